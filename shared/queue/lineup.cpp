#include "shared/queue/lineup.hpp"

#include <algorithm>

namespace giliran {
namespace {

/// People who came earlier than this ticket and stand behind it. Only a lane's credit can put it
/// before them, so it is enough to walk the keys between its own and the time it was issued.
std::uint32_t overtaken_by(const Office& office, const Counter& counter, const Ticket& ticket,
                           const OrderKey& key) {
    std::uint32_t overtaken = 0;
    for (const ServiceId& service : counter.services) {
        const auto& waiting = line_of(office, service).waiting;
        for (auto behind = waiting.after(key); behind != waiting.end(); ++behind) {
            if (behind->due > ticket.issued_at)
                break;
            overtaken += behind->ticket < ticket.id ? 1U : 0U;
        }
    }
    return overtaken;
}

} // namespace

std::vector<Standing> lineup(const Office& office, const Counter& counter, std::size_t most) {
    std::vector<OrderKey> keys;
    for (const ServiceId& service : counter.services) {
        const auto& waiting = line_of(office, service).waiting;
        std::size_t taken = 0;
        for (auto key = waiting.begin(); key != waiting.end() && taken < most; ++key, ++taken)
            keys.push_back(*key);
    }
    std::sort(keys.begin(), keys.end());
    keys.resize(std::min(keys.size(), most));
    std::vector<Standing> standing;
    for (const OrderKey& key : keys) {
        const std::uint32_t overtakes =
            overtaken_by(office, counter, *find_ticket(office, key.ticket), key);
        standing.push_back(
            {key.ticket, overtakes,
             overtakes > 0 ? CallReason::priority_credit : CallReason::longest_wait});
    }
    return standing;
}

std::uint32_t people_for(const Office& office, const Counter& counter) {
    std::size_t people = 0;
    for (const ServiceId& service : counter.services)
        people += line_of(office, service).waiting.size();
    return static_cast<std::uint32_t>(people);
}

} // namespace giliran
