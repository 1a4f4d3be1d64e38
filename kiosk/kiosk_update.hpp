#pragma once
// What happens on a kiosk when something happens to it: the whole walk from the first touch to the
// ticket, as one pure function. It performs nothing; it returns what main must do. One press makes
// at most one ask, and an answer reaches only the screen that waits for it.

#include "kiosk/model.hpp"

namespace giliran::kiosk {

/// The whole kiosk: screens, keys and spoken guidance.
[[nodiscard]] Effects update(Kiosk& kiosk, const Input& input);
/// The screens alone, which know touches and no keys. Called by `update`, which adds the rest.
[[nodiscard]] Effects walk(Kiosk& kiosk, const Input& input);

/// A person is at the kiosk: a screen that returns to the start by itself.
bool returns_alone(const Kiosk& kiosk);
/// How long until the screen returns to the start, and of how long; both 0 where it never does.
struct Rest {
    std::int64_t left_ms = 0;
    std::int64_t of_ms = 0;
};
Rest rest_of(const Kiosk& kiosk);

/// The two good faces ask what was good, the others what should be better.
enum class Tone { praise, wish };
Tone tone_of(std::uint32_t score);
bool given(const Opinion& opinion, RatingReason reason);

/// The number on the pad is whole enough to be looked up.
bool complete(const RateNumber& typed);

const ServiceRow* find_row(const Board& board, const ServiceId& service);
/// The line reaches past closing: not everybody in it is likely to be served today.
bool past_closing(const ServiceRow& row);
/// Nobody waits for the service, and whoever comes would not wait either: its counters may be busy
/// with others, and that is no empty hall.
bool hall_empty_for(const ServiceRow& row);
/// So many wait for the service that its office wants people asked before they take a number, or
/// their turn would come after closing.
bool asks_first(const Board& board, const ServiceId& service);
/// The office has written down what to bring, what it costs or how long it takes.
bool has_standard(const Board& board, const ServiceId& service);
/// The service a person has chosen and not yet taken a number for.
const ServiceId* chosen_service(const Screen& screen);

/// What the server is asked for that wish.
wire::Body body_of(const Want& want);

/// What can still be done after a refusal, besides going back to the start.
enum class NextStep { none, ask_again, type_again };
NextStep next_step(const NotDone& screen);

/// The code or label in what a scanner typed: a whole link, a code, or a label. Empty if there is
/// none.
std::string code_in(const std::string& scanned);

/// What the slip of a ticket just taken will say.
Slip slip_of(const Kiosk& kiosk, const wire::Done& done);

} // namespace giliran::kiosk
