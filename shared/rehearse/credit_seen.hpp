#pragma once
// How much earlier priority tickets count in a recorded office that does not say it: of some usual
// credits the one under which most recorded calls took the person whose turn it was. Used by the
// replay without an office file.

#include "shared/queue/office.hpp"

#include <array>

namespace giliran::rehearse {

class CreditSeen {
  public:
    /// To be told of every call before it is applied.
    void called(const Office& office, const Counter& counter, const Ticket& ticket);
    /// In minutes; none until calls chose between priority and others.
    std::uint32_t most_likely_min() const;

  private:
    /// From nothing to a whole day, which is strict priority.
    static constexpr std::array<std::uint32_t, 12> candidates_min = {0,  1,  2,  5,  10, 15,
                                                                     20, 30, 45, 60, 90, 1440};
    std::array<std::size_t, candidates_min.size()> agreed_{};
};

} // namespace giliran::rehearse
