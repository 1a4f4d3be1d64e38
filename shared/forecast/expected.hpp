#pragma once
// Which counters will be at work in the rest of the day, and when: what a clerk said ("back at
// 13.00"), else what is planned, else how past days went (facts: wait-times §1.5, the largest gain
// of all). Used by question.

#include "shared/forecast/question.hpp"

namespace giliran::forecast {

class Expected {
  public:
    /// The office must have an open day.
    Expected(const Office& office, const Learned& learned, Instant now);

    /// The day has a plan for its counters.
    bool planned() const { return planned_; }
    /// So many courses of the rest of the day are to be drawn from.
    std::size_t courses() const { return days_.empty() ? 1 : days_.size(); }
    /// Fills in when that counter works.
    void tell(Desk& desk, CounterId counter) const;

  private:
    Windows plan_of(CounterId counter) const;
    bool planned_at(CounterId counter, Instant at) const;
    std::int64_t begin_of_shift(CounterId counter) const; // the present one's
    Windows staying(Windows rest) const;
    void tell_planned(Desk& desk, CounterId counter, const CounterNow& state) const;
    void tell_learned(Desk& desk, CounterId counter, const CounterNow& state) const;
    void tell_paused(Desk& desk, const CounterNow& state, const Windows& rest) const;
    std::int64_t ago(Instant instant) const;
    std::int64_t till_closing() const;

    const Office& office_;
    const Learned& learned_;
    Instant now_;
    bool planned_ = false;
    Instant midnight_; // on the office's clocks, as they stood at opening
    std::vector<Shift> shifts_;
    std::uint32_t closes_min_ = 0;  // usually; a shift until then lasts as long as the day does
    std::vector<std::size_t> days_; // past ones to go by
};

} // namespace giliran::forecast
