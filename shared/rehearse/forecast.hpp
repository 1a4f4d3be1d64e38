#pragma once
// All days of a recording through the product's own estimator, in time order and without any look
// ahead: each office learns for itself. Used by `giliran-rehearse forecast`.

#include "shared/rehearse/forecast_score.hpp"

namespace giliran::rehearse {

/// `warmup` days of the recording are learned from and not scored. The office of the file holds for
/// every recorded office.
Replayed replay(const std::vector<RecordedDay>& days, const std::optional<Settings>& office,
                std::size_t warmup, std::uint64_t seed);

} // namespace giliran::rehearse
