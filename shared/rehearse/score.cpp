#include "shared/rehearse/score.hpp"

#include "shared/wire/codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace giliran::rehearse {
namespace {

constexpr std::int64_t minute_ms = 60'000;

std::int64_t at_share(const std::vector<std::int64_t>& sorted, double share) {
    const auto place = static_cast<std::size_t>(share * static_cast<double>(sorted.size()));
    return sorted[std::min(place, sorted.size() - 1)];
}

/// Services whose numbers have a gap, a double, or do not start at 1. A number that somebody else
/// drew in the meantime, at the kiosk's window, is known by its call.
std::size_t services_numbered_wrong(const Played& played) {
    std::map<char, std::multiset<std::uint32_t>> numbers;
    std::set<TicketId> ours;
    for (const IssueSeen& issue : played.issued) {
        ours.insert(issue.ticket);
        numbers[issue.prefix].insert(issue.number);
    }
    for (const CallSeen& call : played.calls)
        if (ours.insert(call.ticket).second)
            numbers[call.prefix].insert(call.number);
    std::size_t wrong = 0;
    for (const auto& [prefix, given] : numbers) {
        std::uint32_t expected = 0;
        const bool dense = std::all_of(given.begin(), given.end(),
                                       [&](std::uint32_t number) { return number == ++expected; });
        wrong += dense ? 0 : 1;
    }
    return wrong;
}

Promises promises_of(const Played& played, const std::map<TicketId, std::int64_t>& waited) {
    Promises promises;
    for (const IssueSeen& issue : played.issued) {
        const auto wait = waited.find(issue.ticket);
        if (wait == waited.end())
            continue;
        ++promises.called;
        if (!issue.promised.range)
            continue;
        const WaitRange& range = *issue.promised.range;
        const std::int64_t minutes = wait->second / minute_ms;
        const double middle_ms = 0.5 * (range.low_min + range.high_min) * minute_ms;
        const auto real_ms = static_cast<double>(wait->second);
        ++promises.with_range;
        promises.inside += minutes >= range.low_min && minutes <= range.high_min ? 1 : 0;
        promises.late += minutes > range.high_min ? 1 : 0;
        promises.error_ms += std::abs(middle_ms - real_ms);
        promises.naive_error_ms += std::abs(issue.naive_ms - real_ms);
        promises.width_ms += static_cast<double>((range.high_min - range.low_min) * minute_ms);
    }
    const auto count = static_cast<double>(std::max(promises.with_range, std::size_t{1}));
    promises.error_ms /= count;
    promises.naive_error_ms /= count;
    promises.width_ms /= count;
    return promises;
}

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

double minutes(double ms) {
    return ms / minute_ms;
}

std::string counts_text(const Score& score) {
    std::string text = fmt::format(
        "tickets      planned {}, issued {}, calls {}, finished {}, absent {}, "
        "rated {}\n",
        score.planned, score.issued, score.called, score.finished, score.absent, score.rated);
    text += fmt::format("numbers      {}\n",
                        score.numbers_wrong == 0
                            ? std::string("each once and without gaps in every service")
                            : fmt::format("WRONG in {} services", score.numbers_wrong));
    text += fmt::format("calls        never called {}, called twice {}\n", score.never_called,
                        score.called_twice);
    for (const auto& [refusal, count] : score.refused)
        text += fmt::format("refused      {} x {}\n", count, wire::name_of(refusal));
    return text;
}

std::string promises_text(const Promises& promises) {
    return fmt::format(
        "promises     {:.1f} % of the called tickets had a range, {:.1f} min wide on average\n"
        "             {:.1f} % of those waited within it, {:.1f} % longer\n"
        "error        {:.1f} min from the middle of the range on average; naive formula "
        "{:.1f} min\n",
        percent(promises.with_range, promises.called), minutes(promises.width_ms),
        percent(promises.inside, promises.with_range), percent(promises.late, promises.with_range),
        minutes(promises.error_ms), minutes(promises.naive_error_ms));
}

} // namespace

Spread spread_of(std::vector<std::int64_t> lengths) {
    if (lengths.empty())
        return {};
    std::sort(lengths.begin(), lengths.end());
    double sum = 0;
    for (const std::int64_t length : lengths)
        sum += static_cast<double>(length);
    return {sum / static_cast<double>(lengths.size()), at_share(lengths, 0.5),
            at_share(lengths, 0.9), at_share(lengths, 0.99), lengths.back()};
}

Score score_of(const Played& played) {
    Score score;
    score.planned = played.planned;
    score.issued = played.issued.size();
    score.numbers_wrong = services_numbered_wrong(played);
    score.called = played.calls.size();
    score.finished = played.finished;
    score.absent = played.absent;
    score.rated = played.rated;
    score.refused = played.refused;
    std::map<TicketId, std::int64_t> waited;
    std::vector<std::int64_t> waits_ms;
    for (const CallSeen& call : played.calls) {
        const std::int64_t wait_ms = call.at - call.issued_at;
        waits_ms.push_back(wait_ms);
        score.called_twice += waited.try_emplace(call.ticket, wait_ms).second ? 0 : 1;
    }
    for (const IssueSeen& issue : played.issued)
        score.never_called += waited.contains(issue.ticket) ? 0 : 1;
    score.waits_ms = spread_of(std::move(waits_ms));
    score.round_trips_us = spread_of(played.round_trips_us);
    score.promises = promises_of(played, waited);
    return score;
}

bool Score::whole() const {
    return issued == planned && numbers_wrong == 0 && never_called == 0 && called_twice == 0;
}

std::string text_of(const Score& score) {
    const Spread& waits = score.waits_ms;
    std::string text = counts_text(score);
    text += fmt::format(
        "waits        mean {:.1f}, p50 {:.1f}, p90 {:.1f}, longest {:.1f} min (office time)\n",
        minutes(waits.mean), minutes(static_cast<double>(waits.p50)),
        minutes(static_cast<double>(waits.p90)), minutes(static_cast<double>(waits.most)));
    text += promises_text(score.promises);
    text += fmt::format("round trips  p50 {:.2f} ms, p99 {:.2f} ms (real time)\n",
                        static_cast<double>(score.round_trips_us.p50) / 1000,
                        static_cast<double>(score.round_trips_us.p99) / 1000);
    text += score.whole() ? "verdict      every ticket was issued once and called once\n"
                          : "verdict      NOT every ticket was issued once and called once\n";
    return text;
}

} // namespace giliran::rehearse
