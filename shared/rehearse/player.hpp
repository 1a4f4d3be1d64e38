#pragma once
// Plays a planned day: opens the counters, lets everyone arrive and be called when it was recorded,
// serves whoever is left, and closes the counters. It keeps one recorded call a ticket: who is
// called is decided by our own order, so a call that finds nobody waiting waits for the next
// arrival. One thread; it sleeps until the next thing is due or an answer comes.

#include "shared/rehearse/client.hpp"
#include "shared/rehearse/plan.hpp"
#include "shared/rehearse/played.hpp"
#include "shared/rehearse/rating_habit.hpp"

#include <deque>
#include <functional>
#include <map>

namespace giliran::rehearse {

struct PlayOptions {
    double speed =
        1; // of the server's clock; another speed means another server than the prepared one
    RatingHabit habit;
};

class Player {
  public:
    Player(std::vector<PlannedTicket> day, Client& client, PlayOptions options);

    /// Real time without any answer after which the server counts as lost.
    static constexpr std::int64_t patience_us = 60'000'000;

    /// Called now and then with a sentence of how far it is.
    void on_progress(std::function<void(const std::string&)> tell) { tell_ = std::move(tell); }

    /// Plays to the end. Throws std::runtime_error if the server is not the prepared one, or is
    /// lost.
    Played play();

  private:
    enum class Phase { opening, playing, sweeping, closing, over };
    enum class DeskState { closed, asking, free, visiting };
    struct Desk {
        Counter counter;
        std::deque<PlannedTicket> calls; // still to make
        DeskState state = DeskState::closed;
        TicketId ticket; // while visiting
        Instant called_at;
        Instant until;
        Fate fate = Fate::served;
        std::optional<std::size_t> nobody_at; // told that nobody waits when so many had been issued
    };
    using Then = std::function<void(const wire::AnswerBody&)>;
    struct Open {
        std::optional<CounterId> as;
        wire::Body body;
        std::int64_t asked_us = 0;
        Then then;
    };

    void ask(std::optional<CounterId> as, wire::Body body, Then then);
    bool take_answers();
    void take(Open open, const wire::AnswerBody& body);
    /// True if it asked for something.
    bool act();
    bool open_counters();
    void set_up_desks(const Board& board);
    bool play_on();
    bool sweep();
    bool close_counters();
    void issue(const PlannedTicket& planned);
    void issued(const wire::TicketView& ticket);
    bool use(Desk& desk);
    void call(Desk& desk);
    void called(Desk& desk, const std::optional<PlannedTicket>& planned, const wire::Done& done);
    void end_visit(Desk& desk);
    void finished(Desk& desk, const wire::Done& done);
    void rate(TicketId ticket);
    bool someone_waits(const Desk& desk) const;
    bool everyone_came() const;
    bool all(DeskState state) const;
    void note(const wire::AnswerBody& body);
    void look_at_clock();
    void rest();
    std::optional<Instant> next_due() const;
    double naive_ms(const wire::TicketView& ticket) const;

    std::vector<PlannedTicket> day_;
    Client& client_;
    PlayOptions options_;
    std::function<void(const std::string&)> tell_;
    Phase phase_ = Phase::opening;
    Instant now_;
    std::vector<Desk> desks_;
    std::size_t next_arrival_ = 0;
    std::size_t issues_open_ = 0;
    std::size_t ratings_open_ = 0;
    std::map<ServiceId, std::int64_t> waiting_;
    struct Visits {
        double sum_ms = 0;
        std::size_t count = 0;
        std::uint32_t usual_s = 0;
        std::uint32_t counters = 0;
    };
    std::map<ServiceId, Visits> visits_; // for the naive formula
    std::map<wire::RequestId, Open> open_;
    std::vector<Open> again_;   // turned away for a moment, to be asked afresh
    std::int64_t again_us_ = 0; // then
    std::int64_t heard_us_ = 0;
    std::int64_t told_us_ = 0;
    Played played_;
};

} // namespace giliran::rehearse
