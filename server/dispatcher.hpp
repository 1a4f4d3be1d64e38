#pragma once
// The one road: decide, write, apply, tell. Commands that arrive together share one commit: each is
// decided on the office as the ones before it left it, and none is answered or shown before the
// commit that holds them all. The same request id gets the same answer for ever, also after a
// restart. One thread; used by the door, the pages and the schedule.

#include "server/clock.hpp"
#include "server/ports.hpp"
#include "server/store/journal.hpp"
#include "shared/wire/codec.hpp"

#include <functional>

namespace giliran::server {

/// A command on its way in. `said` is what the asker sent, to the byte: another text under the same
/// request id is refused.
struct Asked {
    wire::RequestId request;
    std::string by;
    std::string_view said;
    std::optional<Instant> expires_at;
    Command command;
};

/// Receives the answer as the JSON of an AnswerBody.
using Answered = std::function<void(const std::string& body)>;

/// What the rules and the record need from the forecaster and the pages, asked at the moment of
/// deciding or answering.
struct Surroundings {
    std::function<const Waits&()> waits; // as the screens show them now
    std::function<Wait(const Ticket&)> wait_of_ticket;
    std::function<std::optional<WaitChange>(const Ticket&)> change_of_ticket;
    /// What stands behind the wait of a newcomer there.
    std::function<std::optional<Foretold>(const ServiceId&, const LaneId&)> foretold;
    std::function<std::uint64_t()> secret;                    // 40 random bits
    std::function<std::string(const std::string& code)> link; // behind the slip's QR
};

class Dispatcher {
  public:
    Dispatcher(store::Journal& journal, const Clock& clock, Surroundings surroundings);

    void listen(Publisher& publisher) { publishers_.push_back(&publisher); }

    /// Brings the office back from the journal: the newest day's events on the newest settings
    /// before it. Call it once, before anything else. Throws StoreError if the record is damaged.
    void restore();

    /// Takes over the settings of the office file if the file has changed since it was last taken
    /// over: what a supervisor changed on the page meanwhile stays, as long as the file does.
    /// Throws std::runtime_error if people who wait today would lose their service or counter,
    /// StoreError if the record is full.
    void configure(const Settings& settings);

    /// Takes a command into the open batch. The answer comes with the next `flush`.
    void handle(const Asked& asked, Answered answered);
    /// Runs after the batch is on disk and told: for questions, whose answers must show nothing
    /// that is not.
    void after_commit(std::function<void()> act);
    /// Commits the open batch, then answers and tells. Does nothing without one.
    void flush();
    /// Something waits for a flush.
    bool pending() const { return !pending_.empty() || !after_.empty(); }

    /// Gives the orders that are due by the clock (opening, closing), each as its own committed
    /// batch.
    void keep_schedule();

    /// The office as it is on disk: flushes first.
    const Office& settled();

    wire::TicketView view_of(const Ticket& ticket) const;
    Instant now() const { return clock_.now(); }

  private:
    struct Pending {
        store::RequestId request;
        std::string body;
        Answered answered;
    };
    std::string execute(const Asked& asked);
    std::string answer_for(const Command& command, const Decision& decision, Instant at);
    /// False if the rules refuse it. Throws StoreError if the record is full.
    bool order(const Command& command, const std::string& by);
    bool taken_over(const Settings& file) const;
    void write(const Events& events);
    void commit();
    void start_over();
    void give_up_batch(const store::StoreError& error);

    store::Journal& journal_;
    const Clock& clock_;
    Surroundings surroundings_;
    std::vector<Publisher*> publishers_;
    Office office_;
    Events batch_; // applied in memory, not yet committed
    std::vector<Pending> pending_;
    std::vector<std::function<void()>> after_;
    std::optional<store::StoreError> broken_; // why the open batch cannot be committed
};

} // namespace giliran::server
