#include "shared/rehearse/forecast.hpp"

#include "shared/rehearse/office_replay.hpp"
#include "shared/rehearse/queue_replay.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace giliran::rehearse {

Replayed replay(const std::vector<RecordedDay>& days, const std::optional<Settings>& office,
                std::size_t warmup, std::uint64_t seed) {
    std::set<std::int32_t> first_days;
    for (const RecordedDay& day : days)
        first_days.insert(day.day);
    std::size_t skipped = 0;
    const std::int32_t scored_from = [&] {
        for (const std::int32_t day : first_days)
            if (skipped++ == warmup)
                return day;
        return std::numeric_limits<std::int32_t>::max();
    }();
    Replayed all;
    std::map<std::string, OfficeReplay> offices;
    std::map<std::string, QueueReplay> queues;
    for (const RecordedDay& day : days) {
        const bool scored = day.day >= scored_from;
        if (day.origin == Origin::warsaw)
            queues.try_emplace(day.office, seed).first->second.play(day, scored, all);
        else
            offices.try_emplace(day.office, office, seed).first->second.play(day, scored, all);
    }
    return all;
}

} // namespace giliran::rehearse
