#include "tests/bench/wall_picture.hpp"

#include "display/wall_view.hpp"
#include "shared/link/board_link.hpp"

#include <atomic>
#include <map>
#include <thread>

namespace giliran::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds frame{20}; // of the real wall

/// The wall's frames without its window; notes when each call was first in the picture.
class DrawnWall {
  public:
    explicit DrawnWall(const link::Address& address)
        : link_(address), assets_("assets"), words_("assets/words", ui::Language::indonesian),
          canvas_(wall::size_of(wall::Shape::landscape).width,
                  wall::size_of(wall::Shape::landscape).height, assets_) {}

    /// `rested_ms` is added to the eye's clock: a card is shown for seconds before the next.
    void look(std::int64_t rested_ms) {
        const std::int64_t now = tests::steady_ms();
        const link::News news = link_.poll(now);
        wall::update(wall_, wall::Ticked{now + rested_ms, link_.silent_ms(now), {}});
        if (news.board_changed)
            wall::update(wall_, wall::News{*link_.board(), news.calls});
        if (shown_ == wall::glance_at(wall_))
            return;
        wall::draw(canvas_, wall_, words_);
        shown_ = wall::glance_at(wall_);
        for (const wall::OnStage& card : wall_.stage)
            drawn_.try_emplace(card.call.number, Clock::now());
    }
    bool knows_board() const { return wall_.board.has_value(); }
    const std::map<std::uint64_t, Clock::time_point>& drawn() const { return drawn_; }

  private:
    link::BoardLink link_;
    ui::Assets assets_;
    ui::Words words_;
    ui::Canvas canvas_;
    wall::Wall wall_;
    std::optional<wall::Glance> shown_;
    std::map<std::uint64_t, Clock::time_point> drawn_; // by the call's running number
};

} // namespace

Sample call_to_picture(const tests::ServerProcess& server, std::uint32_t calls) {
    DrawnWall wall{server.as("wall-1")};
    std::atomic<bool> ready{false};
    std::atomic<bool> over{false};
    std::atomic<std::size_t> seen{0};
    std::atomic<std::uint32_t> called{0};
    std::thread hall{[&] {
        for (auto next = Clock::now(); !over; next += frame) {
            wall.look(static_cast<std::int64_t>(called) * wall::gold_ms);
            ready = wall.knows_board();
            seen = wall.drawn().size();
            std::this_thread::sleep_until(next);
        }
    }};
    link::AskLink desks{server.as("counters")};
    tests::ask_and_wait(desks, OpenCounter{{1}});
    issue(server, 1, calls);
    std::vector<Clock::time_point> answered;
    while (!ready)
        std::this_thread::yield();
    for (std::uint32_t i = 0; i < calls; ++i) {
        const auto body = tests::ask_and_wait(desks, CallNext{{1}});
        answered.push_back(Clock::now());
        while (seen <= i)
            std::this_thread::sleep_for(std::chrono::microseconds{300 + 7 * i}); // out of step
        called = i + 1;
        tests::ask_and_wait(desks, MarkAbsent{{1}, std::get<wire::Done>(body).ticket->id});
    }
    over = true;
    hall.join();
    Sample sample;
    for (const auto& [call, at] : wall.drawn()) {
        const auto since = at - answered[sample.size()];
        sample.push_back(std::chrono::duration<double, std::micro>(since).count());
    }
    tests::ask_and_wait(desks, CloseCounter{{1}});
    return sample;
}

} // namespace giliran::bench
