// Two kiosks whose printers take two seconds a slip, so that people come faster than paper: a
// number belongs to its person before anything is printed, and what is printed is what the record
// says.

#include "kiosk/kiosk_update.hpp"
#include "server/store/journal.hpp"
#include "tests/e2e/server_process.hpp"

#include <catch2/catch.hpp>

#include <deque>
#include <set>
#include <thread>

using namespace giliran;
using namespace giliran::tests;

namespace {

constexpr std::int64_t printing_ms = 2000;

/// A kiosk as its program runs it, on the real line but on a clock of its own, which moves only as
/// its people touch it.
class SlowKiosk {
  public:
    explicit SlowKiosk(const link::Address& address) : asks_(address) {
        const auto seen = std::get<wire::Seen>(ask_and_wait(asks_, wire::SeeBoard{}));
        feel(kiosk::BoardNews{seen.board, 0, seen.beat.at, seen.beat.ahead_of_utc_min});
    }

    /// Takes a number and leaves, without waiting for the paper.
    void serve_person() {
        touch(kiosk::ServiceTouched{{"ktp"}});
        touch(kiosk::LaneTouched{general_lane});
        touch(kiosk::HomeTouched{});
    }
    void print_the_rest() {
        while (!tray_.empty())
            pass(printing_ms);
    }

    std::vector<kiosk::Slip> slips; // as they came out of the printer
    std::size_t most_in_tray = 0;

  private:
    void pass(std::int64_t ms) {
        now_ms_ += ms;
        feel(kiosk::Ticked{now_ms_});
        while (!tray_.empty() && printer_free_ms_ <= now_ms_) {
            const kiosk::Slip slip = tray_.front();
            tray_.pop_front();
            printer_free_ms_ += printing_ms;
            slips.push_back(slip);
            feel(kiosk::Printed{slip.code, kiosk::Printing::printed});
        }
    }
    void touch(const kiosk::Touch& touch) {
        pass(kiosk::inert_ms);
        feel(kiosk::Pressed{touch});
        feel(kiosk::Released{touch});
    }
    void feel(const kiosk::Input& input) {
        for (const kiosk::Effect& effect : kiosk::update(kiosk_, input))
            std::visit([this](const auto& order) { carry_out(order); }, effect);
    }
    void carry_out(const kiosk::Ask& ask) {
        feel(kiosk::Answered{ask.number, ask_and_wait(asks_, ask.body)});
    }
    void carry_out(const kiosk::Print& print) {
        if (tray_.empty())
            printer_free_ms_ = now_ms_ + printing_ms;
        tray_.push_back(print.slip);
        most_in_tray = std::max(most_in_tray, tray_.size());
    }
    void carry_out(const auto&) {} // sounds, and what only its staff can order

    link::AskLink asks_;
    kiosk::Kiosk kiosk_;
    std::int64_t now_ms_ = 0;
    std::deque<kiosk::Slip> tray_; // ordered, not printed yet
    std::int64_t printer_free_ms_ = 0;
};

std::set<std::string> numbers_in(const std::filesystem::path& record) {
    std::set<std::string> numbers;
    store::Journal{record}.read_from(1, [&](const store::StoredRecord& event) {
        const Fact fact = wire::decode_fact(event.body);
        if (const auto* issued = std::get_if<TicketIssued>(&fact))
            numbers.insert(label_of(issued->prefix, issued->number) + " "
                           + text_of_code(issued->code));
    });
    return numbers;
}

} // namespace

TEST_CASE(
    "two kiosks with slow printers give 1,000 numbers each: no two slips are alike, and every "
    "slip is in the record",
    "[trap-2]") {
    ServerProcess server;
    server.start();
    SlowKiosk left{server.as("kiosk-1")};
    SlowKiosk right{server.as("kiosk-1")};
    std::vector<std::thread> crowd;
    for (SlowKiosk* kiosk : {&left, &right})
        crowd.emplace_back([kiosk] {
            for (int person = 0; person < 1000; ++person)
                kiosk->serve_person();
            kiosk->print_the_rest();
        });
    for (std::thread& people : crowd)
        people.join();
    server.stop();

    std::set<std::string> printed;
    for (const SlowKiosk* kiosk : {&left, &right}) {
        CHECK(kiosk->slips.size() == 1000);
        CHECK(kiosk->most_in_tray > 50); // the printers were behind, or this shows nothing
        for (const kiosk::Slip& slip : kiosk->slips)
            printed.insert(label_of(slip.prefix, slip.number) + " " + slip.code);
    }
    CHECK(printed.size() == 2000);
    CHECK(printed == numbers_in(server.journal()));
}
