#pragma once
// The office once more, as plainly as it can be written: lists, loops and no thought of speed. It
// takes the events as the record tells them, works out by itself what each order should have led to
// and compares. It shares no code with the rules but their words, so that a mistake would have to
// be made twice to stay hidden.

#include "shared/queue/decide.hpp"

#include <map>
#include <stdexcept>

namespace giliran::sim {

/// What the model found wrong, as a sentence.
struct Wrong : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One ticket of today.
struct Known {
    TicketId id;
    ServiceId service;
    LaneId lane;
    TicketState state = TicketState::waiting;
    Instant since;
    Instant waiting_from;
    Instant ended_at;
    CounterId counter;
    std::uint32_t overtaken = 0;
    char prefix = 'A';
    bool carried = false; // from the day before
    std::uint32_t number = 0;
    std::uint64_t code = 0;
    ParkedFor parked;
    Journey journey;
    bool rated = false;
    bool surveyed = false;
    std::uint64_t touched = 0; // when it was last changed, in events
};

struct Desk {
    CounterState state = CounterState::closed;
    std::string staff;
    std::optional<TicketId> ticket;
    bool awaits = false;
    Instant awaits_since;
    Instant called_at;
    std::optional<Known> undo; // the ticket before the last press here
    Instant pressed_at;
    std::uint64_t touched = 0; // of that ticket, after the press
    bool counted = false;      // it was a call by the order, which passed these as they stood:
    std::vector<std::pair<TicketId, std::uint64_t>> passed;
};

class Model {
  public:
    /// Checks the answer to an order against what the model expects, and follows the events. Throws
    /// Wrong. `office` is the office after the events.
    void follow(const Stamp& stamp, const Command& command, const Decision& decision,
                const Office& office);

    const Settings& settings() const { return settings_; }
    bool day_open() const { return day_.has_value(); }
    const std::map<TicketId, Known>& tickets() const { return tickets_; }
    const std::map<CounterId, Desk>& desks() const { return desks_; }
    Instant now() const { return now_; }

  private:
    friend struct Allowed;
    friend struct Expected;
    struct Next {
        TicketId ticket;
        CallReason reason = CallReason::longest_wait;
        std::uint32_t overtakes = 0;
        bool by_key = false; // the keys alone would have said the same
    };
    // What should happen (expect.cpp)
    bool allowed(const Stamp& stamp, const Command& command) const;
    std::optional<Next> next_for(CounterId counter) const;
    std::vector<const Known*> callable(CounterId counter) const;
    Next picked(CounterId counter, const std::vector<const Known*>& people) const;
    std::optional<CounterId> ready_for(const ServiceId& service) const;
    const Known* at_counter(CounterId counter, TicketId ticket) const;
    const Known* known(TicketId ticket) const;
    bool can_call(CounterId counter) const;
    std::size_t people(const ServiceId& service) const;
    std::uint32_t rank(CounterId counter, const ServiceId& service) const;
    Instant place_back(const Known& ticket) const;
    std::uint32_t next_number(const ServiceId& service) const;
    ServiceId first_leg(const IssueTicket& order) const;
    ServiceId shortest(const std::vector<ServiceId>& services) const;
    void check_events(const Stamp& stamp, const Command& command, const Events& events) const;

    // What happened (model.cpp)
    void take(const OfficeConfigured& fact);
    void take(const DayOpened& fact);
    void take(const DayClosed& fact);
    void take(const TicketIssued& fact);
    void take(const TicketCalled& fact);
    void take(const CounterAwaits& fact);
    void take(const TicketCalledAgain& fact);
    void take(const ServiceStarted& fact);
    void take(const VisitFinished& fact);
    void take(const LegFinished& fact);
    void take(const TicketAbsent& fact);
    void take(const TicketParked& fact);
    void take(const TicketReturned& fact);
    void take(const TicketTransferred& fact);
    void take(const TicketCancelled& fact);
    void take(const TicketCarried& fact);
    void take(const TicketUnserved& fact);
    void take(const PressUndone& fact);
    void take(const CounterOpened& fact);
    void take(const CounterPaused& fact);
    void take(const CounterClosed& fact);
    void take(const VisitRated& fact);
    void take(const SurveyAnswered& fact);
    Known& said_of(TicketId id);
    void take(const NoticePosted& fact);
    void take(const NoticeWithdrawn& fact);
    Known& ticket(TicketId id, std::initializer_list<TicketState> in);
    Desk& desk(CounterId id);
    void pressed(CounterId counter, const Known& before);
    void left(CounterId counter, TicketId ticket);
    void wait_in(Known& ticket);
    void install(const Settings& settings);

    // Whether the office agrees (compare.cpp)
    void compare(const Office& office) const;
    void compare_lines(const Office& office) const;

    Settings settings_;
    std::optional<Settings> tomorrow_;
    bool configured_ = false;
    std::optional<DayOpened> day_;
    std::optional<Day> last_day_;
    Instant now_;
    std::map<TicketId, Known> tickets_;
    std::map<CounterId, Desk> desks_;
    std::map<ServiceId, std::uint32_t> issued_; // the newest number of each today
    std::map<TicketId, Known> yesterday_;       // who was inside when the day turned
    std::vector<Notice> notices_;
    std::uint32_t next_notice_ = 1;
    TicketId next_ticket_{1};
    std::map<LaneId, std::uint64_t> turns_;
    std::uint64_t turn_now_ = 0;
    std::uint64_t events_ = 0;
};

} // namespace giliran::sim
