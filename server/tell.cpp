#include "server/tell.hpp"

#include "server/store/journal.hpp"
#include "shared/queue/local_time.hpp"
#include "shared/setup/calendar.hpp"
#include "shared/wire/codec.hpp"
#include "shared/wire/phrases.hpp"

#include <cstdio>

namespace giliran::server {
namespace {

std::string clock_text(Instant at, std::int32_t ahead_of_utc_min) {
    const LocalTime time = local_time(at, ahead_of_utc_min);
    char text[32];
    std::snprintf(text, sizeof text, " %02d.%02d.%02d", time.minute_of_day / 60,
                  time.minute_of_day % 60, static_cast<int>(at.ms / 1000 % 60));
    return text_of(time.day) + text;
}

} // namespace

ToldRecord tell_record(const std::filesystem::path& record, const std::filesystem::path& words,
                       const std::string& language) {
    const Phrases phrases = wire::read_phrases(words / ("record." + language + ".json"));
    const auto names = language == "en" ? &Bilingual::en : &Bilingual::id;
    Office office;
    ToldRecord told;
    const store::Verdict verdict = store::verify(record, [&](const store::StoredRecord& stored) {
        if (stored.seq == 1) {
            office = {};
            told.lines.clear();
        }
        const Event event{{stored.at_ms}, stored.actor, wire::decode_fact(stored.body)};
        apply(office, event);
        const std::string& zone = office.settings.zone;
        const std::int32_t ahead = zone_known(zone) ? ahead_of_utc_min(zone, event.at) : 0;
        told.lines.push_back(clock_text(event.at, ahead) + "  " + event.by + "  "
                             + narrate({phrases, ahead, names}, office, event));
    });
    if (!verdict.whole)
        told.broken = "event " + std::to_string(verdict.first_bad_seq) + ": " + verdict.why;
    return told;
}

} // namespace giliran::server
