#pragma once
// What became of the waiting ranges that people were told, day by day and service by service, and
// what the usual formula would have said in their place: the office's promises kept in public. Told
// every event of the last weeks, live and from the record. The forecaster owns one; the public and
// the supervisor page show it.

#include "shared/queue/office.hpp"

#include <deque>
#include <map>
#include <unordered_map>

namespace giliran::reports {

/// Promises whose outcome is known. "told" are those with a range: called, or still waiting when
/// the day closed, which breaks a promise, too.
struct PromiseTally {
    std::uint32_t told = 0;
    std::uint32_t within = 0;
    std::uint32_t late = 0; // later than the range, or never
    std::uint32_t called = 0;
    std::uint32_t untold = 0;              // called without having been told a range
    std::int64_t error_sum_ms = 0;         // of the called: the told middle against the wait
    std::int64_t formula_error_sum_ms = 0; // people ahead x mean visit / counters against it

    bool operator==(const PromiseTally&) const = default;
};

struct PromiseDay {
    Day day;
    std::map<ServiceId, PromiseTally> services; // that gave the number
    bool operator==(const PromiseDay&) const = default;
};

/// So many days are shown; the record keeps them all.
inline constexpr std::size_t promise_days_kept = 25;

/// Clocks are read without seconds, so a range ends with its last minute and not at its start.
bool late_for(const WaitRange& range, std::int64_t waited_ms);
bool early_for(const WaitRange& range, std::int64_t waited_ms);

class KeptPromises {
  public:
    /// To be told every event in order, each with the office after it.
    void observe(const Office& after, const Event& event);

    /// Oldest first, the newest day last; an outcome belongs to the day it came on.
    const std::deque<PromiseDay>& days() const { return days_; }

  private:
    struct Promise {
        ServiceId service;
        std::optional<WaitRange> range;
        std::int64_t middle_ms = 0;
        std::int64_t formula_ms = 0;
        std::optional<std::int64_t> waited_ms; // until its first call
        Instant waited_from;                   // of that wait, to know it when it is taken back
    };
    enum class Sign { add, take_back };

    void day_begins(Day day);
    void promised(const TicketIssued& issued);
    void called(const Office& after, const TicketCalled& call);
    void taken_back(const Office& after, TicketId id);
    void never_called(TicketId id);
    void carried(const TicketCarried& fact);
    void count_called(const Promise& promise, Sign sign);
    PromiseTally& tally_of(const ServiceId& service);

    std::deque<PromiseDay> days_;
    using Promises = std::unordered_map<std::uint64_t, Promise>; // by the ticket's id
    Promises promises_;                                          // of the newest day
    Promises yesterdays_;
};

} // namespace giliran::reports
