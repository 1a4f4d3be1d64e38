// Slips go to a thread of their own and come back as news: in order, once each, whatever the
// printer does.

#include "kiosk/print_desk.hpp"
#include "tests/kiosk/slips.hpp"

#include <atomic>
#include <fstream>
#include <future>
#include <sstream>

namespace giliran::kiosk::tests {

namespace {

/// Prints when it is let.
class GatedPrinter final : public Printer {
  public:
    GatedPrinter(std::shared_future<void> gate, std::atomic<PrinterState>& state)
        : gate_(std::move(gate)), state_(state) {}
    Printing print(const Slip& slip) override {
        gate_.wait();
        return slip.number == 2 ? Printing::paper_out : Printing::printed;
    }
    PrinterState state() override { return state_; }

  private:
    std::shared_future<void> gate_;
    std::atomic<PrinterState>& state_;
};

std::string told(const Input& input) {
    if (const auto* news = std::get_if<PrinterNews>(&input)) {
        return "state " + std::to_string(static_cast<int>(news->state));
    }
    const Printed& printed = std::get<Printed>(input);
    return printed.code + (printed.result == Printing::printed ? " printed" : " not");
}

Slip slip_coded(std::uint32_t number) {
    Slip slip;
    slip.number = number;
    slip.code = "slip " + std::to_string(number);
    return slip;
}

std::string bytes_in(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

/// All the desk's news until it has told so many.
std::vector<std::string> news_of(PrintDesk& desk, std::size_t count) {
    std::vector<std::string> all;
    while (all.size() < count) {
        for (const Input& input : desk.news()) {
            all.push_back(told(input));
        }
        std::this_thread::yield();
    }
    return all;
}

} // namespace

TEST_CASE("a printer that hangs holds up nobody: slips are ordered at once and told in order") {
    std::promise<void> gate;
    std::atomic state{PrinterState::unknown};
    PrintDesk desk([&, open = gate.get_future().share()] {
        return std::make_unique<GatedPrinter>(open, state);
    });
    for (const std::uint32_t number : {1U, 2U, 3U}) {
        desk.order(slip_coded(number)); // the test would never get further if this waited
    }
    CHECK(desk.news().empty());
    gate.set_value();
    CHECK(news_of(desk, 3)
          == std::vector<std::string>{"slip 1 printed", "slip 2 not", "slip 3 printed"});
    CHECK(desk.news().empty());
}

TEST_CASE("the printer's state is told when it changes, and only then") {
    std::promise<void> gate;
    gate.set_value();
    std::atomic state{PrinterState::paper_out};
    PrintDesk desk([&, open = gate.get_future().share()] {
        return std::make_unique<GatedPrinter>(open, state);
    });
    const auto name = [](PrinterState of) {
        return "state " + std::to_string(static_cast<int>(of));
    };
    CHECK(news_of(desk, 1) == std::vector<std::string>{name(PrinterState::paper_out)});
    desk.order(slip_coded(1)); // it is asked again after every slip
    CHECK(news_of(desk, 1) == std::vector<std::string>{"slip 1 printed"});
    state = PrinterState::ready;
    desk.order(slip_coded(3));
    const std::vector<std::string> rest = news_of(desk, 2);
    CHECK(std::count(rest.begin(), rest.end(), name(PrinterState::ready)) == 1);
    CHECK(std::count(rest.begin(), rest.end(), "slip 3 printed") == 1);
}

TEST_CASE("slips and screens are drawn at the same time, and neither differs for it") {
    const std::filesystem::path folder = fresh_folder("desk");
    const Walk walk;
    const auto screen = drawn(walk.kiosk, Shape::landscape).rgba();
    FilePrinter alone(folder / "alone", {Paper::mm58, assets(), words()});
    REQUIRE(alone.print(slip_a039()) == Printing::printed);
    PrintDesk desk([&] {
        return std::make_unique<FilePrinter>(folder / "desk",
                                             SlipMaker{Paper::mm58, ui::Assets("assets"), words()});
    });
    constexpr int rounds = 10;
    for (int round = 0; round < rounds; ++round) {
        desk.order(slip_a039());
    }
    for (int printed = 0; printed < rounds;) {
        printed += static_cast<int>(desk.news().size());
        REQUIRE(drawn(walk.kiosk, Shape::landscape).rgba() == screen);
    }
    CHECK(bytes_in(folder / "desk" / "A039-7KQ4-M2XD.png")
          == bytes_in(folder / "alone" / "A039-7KQ4-M2XD.png"));
    std::filesystem::remove_all(folder);
}

TEST_CASE("where no printer can be made every slip has failed, and the kiosk goes on") {
    PrintDesk desk([]() -> std::unique_ptr<Printer> { throw std::runtime_error("no fonts"); });
    desk.order(slip_coded(1));
    const std::vector<std::string> all = news_of(desk, 2);
    CHECK(all.back() == "slip 1 not");
}

} // namespace giliran::kiosk::tests
