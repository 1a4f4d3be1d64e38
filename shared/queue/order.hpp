#pragma once
// Who is next. People are compared, not queues: everybody has a place in time, a lane's credit
// moves it, and the smallest key goes first. Three promises stand above the key: nobody is
// overtaken more often than the office allows, a protected lane is called in time, and ties go by
// order of issue. The dispatcher and the waiting-time estimate both call `pick` (facts: wait-times
// §7.1).

#include "shared/queue/settings.hpp"

namespace giliran {

/// Where somebody stands: since when they count as waiting. Smaller came earlier.
struct Place {
    Instant since;
    TicketId ticket;
    auto operator<=>(const Place&) const = default;
};

/// A place moved by credits and preferences. Smaller is sooner; equal ones go by issue order.
struct OrderKey {
    Instant due;
    TicketId ticket;
    auto operator<=>(const OrderKey&) const = default;
};

/// How much earlier than their place the people of a lane count under the office's policy.
std::int64_t credit_ms(const Settings& settings, const Lane& lane);

/// An hour given in advance carries its lane's credit only once it has come: until then its holder
/// goes after everyone who is there.
OrderKey order_key(const Settings& settings, const Lane& lane, const Place& place, Instant now);

/// Whose turn it is under the policy `ratio`: each call of a lane moves that lane's turn on by a
/// round divided by its share, and the lane with the smallest turn is next. Part of the office.
class Turns {
  public:
    /// A lane that was empty starts at the present turn: nobody saves turns up by staying away.
    void begin(std::size_t lane);
    void called(const Settings& settings, std::size_t lane);
    /// The call is taken back; the settings may have changed since.
    void taken_back(const Settings& settings, std::size_t lane);
    std::uint64_t of(std::size_t lane) const { return lane < turns_.size() ? turns_[lane] : 0; }
    bool operator==(const Turns&) const = default;

  private:
    std::uint64_t& at(std::size_t lane);
    std::vector<std::uint64_t> turns_; // by the lane's place in the settings
    std::uint64_t present_ = 0;
};

/// Why this ticket and not another was called, as the record and the pages say it.
enum class CallReason {
    longest_wait,  // nobody this counter can serve came earlier
    lane_credit,   // its lane's credit put it before someone who came earlier
    lane_turn,     // its lane's turn under the policy `ratio`
    lane_promise,  // its lane is protected, and half of the promised time was over
    overtaken_max, // it had been overtaken as often as the office allows
    preferred,     // this counter does its service better than that of someone who came earlier
    helping,       // nobody waited for the counter's own services
    awaited,       // the counter stood ready for whoever came next
    parked,        // the clerk called back a visit that had been set aside
    by_number,     // the clerk chose the number, with a ground that the record keeps
    direct,        // came to the counter without a number
};

/// The first in one lane of one service.
struct Head {
    Place place;
    std::size_t lane = 0;      // its place in the settings
    std::int64_t later_ms = 0; // what the counter's preference adds
    bool at_bound = false;     // overtaken as often as the office allows
};

struct Picked {
    std::size_t head = 0;
    /// What decided; longest_wait where every part of the order says the same.
    CallReason reason = CallReason::longest_wait;
};

/// The one to call, of heads that are not empty.
Picked pick(const Settings& settings, const Turns& turns, Instant now,
            const std::vector<Head>& heads);

} // namespace giliran
