#pragma once
// Why the rules said no. One name per condition; the sentence for a person stands in assets/words
// under "refusal.<name>".

namespace giliran {

enum class Refusal {
    settings_wrong,  // the settings contradict themselves
    settings_in_use, // the change would take a service, lane or counter from under someone today
    office_unconfigured, // no settings yet
    day_open_already,
    day_over, // that day was opened before; a clock set back never reopens it
    day_not_open,
    doors_closed, // outside the hours in which numbers are given
    unknown_service,
    unknown_lane,
    unknown_counter,
    unknown_ticket,
    unknown_notice,
    quota_full,
    numbers_used_up,
    closing_first, // the day would end before this number's turn
    slot_missing,  // the appointment lane needs the hour that was given
    slot_too_far,  // checked in long before the hour given
    service_twice, // a journey names a service twice
    nobody_waiting,
    people_waiting, // someone with a number comes first
    too_soon,       // this counter called a moment ago
    counter_not_open,
    counter_open_already,
    counter_awaits_already,
    counter_busy,     // it still has someone, whose outcome comes first
    staff_elsewhere,  // the same person has another counter open
    back_in_past,     // the counter would be back before it paused
    service_not_here, // this counter does not do that service
    ticket_not_here,  // this counter does not have that ticket now
    ticket_not_called,
    ticket_not_in_service,
    ticket_not_waiting,
    ticket_not_absent,
    ticket_not_parked,
    parked_elsewhere, // set aside for another counter or person
    parking_unclear,  // not exactly one of counter, person and service
    absent_too_long,  // a new number is needed
    nothing_to_undo,
    same_service,
    visit_not_finished,
    rating_too_late, // the time for rating and survey is over
    rated_already,
    score_out_of_range,
    reasons_wrong, // more than three, or one twice
    comment_wrong, // too long, or with control characters
    surveyed_already,
    survey_wrong, // no answer, one twice, or one that the form does not have
    notice_wrong, // no text, too long, or over before it begins
};

} // namespace giliran
