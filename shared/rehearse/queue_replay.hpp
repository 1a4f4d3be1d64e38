#pragma once
// Recorded days that say when people came and when they were called, but neither by which counter
// nor for how long: each queue is then one desk that calls every so often while somebody waits, and
// the product's own estimator answers for it. Used by `giliran-rehearse forecast`.

#include "shared/forecast/answer.hpp"
#include "shared/forecast/promises.hpp"
#include "shared/rehearse/forecast_score.hpp"
#include "shared/rehearse/recording.hpp"

namespace giliran::rehearse {

/// The queues of one office.
class QueueReplay {
  public:
    explicit QueueReplay(std::uint64_t seed) : seed_(seed) {}

    /// Days in their order; scored rows are added to `into` if asked for.
    void play(const RecordedDay& recorded, bool scored, Replayed& into);

  private:
    struct Queue {
        Settings settings;
        forecast::Rhythm rhythm;
        forecast::Recent gaps; // from one call to the next while somebody waited
        forecast::LastWaits waits;
        std::vector<std::pair<Instant, TicketId>> waiting;
        double counter_ms = 0; // spent by open counters while somebody waited
        std::size_t calls = 0; // in that time
        Instant counts_from;   // the present gap: the last call, or when somebody came after it
    };

    Queue& queue_of(const std::string& service);
    /// Of the one who takes that ticket.
    forecast::Question question(const Queue& queue, Instant now, TicketId id) const;
    void arrive(Queue& queue, const RecordedTicket& ticket, TicketId id);
    void call(Queue& queue, const RecordedTicket& ticket, TicketId id);
    /// People ahead x mean visit / open counters, where a feed said how many are open; else by
    /// the mean interval between two calls.
    double naive_s(const Queue& queue, const std::string& name, Instant now) const;
    std::uint32_t counters_open(const std::string& queue, Instant at) const;
    Instant instant(std::uint32_t second) const { return midnight_ + std::int64_t{second} * 1000; }

    std::uint64_t seed_ = 0;
    std::map<std::string, Queue> queues_;
    forecast::Promises promises_;
    TicketId next_ticket_{1};
    Instant midnight_;
    std::int32_t day_ = 0;
    const RecordedDay* recorded_ = nullptr;
    Replayed* into_ = nullptr;
    bool scored_ = false;
};

} // namespace giliran::rehearse
