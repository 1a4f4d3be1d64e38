// The rules for the office as a whole: its settings, its days, its notices.

#include "shared/queue/asked.hpp"

#include <algorithm>

namespace giliran {
namespace {

constexpr std::size_t notice_bytes_max = 200; // longer ones fit no wall

/// The change would leave someone waiting, set aside or on a journey for what is gone. Whoever is
/// absent may still come back.
bool left_behind(const Ticket& ticket, const Settings& next) {
    if (!is_open(ticket.state) && ticket.state != TicketState::absent)
        return false;
    const auto gone = [&](const ServiceId& service) { return !find_service(next, service); };
    const auto& legs = ticket.journey.then;
    if (gone(ticket.service) || std::any_of(legs.begin(), legs.end(), gone))
        return true;
    const ParkedFor& place = ticket.parked;
    return ticket.state == TicketState::parked
           && ((place.counter && !find_counter(next, *place.counter))
               || (place.service && gone(*place.service)));
}

/// The change would take a service, a lane or a counter from under people who use it now.
bool changed_in_use(const Office& office, const Settings& next) {
    for (const Service& service : office.settings.services) {
        if (line_of(office, service.id).issued_today == 0)
            continue; // nobody came for it today
        const Service* still = find_service(next, service.id);
        if (!still || still->prefix != service.prefix)
            return true;
    }
    for (const Ticket& ticket : office.tickets)
        if (!find_lane(next, ticket.lane) || left_behind(ticket, next))
            return true;
    return std::any_of(office.counters.begin(), office.counters.end(), [&](const auto& entry) {
        return entry.second.state != CounterState::closed && !find_counter(next, {entry.first});
    });
}

DayOpened opening(const Asked& asked, const OpenDay& order) {
    const Office& office = asked.office;
    DayOpened opened{order.day, order.opens_at, order.doors_close_at, order.closes_at};
    opened.first_ticket = office.next_ticket;
    opened.first_call = office.next_call;
    opened.notices = office.notices;
    opened.next_notice = office.next_notice;
    std::erase_if(opened.notices, [&](const Notice& notice) { return notice.until <= asked.now; });
    return opened;
}

/// Whoever sits at a counter goes on sitting there.
void carry_counters(const Asked& asked, Events& events) {
    for (const Counter& counter : asked.office.settings.counters) {
        const CounterNow& here = counter_now(asked.office, counter.id);
        if (here.state == CounterState::closed)
            continue;
        events.push_back(asked.event(CounterOpened{counter.id, here.staff}));
        if (here.state == CounterState::paused)
            events.push_back(asked.event(CounterPaused{counter.id, here.reason, here.back_at}));
    }
}

void carry_tickets(const Asked& asked, Events& events) {
    TicketId next = asked.office.next_ticket;
    for (const Ticket& ticket : asked.office.tickets) {
        if (!is_open(ticket.state))
            continue;
        TicketCarried fact{ticket.id, ticket};
        fact.carried.id = next;
        ++next.value;
        events.push_back(asked.event(std::move(fact)));
    }
}

} // namespace

Decision rule(const Asked& asked, const ConfigureOffice& order) {
    if (!mistakes_in(order.settings).empty())
        return Refusal::settings_wrong;
    const bool now = order.effect == Effect::now || !asked.office.configured;
    if (now && asked.office.day && changed_in_use(asked.office, order.settings))
        return Refusal::settings_in_use;
    return asked.one(OfficeConfigured{order.settings, now ? Effect::now : Effect::next_day});
}

Decision rule(const Asked& asked, const OpenDay& order) {
    const Office& office = asked.office;
    if (!office.configured)
        return Refusal::office_unconfigured;
    if (office.day)
        return Refusal::day_open_already;
    if (office.last_day && order.day <= *office.last_day)
        return Refusal::day_over;
    return asked.one(opening(asked, order));
}

Decision rule(const Asked& asked, const CloseDay&) {
    const Office& office = asked.office;
    if (!office.day)
        return Refusal::day_not_open;
    Events events;
    for (const Ticket& ticket : office.tickets)
        if (is_open(ticket.state))
            events.push_back(asked.event(TicketUnserved{ticket.id}));
    events.push_back(asked.event(DayClosed{office.day->day}));
    return events;
}

Decision rule(const Asked& asked, const TurnDay& order) {
    const Office& office = asked.office;
    if (!office.day)
        return Refusal::day_not_open;
    if (order.next.day <= office.day->day)
        return Refusal::day_over;
    // A change that would leave behind somebody who is inside waits one more day.
    const bool waits =
        office.settings_tomorrow && changed_in_use(office, *office.settings_tomorrow);
    Events events;
    if (waits)
        events.push_back(asked.event(OfficeConfigured{office.settings, Effect::now}));
    events.push_back(asked.event(DayClosed{office.day->day}));
    events.push_back(asked.event(opening(asked, order.next)));
    carry_counters(asked, events);
    carry_tickets(asked, events);
    if (waits)
        events.push_back(
            asked.event(OfficeConfigured{*office.settings_tomorrow, Effect::next_day}));
    return events;
}

Decision rule(const Asked& asked, const PostNotice& order) {
    const bool fits = !order.text.id.empty() && !order.text.en.empty()
                      && order.text.id.size() <= notice_bytes_max
                      && order.text.en.size() <= notice_bytes_max;
    if (!fits || order.from >= order.until || order.until <= asked.now)
        return Refusal::notice_wrong;
    return asked.one(NoticePosted{{asked.office.next_notice, order.text, order.from, order.until}});
}

Decision rule(const Asked& asked, const WithdrawNotice& order) {
    const auto& notices = asked.office.notices;
    const bool known = std::any_of(notices.begin(), notices.end(),
                                   [&](const Notice& notice) { return notice.id == order.notice; });
    if (!known)
        return Refusal::unknown_notice;
    return asked.one(NoticeWithdrawn{order.notice});
}

} // namespace giliran
