#pragma once
// What the office knew of waiting before it was switched off, and what became of its promises: the
// last weeks of its record, told in the background, so that a start never waits for the past. Used
// by the forecaster.

#include "server/reports/kept_promises.hpp"
#include "shared/forecast/estimator.hpp"

#include <filesystem>

namespace giliran::server {

/// A little more than a working month: what is older is forgotten anyway. In a very busy office
/// fewer days hold as many promises as are ever kept in mind.
inline constexpr std::size_t days_recalled = 25;
inline constexpr std::int64_t events_recalled = 100'000;

/// The office and its knowledge before the day that opened at `until` or later.
struct Recollection {
    Office office;
    forecast::Estimator estimator;
    reports::KeptPromises kept;

    void take(const Event& event) {
        apply(office, event);
        estimator.observe(office, event);
        kept.observe(office, event);
    }
};

/// Reads the record beside the server that writes it. Throws what the store or another version's
/// events throw; then the office learns anew.
Recollection recall(const std::filesystem::path& record, Instant until);

} // namespace giliran::server
