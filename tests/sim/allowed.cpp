// May this order be taken now? One expression an order, as the rules are told to people.

#include "tests/sim/model.hpp"

#include <algorithm>
#include <set>

namespace giliran::sim {
namespace {

constexpr std::int64_t minute_ms = 60'000;

} // namespace

struct Allowed {
    const Model& model;
    const Stamp& stamp;
    bool in(CounterId counter, TicketId id, TicketState state) const {
        const Known* ticket = model.at_counter(counter, id);
        return ticket && ticket->state == state;
    }
    bool is(TicketId id, TicketState state) const {
        const Known* ticket = model.known(id);
        return ticket && ticket->state == state;
    }
    bool service(const ServiceId& id) const { return find_service(model.settings_, id) != nullptr; }
    bool here(CounterId counter, const ServiceId& id) const {
        const Counter* settings = find_counter(model.settings_, counter);
        return settings && (serves(*settings, id) || helps(*settings, id));
    }
    const Desk* desk(CounterId counter) const {
        const auto found = model.desks_.find(counter);
        return found == model.desks_.end() ? nullptr : &found->second;
    }

    bool may_speak(TicketId id) const {
        return is(id, TicketState::finished)
               && model.now_ - model.known(id)->ended_at
                      <= model.settings_.rules.rate_within_h * 60 * minute_ms;
    }
    static bool few_and_different(const RatingReasons& reasons) {
        return reasons.size() <= 3
               && std::set<RatingReason>(reasons.begin(), reasons.end()).size() == reasons.size();
    }
    /// The random words are ASCII.
    static bool short_line(const std::optional<std::string>& text) {
        return !text
               || (text->size() <= 600 && std::none_of(text->begin(), text->end(), [](char each) {
                       return each < ' ';
                   }));
    }

    bool operator()(const ConfigureOffice& order) const {
        if (!mistakes_in(order.settings).empty())
            return false;
        if (!model.day_ || order.effect == Effect::next_day)
            return true;
        for (const auto& [id, ticket] : model.tickets_)
            if (!find_lane(order.settings, ticket.lane))
                return false;
        for (const auto& [id, issued] : model.issued_)
            if (issued > 0 && !find_service(order.settings, id))
                return false;
        return true;
    }
    bool operator()(const OpenDay& order) const {
        return model.configured_ && !model.day_
               && (!model.last_day_ || order.day > *model.last_day_);
    }
    bool operator()(const CloseDay&) const { return model.day_.has_value(); }
    bool operator()(const TurnDay& order) const {
        return model.day_ && order.next.day > model.day_->day;
    }
    bool operator()(const IssueTicket& order) const {
        std::set<ServiceId> legs{order.service};
        std::size_t named = 1;
        for (const ServiceId& leg : order.journey.value_or(Journey{}).then) {
            legs.insert(leg);
            ++named;
        }
        const Rules& rules = model.settings_.rules;
        const bool known = std::all_of(legs.begin(), legs.end(),
                                       [&](const ServiceId& leg) { return service(leg); });
        if (!known || legs.size() != named || !find_lane(model.settings_, order.lane) || !model.day_
            || model.now_ < model.day_->opens_at || model.now_ >= model.day_->doors_close_at
            || (rules.stop_before_closing && stamp.after_closing))
            return false;
        if (order.lane == appointment_lane
            && (!order.slot || *order.slot - model.now_ > rules.appointment_early_min * minute_ms))
            return false;
        const ServiceId first = model.first_leg(order);
        const auto issued = model.issued_.find(first);
        const std::uint32_t given = issued == model.issued_.end() ? 0 : issued->second;
        const std::uint32_t quota = find_service(model.settings_, first)->quota;
        return model.next_number(first) <= number_max && (quota == 0 || given < quota);
    }
    bool operator()(const CallNext& order) const {
        return model.can_call(order.counter) && !model.callable(order.counter).empty();
    }
    bool operator()(const AwaitNext& order) const {
        return model.can_call(order.counter) && !desk(order.counter)->awaits;
    }
    bool operator()(const CallTicket& order) const {
        return model.can_call(order.counter) && is(order.ticket, TicketState::waiting)
               && here(order.counter, model.known(order.ticket)->service);
    }
    bool operator()(const CallParked& order) const {
        if (!model.can_call(order.counter) || !is(order.ticket, TicketState::parked))
            return false;
        const ParkedFor& place = model.known(order.ticket)->parked;
        const Counter& counter = *find_counter(model.settings_, order.counter);
        return place.counter == order.counter || place.staff == desk(order.counter)->staff
               || (place.service && serves(counter, *place.service));
    }
    bool operator()(const CallDirect& order) const {
        return model.can_call(order.counter) && here(order.counter, order.service)
               && model.callable(order.counter).empty() && (*this)(IssueTicket{order.service});
    }
    bool operator()(const CallAgain& order) const {
        return in(order.counter, order.ticket, TicketState::called);
    }
    bool operator()(const StartService& order) const {
        return in(order.counter, order.ticket, TicketState::called);
    }
    bool operator()(const FinishVisit& order) const {
        return in(order.counter, order.ticket, TicketState::serving);
    }
    bool operator()(const MarkAbsent& order) const {
        return in(order.counter, order.ticket, TicketState::called);
    }
    bool operator()(const ParkTicket& order) const {
        const ParkedFor& place = order.place;
        const int named =
            place.counter.has_value() + place.staff.has_value() + place.service.has_value();
        return model.at_counter(order.counter, order.ticket) && named == 1
               && (!place.counter || desk(*place.counter))
               && (!place.service || service(*place.service));
    }
    bool operator()(const ReturnTicket& order) const {
        return model.at_counter(order.counter, order.ticket) != nullptr;
    }
    bool operator()(const ReviveTicket& order) const {
        return model.day_ && is(order.ticket, TicketState::absent)
               && model.now_ - model.known(order.ticket)->ended_at
                      <= model.settings_.rules.revive_min * minute_ms;
    }
    bool operator()(const TransferTicket& order) const {
        const Known* ticket = model.at_counter(order.counter, order.ticket);
        return ticket && service(order.service) && ticket->service != order.service;
    }
    bool operator()(const CancelTicket& order) const {
        return is(order.ticket, TicketState::waiting) || is(order.ticket, TicketState::parked);
    }
    bool operator()(const UndoPress& order) const {
        const Desk* counter = desk(order.counter);
        return counter && counter->state == CounterState::open && counter->undo
               && model.now_ - counter->pressed_at <= model.settings_.rules.undo_s * 1000LL
               && model.known(counter->undo->id)->touched == counter->touched
               && (!counter->ticket || counter->ticket == counter->undo->id);
    }
    bool operator()(const OpenCounter& order) const {
        const Desk* counter = desk(order.counter);
        if (!counter || !model.day_ || counter->state == CounterState::open)
            return false;
        return std::none_of(model.desks_.begin(), model.desks_.end(), [&](const auto& other) {
            return other.first != order.counter && other.second.state != CounterState::closed
                   && other.second.staff == order.staff;
        });
    }
    bool operator()(const PauseCounter& order) const {
        const Desk* counter = desk(order.counter);
        return counter && !counter->ticket && counter->state == CounterState::open
               && (!order.back_at || *order.back_at > model.now_);
    }
    bool operator()(const CloseCounter& order) const {
        const Desk* counter = desk(order.counter);
        return counter && !counter->ticket && counter->state != CounterState::closed;
    }
    bool operator()(const RateVisit& order) const {
        return may_speak(order.ticket) && !model.known(order.ticket)->rated && order.score >= 1
               && order.score <= 4 && (!order.reasons || few_and_different(*order.reasons))
               && short_line(order.comment);
    }
    bool operator()(const AnswerSurvey& order) const {
        const std::uint32_t age = order.survey.respondent.age.value_or(30);
        std::set<Element> elements;
        bool known_answers = !order.survey.answers.empty();
        for (const SurveyAnswer& answer : order.survey.answers)
            known_answers = known_answers && answer.value >= 1 && answer.value <= 4
                            && elements.insert(answer.element).second;
        return may_speak(order.ticket) && !model.known(order.ticket)->surveyed && known_answers
               && age >= 10 && age <= 120 && short_line(order.survey.suggestion);
    }
    bool operator()(const PostNotice& order) const {
        return order.until > model.now_ && order.from < order.until;
    }
    bool operator()(const WithdrawNotice& order) const {
        return std::any_of(model.notices_.begin(), model.notices_.end(),
                           [&](const Notice& each) { return each.id == order.notice; });
    }
};

bool Model::allowed(const Stamp& stamp, const Command& command) const {
    return std::visit(Allowed{*this, stamp}, command);
}

} // namespace giliran::sim
