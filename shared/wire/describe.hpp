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

} // namespace giliran::wire

/// Describes a struct of namespace giliran that may stand in a variant.
#define GILIRAN_DESCRIBE_TYPE(Name, Members)                                                       \
    BOOST_DESCRIBE_STRUCT(Name, (), Members)                                                       \
    template<>                                                                                     \
    inline constexpr std::string_view wire::type_name<Name> = #Name;

namespace giliran {

BOOST_DESCRIBE_ENUM(Lane, general, priority)
BOOST_DESCRIBE_ENUM(Outcome, served, papers_missing, collect_later, referred)
BOOST_DESCRIBE_ENUM(CallReason, longest_wait, priority_credit)
BOOST_DESCRIBE_ENUM(TicketState, waiting, called, serving, finished, absent, cancelled, unserved)
BOOST_DESCRIBE_ENUM(CounterState, closed, open, paused)
BOOST_DESCRIBE_ENUM(NoForecast, none, no_counter_open, after_closing, not_yet_known)
BOOST_DESCRIBE_ENUM(Refusal, settings_wrong, settings_in_use, office_unconfigured, day_open_already,
                    day_over, day_not_open, doors_closed, unknown_service, unknown_counter,
                    unknown_ticket, quota_full, numbers_used_up, nobody_waiting, counter_not_open,
                    counter_open_already, counter_busy, ticket_not_here, ticket_not_called,
                    ticket_not_in_service, ticket_not_waiting, same_service, visit_not_finished,
                    rated_already, score_out_of_range)

BOOST_DESCRIBE_STRUCT(Bilingual, (), (id, en))
BOOST_DESCRIBE_STRUCT(Service, (), (id, prefix, name, detail, icon, promise_min, usual_s, quota))
BOOST_DESCRIBE_STRUCT(Counter, (), (id, name, services))
BOOST_DESCRIBE_STRUCT(Hours, (), (opens_min, doors_close_min, closes_min))
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (name, short_name, place, zone, zone_label, notice, help_desk,
                       priority_credit_min, services, counters, hours))
BOOST_DESCRIBE_STRUCT(WaitRange, (), (low_min, high_min))

GILIRAN_DESCRIBE_TYPE(ConfigureOffice, (settings))
GILIRAN_DESCRIBE_TYPE(OpenDay, (day, opens_at, doors_close_at, closes_at))
GILIRAN_DESCRIBE_TYPE(CloseDay, ())
GILIRAN_DESCRIBE_TYPE(IssueTicket, (service, lane))
GILIRAN_DESCRIBE_TYPE(CallNext, (counter))
GILIRAN_DESCRIBE_TYPE(CallAgain, (counter, ticket))
GILIRAN_DESCRIBE_TYPE(StartService, (counter, ticket))
GILIRAN_DESCRIBE_TYPE(FinishVisit, (counter, ticket, outcome))
GILIRAN_DESCRIBE_TYPE(MarkAbsent, (counter, ticket))
GILIRAN_DESCRIBE_TYPE(TransferTicket, (counter, ticket, service))
GILIRAN_DESCRIBE_TYPE(CancelTicket, (ticket))
GILIRAN_DESCRIBE_TYPE(OpenCounter, (counter))
GILIRAN_DESCRIBE_TYPE(PauseCounter, (counter))
GILIRAN_DESCRIBE_TYPE(CloseCounter, (counter))
GILIRAN_DESCRIBE_TYPE(RateVisit, (ticket, score))

GILIRAN_DESCRIBE_TYPE(OfficeConfigured, (settings))
GILIRAN_DESCRIBE_TYPE(DayOpened,
                      (day, opens_at, doors_close_at, closes_at, first_ticket, first_call))
GILIRAN_DESCRIBE_TYPE(DayClosed, (day))
GILIRAN_DESCRIBE_TYPE(TicketIssued, (ticket, service, lane, prefix, number, code, promise))
GILIRAN_DESCRIBE_TYPE(TicketCalled, (ticket, counter, reason, overtook, waited_ms))
GILIRAN_DESCRIBE_TYPE(TicketCalledAgain, (ticket, counter))
GILIRAN_DESCRIBE_TYPE(ServiceStarted, (ticket, counter))
GILIRAN_DESCRIBE_TYPE(VisitFinished, (ticket, counter, outcome))
GILIRAN_DESCRIBE_TYPE(TicketAbsent, (ticket, counter))
GILIRAN_DESCRIBE_TYPE(TicketTransferred, (ticket, counter, from, to))
GILIRAN_DESCRIBE_TYPE(TicketCancelled, (ticket))
GILIRAN_DESCRIBE_TYPE(TicketUnserved, (ticket))
GILIRAN_DESCRIBE_TYPE(CounterOpened, (counter, staff))
GILIRAN_DESCRIBE_TYPE(CounterPaused, (counter))
GILIRAN_DESCRIBE_TYPE(CounterClosed, (counter))
GILIRAN_DESCRIBE_TYPE(VisitRated, (ticket, score))

BOOST_DESCRIBE_STRUCT(Call, (), (number, prefix, ticket_number, counter, service, at, again))
BOOST_DESCRIBE_STRUCT(Wait, (), (range, why_not))
BOOST_DESCRIBE_STRUCT(ServiceRow, (),
                      (service, waiting, counters_open, quota_full, general, priority))
BOOST_DESCRIBE_STRUCT(DayBoard, (), (open, day, opens_at, doors_close_at, closes_at))
BOOST_DESCRIBE_STRUCT(Board, (), (settings, day, rows, calls))
GILIRAN_DESCRIBE_TYPE(CallShown, (call))
GILIRAN_DESCRIBE_TYPE(RowChanged, (row))
GILIRAN_DESCRIBE_TYPE(BoardReplaced, (board))

} // namespace giliran
