#include "server/promise.hpp"

#include "server/event_of.hpp"
#include "server/reports/kept_promises.hpp"
#include "server/store/journal.hpp"
#include "shared/queue/local_time.hpp"
#include "shared/setup/calendar.hpp"
#include "shared/wire/phrases.hpp"

#include <cstdio>

namespace giliran::server {
namespace {

constexpr std::int64_t minute_ms = 60'000;

std::string minutes_text(std::int64_t ms) {
    return std::to_string((ms + minute_ms / 2) / minute_ms);
}

/// The sentences of one language, and the office's clocks.
struct Teller {
    Phrases own;
    Phrases of_record;
    std::string Bilingual::* language = &Bilingual::id;

    std::string say(const std::string& name, const Places& places = {}) const {
        return giliran::say(own, "promise." + name, places);
    }
    static std::int32_t ahead_min(const Office& office, Instant at) {
        const std::string& zone = office.settings.zone;
        return zone_known(zone) ? ahead_of_utc_min(zone, at) : 0;
    }
    static std::string clock(const Office& office, Instant at) {
        const std::int32_t minute = local_time(at, ahead_min(office, at)).minute_of_day;
        char text[8];
        std::snprintf(text, sizeof text, "%02d.%02d", minute / 60, minute % 60);
        return text;
    }
    std::string event(const Office& office, const Event& event) const {
        return clock(office, event.at) + "  "
               + narrate({of_record, ahead_min(office, event.at), language}, office, event);
    }
};

/// Follows one ticket from its number to its first call, or to where it ends without one.
class Story {
  public:
    Story(const Teller& teller, const Office& office, const Event& event)
        : teller_(teller), ticket_(std::get<TicketIssued>(event.fact).ticket) {
        const auto& issued = std::get<TicketIssued>(event.fact);
        service_ = issued.service;
        promise_ = issued.promise;
        const Service* service = find_service(office.settings, issued.service);
        lines_.push_back(
            teller_.say("head", {{"ticket", label_of(issued.prefix, issued.number)},
                                 {"service", service ? service->name.*teller_.language : ""},
                                 {"day", text_of(*office.last_day)}}));
        lines_.push_back(told(office, event.at));
        if (issued.foretold)
            stands_behind(*issued.foretold);
        lines_.push_back(teller_.say("meanwhile"));
    }

    void hear(const Office& after, const Event& event) {
        if (const auto* fact = std::get_if<TicketCarried>(&event.fact);
            fact && fact->from == ticket_)
            ticket_ = fact->carried.id; // over midnight, under the same number
        if (called_back(after, event))
            waits_ = true;
        if (waits_)
            follow(after, event);
    }

    /// `end` is where the record ends.
    std::vector<std::string> told_up_to(const Office& end) const {
        std::vector<std::string> all = lines_;
        if (waits_)
            all.push_back(teller_.say("waits", {{"clock", Teller::clock(end, end.now)}}));
        return all;
    }

  private:
    std::string told(const Office& office, Instant at) const {
        const std::string clock = Teller::clock(office, at);
        if (!promise_)
            return teller_.say("not_told", {{"clock", clock}});
        if (promise_->high_min == 0)
            return teller_.say("told_at_once", {{"clock", clock}});
        return teller_.say("told",
                           {{"clock", clock},
                            {"low", std::to_string(promise_->low_min)},
                            {"high", std::to_string(promise_->high_min)},
                            {"from", Teller::clock(office, at + promise_->low_min * minute_ms)},
                            {"until", Teller::clock(office, at + promise_->high_min * minute_ms)}});
    }

    void stands_behind(const Foretold& foretold) {
        lines_.push_back(teller_.say("found", {{"people", std::to_string(foretold.ahead)},
                                               {"counters", std::to_string(foretold.counters)},
                                               {"visit", minutes_text(foretold.visit_ms)}}));
        lines_.push_back(teller_.say("formula", {{"formula", minutes_text(foretold.naive_ms)}}));
        likely("played", foretold.played);
        if (foretold.seen != Likely{})
            likely("seen", foretold.seen);
        likely("mixed", foretold.mixed);
        likely("corrected", foretold.told);
    }

    void likely(const std::string& name, const Likely& range) {
        lines_.push_back(teller_.say(name, {{"low", minutes_text(range.low_ms)},
                                            {"point", minutes_text(range.point_ms)},
                                            {"high", minutes_text(range.high_ms)}}));
    }

    /// Its own call was taken back: it waits on.
    bool called_back(const Office& after, const Event& event) const {
        const auto* undone = std::get_if<PressUndone>(&event.fact);
        return undone && undone->ticket == ticket_
               && find_ticket(after, ticket_)->state == TicketState::waiting;
    }

    void follow(const Office& after, const Event& event) {
        if (const auto* call = std::get_if<TicketCalled>(&event.fact)) {
            hear_call(after, event, *call);
        } else if (const auto* undone = std::get_if<PressUndone>(&event.fact)) {
            if (undone->ticket == ticket_ || serves_it(after, undone->counter))
                lines_.push_back(teller_.event(after, event));
        } else if (concerns_its_counters(after, event)) {
            lines_.push_back(teller_.event(after, event));
        } else if (ends_it(event)) {
            lines_.push_back(teller_.event(after, event));
            waits_ = false;
            if (promise_ && std::holds_alternative<TicketUnserved>(event.fact))
                lines_.push_back(teller_.say("never"));
        }
    }

    void hear_call(const Office& after, const Event& event, const TicketCalled& call) {
        if (!serves_it(after, call.counter))
            return;
        lines_.push_back(teller_.event(after, event));
        if (call.ticket != ticket_) {
            ++called_before_;
            came_later_ += call.ticket > ticket_ ? 1U : 0U;
            return;
        }
        waits_ = false;
        lines_.push_back(called_before());
        if (promise_)
            lines_.push_back(verdict(call.waited_ms));
    }

    std::string called_before() const {
        return called_before_ == 0
                   ? teller_.say("called_first")
                   : teller_.say("called_before", {{"people", std::to_string(called_before_)},
                                                   {"later", std::to_string(came_later_)}});
    }

    std::string verdict(std::int64_t waited_ms) const {
        const std::int64_t waited_min = waited_ms / minute_ms;
        if (reports::late_for(*promise_, waited_ms))
            return teller_.say("late", {{"n", std::to_string(waited_min - promise_->high_min)}});
        if (reports::early_for(*promise_, waited_ms))
            return teller_.say("early", {{"n", std::to_string(promise_->low_min - waited_min)}});
        return teller_.say("kept");
    }

    bool serves_it(const Office& office, CounterId id) const {
        const Counter* counter = find_counter(office.settings, id);
        return counter && serves(*counter, service_);
    }
    bool concerns_its_counters(const Office& after, const Event& event) const {
        const auto* opened = std::get_if<CounterOpened>(&event.fact);
        const auto* paused = std::get_if<CounterPaused>(&event.fact);
        const auto* closed = std::get_if<CounterClosed>(&event.fact);
        return (opened && serves_it(after, opened->counter))
               || (paused && serves_it(after, paused->counter))
               || (closed && serves_it(after, closed->counter));
    }
    bool ends_it(const Event& event) const {
        const auto* cancelled = std::get_if<TicketCancelled>(&event.fact);
        const auto* unserved = std::get_if<TicketUnserved>(&event.fact);
        return (cancelled && cancelled->ticket == ticket_)
               || (unserved && unserved->ticket == ticket_);
    }

    const Teller& teller_;
    TicketId ticket_;
    ServiceId service_;
    std::optional<WaitRange> promise_;
    std::vector<std::string> lines_;
    std::uint32_t called_before_ = 0;
    std::uint32_t came_later_ = 0;
    bool waits_ = true;
};

} // namespace

PromiseTold tell_promise(const std::filesystem::path& record, const PromiseAsked& asked,
                         const std::filesystem::path& words, const std::string& language) {
    const Teller teller{wire::read_phrases(words / ("promise." + language + ".json")),
                        wire::read_phrases(words / ("record." + language + ".json")),
                        language == "en" ? &Bilingual::en : &Bilingual::id};
    Office office;
    std::optional<Story> story;
    const store::Verdict verdict = store::verify(record, [&](const store::StoredRecord& stored) {
        if (stored.seq == 1) {
            office = {};
            story.reset();
        }
        const Event event = event_of(stored);
        apply(office, event);
        const auto* issued = std::get_if<TicketIssued>(&event.fact);
        const bool wanted = issued && issued->prefix == asked.prefix
                            && issued->number == asked.number
                            && (!asked.day || office.last_day == asked.day);
        if (wanted)
            story.emplace(teller, office, event);
        else if (story)
            story->hear(office, event);
    });
    PromiseTold told;
    if (story)
        told.lines = story->told_up_to(office);
    if (!verdict.whole)
        told.broken = "event " + std::to_string(verdict.first_bad_seq) + ": " + verdict.why;
    return told;
}

} // namespace giliran::server
