#pragma once
// The waiting times that people have been shown: a new answer changes them only where it really
// moved (facts: wait-times §8), and for whoever waits it is kept what moved it. Owned by the
// forecaster.

#include "shared/forecast/answer.hpp"

#include <unordered_map>

namespace giliran::server {

class ShownWaits {
  public:
    /// Events since the last answer: one of them may be why the next one differs.
    void told(const std::vector<Event>& events);
    /// The question of the next answer stands: what is told from here on is not in it.
    void asked() { in_question_ = since_answer_.size(); }
    void take(const Office& office, const forecast::Answer& answer, Instant now);

    /// What a newcomer is shown, by service.
    const Waits& waits() const { return waits_; }
    /// What the holder of a waiting ticket is shown: the promise of its slip until there is better.
    Wait wait_of(const Ticket& ticket) const;
    std::optional<WaitChange> change_of(const Ticket& ticket) const;
    /// What stands behind the wait of a newcomer there; only of the open lanes.
    std::optional<Foretold> foretold(const ServiceId& service, const LaneId& lane) const;

  private:
    struct OfTicket {
        Wait wait;
        std::optional<WaitChange> change;
    };
    OfTicket next_of(const Office& office, const forecast::TicketForecast& fresh,
                     Instant now) const;
    WaitChange cause_for(const Office& office, const Ticket& ticket, Instant now) const;

    Waits waits_;
    std::vector<forecast::NewcomerForecast> newcomers_; // by the place in waits_
    std::unordered_map<std::uint64_t, OfTicket> tickets_;
    std::vector<WaitChange> since_answer_;
    std::size_t in_question_ = 0; // the first so many of them
};

} // namespace giliran::server
