#pragma once
// What became of the office's promises on past days, and what that teaches: how long people waited
// who found the like of what a newcomer finds now, and how much each way of looking ahead is to be
// trusted (facts: wait-times §4 EmpQ, §7.4). Made once a day from the days before,
// then only read. Used by answer.

#include "shared/queue/foretold.hpp"

#include <array>
#include <map>
#include <vector>

namespace giliran::forecast {

/// Added to waits before they are compared by their ratio: so nothing is divided by a wait of 0,
/// and a minute more or less hardly counts.
inline constexpr double soft_ms = 60'000;

/// What somebody finds who takes a number, or who waits: all a look into the past needs.
struct Found {
    ServiceId service;
    bool priority = false;
    double hours_open = 0; // since opening
    Foretold foretold;     // filled up to `played`; then up to `seen` for `weighed`
};

/// A promise and what became of it.
struct Resolved {
    std::uint32_t day = 0; // of the office's life, counted
    Found found;
    std::int64_t waited_ms = 0;
};

class Past {
  public:
    /// History is dangerous before there is a week of it (facts: wait-times §9.8).
    static constexpr std::uint32_t days_least = 5;
    static constexpr std::size_t resolved_most = 20'000; // the newest ones

    /// In the order they came.
    explicit Past(const std::vector<Resolved>& resolved);

    /// So long waited the people who found the like; all 0 if there were too few.
    Likely seen(const Found& found) const;
    /// The wait that all ways of looking ahead together tell.
    double weighed_ms(const Found& found) const;

  private:
    static constexpr std::size_t terms = 6;
    using Terms = std::array<double, terms>;
    struct Case {
        float rounds = 0; // of visits ahead
        float head = 0;   // in visits
        float hours = 0;
        bool priority = false;
        float waited_ms = 0;
    };

    static Case case_of(const Found& found);
    static Terms terms_of(const Found& found);
    void weigh(const std::vector<Resolved>& all);

    std::map<ServiceId, std::vector<Case>> cases_;
    Terms weights_{};
};

} // namespace giliran::forecast
