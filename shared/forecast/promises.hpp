#pragma once
// The promises that are open, and what became of the others: the memory from which ranges are
// corrected at once and the past is made once a day. An outcome enters when that person is called
// and not a moment earlier (facts: wait-times §9.13). Used by the estimator, and by the rehearsal
// where a recording knows no counters.

#include "shared/forecast/calibrate.hpp"
#include "shared/forecast/past.hpp"

#include <memory>
#include <unordered_map>

namespace giliran::forecast {

class Promises {
  public:
    void day_begins();
    void promised(TicketId ticket, const Found& found);
    /// Only the first call resolves a promise; tickets without one are none of our business.
    void called(TicketId ticket, std::int64_t waited_ms);
    /// It left, or was sent on: what would have become of its promise is not known.
    void dropped(TicketId ticket);

    Correction correction(const ServiceId& service) const {
        return calibration_.correction(service);
    }

    /// A day has begun since the past was last made, and there are days enough to make it from.
    bool past_is_due() const;
    /// What it is to be made from; making it takes a tenth of a second, on whatever thread.
    std::vector<Resolved> resolved() const { return {resolved_.begin(), resolved_.end()}; }
    void take_past(std::shared_ptr<const Past> past);
    const std::shared_ptr<const Past>& past() const { return past_; }

  private:
    std::uint32_t day_ = 0;
    std::uint32_t past_of_day_ = 0;
    std::unordered_map<std::uint64_t, Found> open_;
    std::deque<Resolved> resolved_;
    Calibration calibration_;
    std::shared_ptr<const Past> past_;
};

} // namespace giliran::forecast
