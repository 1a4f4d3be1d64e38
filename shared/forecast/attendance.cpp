#include "shared/forecast/attendance.hpp"

#include <algorithm>

namespace giliran::forecast {
namespace {

/// Fewer days of one weekday are chance; then all days count.
constexpr std::size_t weekdays_enough = 4;
/// So many courses of a day show how it can go; more only cost time.
constexpr std::size_t days_shown = 10;

bool within(const Windows& windows, std::int64_t at_ms) {
    return std::any_of(windows.begin(), windows.end(), [&](const Window& window) {
        return window.from_ms <= at_ms && at_ms < window.until_ms;
    });
}

/// Takes [from, until) out of the windows.
Windows without(const Windows& windows, std::int64_t from_ms, std::int64_t until_ms) {
    Windows left;
    for (const Window& window : windows) {
        if (window.from_ms < std::min(window.until_ms, from_ms))
            left.push_back({window.from_ms, std::min(window.until_ms, from_ms)});
        if (std::max(window.from_ms, until_ms) < window.until_ms)
            left.push_back({std::max(window.from_ms, until_ms), window.until_ms});
    }
    return left;
}

} // namespace

Windows rest_of(const Windows& windows, std::int64_t from_ms) {
    Windows rest;
    for (const Window& window : windows)
        if (window.until_ms > from_ms)
            rest.push_back(
                {std::max<std::int64_t>(window.from_ms - from_ms, 0), window.until_ms - from_ms});
    return rest;
}

void Attendance::day_begins(std::uint32_t weekday, Instant opens_at) {
    at_work_since_.clear();
    today_ = {weekday, {}};
    opens_at_ = opens_at;
    open_ = true;
}

void Attendance::day_ends(Instant at) {
    while (!at_work_since_.empty())
        leaves(at_work_since_.begin()->first, at);
    if (open_ && !today_.counters.empty())
        past_.push_front(std::move(today_));
    if (past_.size() > days_kept)
        past_.pop_back();
    today_ = {};
    open_ = false;
}

void Attendance::begins_work(CounterId counter, Instant at) {
    at_work_since_.try_emplace(counter, at - opens_at_);
}

void Attendance::leaves(CounterId counter, Instant at) {
    const auto since = at_work_since_.find(counter);
    if (since == at_work_since_.end())
        return;
    if (since->second < at - opens_at_)
        today_.counters[counter].push_back({since->second, at - opens_at_});
    at_work_since_.erase(since);
}

void Attendance::was_away(CounterId counter, Instant from, Instant until) {
    leaves(counter, until);
    Windows& windows = today_.counters[counter];
    windows = without(windows, from - opens_at_, until - opens_at_);
    begins_work(counter, until);
}

bool Attendance::came_today(CounterId counter) const {
    return at_work_since_.contains(counter) || today_.counters.contains(counter);
}

std::vector<std::size_t> Attendance::days_like(std::uint32_t weekday) const {
    std::vector<std::size_t> all;
    std::vector<std::size_t> like;
    for (std::size_t day = 0; day < past_.size(); ++day) {
        all.push_back(day);
        if (past_[day].weekday == weekday)
            like.push_back(day);
    }
    if (like.size() >= weekdays_enough)
        all = std::move(like);
    all.resize(std::min(all.size(), days_shown));
    return all;
}

Windows Attendance::rest_of_day(CounterId counter, std::size_t day, bool at_work,
                                std::int64_t since_opening_ms) const {
    for (std::size_t tried = 0; tried < past_.size(); ++tried) {
        const auto& counters = past_[(day + tried) % past_.size()].counters;
        const auto windows = counters.find(counter);
        const bool then = windows != counters.end() && within(windows->second, since_opening_ms);
        if (then == at_work)
            return windows == counters.end() ? Windows{}
                                             : rest_of(windows->second, since_opening_ms);
    }
    return {};
}

} // namespace giliran::forecast
