#pragma once
// When counters were at work: today as far as it has come, and on past days. Where nothing is
// planned, the rest of today is expected to go as it went on one of those days, all counters alike,
// so that lunch in turns stays lunch in turns (facts: wait-times §1.5). Fed by learn, read by
// question.

#include "shared/queue/ids.hpp"

#include <deque>
#include <map>
#include <vector>

namespace giliran::forecast {

/// A counter is at work from then until then.
struct Window {
    std::int64_t from_ms = 0;
    std::int64_t until_ms = 0;
    bool operator==(const Window&) const = default;
};
using Windows = std::vector<Window>; // in their order, apart from each other

/// What is left of these windows after `from_ms`, counted from there.
Windows rest_of(const Windows& windows, std::int64_t from_ms);

class Attendance {
  public:
    /// Four weeks of working days: older habits no longer tell.
    static constexpr std::size_t days_kept = 20;

    void day_begins(std::uint32_t weekday, Instant opens_at);
    void day_ends(Instant at);
    void begins_work(CounterId counter, Instant at);
    void leaves(CounterId counter, Instant at);
    /// It was open, but nobody was there: found out when it called again.
    void was_away(CounterId counter, Instant from, Instant until);

    bool came_today(CounterId counter) const;
    /// Past days to go by, newest first: those of that weekday if there are enough of them.
    std::vector<std::size_t> days_like(std::uint32_t weekday) const;
    /// The rest of that day as this counter spent it, from so long after opening. A day on which it
    /// was away when it is at work now, or the other way round, tells nothing: then the nearest day
    /// before that does, and without one nothing.
    Windows rest_of_day(CounterId counter, std::size_t day, bool at_work,
                        std::int64_t since_opening_ms) const;

  private:
    struct PastDay {
        std::uint32_t weekday = 0;
        std::map<CounterId, Windows> counters; // since opening
    };

    std::deque<PastDay> past_; // newest first
    PastDay today_;
    std::map<CounterId, std::int64_t> at_work_since_;
    Instant opens_at_;
    bool open_ = false;
};

} // namespace giliran::forecast
