#include "shared/queue/narrate.hpp"

#include "shared/queue/local_time.hpp"

#include <cstdio>

namespace giliran {
namespace {

const char* name_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::served:
        return "outcome.served";
    case Outcome::papers_missing:
        return "outcome.papers_missing";
    case Outcome::collect_later:
        return "outcome.collect_later";
    case Outcome::referred:
        return "outcome.referred";
    }
    return "outcome";
}

const char* name_of(CallReason reason) {
    switch (reason) {
    case CallReason::longest_wait:
        return "reason.longest_wait";
    case CallReason::lane_credit:
        return "reason.lane_credit";
    case CallReason::lane_turn:
        return "reason.lane_turn";
    case CallReason::lane_promise:
        return "reason.lane_promise";
    case CallReason::overtaken_max:
        return "reason.overtaken_max";
    case CallReason::preferred:
        return "reason.preferred";
    case CallReason::helping:
        return "reason.helping";
    case CallReason::awaited:
        return "reason.awaited";
    case CallReason::parked:
        return "reason.parked";
    case CallReason::by_number:
        return "reason.by_number";
    case CallReason::direct:
        return "reason.direct";
    }
    return "reason";
}

const char* name_of(CallGround ground) {
    switch (ground) {
    case CallGround::missed_turn:
        return "ground.missed_turn";
    case CallGround::our_mistake:
        return "ground.our_mistake";
    case CallGround::emergency:
        return "ground.emergency";
    case CallGround::same_matter:
        return "ground.same_matter";
    }
    return "ground";
}

const char* name_of(PauseReason reason) {
    switch (reason) {
    case PauseReason::rest:
        return "pause.rest";
    case PauseReason::prayer:
        return "pause.prayer";
    case PauseReason::meeting:
        return "pause.meeting";
    case PauseReason::paperwork:
        return "pause.paperwork";
    case PauseReason::system_down:
        return "pause.system_down";
    }
    return "pause";
}

/// Tells one event; each member function is one kind.
struct Telling {
    const Narrator& narrator;
    const Office& office;

    std::string say(const std::string& name, const Places& places = {}) const {
        return giliran::say(narrator.phrases, "record." + name, places);
    }
    std::string label(TicketId id) const {
        const Ticket* ticket = find_ticket(office, id);
        return ticket ? label_of(ticket->prefix, ticket->number) : "?";
    }
    std::string clock(Instant at) const {
        const std::int32_t minute = local_time(at, narrator.ahead_of_utc_min).minute_of_day;
        char text[8];
        std::snprintf(text, sizeof text, "%02d.%02d", minute / 60, minute % 60);
        return text;
    }
    static std::string number(std::int64_t value) { return std::to_string(value); }
    std::string service(const ServiceId& id) const {
        const Service* known = find_service(office.settings, id);
        return known ? known->name.*narrator.language : id.value;
    }
    std::string lane(const LaneId& id) const {
        const std::string own = "lane." + id.value;
        if (narrator.phrases.contains("record." + own))
            return say(own);
        const Lane* known = find_lane(office.settings, id);
        return known ? known->name.*narrator.language : id.value;
    }
    /// The sentence of that name about a ticket at a counter.
    std::string at(const std::string& name, TicketId ticket, CounterId counter,
                   Places places = {}) const {
        places["ticket"] = label(ticket);
        places["counter"] = number(counter.value);
        return say(name, places);
    }

    std::string operator()(const OfficeConfigured& fact) const {
        return say(fact.effect == Effect::now ? "office_configured" : "office_configured_next_day",
                   {{"office", fact.settings.name}});
    }
    std::string operator()(const DayOpened& fact) const {
        return say("day_opened", {{"day", text_of(fact.day)}});
    }
    std::string operator()(const DayClosed& fact) const {
        return say("day_closed", {{"day", text_of(fact.day)}});
    }
    std::string operator()(const TicketIssued& fact) const {
        std::string text = say("ticket_issued", {{"ticket", label_of(fact.prefix, fact.number)}});
        if (fact.lane != general_lane)
            text += say("in_lane", {{"lane", lane(fact.lane)}});
        if (fact.slot)
            text += say("for_slot", {{"time", clock(*fact.slot)}});
        for (const ServiceId& leg : fact.journey.value_or(Journey{}).then)
            text += say("and_then", {{"service", service(leg)}});
        return text;
    }
    std::string operator()(const TicketCalled& fact) const {
        std::string text = at(
            "ticket_called", fact.ticket, fact.counter,
            {{"minutes", number(fact.waited_ms / 60'000)}, {"reason", say(name_of(fact.reason))}});
        if (fact.ground)
            text += say("because", {{"ground", say(name_of(*fact.ground))}});
        if (fact.overtook > 0)
            text += say("before_others", {{"people", number(fact.overtook)}});
        return text;
    }
    std::string operator()(const CounterAwaits& fact) const {
        return say("counter_awaits", {{"counter", number(fact.counter.value)}});
    }
    std::string operator()(const TicketCalledAgain& fact) const {
        return at("ticket_called_again", fact.ticket, fact.counter);
    }
    std::string operator()(const ServiceStarted& fact) const {
        return at("service_started", fact.ticket, fact.counter);
    }
    std::string operator()(const VisitFinished& fact) const {
        return at("visit_finished", fact.ticket, fact.counter,
                  {{"outcome", say(name_of(fact.outcome))}});
    }
    std::string operator()(const LegFinished& fact) const {
        return at("leg_finished", fact.ticket, fact.counter,
                  {{"outcome", say(name_of(fact.outcome))}, {"service", service(fact.next)}});
    }
    std::string operator()(const TicketAbsent& fact) const {
        return at("ticket_absent", fact.ticket, fact.counter);
    }
    std::string operator()(const TicketParked& fact) const {
        const ParkedFor& place = fact.place;
        if (place.counter)
            return at("parked_for_counter", fact.ticket, fact.counter,
                      {{"for", number(place.counter->value)}});
        if (place.staff)
            return at("parked_for_staff", fact.ticket, fact.counter, {{"for", *place.staff}});
        return at("parked_for_service", fact.ticket, fact.counter,
                  {{"for", service(place.service.value_or(ServiceId{}))}});
    }
    std::string operator()(const TicketReturned& fact) const {
        return say(fact.counter ? "ticket_returned" : "ticket_revived",
                   {{"ticket", label(fact.ticket)}});
    }
    std::string operator()(const TicketTransferred& fact) const {
        return say("ticket_transferred", {{"ticket", label(fact.ticket)},
                                          {"from", service(fact.from)},
                                          {"to", service(fact.to)}});
    }
    std::string operator()(const TicketCancelled& fact) const {
        return say("ticket_cancelled", {{"ticket", label(fact.ticket)}});
    }
    std::string operator()(const TicketCarried& fact) const {
        return say("ticket_carried", {{"ticket", label(fact.carried.id)}});
    }
    std::string operator()(const TicketUnserved& fact) const {
        return say("ticket_unserved", {{"ticket", label(fact.ticket)}});
    }
    std::string operator()(const PressUndone& fact) const {
        return at("press_undone", fact.ticket, fact.counter);
    }
    std::string operator()(const CounterOpened& fact) const {
        return say("counter_opened",
                   {{"counter", number(fact.counter.value)}, {"staff", fact.staff}});
    }
    std::string operator()(const CounterPaused& fact) const {
        std::string text = say("counter_paused", {{"counter", number(fact.counter.value)},
                                                  {"reason", say(name_of(fact.reason))}});
        if (fact.back_at)
            text += say("back_at", {{"time", clock(*fact.back_at)}});
        return text;
    }
    std::string operator()(const CounterClosed& fact) const {
        return say("counter_closed", {{"counter", number(fact.counter.value)}});
    }
    // Neither of which visit nor how: staff read the record too.
    std::string operator()(const VisitRated&) const { return say("visit_rated"); }
    std::string operator()(const SurveyAnswered&) const { return say("survey_answered"); }
    std::string operator()(const NoticePosted& fact) const {
        return say("notice_posted", {{"from", clock(fact.notice.from)},
                                     {"until", clock(fact.notice.until)},
                                     {"text", fact.notice.text.*narrator.language}});
    }
    std::string operator()(const NoticeWithdrawn& fact) const {
        return say("notice_withdrawn", {{"notice", number(fact.notice)}});
    }
};

} // namespace

std::string say(const Phrases& phrases, const std::string& name, const Places& places) {
    const auto phrase = phrases.find(name);
    if (phrase == phrases.end())
        return name;
    std::string text;
    const std::string& form = phrase->second;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const std::size_t end = form[i] == '{' ? form.find('}', i) : std::string::npos;
        if (end == std::string::npos) {
            text += form[i];
            continue;
        }
        const auto place = places.find(form.substr(i + 1, end - i - 1));
        text += place == places.end() ? form.substr(i, end - i + 1) : place->second;
        i = end;
    }
    return text;
}

std::string narrate(const Narrator& narrator, const Office& office, const Event& event) {
    return std::visit(Telling{narrator, office}, event.fact);
}

} // namespace giliran
