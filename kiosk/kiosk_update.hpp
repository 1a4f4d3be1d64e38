#pragma once
// What happens on a kiosk when something happens to it: the whole walk from the first touch to the
// ticket, as one pure function. It performs nothing; it returns what main must do. One press makes
// at most one ask, and an answer reaches only the screen that waits for it.

#include "kiosk/model.hpp"

namespace giliran::kiosk {

[[nodiscard]] Effects update(Kiosk& kiosk, const Input& input);

/// A person is at the kiosk: a screen that returns to the start by itself.
bool returns_alone(const Kiosk& kiosk);
/// How long until the screen returns to the start, and of how long; both 0 where it never does.
struct Rest {
    std::int64_t left_ms = 0;
    std::int64_t of_ms = 0;
};
Rest rest_of(const Kiosk& kiosk);

/// The number on the pad is whole enough to be looked up.
bool complete(const RateNumber& typed);

const ServiceRow* find_row(const Board& board, const ServiceId& service);
/// So many wait for the service that its office wants people asked before they take a number.
bool asks_first(const Board& board, const ServiceId& service);
/// The service a person has chosen and not yet taken a number for.
const ServiceId* chosen_service(const Screen& screen);

/// What can still be done after a refusal, besides going back to the start.
enum class NextStep { none, ask_again, type_again };
NextStep next_step(const NotDone& screen);

/// The code or label in what a scanner typed: a whole link, a code, or a label. Empty if there is
/// none.
std::string code_in(const std::string& scanned);

/// What the slip of a ticket just taken will say.
Slip slip_of(const Kiosk& kiosk, const wire::Done& done);

} // namespace giliran::kiosk
