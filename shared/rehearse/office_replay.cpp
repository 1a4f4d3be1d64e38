#include "shared/rehearse/office_replay.hpp"

#include "shared/forecast/answer.hpp"
#include "shared/queue/roster.hpp"
#include "shared/setup/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <stdexcept>
#include <tuple>

namespace giliran::rehearse {
namespace {

/// What happens in one second, in this order: nothing of it may look ahead.
enum class Kind { end, shift, call, arrival, call_at_once, end_at_once };

constexpr std::uint32_t minutes_a_day = 1440;

double ms_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

/// "C3" is counter 3.
std::uint32_t number_in(const std::string& name) {
    const auto digits = std::find_if(name.begin(), name.end(),
                                     [](char each) { return each >= '0' && each <= '9'; });
    std::uint32_t number = 0;
    std::from_chars(name.data() + (digits - name.begin()), name.data() + name.size(), number);
    return number;
}

} // namespace

struct OfficeReplay::Step {
    std::int64_t second = 0;
    Kind kind = Kind::end;
    std::size_t which = 0; // of the tickets, or of the shifts' ends
    CounterId counter;
};

Lane& OfficeReplay::priority() {
    return settings_.lanes[lane_place(settings_, priority_lane)];
}

OfficeReplay::OfficeReplay(std::optional<Settings> settings, std::uint64_t seed)
    : from_file_(settings.has_value()), seed_(seed) {
    if (settings) {
        settings_ = std::move(*settings);
        return;
    }
    settings_.name = settings_.short_name = "recorded";
    settings_.zone = "Asia/Jakarta";
    settings_.hours.fill(Hours{0, minutes_a_day, minutes_a_day});
    priority().within_min = 0;
}

/// The number in its name; without an office file any name will do, as long as each is its own.
CounterId OfficeReplay::counter_of(const RecordedTicket& ticket) {
    const auto known = numbers_.find(ticket.counter);
    if (known != numbers_.end())
        return known->second;
    CounterId counter{number_in(ticket.counter)};
    const auto taken = [&] {
        return std::any_of(numbers_.begin(), numbers_.end(),
                           [&](const auto& entry) { return entry.second == counter; });
    };
    if (from_file_ && (counter.value == 0 || taken()))
        throw std::runtime_error(fmt::format(
            "server \"{}\" has no number of its own; write for example C3", ticket.counter));
    while (counter.value == 0 || taken())
        ++counter.value;
    numbers_[ticket.counter] = counter;
    return counter;
}

/// Services and counters of the day before it begins: from a file they must be there; without one
/// an office knows them, too, but of skills only what it has seen.
void OfficeReplay::meet(const RecordedDay& recorded) {
    for (const RecordedTicket& ticket : recorded.tickets) {
        const ServiceId service{ticket.service};
        const CounterId counter = counter_of(ticket);
        if (from_file_) {
            if (!find_service(settings_, service) || !find_counter(settings_, counter))
                throw std::runtime_error(fmt::format("the office file has no service \"{}\" or no "
                                                     "counter {}, which served on day {}",
                                                     ticket.service, counter.value, recorded.day));
            continue;
        }
        if (!find_service(settings_, service)) {
            Service met;
            met.id = service;
            settings_.services.push_back(met);
        }
    }
}

void OfficeReplay::open_day(const RecordedDay& recorded) {
    date_ = date_of(recorded);
    day_ = recorded.day;
    midnight_ = instant_of(settings_.zone, date_, 0);
    if (!from_file_)
        priority().credit_min = credit_.most_likely_min();
    shifts_ = shifts_on(settings_, date_);
    const OpenDay day = plan_of(settings_, date_)
                            .value_or(OpenDay{date_, midnight_, instant(86'400), instant(86'400)});
    const Instant first =
        recorded.tickets.empty() ? day.opens_at : instant(recorded.tickets.front().arrival_s);
    const Instant at = std::min(day.opens_at, first);
    tell(at, OfficeConfigured{settings_});
    // A recorded office may serve whoever is inside beyond its hours: earlier days show how long.
    const Instant closes_at = std::max(day.closes_at, midnight_ + latest_ms_);
    tell(at, DayOpened{date_, day.opens_at, day.doors_close_at, closes_at, office_.next_ticket,
                       office_.next_call});
    if (estimator_.past_is_due())
        estimator_.take_past(std::make_shared<forecast::Past>(estimator_.resolved()));
}

std::vector<OfficeReplay::Step> OfficeReplay::steps_of(const RecordedDay& recorded) {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < recorded.tickets.size(); ++i) {
        const RecordedTicket& ticket = recorded.tickets[i];
        const CounterId counter = counter_of(ticket);
        const bool at_once = ticket.call_s == ticket.arrival_s;
        steps.push_back({ticket.arrival_s, Kind::arrival, i, {}});
        steps.push_back({ticket.call_s, at_once ? Kind::call_at_once : Kind::call, i, counter});
        const std::uint32_t end_s = ticket.end_s.value_or(ticket.call_s);
        steps.push_back(
            {end_s, end_s == ticket.call_s ? Kind::end_at_once : Kind::end, i, counter});
    }
    for (const Shift& shift : shifts_) {
        steps.push_back({std::int64_t{shift.from_min} * 60, Kind::shift, 0, shift.counter});
        steps.push_back({std::int64_t{shift.to_min} * 60, Kind::shift, 0, shift.counter});
    }
    std::sort(steps.begin(), steps.end(), [](const Step& one, const Step& other) {
        return std::tie(one.second, one.kind, one.which)
               < std::tie(other.second, other.kind, other.which);
    });
    return steps;
}

void OfficeReplay::play(const RecordedDay& recorded, bool scored, Replayed& into) {
    into_ = &into;
    scored_ = scored;
    meet(recorded);
    open_day(recorded);
    issued_.assign(recorded.tickets.size(), {});
    for (const Step& step : steps_of(recorded))
        take(step, recorded);
    tell(std::max(office_.now, instant(86'399)), DayClosed{date_});
}

void OfficeReplay::take(const Step& step, const RecordedDay& recorded) {
    const Instant at = instant(step.second);
    switch (step.kind) {
    case Kind::shift:
        end_shift(step.counter, at);
        return;
    case Kind::arrival:
        arrive(step, recorded.tickets[step.which]);
        issued_[step.which] = {office_.next_ticket.value - 1};
        return;
    case Kind::call:
    case Kind::call_at_once:
        call(step, recorded.tickets[step.which]);
        return;
    case Kind::end:
    case Kind::end_at_once:
        if (counter_now(office_, step.counter).ticket == issued_[step.which])
            end_visit(step.counter, at);
        return;
    }
}

void OfficeReplay::arrive(const Step& step, const RecordedTicket& ticket) {
    const Instant at = instant(step.second);
    const ServiceId service{ticket.service};
    const auto place =
        static_cast<std::size_t>(find_service(settings_, service) - settings_.services.data());
    const auto begin = std::chrono::steady_clock::now();
    forecast::Question question = estimator_.question(office_, at);
    question.seed += seed_ << 32;
    const forecast::Answer answer = forecast::answer(question);
    into_->refresh_ms.push_back(ms_since(begin));
    const bool priority = ticket.lane == priority_lane;
    const forecast::Forecast& forecast =
        priority ? answer.newcomers[place].priority : answer.newcomers[place].general;
    TicketIssued issued;
    issued.ticket = office_.next_ticket;
    issued.service = service;
    issued.lane = ticket.lane;
    issued.number = line_of(office_, service).issued_today + 1;
    issued.code = issued.ticket.value;
    issued.foretold = forecast.foretold;
    if (ticket.key_s) {
        const std::int64_t credit = credit_ms(settings_, *find_lane(settings_, ticket.lane));
        issued.slot = std::min(instant(*ticket.key_s) + credit, at);
    }
    tell(at, issued);
    const bool free =
        std::any_of(question.desks.begin(), question.desks.end(), [&](const auto& desk) {
            const auto& services = desk.services;
            return desk.at_work && !desk.visit
                   && std::find(services.begin(), services.end(), place) != services.end()
                   && std::any_of(desk.courses.begin(), desk.courses.end(), [](const auto& course) {
                          return !course.empty() && course.front().from_ms <= 0;
                      });
        });
    if (!scored_ || ticket.fate != Fate::served || (forecast.foretold.ahead == 0 && free))
        return;
    into_->rows.push_back(row_of(day_, ticket, forecast.estimate, forecast.foretold));
}

/// A call shows what that counter can do.
void OfficeReplay::learn_skill(CounterId id, const ServiceId& service, Instant at) {
    std::vector<Counter>& counters = settings_.counters;
    auto counter = std::find_if(counters.begin(), counters.end(),
                                [&](const Counter& each) { return each.id == id; });
    if (counter == counters.end())
        counter = counters.insert(counter, {id, {}, {}});
    if (serves(*counter, service))
        return;
    counter->services.push_back(service);
    tell(at, OfficeConfigured{settings_});
}

void OfficeReplay::call(const Step& step, const RecordedTicket& ticket) {
    const Instant at = instant(step.second);
    if (!from_file_)
        learn_skill(step.counter, {ticket.service}, at);
    const TicketId id = issued_[step.which];
    credit_.called(office_, *find_counter(office_.settings, step.counter),
                   *find_ticket(office_, id));
    const CounterNow& state = counter_now(office_, step.counter);
    if (state.ticket)
        end_visit(step.counter, at);
    if (counter_now(office_, step.counter).state != CounterState::open)
        tell(at, CounterOpened{step.counter, "recorded"});
    TicketCalled called{id, step.counter};
    called.waited_ms = at - find_ticket(office_, id)->waiting_from;
    absent_[step.counter] = ticket.fate == Fate::absent;
    tell(at, called);
}

void OfficeReplay::end_visit(CounterId counter, Instant at) {
    const TicketId ticket = *counter_now(office_, counter).ticket;
    if (absent_[counter])
        tell(at, TicketAbsent{ticket, counter});
    else
        tell(at, VisitFinished{ticket, counter});
    latest_ms_ = std::max(latest_ms_, at - midnight_);
    if (!shifts_.empty())
        end_shift(counter, at);
}

/// What the roster says of that counter holds now, unless it still has somebody.
void OfficeReplay::end_shift(CounterId counter, Instant at) {
    const CounterNow& state = counter_now(office_, counter);
    if (state.ticket)
        return;
    std::optional<Instant> next;
    bool planned = false;
    for (const Shift& shift : shifts_) {
        if (shift.counter != counter)
            continue;
        const Instant from = instant(std::int64_t{shift.from_min} * 60);
        planned = planned || (from <= at && at < instant(std::int64_t{shift.to_min} * 60));
        if (from > at && (!next || from < *next))
            next = from;
    }
    if (planned && state.state != CounterState::open)
        tell(at, CounterOpened{counter, "recorded"});
    else if (!planned && state.state == CounterState::open && next)
        tell(at, CounterPaused{counter, PauseReason::rest, next});
    else if (!planned && state.state == CounterState::open)
        tell(at, CounterClosed{counter});
}

void OfficeReplay::tell(Instant at, Fact fact) {
    const Event event{at, "recorded", std::move(fact)};
    apply(office_, event);
    estimator_.observe(office_, event);
}

} // namespace giliran::rehearse
