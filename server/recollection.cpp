#include "server/recollection.hpp"

#include "server/event_of.hpp"
#include "server/store/last_days.hpp"

namespace giliran::server {

Recollection recall(const std::filesystem::path& record, Instant until) {
    Recollection recalled;
    bool today = false;
    const auto take = [&](const store::StoredRecord& stored) {
        // By the opening and not by the clock: settings and opening may share a millisecond.
        today = today || (stored.kind == "DayOpened" && stored.at_ms >= until.ms);
        if (today)
            return;
        recalled.take(event_of(stored));
    };
    store::read_last_days(record, {days_recalled + 1, events_recalled}, take);
    return recalled;
}

} // namespace giliran::server
