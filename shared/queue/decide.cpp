#include "shared/queue/decide.hpp"

#include "shared/queue/asked.hpp"

#include <algorithm>

namespace giliran {

Decision decide(const Office& office, const Stamp& stamp, const Command& command) {
    const Asked asked{office, stamp, std::max(stamp.at, office.now)};
    return std::visit([&](const auto& order) { return rule(asked, order); }, command);
}

} // namespace giliran
