#pragma once
// Everything a forecast depends on, as plain values: who waits, which counters work and on what,
// what was learned. Copied out of the office in a moment, so that a worker thread can answer it
// while the office goes on; written to the log, it lets a complaint be replayed. Made by the server
// and the rehearsal, answered by simulate.hpp.

#include "shared/forecast/learn.hpp"

namespace giliran::forecast {

/// Services go by their place in the settings.
using ServicePlace = std::uint32_t;

/// Lanes go by their place in the settings, too.
struct WaitingTicket {
    Place place; // holds the ticket's id
    ServicePlace service = 0;
    std::size_t lane = 0;
};

struct VisitNow {
    ServicePlace service = 0;
    std::int64_t age_ms = 0; // since the call
};

/// An open counter. Paused ones are left out: nobody has told yet when they return.
struct OpenDesk {
    std::vector<ServicePlace> services;
    std::vector<ServicePlace> helps = {}; // called only while nobody waits for the services
    std::int64_t prefer_ms = 0;    // each step down the services counts as coming so much later
    double pace = 1.0;             // visits here take so many times as long
    std::optional<VisitNow> visit; // or free:
    std::int64_t idle_ms = 0;      // so long it has called nobody although someone waits for it
};

struct Question {
    Instant now;
    bool day_open = false;
    Instant doors_close_at;
    Instant closes_at;
    Settings settings;                  // the order of calls, services, lanes
    Turns turns;                        // of the lanes
    std::vector<WaitingTicket> waiting; // smallest key of now first
    std::vector<OpenDesk> desks;
    std::vector<std::vector<std::int32_t>> visits_ms; // by service: lengths to draw from, ascending
    std::vector<std::int32_t> wrap_ups_ms; // ascending; empty = the next call comes at once
    std::vector<double> priority_per_hour; // by service; empty = none expected
    std::uint64_t seed = 0;
};

Question question_of(const Office& office, const Learned& learned, Instant now, std::uint64_t seed);

} // namespace giliran::forecast
