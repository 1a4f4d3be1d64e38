// The rules for what a visitor says about a visit: the rating and the official survey, each once,
// only after the service and within the office's window. Whoever holds the slip says it; staff
// neither give it nor see it.

#include "shared/queue/asked.hpp"

namespace giliran {
namespace {

/// Why nothing may be said about that visit now; none if it may.
std::optional<Refusal> cannot_speak(const Asked& asked, TicketId id) {
    const Ticket* ticket = find_ticket(asked.office, id);
    if (!ticket)
        return Refusal::unknown_ticket;
    if (ticket->state != TicketState::finished)
        return Refusal::visit_not_finished;
    if (asked.now > rate_until(asked.office, *ticket))
        return Refusal::rating_too_late;
    return std::nullopt;
}

bool sound_if_given(const std::optional<std::string>& text) {
    return !text || sound_comment(*text);
}

/// What was left empty is not kept.
template<class Words>
std::optional<Words> if_any(const std::optional<Words>& words) {
    return words && !words->empty() ? words : std::nullopt;
}

} // namespace

Decision rule(const Asked& asked, const RateVisit& order) {
    if (const auto no = cannot_speak(asked, order.ticket))
        return *no;
    if (find_ticket(asked.office, order.ticket)->score != 0)
        return Refusal::rated_already;
    if (order.score < score_min || order.score > score_max)
        return Refusal::score_out_of_range;
    if (order.reasons && !sound(*order.reasons))
        return Refusal::reasons_wrong;
    if (!sound_if_given(order.comment))
        return Refusal::comment_wrong;
    return asked.one(
        VisitRated{order.ticket, order.score, if_any(order.reasons), if_any(order.comment)});
}

Decision rule(const Asked& asked, const AnswerSurvey& order) {
    if (const auto no = cannot_speak(asked, order.ticket))
        return *no;
    if (find_ticket(asked.office, order.ticket)->surveyed)
        return Refusal::surveyed_already;
    if (!sound(order.survey))
        return Refusal::survey_wrong;
    if (!sound_if_given(order.survey.suggestion))
        return Refusal::comment_wrong;
    SurveyAnswered answered{order.ticket, order.survey};
    answered.survey.suggestion = if_any(order.survey.suggestion);
    return asked.one(std::move(answered));
}

} // namespace giliran
