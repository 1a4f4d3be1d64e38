#pragma once
// A tablet at a counter: it rests until a visit ends there, asks whoever was served how it was, and
// rests again. What calls it up is the office's own word that the visit ended; nothing that staff
// do at the tablet or at the counter asks for, sees or ends a rating. Called by `walk`.

#include "kiosk/model.hpp"

namespace giliran::kiosk {

/// Nobody is in the middle of an answer: the next visit may be asked about.
bool free_for_next(const Kiosk& kiosk);
/// The faces came up by themselves, and nobody has touched anything yet.
bool awaits_person(const Kiosk& kiosk);
/// Asks for the visit that has just ended at the tablet's counter. Each is asked for once, and only
/// while its person can still be there. A kiosk without a counter follows none.
Effects follow_counter(Kiosk& kiosk);
/// The answer to that: the faces, or rest if there is nothing to rate, or no more.
void ended_visit_found(Kiosk& kiosk, const wire::AnswerBody& answer);

} // namespace giliran::kiosk
