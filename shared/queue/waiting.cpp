#include "shared/queue/waiting.hpp"

#include <algorithm>

namespace giliran {

Waiting::Iterator Waiting::after(const Place& place) const {
    return std::upper_bound(places_.begin(), places_.end(), place);
}

std::size_t Waiting::before(const Place& place) const {
    return static_cast<std::size_t>(std::lower_bound(places_.begin(), places_.end(), place)
                                    - places_.begin());
}

void Waiting::join(const Place& place) {
    places_.insert(after(place), place);
}

bool Waiting::leave(const Place& place) {
    const auto found = std::lower_bound(places_.begin(), places_.end(), place);
    if (found == places_.end() || *found != place)
        return false;
    places_.erase(found);
    return true;
}

} // namespace giliran
