#pragma once
// Everything a forecast depends on, as plain values: who waits, which counters work on what and
// until when, what was learned. Copied out of the office in a moment, so that a worker thread can
// answer it while the office goes on. Made by the estimator, answered by answer.hpp.

#include "shared/forecast/calibrate.hpp"
#include "shared/forecast/learn.hpp"
#include "shared/forecast/past.hpp"
#include "shared/forecast/rhythm.hpp"

#include <limits>
#include <memory>

namespace giliran::forecast {

/// Services go by their place in the settings.
using ServicePlace = std::uint32_t;

/// Lanes go by their place in the settings, too.
struct WaitingTicket {
    Place place; // holds the ticket's id
    ServicePlace service = 0;
    std::size_t lane = 0;
};

/// Of whoever would take a number now: behind everyone with the same due time.
inline constexpr TicketId newest_ticket{std::numeric_limits<std::uint64_t>::max()};

struct VisitNow {
    ServicePlace service = 0;
    std::int64_t age_ms = 0; // since the call
};

/// A counter that is at work or expected today.
struct Desk {
    std::vector<ServicePlace> services;
    std::vector<ServicePlace> helps = {}; // called only while nobody waits for the services
    std::int64_t prefer_ms = 0;    // each step down the services counts as coming so much later
    double pace = 1.0;             // visits here take so many times as long
    std::optional<VisitNow> visit; // or free:
    std::int64_t idle_ms = 0;      // so long it has called nobody although someone waits for it
    /// How the rest of the day may go, from now: one course, or one for each of the question's.
    std::vector<Windows> courses;
    /// Away without a word of when it returns, for so long: it comes back some time after its
    /// window has begun.
    std::optional<std::int64_t> away_ms = {};
    bool at_work = true;
};

struct Question {
    Instant now;
    bool day_open = false;
    Instant opens_at;
    Instant doors_close_at;
    Instant closes_at;
    Settings settings;                  // the order of calls, services, lanes
    Turns turns;                        // of the lanes
    std::vector<WaitingTicket> waiting; // smallest key of now first
    std::vector<Desk> desks;
    std::size_t courses = 1;
    std::vector<std::vector<std::int32_t>> visits_ms; // by service: lengths to draw from, ascending
    std::vector<Rhythm> rhythms = {};                 // by service; empty = the same all day
    std::vector<std::int32_t> gaps_ms;                // between two visits, ascending; empty = none
    std::vector<std::int32_t> pauses_ms;              // ascending
    std::vector<double> priority_per_hour;            // by service; empty = none expected
    std::vector<std::vector<LastWaits>> last_waits;   // by service, then lane; empty = none known
    std::shared_ptr<const Past> past = {};            // of the days before; null = none yet
    std::vector<Correction> corrections = {};         // by service; empty = none
    std::uint64_t seed = 0;
};

/// `past` and `corrections` are left empty.
Question question_of(const Office& office, const Learned& learned, Instant now, std::uint64_t seed);

} // namespace giliran::forecast
