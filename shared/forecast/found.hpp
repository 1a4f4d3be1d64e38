#pragma once
// What people find who wait or who would take a number now, counted in one pass over the line: how
// many the same counters call before, how long the naive formula says, how long the first has
// waited. What the past is asked with, and what a promise keeps as its grounds. Used by answer.

#include "shared/forecast/question.hpp"

namespace giliran::forecast {

class Findings {
  public:
    explicit Findings(const Question& question);

    /// Of the ticket at that place of the question.
    Found by_ticket(std::size_t place) const;
    Found by_newcomer(ServicePlace service, std::size_t lane) const;

  private:
    Found found(ServicePlace service, std::size_t lane, std::size_t people_before) const;

    const Question& question_;
    std::vector<double> visit_ms_;          // by service: mean
    std::vector<std::uint32_t> counters_;   // by service: at work and able
    std::vector<std::vector<bool>> shares_; // by service: the services of its counters
    std::vector<std::size_t> ahead_;        // by place * services + service: people before
};

} // namespace giliran::forecast
