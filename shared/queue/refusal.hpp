#pragma once
// Why the rules said no. One name per condition; the sentence for a person stands in assets/words
// under "refusal.<name>".

namespace giliran {

enum class Refusal {
    settings_wrong,      // the settings contradict themselves
    settings_in_use,     // the change would take a service or counter from under someone today
    office_unconfigured, // no settings yet
    day_open_already,
    day_over, // that day was opened before; a clock set back never reopens it
    day_not_open,
    doors_closed, // outside the hours in which numbers are given
    unknown_service,
    unknown_counter,
    unknown_ticket,
    quota_full,
    numbers_used_up,
    nobody_waiting,
    counter_not_open,
    counter_open_already,
    counter_busy,    // it still has someone, whose outcome comes first
    ticket_not_here, // this counter does not have that ticket now
    ticket_not_called,
    ticket_not_in_service,
    ticket_not_waiting,
    same_service,
    visit_not_finished,
    rated_already,
    score_out_of_range,
};

} // namespace giliran
