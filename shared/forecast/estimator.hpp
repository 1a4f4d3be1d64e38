#pragma once
// The office's own knowledge of waiting: told every event, it learns how the office works and what
// became of its promises, and puts the question of any moment together. No clock and no chance:
// the same events give the same question. The server owns one, the rehearsal another.

#include "shared/forecast/promises.hpp"
#include "shared/forecast/question.hpp"

namespace giliran::forecast {

class Estimator {
  public:
    /// To be told every event in order, each with the office *after* it (after its whole batch is
    /// as good).
    void observe(const Office& after, const Event& event);

    /// What is to be answered at that instant.
    Question question(const Office& office, Instant now) const;

    /// See promises: due once a day.
    bool past_is_due() const { return promises_.past_is_due(); }
    std::vector<Resolved> resolved() const { return promises_.resolved(); }
    void take_past(std::shared_ptr<const Past> past) { promises_.take_past(std::move(past)); }

  private:
    Learned learned_;
    Promises promises_;
    Instant opens_at_; // of today
};

} // namespace giliran::forecast
