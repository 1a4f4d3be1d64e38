#pragma once
// One random world: an office, its clients, the line between them and the disk below. Everything
// that can go wrong does: asks are lost, repeated, late and out of order; clients ask again under
// the same request id; the server dies before its commit or between commit and answer; the clock
// jumps. The model follows every order. The same seed gives the same world.

#include "tests/days/day_orders.hpp"
#include "tests/sim/model.hpp"
#include "tests/sim/office_maker.hpp"

#include <set>

namespace giliran::sim {

/// An ask on its way, possibly more than once.
struct Sent {
    std::uint64_t request = 0;
    std::string who;
    std::string what; // as a written day says it
    Command command;
    bool answered = false;
};

class World {
  public:
    explicit World(std::uint64_t seed);

    /// Plays so many orders. Throws Wrong.
    void play(std::size_t orders);
    /// Everything that reached the office, as a written day.
    std::string day() const;
    std::size_t orders() const { return orders_; }

  private:
    /// What lies on the disk: committed events and answered requests.
    struct Disk {
        std::vector<std::string> events; // as the journal keeps them
        std::vector<Instant> at;
        std::vector<std::string> by;
        std::map<std::uint64_t, std::string> answers;
    };

    void begin_day();
    void pass_night();
    std::string staff_of(CounterId counter) const;
    void order(const std::string& who, const std::string& what);
    void pass_time();
    void send();
    std::string some_order();
    std::string ticket_order(std::size_t kind);
    std::string some_ticket();
    std::string some_rating();
    std::string some_survey();
    std::string some_service();
    std::string some_lane();
    std::string some_counter();
    std::string counter_with_ticket(std::string& ticket);
    void deliver(Sent& sent);
    void execute(Sent& sent);
    void commit();
    void crash();
    Office replayed() const;
    Instant wall_clock() const { return midnight() + clock_ms_; }
    Instant midnight() const { return {std::int64_t{day_.number} * 86'400'000}; }
    void note(const std::string& who, const std::string& what);

    forecast::Chance chance_;
    Settings settings_;
    Day day_{20'781};
    std::int64_t clock_ms_ = 0; // since midnight, as the server's clock shows it
    Office office_;
    Model model_;
    Model model_on_disk_;
    Disk disk_;
    Disk batch_; // decided and applied, not yet on disk
    std::vector<Sent> under_way_;
    std::uint64_t requests_ = 0;
    std::uint64_t secret_ = 0;
    std::size_t orders_ = 0;
    std::string written_;
};

} // namespace giliran::sim
