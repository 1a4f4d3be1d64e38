#pragma once
// What the office taught us by working: how long visits take, how quick each counter is, how long a
// clerk needs between two visits, how often priority tickets come. Fed with every event of the
// record, so that replaying the record learns the same again; no clock and no chance. The server
// owns one, the rehearsal another.

#include "shared/forecast/attendance.hpp"
#include "shared/forecast/rhythm.hpp"
#include "shared/queue/office.hpp"

#include <array>

namespace giliran::forecast {

/// The newest lengths of time of one kind, at most `kept`, also in ascending order for drawing.
class Recent {
  public:
    static constexpr std::size_t kept = 600;

    void add(std::int64_t ms);
    const std::vector<std::int32_t>& ascending() const { return ascending_; }
    double mean_ms() const; // 0 for none

  private:
    std::vector<std::int32_t> newest_; // a ring once it is full
    std::size_t oldest_ = 0;
    std::vector<std::int32_t> ascending_;
    std::int64_t sum_ms_ = 0;
};

/// So many measured lengths show how they spread; before, a usual spread stands for it.
inline constexpr std::size_t measured_min = 30;

/// How long the last people called for a service had waited.
struct LastWaits {
    std::int64_t last_ms = 0;   // today; 0 = nobody was called yet
    std::int64_t recent_ms = 0; // a mean that forgets

    void called(std::int64_t waited_ms);
};

/// Lengths of visits to draw from, ascending, never empty: the measured ones once there are enough,
/// else a moderate spread around a mean in which the usual length of the settings counts as some
/// visits.
std::vector<std::int32_t> lengths_ms(const Recent& measured, double usual_s);

class Learned {
  public:
    /// To be told every event in order, each with the office *after* it (after its whole batch is
    /// as good): the road is decide, write, apply, tell. A visit lasts from its call to its end at
    /// that counter, because that long the counter is taken for those behind; absent people stay in
    /// as short visits.
    void observe(const Office& after, const Event& event);

    /// One measured visit, as observe() finds it; also the way in for visits of past days.
    void add_visit(const ServiceId& service, CounterId counter, std::int64_t ms);

    /// See lengths_ms. How far the settings' guesses are off for the other services says how far
    /// this one may be.
    std::vector<std::int32_t> visits_ms(const Service& service) const;

    /// Between a visit's end and the next call while somebody waited: up to ten minutes it is the
    /// tidying up after a visit, longer somebody has stepped away. Ascending; empty until ten were
    /// measured.
    std::vector<std::int32_t> wrap_ups_ms() const;
    std::vector<std::int32_t> gaps_ms() const;
    /// Pauses that counters took and ended, ascending.
    const std::vector<std::int32_t>& pauses_ms() const { return pauses_.ascending(); }

    /// So many times the service's mean do visits at that counter take: shrunk to 1 as if by 20
    /// average visits.
    double pace(CounterId counter) const;

    /// Priority tickets issued per hour with open doors, so long after opening; recent days count
    /// most.
    double priority_per_hour(const ServiceId& service, std::int64_t since_opening_ms) const;

    LastWaits last_waits(const ServiceId& service, const LaneId& lane) const;
    const Attendance& attendance() const { return attendance_; }

    /// When that counter last got rid of a visit today; long ago if never.
    Instant free_since(CounterId counter) const;

  private:
    struct Desk {
        Instant called_at;
        ServiceId service; // of the visit it was called for
        Instant freed_at;
        Instant paused_at;            // while it pauses; else 0
        bool somebody_waited = false; // ever since it was freed, so the gap to its call is wrap-up
        double pace_sum = 0;
        double pace_weight = 0;
    };
    using ByHalfHour = std::array<double, Rhythm::halves>; // since opening
    struct Taught {
        Recent visits;
        ByHalfHour priority_issued{};
        LastWaits waits;
        LastWaits priority_waits;
    };

    void watch_doors(Instant at);
    std::size_t half_hour_of(Instant at) const;
    void freed(const Office& after, Instant at, CounterId counter);
    void forget_gaps_without_queue(const Office& after);

    void note(const Office&, Instant at, const DayOpened& fact);
    void note(const Office& after, Instant at, const TicketIssued& fact);
    void note(const Office&, Instant at, const DayClosed& fact);
    void note(const Office& after, Instant at, const TicketCalled& fact);
    void note(const Office& after, Instant at, const TicketCancelled& fact);
    void note(const Office& after, Instant at, const VisitFinished& fact);
    void note(const Office& after, Instant at, const TicketAbsent& fact);
    void note(const Office& after, Instant at, const TicketTransferred& fact);
    void note(const Office&, Instant at, const CounterOpened& fact);
    void note(const Office&, Instant at, const CounterPaused& fact);
    void note(const Office&, Instant at, const CounterClosed& fact);
    void note(const Office& after, Instant at, const LegFinished& fact);
    void note(const Office& after, Instant at, const TicketParked& fact);
    void note(const Office& after, Instant at, const TicketReturned& fact);
    void note(const Office& after, Instant at, const PressUndone& fact);
    void note(const Office&, Instant, const TicketCarried& fact);
    // These teach nothing.
    void note(const Office&, Instant, const OfficeConfigured&) {}
    void note(const Office&, Instant, const CounterAwaits&) {}
    void note(const Office&, Instant, const TicketCalledAgain&) {}
    void note(const Office&, Instant, const ServiceStarted&) {}
    void note(const Office&, Instant, const TicketUnserved&) {}
    void note(const Office&, Instant, const VisitRated&) {}
    void note(const Office&, Instant, const SurveyAnswered&) {}
    void note(const Office&, Instant, const NoticePosted&) {}
    void note(const Office&, Instant, const NoticeWithdrawn&) {}

    std::map<ServiceId, Taught> services_;
    std::map<CounterId, Desk> desks_;
    double guessed_s_ = 0;  // what the settings say of the visits measured so far
    double measured_s_ = 0; // how long they were
    Recent wrap_ups_;
    Recent gaps_; // with the longer ones
    Recent pauses_;
    Attendance attendance_;
    ByHalfHour doors_open_ms_{};  // weighted like priority_issued
    Instant opens_at_;            // of today
    Instant doors_watched_until_; // of today
    Instant doors_close_at_;
};

} // namespace giliran::forecast
