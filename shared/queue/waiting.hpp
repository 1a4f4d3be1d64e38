#pragma once
// The people waiting in one line, in the order they will be called. Newcomers join at or near the
// end and calls leave from the front, so a sorted deque does both without moving many, and says at
// once how many stand before somebody, however long the line is. Part of the office.

#include "shared/queue/order.hpp"

#include <deque>

namespace giliran {

class Waiting {
  public:
    using Iterator = std::deque<OrderKey>::const_iterator;

    Iterator begin() const { return keys_.begin(); }
    Iterator end() const { return keys_.end(); }
    bool empty() const { return keys_.empty(); }
    std::size_t size() const { return keys_.size(); }

    /// The first that is called after this key would be.
    Iterator after(const OrderKey& key) const;
    /// How many are called before this key would be.
    std::size_t before(const OrderKey& key) const;

    void join(const OrderKey& key);
    /// False if it does not stand here.
    bool leave(const OrderKey& key);
    void clear() { keys_.clear(); }
    bool operator==(const Waiting&) const = default;

  private:
    std::deque<OrderKey> keys_; // sorted
};

} // namespace giliran
