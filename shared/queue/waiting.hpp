#pragma once
// The people of one lane who wait for one service, first come first. Newcomers join at or near the
// end and calls leave from the front, so a sorted deque does both without moving many, and says at
// once how many stand before somebody, however long the line is. Part of the office.

#include "shared/queue/order.hpp"

#include <deque>

namespace giliran {

class Waiting {
  public:
    using Iterator = std::deque<Place>::const_iterator;

    Iterator begin() const { return places_.begin(); }
    Iterator end() const { return places_.end(); }
    bool empty() const { return places_.empty(); }
    std::size_t size() const { return places_.size(); }

    /// The first that came later.
    Iterator after(const Place& place) const;
    /// How many came before.
    std::size_t before(const Place& place) const;

    void join(const Place& place);
    /// False if it does not stand here.
    bool leave(const Place& place);
    void clear() { places_.clear(); }
    bool operator==(const Waiting&) const = default;

  private:
    std::deque<Place> places_; // sorted
};

} // namespace giliran
