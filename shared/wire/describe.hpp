#pragma once
// Names the fields of everything that crosses a line or lies in the journal, so that one codec can
// write and read all of it. A field's name here is its name in the message; adding a field to a
// struct without naming it here loses it on the way, which tests/shared/wire/codec.test.cpp would
// notice.

#include "shared/queue/board.hpp"
#include "shared/queue/decide.hpp"

#include <boost/describe.hpp>

#include <string_view>

namespace giliran::wire {

/// The word that tells the members of a variant apart in a message.
template<class T>
inline constexpr std::string_view type_name = "";

/// Whether messages and records from before that field was thought of leave it out; it then has its
/// default. Everything else that is missing is a mistake.
template<class T>
constexpr bool added_later(std::string_view /*field*/) {
    return false;
}

} // namespace giliran::wire

/// Describes a struct of namespace giliran that may stand in a variant.
#define GILIRAN_DESCRIBE_TYPE(Name, Members)                                                       \
    BOOST_DESCRIBE_STRUCT(Name, (), Members)                                                       \
    template<>                                                                                     \
    inline constexpr std::string_view wire::type_name<Name> = #Name;

namespace giliran {

BOOST_DESCRIBE_ENUM(Policy, first_come, strict, ratio, credit)
BOOST_DESCRIBE_ENUM(Effect, now, next_day)
BOOST_DESCRIBE_ENUM(Outcome, served, papers_missing, collect_later, referred)
BOOST_DESCRIBE_ENUM(CallReason, longest_wait, lane_credit, lane_turn, lane_promise, overtaken_max,
                    preferred, helping, awaited, parked, by_number, direct)
BOOST_DESCRIBE_ENUM(CallGround, missed_turn, our_mistake, emergency, same_matter)
BOOST_DESCRIBE_ENUM(RatingReason, wait, explanation, manner, requirements, room, system)
BOOST_DESCRIBE_ENUM(Element, persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku,
                    sarana, pengaduan)
BOOST_DESCRIBE_ENUM(Sex, male, female)
BOOST_DESCRIBE_ENUM(Education, sd, smp, sma, diploma, s1, s2, s3)
BOOST_DESCRIBE_ENUM(Occupation, pns, tni, polri, private_sector, self_employed, other)
BOOST_DESCRIBE_ENUM(PauseReason, rest, prayer, meeting, paperwork, system_down)
BOOST_DESCRIBE_ENUM(TicketState, waiting, called, serving, parked, finished, absent, cancelled,
                    unserved)
BOOST_DESCRIBE_ENUM(CounterState, closed, open, paused)
BOOST_DESCRIBE_ENUM(NoForecast, none, no_counter_open, after_closing, not_yet_known)
BOOST_DESCRIBE_ENUM(Refusal, settings_wrong, settings_in_use, office_unconfigured, day_open_already,
                    day_over, day_not_open, doors_closed, unknown_service, unknown_lane,
                    unknown_counter, unknown_ticket, unknown_notice, quota_full, numbers_used_up,
                    closing_first, slot_missing, slot_too_far, service_twice, nobody_waiting,
                    people_waiting, too_soon, counter_not_open, counter_open_already,
                    counter_awaits_already, counter_busy, staff_elsewhere, back_in_past,
                    service_not_here, ticket_not_here, ticket_not_called, ticket_not_in_service,
                    ticket_not_waiting, ticket_not_absent, ticket_not_parked, parked_elsewhere,
                    parking_unclear, absent_too_long, nothing_to_undo, same_service,
                    visit_not_finished, rating_too_late, rated_already, score_out_of_range,
                    reasons_wrong, comment_wrong, surveyed_already, survey_wrong, notice_wrong)

BOOST_DESCRIBE_STRUCT(Bilingual, (), (id, en))
BOOST_DESCRIBE_STRUCT(Lane, (), (id, name, credit_min, share, within_min))
BOOST_DESCRIBE_STRUCT(Rules, (),
                      (policy, overtaken_max, appointment_early_min, appointment_late_min,
                       call_gap_s, undo_s, return_places, revive_min, stop_before_closing,
                       rate_within_h))
template<>
constexpr bool wire::added_later<Rules>(std::string_view field) {
    return field == "rate_within_h";
}
BOOST_DESCRIBE_STRUCT(Standard, (), (bring, fee, takes))
BOOST_DESCRIBE_STRUCT(Service, (),
                      (id, prefix, name, detail, icon, promise_min, usual_s, quota, ask_above,
                       standard))
BOOST_DESCRIBE_STRUCT(Area, (), (id, name))
BOOST_DESCRIBE_ENUM(Arrow, none, left, right, up, down)
BOOST_DESCRIBE_STRUCT(Counter, (), (id, name, services, helps, prefer_min, area, way, arrow))
template<>
constexpr bool wire::added_later<Counter>(std::string_view field) {
    return field == "area" || field == "way" || field == "arrow";
}
BOOST_DESCRIBE_ENUM(Layout, hall, waiting, counter, slides)
BOOST_DESCRIBE_STRUCT(Screen, (), (device, layout, area, counter))
BOOST_DESCRIBE_STRUCT(Hours, (), (opens_min, doors_close_min, closes_min))
BOOST_DESCRIBE_STRUCT(EveryDays, (), (days, first))
BOOST_DESCRIBE_STRUCT(Shift, (), (counter, weekday, from_min, to_min, every))
BOOST_DESCRIBE_STRUCT(Manner, (), (words_per_minute, times, gap_ms, volume_percent))
BOOST_DESCRIBE_STRUCT(QuietTime, (), (from_min, to_min))
BOOST_DESCRIBE_STRUCT(VoiceRules, (), (languages, manner, quiet, speakers))
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (name, short_name, place, zone, zone_label, notice, help_desk, languages,
                       rules, lanes, services, counters, hours, roster, voice, areas, screens))
template<>
constexpr bool wire::added_later<Settings>(std::string_view field) {
    return field == "languages" || field == "voice" || field == "areas" || field == "screens";
}
BOOST_DESCRIBE_STRUCT(WaitRange, (), (low_min, high_min))
BOOST_DESCRIBE_STRUCT(ParkedFor, (), (counter, staff, service))
BOOST_DESCRIBE_STRUCT(Journey, (), (then, any_order))
BOOST_DESCRIBE_STRUCT(Notice, (), (id, text, from, until))
BOOST_DESCRIBE_STRUCT(SurveyAnswer, (), (element, value))
BOOST_DESCRIBE_STRUCT(Respondent, (), (sex, age, education, occupation))
BOOST_DESCRIBE_STRUCT(Survey, (), (answers, respondent, suggestion))

GILIRAN_DESCRIBE_TYPE(ConfigureOffice, (settings, effect))
GILIRAN_DESCRIBE_TYPE(OpenDay, (day, opens_at, doors_close_at, closes_at))
GILIRAN_DESCRIBE_TYPE(CloseDay, ())
GILIRAN_DESCRIBE_TYPE(TurnDay, (next))
GILIRAN_DESCRIBE_TYPE(IssueTicket, (service, lane, slot, journey))
GILIRAN_DESCRIBE_TYPE(CallNext, (counter))
GILIRAN_DESCRIBE_TYPE(AwaitNext, (counter))
GILIRAN_DESCRIBE_TYPE(CallTicket, (counter, ticket, ground))
GILIRAN_DESCRIBE_TYPE(CallParked, (counter, ticket))
GILIRAN_DESCRIBE_TYPE(CallDirect, (counter, service))
GILIRAN_DESCRIBE_TYPE(CallAgain, (counter, ticket))
GILIRAN_DESCRIBE_TYPE(StartService, (counter, ticket))
GILIRAN_DESCRIBE_TYPE(FinishVisit, (counter, ticket, outcome))
GILIRAN_DESCRIBE_TYPE(MarkAbsent, (counter, ticket))
GILIRAN_DESCRIBE_TYPE(ParkTicket, (counter, ticket, place))
GILIRAN_DESCRIBE_TYPE(ReturnTicket, (counter, ticket, as_before))
GILIRAN_DESCRIBE_TYPE(ReviveTicket, (ticket))
GILIRAN_DESCRIBE_TYPE(TransferTicket, (counter, ticket, service))
GILIRAN_DESCRIBE_TYPE(CancelTicket, (ticket))
GILIRAN_DESCRIBE_TYPE(UndoPress, (counter))
GILIRAN_DESCRIBE_TYPE(OpenCounter, (counter, staff))
GILIRAN_DESCRIBE_TYPE(PauseCounter, (counter, reason, back_at))
GILIRAN_DESCRIBE_TYPE(CloseCounter, (counter))
GILIRAN_DESCRIBE_TYPE(RateVisit, (ticket, score, reasons, comment))
GILIRAN_DESCRIBE_TYPE(AnswerSurvey, (ticket, survey))
GILIRAN_DESCRIBE_TYPE(PostNotice, (text, from, until))
GILIRAN_DESCRIBE_TYPE(WithdrawNotice, (notice))

GILIRAN_DESCRIBE_TYPE(OfficeConfigured, (settings, effect))
GILIRAN_DESCRIBE_TYPE(DayOpened, (day, opens_at, doors_close_at, closes_at, first_ticket,
                                  first_call, notices, next_notice))
GILIRAN_DESCRIBE_TYPE(DayClosed, (day))
BOOST_DESCRIBE_STRUCT(Likely, (), (low_ms, point_ms, high_ms))
BOOST_DESCRIBE_STRUCT(Foretold, (),
                      (at, ahead, counters, visit_ms, naive_ms, head_ms, last_ms, recent_ms, played,
                       seen, mixed, told))
GILIRAN_DESCRIBE_TYPE(TicketIssued, (ticket, service, lane, prefix, number, code, promise, foretold,
                                     slot, journey))
GILIRAN_DESCRIBE_TYPE(TicketCalled, (ticket, counter, reason, overtook, waited_ms, ground))
GILIRAN_DESCRIBE_TYPE(CounterAwaits, (counter))
GILIRAN_DESCRIBE_TYPE(TicketCalledAgain, (ticket, counter))
GILIRAN_DESCRIBE_TYPE(ServiceStarted, (ticket, counter))
GILIRAN_DESCRIBE_TYPE(VisitFinished, (ticket, counter, outcome))
GILIRAN_DESCRIBE_TYPE(LegFinished, (ticket, counter, outcome, next))
GILIRAN_DESCRIBE_TYPE(TicketAbsent, (ticket, counter))
GILIRAN_DESCRIBE_TYPE(TicketParked, (ticket, counter, place))
GILIRAN_DESCRIBE_TYPE(TicketReturned, (ticket, counter, since))
GILIRAN_DESCRIBE_TYPE(TicketTransferred, (ticket, counter, from, to))
GILIRAN_DESCRIBE_TYPE(TicketCancelled, (ticket))
BOOST_DESCRIBE_STRUCT(Ticket, (),
                      (id, service, lane, prefix, number, code, promise, slot, journey, state,
                       issued_at, since, waiting_from, overtaken, called_at, started_at, ended_at,
                       counter, parked, calls, changes, outcome, score, surveyed))
template<>
constexpr bool wire::added_later<Ticket>(std::string_view field) {
    return field == "surveyed";
}
GILIRAN_DESCRIBE_TYPE(TicketCarried, (from, carried))
GILIRAN_DESCRIBE_TYPE(TicketUnserved, (ticket))
GILIRAN_DESCRIBE_TYPE(PressUndone, (ticket, counter))
GILIRAN_DESCRIBE_TYPE(CounterOpened, (counter, staff))
GILIRAN_DESCRIBE_TYPE(CounterPaused, (counter, reason, back_at))
GILIRAN_DESCRIBE_TYPE(CounterClosed, (counter))
GILIRAN_DESCRIBE_TYPE(VisitRated, (ticket, score, reasons, comment))
GILIRAN_DESCRIBE_TYPE(SurveyAnswered, (ticket, survey))
GILIRAN_DESCRIBE_TYPE(NoticePosted, (notice))
GILIRAN_DESCRIBE_TYPE(NoticeWithdrawn, (notice))

BOOST_DESCRIBE_STRUCT(Call, (), (number, prefix, ticket_number, counter, service, at, again))
BOOST_DESCRIBE_STRUCT(Wait, (), (range, why_not))
BOOST_DESCRIBE_ENUM(WaitCause, counter_paused, counter_closed, counter_opened, priority_came,
                    visits_differ)
BOOST_DESCRIBE_STRUCT(WaitChange, (), (at, cause, counter))
BOOST_DESCRIBE_STRUCT(ServiceRow, (),
                      (service, waiting, counters_open, quota_full, general, priority,
                       likely_today))
BOOST_DESCRIBE_STRUCT(DayBoard, (), (open, day, opens_at, doors_close_at, closes_at))
BOOST_DESCRIBE_STRUCT(VisitEnded, (), (counter, prefix, ticket_number, at))
BOOST_DESCRIBE_STRUCT(CounterRow, (), (counter, state, prefix, ticket_number, serving, back_at))
BOOST_DESCRIBE_STRUCT(Missed, (), (prefix, ticket_number, counter, at))
BOOST_DESCRIBE_STRUCT(Board, (), (settings, day, rows, calls, notices, ended, counters, missed))
GILIRAN_DESCRIBE_TYPE(CallShown, (call))
GILIRAN_DESCRIBE_TYPE(RowChanged, (row))
GILIRAN_DESCRIBE_TYPE(BoardReplaced, (board))
GILIRAN_DESCRIBE_TYPE(NoticesChanged, (notices))
GILIRAN_DESCRIBE_TYPE(EndsChanged, (ended))
GILIRAN_DESCRIBE_TYPE(CounterChanged, (counter))
GILIRAN_DESCRIBE_TYPE(MissedChanged, (missed))

} // namespace giliran
