#pragma once
// The names things go by: which service, lane, counter, ticket, day, and when. Each is a type of
// its own, so that a counter can never be passed for a ticket, and an instant never for a length of
// time. Used by every room.

#include <compare>
#include <cstdint>
#include <string>

namespace giliran {

template<class Tag, class Value>
struct Id {
    Value value{};
    auto operator<=>(const Id&) const = default;
};

/// The key of a service in the office file, for example "ktp". Never shown to citizens.
using ServiceId = Id<struct ServiceTag, std::string>;
/// The number painted above the counter.
using CounterId = Id<struct CounterTag, std::uint32_t>;
/// The key of a lane in the office file: the way into the same queue, for example "priority".
using LaneId = Id<struct LaneTag, std::string>;
/// The key of an area in the office file: a part of the house, for example "upstairs".
using AreaId = Id<struct AreaTag, std::string>;
/// Counts every ticket the office ever issued, from 1; the order of ids is the order of issue.
using TicketId = Id<struct TicketTag, std::uint64_t>;

/// Milliseconds since 1 January 1970 UTC. Only the rim of the server makes one; the rules compare
/// them.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
};

inline std::int64_t operator-(Instant later, Instant earlier) {
    return later.ms - earlier.ms;
}
inline Instant operator+(Instant from, std::int64_t ms) {
    return {from.ms + ms};
}
inline Instant operator-(Instant from, std::int64_t ms) {
    return {from.ms - ms};
}

/// A date of the office's own calendar, as days since 1 January 1970.
struct Day {
    std::int32_t number = 0;
    auto operator<=>(const Day&) const = default;
};

/// "2026-11-24".
std::string text_of(Day day);
/// Reads "2026-11-24"; false if the text is not a date of the calendar.
bool read_day(const std::string& text, Day& day);
/// 0 = Monday .. 6 = Sunday.
int weekday_of(Day day);

/// "A012": the letter and at least three digits, as printed, shown and spoken.
std::string label_of(char prefix, std::uint32_t number);
/// Reads "A012", "a 012" or "A12" as a person may type it; false if it is no ticket label.
bool read_label(const std::string& text, char& prefix, std::uint32_t& number);

/// The 40-bit secret of a slip as its holder reads it: "7KQ4-M2XD" (Crockford's base 32, without I,
/// L, O, U).
std::string text_of_code(std::uint64_t code);
/// Reads a code with or without the dash, in either case; O counts as 0, I and L as 1. False if it
/// is no code.
bool read_code(const std::string& text, std::uint64_t& code);

} // namespace giliran
