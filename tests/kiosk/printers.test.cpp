// Printers as kiosks meet them: over the network, through a device file, through CUPS; well, out of
// paper, open, hung and gone.

#include "kiosk/cups_printer.hpp"
#include "kiosk/escpos_printer.hpp"
#include "kiosk/printer_place.hpp"
#include "tests/kiosk/sheets.hpp"
#include "tests/kiosk/working_printer.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <netinet/in.h>
#include <sstream>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

namespace giliran::kiosk::tests {

namespace {

using paper::Condition;

/// For printers that must answer: a machine under load is no reason to give up on them.
constexpr Patience ample{std::chrono::seconds{60}, std::chrono::seconds{60},
                         std::chrono::seconds{60}, std::chrono::seconds{60}};
/// For printers that will not: whatever the machine's speed, nothing comes.
constexpr Patience short_one{ample.connect, std::chrono::milliseconds{50}, ample.send,
                             std::chrono::milliseconds{50}};

SlipMaker slips_on(Paper width) {
    return {width, assets(), words()};
}

EscposPrinter printer_at_port(const std::string& port, const Patience& patience = ample,
                              Paper width = Paper::mm80) {
    return {[=] { return PrinterLine::over_network("127.0.0.1", port, patience); }, slips_on(width),
            patience};
}

Slip slip_number(std::uint32_t number) {
    static const Slip first = slip_a039();
    Slip slip = first;
    slip.number = number;
    return slip;
}

int open_descriptors() {
    return static_cast<int>(
        std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {}));
}

/// Takes one connection, answers so many questions, reads so many bytes more and pulls the plug.
class RudePrinter {
  public:
    RudePrinter(int answers, int bytes) : listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
        place_.sin_family = AF_INET;
        place_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place_;
        ::bind(listener_, reinterpret_cast<sockaddr*>(&place_), size);
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&place_), &size);
        ::listen(listener_, 1);
        thread_ = std::thread([=, this] { take_one(answers, bytes); });
    }
    ~RudePrinter() {
        thread_.join();
        ::close(listener_);
    }
    RudePrinter(const RudePrinter&) = delete;
    RudePrinter& operator=(const RudePrinter&) = delete;

    std::string port() const { return std::to_string(ntohs(place_.sin_port)); }

  private:
    void take_one(int answers, int bytes) const {
        const int line = ::accept(listener_, nullptr, nullptr);
        std::array<char, 3> question{};
        for (int i = 0; i < answers; ++i) {
            ::recv(line, question.data(), question.size(), MSG_WAITALL);
            ::send(line, "\x12", 1, MSG_NOSIGNAL);
        }
        std::string rest(static_cast<std::size_t>(bytes), 0);
        ::recv(line, rest.data(), rest.size(), MSG_WAITALL);
        const linger at_once{1, 0};
        ::setsockopt(line, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        ::close(line);
    }

    sockaddr_in place_{};
    int listener_;
    std::thread thread_;
};

} // namespace

TEST_CASE("a slip goes over the network and comes out to the dot, on both widths of paper") {
    const Paper width = GENERATE(Paper::mm58, Paper::mm80);
    WorkingPrinter office({.dots = dots_of(width)});
    EscposPrinter printer = printer_at_port(office.port(), ample, width);
    REQUIRE(printer.state() == PrinterState::ready);
    REQUIRE(printer.print(slip_a039()) == Printing::printed);
    REQUIRE(office.sheets().size() == 1); // it is told as printed only once it is
    const ui::Canvas picture = picture_of(slip_a039(), words().id, assets(), width);
    CHECK(dots_off(office.sheets().front(), picture) == 0);
    CHECK(code_on(office.sheets().front()) == a039_link);
    CHECK(office.misprints().empty());
}

TEST_CASE("a slip of 80 mm on a printer of 58 mm is refused there, and told as failed") {
    WorkingPrinter office({.dots = 384});
    EscposPrinter printer = printer_at_port(office.port());
    CHECK(printer.print(slip_a039()) == Printing::failed);
    CHECK(office.sheets().empty());
    CHECK(office.misprints().size() == 1);
}

TEST_CASE("what the printer says of paper and cover is known before a number is taken") {
    WorkingPrinter office;
    EscposPrinter printer = printer_at_port(office.port());
    const auto [condition, state, printing] = GENERATE(table<Condition, PrinterState, Printing>(
        {{Condition::paper_low, PrinterState::paper_low, Printing::printed},
         {Condition::paper_out, PrinterState::paper_out, Printing::paper_out},
         {Condition::cover_open, PrinterState::cover_open, Printing::failed},
         {Condition::failing, PrinterState::failing, Printing::failed}}));
    office.is(condition);
    CHECK(printer.state() == state);
    CHECK(printer.print(slip_a039()) == printing);
    CHECK(office.sheets().size() == (prints(state) ? 1 : 0));

    office.is(Condition::ready); // someone has put it right: only the next slip comes out
    CHECK(printer.state() == PrinterState::ready);
    CHECK(printer.print(slip_number(40)) == Printing::printed);
    CHECK(office.sheets().size() == (prints(state) ? 2 : 1));
    CHECK(office.misprints().empty());
}

TEST_CASE("paper that ends in the middle of a slip is told, and half a slip is nobody's") {
    const int whole = picture_of(slip_a039(), words().id, assets()).height();
    WorkingPrinter office({.rows_on_roll = whole * 5 / 2});
    EscposPrinter printer = printer_at_port(office.port());
    CHECK(printer.print(slip_number(1)) == Printing::printed);
    CHECK(printer.print(slip_number(2)) == Printing::printed);
    CHECK(printer.print(slip_number(3)) == Printing::paper_out);
    CHECK(printer.state() == PrinterState::paper_out);
    CHECK(printer.print(slip_number(4)) == Printing::paper_out);
    CHECK(office.sheets().size() == 2);
}

TEST_CASE("a printer that is not there is unreachable, and the slip has failed") {
    std::string port;
    {
        WorkingPrinter gone;
        port = gone.port();
    }
    EscposPrinter printer = printer_at_port(port);
    CHECK(printer.state() == PrinterState::unreachable);
    CHECK(printer.print(slip_a039()) == Printing::failed);
}

TEST_CASE("a printer that answers nothing is trusted until it has answered once") {
    WorkingPrinter office;
    office.is(Condition::mute);
    EscposPrinter simple = printer_at_port(office.port(), short_one);
    CHECK(simple.state() == PrinterState::unknown);
    CHECK(simple.print(slip_number(1)) == Printing::printed);
    CHECK(office.sheets_once_there(1).size() == 1);

    EscposPrinter speaking = printer_at_port(office.port());
    office.is(Condition::ready);
    REQUIRE(speaking.print(slip_number(2)) == Printing::printed);
}

TEST_CASE("a printer that answered and then hangs is unreachable, and does not hold up the kiosk") {
    WorkingPrinter office;
    Patience patience = ample;
    EscposPrinter printer(
        [&] { return PrinterLine::over_network("127.0.0.1", office.port(), patience); },
        slips_on(Paper::mm80), short_one);
    REQUIRE(printer.state() == PrinterState::ready);
    office.is(Condition::silent);
    patience = short_one;
    CHECK(printer.state() == PrinterState::unreachable);
    CHECK(printer.print(slip_number(1)) == Printing::failed);
    office.is(Condition::ready);
    patience = ample;
    CHECK(printer.print(slip_number(2)) == Printing::printed);
    CHECK(office.sheets().size() == 1); // number 1 was told as not printed, and never comes out
}

TEST_CASE("a connection that is cut off before a slip or within it is a failed print") {
    const auto [answers, bytes] = GENERATE(table<int, int>({{0, 0}, {0, 2}, {2, 1}, {4, 9'000}}));
    RudePrinter rude(answers, bytes);
    CHECK(printer_at_port(rude.port()).print(slip_a039()) == Printing::failed);
}

TEST_CASE(
    "a thousand slips come out in order, two of a number are told apart, nothing is left open") {
    WorkingPrinter office;
    EscposPrinter printer = printer_at_port(office.port());
    REQUIRE(printer.print(slip_number(9'999)) == Printing::printed);
    const int open_before = open_descriptors();
    std::vector<std::string> wanted;
    for (std::uint32_t number = 1; number <= 1'000; ++number) {
        REQUIRE(printer.print(slip_number(number)) == Printing::printed);
    }
    REQUIRE(office.sheets().size() == 1'001);
    CHECK(open_descriptors() <= open_before + 1); // the printer may not have closed the last yet
    for (const std::uint32_t number : {1U, 2U, 500U, 999U, 1'000U}) {
        const ui::Canvas picture = picture_of(slip_number(number), words().id, assets());
        CHECK(dots_off(office.sheets()[number], picture) == 0);
    }
    CHECK(office.misprints().empty());
}

TEST_CASE("a device file takes the same bytes, and answers through it") {
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    REQUIRE(::grantpt(master) == 0);
    REQUIRE(::unlockpt(master) == 0);
    termios raw{};
    ::tcgetattr(master, &raw);
    ::cfmakeraw(&raw);
    ::tcsetattr(master, TCSANOW, &raw);
    const std::string path = ::ptsname(master);
    const int keeps_open = ::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);

    std::vector<paper::Sheet> sheets;
    std::thread inside([&] { // the printer's own electronics
        paper::Head head(576);
        std::array<char, 4096> bytes{};
        for (bool done = false; !done;) {
            const ssize_t count = ::read(master, bytes.data(), bytes.size());
            const std::string_view read{bytes.data(),
                                        static_cast<std::size_t>(std::max(0L, count))};
            done = count <= 0;
            for (const paper::Heard& heard : head.take(read)) {
                if (const auto* cut = std::get_if<paper::Cut>(&heard)) {
                    sheets.push_back(cut->sheet);
                    continue;
                }
                done = std::holds_alternative<paper::AskedWhenDone>(heard);
                [[maybe_unused]] const auto sent = ::write(master, done ? "\0" : "\x12", 1);
            }
        }
    });
    EscposPrinter printer([&] { return PrinterLine::through_device(path, ample); },
                          slips_on(Paper::mm80), ample);
    CHECK(printer.print(slip_a039()) == Printing::printed);
    inside.join();
    REQUIRE(sheets.size() == 1);
    CHECK(code_on(sheets.front()) == a039_link);
    ::close(keeps_open);
    ::close(master);

    EscposPrinter gone([] { return PrinterLine::through_device("/dev/usb/no-such", ample); },
                       slips_on(Paper::mm80), ample);
    CHECK(gone.state() == PrinterState::unreachable);
    CHECK(gone.print(slip_a039()) == Printing::failed);
}

TEST_CASE("CUPS gets the same bytes through lp, without a shell between") {
    const std::filesystem::path folder = fresh_folder("cups");
    const auto program = [&](const std::string& body) {
        const std::filesystem::path path = folder / "lp";
        std::ofstream(path) << "#!/bin/sh\n" << body;
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return path.string();
    };
    const std::string taken = (folder / "taken").string();
    const std::string said = (folder / "said").string();
    const std::string name = "loket; touch " + said + ".bad";
    CupsPrinter printer(name, slips_on(Paper::mm58),
                        program("cat >" + taken + "\nprintf '%s|' \"$@\" >" + said + "\n"));
    REQUIRE(printer.print(slip_a039()) == Printing::printed);
    const auto text_in = [](const std::string& path) {
        std::ostringstream text;
        text << std::ifstream(path).rdbuf();
        return text.str();
    };
    CHECK(text_in(said) == "-d|" + name + "|-o|raw|");
    CHECK_FALSE(std::filesystem::exists(said + ".bad"));
    CHECK(text_in(taken)
          == escpos::slip_bytes(picture_of(slip_a039(), words().id, assets(), Paper::mm58)));
    CHECK(CupsPrinter("x", slips_on(Paper::mm58), program("exit 1\n")).print(slip_a039())
          == Printing::failed);
    CHECK(CupsPrinter("x", slips_on(Paper::mm58), "/no/such/lp").print(slip_a039())
          == Printing::failed);
    std::filesystem::remove_all(folder);
}

TEST_CASE("the option that names the printer is read, or refused with a sentence") {
    CHECK(read_printer_place("folder:a/b") == PrinterPlace{FolderPlace{"a/b"}});
    CHECK(read_printer_place("tcp:10.0.0.7") == PrinterPlace{NetworkPlace{"10.0.0.7", "9100"}});
    CHECK(read_printer_place("tcp:printer.kantor:9101")
          == PrinterPlace{NetworkPlace{"printer.kantor", "9101"}});
    CHECK(read_printer_place("tcp:[fe80::1]:9100")
          == PrinterPlace{NetworkPlace{"fe80::1", "9100"}});
    CHECK(read_printer_place("tcp:[fe80::1]") == PrinterPlace{NetworkPlace{"fe80::1", "9100"}});
    CHECK(read_printer_place("device:/dev/usb/lp0") == PrinterPlace{DevicePlace{"/dev/usb/lp0"}});
    CHECK(read_printer_place("cups:loket-1") == PrinterPlace{CupsPlace{"loket-1"}});
    for (const char* wrong : {"",
                              "slips",
                              "usb:1",
                              "folder:",
                              "device:",
                              "tcp:",
                              "tcp::9100",
                              "tcp:host:",
                              "tcp:host:0",
                              "tcp:host:65536",
                              "tcp:host:9x",
                              "tcp:a b",
                              "tcp:[fe80::1",
                              "tcp:[fe80::1]x",
                              "tcp:fe80::1",
                              "cups:",
                              "cups:-o",
                              "cups:a b",
                              "cups:a/b",
                              "cups:a\x1B"}) {
        INFO(wrong);
        CHECK_THROWS_WITH(read_printer_place(wrong),
                          Catch::Matchers::StartsWith(std::string("--printer ") + wrong + ": ")
                              && Catch::Matchers::EndsWith("or cups:NAME."));
    }
    CHECK(read_paper("58") == Paper::mm58);
    CHECK(read_paper("80") == Paper::mm80);
    CHECK_THROWS_WITH(read_paper("57"), "--paper 57: paper is 58 or 80 mm wide.");
}

} // namespace giliran::kiosk::tests
