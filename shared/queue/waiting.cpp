#include "shared/queue/waiting.hpp"

#include <algorithm>

namespace giliran {

Waiting::Iterator Waiting::after(const OrderKey& key) const {
    return std::upper_bound(keys_.begin(), keys_.end(), key);
}

std::size_t Waiting::before(const OrderKey& key) const {
    return static_cast<std::size_t>(std::lower_bound(keys_.begin(), keys_.end(), key)
                                    - keys_.begin());
}

void Waiting::join(const OrderKey& key) {
    keys_.insert(after(key), key);
}

bool Waiting::leave(const OrderKey& key) {
    const auto place = std::lower_bound(keys_.begin(), keys_.end(), key);
    if (place == keys_.end() || *place != key)
        return false;
    keys_.erase(place);
    return true;
}

} // namespace giliran
