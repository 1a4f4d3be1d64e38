#pragma once
// A day as it was recorded: who came when, for what, and when they were called. Read from a file by
// tickets_file, made by generate, turned into a plan by plan. Times are seconds of the local day.
// Days count from 1 January 2020, which is day 1; the day before it is day -1, and there is no day
// 0.

#include "shared/queue/settings.hpp"

#include <map>
#include <vector>

namespace giliran::rehearse {

enum class Fate { served, absent };

struct RecordedTicket {
    std::uint32_t arrival_s = 0;
    std::uint32_t call_s = 0;
    std::optional<std::uint32_t> end_s; // none: the recording does not say how long the visit took
    std::string service;
    std::string counter; // "C3"; empty: the recording does not know counters
    LaneId lane = general_lane;
    Fate fate = Fate::served;
    std::optional<std::uint32_t> key_s =
        {}; // its place in the order, where that is not its arrival
};

/// So many counters were open for a queue from that second on.
struct CountersSeen {
    std::uint32_t second = 0;
    std::uint32_t counters = 0;
};

/// Where a recording comes from decides the zone and the names.
enum class Origin { warsaw, generated };

struct RecordedDay {
    Origin origin = Origin::generated;
    std::string office; // "UD_Wola"; empty for generated days
    std::int32_t day = 0;
    std::map<std::string, std::string> labels; // service -> what its own office calls it
    std::vector<RecordedTicket> tickets;       // in the order of arrival
    /// What a public feed said of each queue, in the order of time; empty where there is none.
    std::map<std::string, std::vector<CountersSeen>> counters = {};
};

/// The calendar date of a recorded day.
Day date_of(const RecordedDay& recorded);

struct Choice {
    std::optional<std::string> office;
    std::optional<std::int32_t> day;
};

/// A day with fewer tickets is no busy day.
inline constexpr std::size_t busy_tickets = 300;

/// The day asked for. Where the choice leaves several, the one whose visitors waited longest among
/// those with at least `busy_tickets`: there a waiting-time estimate has most to prove. By the
/// median, because one odd queue must not decide. Throws std::runtime_error if there is none.
const RecordedDay& choose(const std::vector<RecordedDay>& days, const Choice& choice);

std::uint32_t median_wait_s(const RecordedDay& recorded);

} // namespace giliran::rehearse
