# Bugs planted in the rules, one a program: a copy of a source in which one place is written otherwise. The simulator has
# to find every one (tests/sim/mutants). A place that is not found in its source, or found twice, stops the build: the
# list stays true to the rules.
set(mutants_folder ${PROJECT_BINARY_DIR}/mutants)
set(mutants 0)
set(mutants_list "")

function(giliran_mutant source sentence instead_of written)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/shared/queue/${source})
  file(READ ${PROJECT_SOURCE_DIR}/shared/queue/${source} text)
  string(FIND "${text}" "${instead_of}" first)
  string(FIND "${text}" "${instead_of}" last REVERSE)
  if(first EQUAL -1 OR NOT first EQUAL last)
    message(FATAL_ERROR "mutant \"${sentence}\": its place must stand once in ${source}: ${instead_of}")
  endif()
  string(REPLACE "${instead_of}" "${written}" text "${text}")
  math(EXPR number "${mutants} + 1")
  set(mutants ${number} PARENT_SCOPE)
  set(mutated ${mutants_folder}/${number}/${source})
  file(CONFIGURE OUTPUT ${mutated} CONTENT "${text}" @ONLY)
  add_executable(giliran-mutant-${number} ${mutated})
  # Quickly built; what the bug makes superfluous is no mistake here.
  target_compile_options(giliran-mutant-${number} PRIVATE -O1 -Wno-error)
  target_link_libraries(giliran-mutant-${number} PRIVATE giliran_sim giliran_wire)
  set_target_properties(giliran-mutant-${number} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${mutants_folder})
  set(mutants_list "${mutants_list}${number} ${sentence}\n" PARENT_SCOPE)
endfunction()

# Who is next
giliran_mutant(order.cpp "nobody looks at the bound on being overtaken" [[return head.at_bound; };]] [[return head.at_bound && false; };]])
giliran_mutant(order.cpp "the protected lane is called only when its promise is over" [[(now - head.place.since) * 2 >=]] [[now - head.place.since >=]])
giliran_mutant(order.cpp "ties go by the newest" [[return {place.since - credit_ms(settings, lane), place.ticket};]] [[return {place.since - credit_ms(settings, lane), {~place.ticket.value}};]])
giliran_mutant(order.cpp "a credit makes people wait longer" [[place.since - credit_ms(settings, lane), place.ticket]] [[place.since + credit_ms(settings, lane), place.ticket]])
giliran_mutant(order.cpp "an appointment has its credit before its hour" [[if (place.since > now)]] [[if (place.since > now && false)]])
giliran_mutant(order.cpp "a lane saves up turns by staying away" [[at(lane) = std::max(at(lane), present_);]] [[]])
giliran_mutant(order.cpp "the greater share gets fewer turns" [[at(lane) += round / settings]] [[at(lane) += round * settings]])
giliran_mutant(order.cpp "a counter's preference counts for nothing" [[moved.due = moved.due + head.later_ms;]] [[]])
giliran_mutant(lineup.cpp "a counter never helps others" [[people_in(office, counter.services) > 0;]] [[people_in(office, counter.services) + 1 > 0;]])

# What an event does
giliran_mutant(lines.cpp "being overtaken is not counted" [[if (++overtaken.overtaken ==]] [[if (overtaken.overtaken + 1 ==]])
giliran_mutant(apply.cpp "the next service of a journey keeps the place of the first" [[ticket.since = ticket.waiting_from = at;]] [[ticket.waiting_from = at;]])
giliran_mutant(apply.cpp "a transferred ticket loses its place" [[ticket.service = fact.to;]] [[ticket.service = fact.to; ticket.since = at;]])
giliran_mutant(apply.cpp "an undone press leaves the counter empty" [[counter.ticket = ticket.id;]] [[counter.ticket.reset();]])
giliran_mutant(apply.cpp "a counter that goes back a press still stands ready" [[counter.awaits = false; // else the next to come would be called beside the visitor who is back]] [[]])
giliran_mutant(apply.cpp "a call that was taken back still counts against those it passed" [[uncount_overtaken(office, counter.last->passed);]] [[]])
giliran_mutant(apply.cpp "a call that was taken back has used up its lane's turn" [[if (counter.last->counted)]] [[if (false)]])
giliran_mutant(apply.cpp "a pausing counter still stands ready" [[counter.awaits = false;
    counter.reason]] [[counter.reason]])
giliran_mutant(apply.cpp "tomorrow's settings hold at once" [[office.settings_tomorrow = fact.settings;
        return;]] [[office.settings_tomorrow = fact.settings;]])
giliran_mutant(apply.cpp "notices are forgotten overnight" [[office.notices = fact.notices;]] [[office.notices.clear();]])
giliran_mutant(apply.cpp "a cancelled person still stands in line" [[if (ticket.state == TicketState::waiting)
        leave_line(office, ticket);
    end_ticket(ticket, TicketState::cancelled, at);]] [[end_ticket(ticket, TicketState::cancelled, at);]])
giliran_mutant(apply.cpp "an absent person keeps the counter" [[free_counter(office, fact.counter, fact.ticket);
    press(office, fact.counter, fact.ticket, at,
          [&](Ticket& ticket) { end_ticket(ticket, TicketState::absent, at); });]] [[press(office, fact.counter, fact.ticket, at,
          [&](Ticket& ticket) { end_ticket(ticket, TicketState::absent, at); });]])

# Numbers, visits, days
giliran_mutant(decide_visit.cpp "one number more than the quota" [[issued_today >= quota;]] [[issued_today > quota;]])
giliran_mutant(decide_visit.cpp "two slips of a day share a code" [[while (office.by_code.contains(code))]] [[while (false)]])
giliran_mutant(decide_visit.cpp "a late appointment keeps its lane" [[return late ? general_lane : order.lane;]] [[return order.lane;]])
giliran_mutant(decide_visit.cpp "an appointment checks in the day before" [[if (*order.slot - asked.now > rules.appointment_early_min * minute_ms)]] [[if (*order.slot < Instant{})]])
giliran_mutant(decide_visit.cpp "put back one place too far" [[if (lane.size() < places)]] [[if (lane.size() <= places)]])
giliran_mutant(decide_visit.cpp "an absent person may come back whenever they like" [[if (asked.now - ticket->ended_at >]] [[if (asked.now - ticket->ended_at - asked.now.ms >]])
giliran_mutant(decide_visit.cpp "undone although somebody else acted since" [[if (ticket.changes != here.last->changes || ]] [[if (]])
giliran_mutant(decide_rating.cpp "rated twice" [[->score != 0)]] [[->score > 9)]])
giliran_mutant(decide_rating.cpp "rated long after the visit" [[if (asked.now > rate_until(asked.office, *ticket))]] [[if (false)]])
giliran_mutant(decide_rating.cpp "the survey is answered twice" [[->surveyed)]] [[->surveyed && false)]])
giliran_mutant(decide_rating.cpp "what is said may be as long as a letter" [[return !text || sound_comment(*text);]] [[return !text || true;]])
giliran_mutant(apply.cpp "a visit that is taken back can be rated again" [[before.score = ticket.score;]] [[]])
giliran_mutant(decide_visit.cpp "a journey ends a service early" [[if (journey.then.empty())]] [[if (journey.then.size() < 2)]])
giliran_mutant(decide_visit.cpp "a journey goes where most people wait" [[line_of(office, one).people() < line_of]] [[line_of(office, one).people() > line_of]])
giliran_mutant(decide_call.cpp "a counter that stands ready is passed over" [[awaiting(asked.office, newcomer.service))]] [[awaiting(asked.office, {}))]])
giliran_mutant(decide_call.cpp "anybody calls what was set aside for another" [[if (!kept_for(asked.office, counter, ticket))]] [[if (false)]])
giliran_mutant(decide_call.cpp "one person opens two counters" [[&& other.staff == order.staff)]] [[&& other.staff.empty())]])
giliran_mutant(decide_call.cpp "a double press calls two people" [[if (asked.now - here.called_at < gap_ms)]] [[if (gap_ms < 0)]])
giliran_mutant(decide_call.cpp "a second person is called to a busy counter" [[if (here.ticket)
        return Refusal::counter_busy;
    const std::int64_t gap_ms]] [[const std::int64_t gap_ms]])
giliran_mutant(decide_call.cpp "somebody without a number goes before those who wait" [[if (people_for(asked.office, counter) > 0)]] [[if (false)]])
giliran_mutant(decide_call.cpp "a call by number is not counted against those passed over" [[earlier += lane.before(place_of(ticket));]] [[earlier += 0 * lane.before(place_of(ticket));]])
giliran_mutant(decide.cpp "a clock set back turns time back" [[std::max(stamp.at, office.now)]] [[stamp.at]])
giliran_mutant(decide_office.cpp "a day is opened twice" [[order.day <= *office.last_day]] [[order.day < *office.last_day]])
giliran_mutant(decide_office.cpp "whoever is set aside is lost when the day turns" [[if (!is_open(ticket.state))
            continue;]] [[if (!is_open(ticket.state) || ticket.state == TicketState::parked)
            continue;]])
giliran_mutant(decide_office.cpp "counters close when the day turns" [[if (here.state == CounterState::closed)
            continue;]] [[continue;]])
giliran_mutant(decide_visit.cpp "a number somebody holds since yesterday is given again" [[while (held(number))]] [[while (held(number) && false)]])
giliran_mutant(decide_office.cpp "whoever is at a counter at closing has no fate" [[if (is_open(ticket.state))
            events]] [[if (ticket.state == TicketState::waiting)
            events]])

file(CONFIGURE OUTPUT ${mutants_folder}/list.txt CONTENT "${mutants_list}" @ONLY)
