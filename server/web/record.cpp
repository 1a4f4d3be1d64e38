// The supervisor's page of the record: what happened today, a sentence per event, newest first.
//
//   GET /api/supervisor/record   the head of a view, then
//                                {events: [{at, by, id, en}], head: {events, hash}}
//
// What visitors said of their visits is left out: at its time and from its device everyone who
// served knows whose it is.

#include "server/web/audience.hpp"
#include "server/web/view_head.hpp"
#include "shared/wire/phrases.hpp"

#include <memory>

namespace giliran::web {
namespace {

/// The sentences of the record, as the files of words have them.
struct Sentences {
    Phrases id;
    Phrases en;
};

bool said_by_visitor(const Fact& fact) {
    return std::holds_alternative<VisitRated>(fact) || std::holds_alternative<SurveyAnswered>(fact);
}

} // namespace

std::string record_view(Desk& desk, const Phrases& id, const Phrases& en) {
    json::object view = view_head(desk);
    const Office& office = desk.office();
    const std::int32_t ahead = desk.time().ahead_of_utc_min;
    const std::deque<Event>& told = desk.todays_events();
    json::array events;
    events.reserve(told.size());
    for (auto event = told.rbegin(); event != told.rend(); ++event) {
        if (said_by_visitor(event->fact))
            continue;
        events.push_back({{"at", event->at.ms},
                          {"by", event->by},
                          {"id", narrate({id, ahead}, office, *event)},
                          {"en", narrate({en, ahead, &Bilingual::en}, office, *event)}});
    }
    view["events"] = std::move(events);
    const RecordHead head = desk.record();
    view["head"] = {{"events", head.events}, {"hash", head.hash}};
    return json::serialize(view);
}

void add_record_routes(Routes& routes, Desk& desk, const std::filesystem::path& words) {
    const auto sentences =
        std::make_shared<const Sentences>(Sentences{wire::read_phrases(words / "record.id.json"),
                                                    wire::read_phrases(words / "record.en.json")});
    routes.add({Method::get, "/api/supervisor/record", Role::supervisor,
                [&desk, sentences](const Call&, const Reply& reply) {
                    reply(json_answer(200, record_view(desk, sentences->id, sentences->en)));
                }});
}

} // namespace giliran::web
