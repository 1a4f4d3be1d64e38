#include "tests/bench/rules.hpp"

#include "shared/queue/decide.hpp"
#include "tests/bench/sample.hpp"

#include <array>

namespace giliran::bench {
namespace {

constexpr std::size_t day_tickets = 800;
constexpr std::size_t counters = 6;

Settings six_services() {
    Settings settings;
    settings.name = "Kantor";
    settings.zone = "UTC";
    for (const char letter : {'A', 'B', 'C', 'D', 'E', 'F'}) {
        const std::string id(1, letter);
        settings.services.push_back({{id}, letter, {id, id}, {}, ""});
    }
    for (std::uint32_t counter = 1; counter <= counters; ++counter)
        settings.counters.push_back(
            {{counter},
             {},
             {settings.services[counter - 1].id, settings.services[counter % counters].id}});
    settings.hours.fill(Hours{0, 1440, 1440});
    return settings;
}

/// Plays days until so many commands were given.
class Days {
  public:
    explicit Days(std::size_t commands) : most_(commands) { give(ConfigureOffice{six_services()}); }
    void play() {
        for (std::int32_t day = 1; given_ < most_; ++day) {
            give(OpenDay{{day}, now_, now_ + 86'000'000, now_ + 86'000'000});
            for (std::uint32_t counter = 1; counter <= counters; ++counter)
                give(OpenCounter{{counter}});
            for (std::size_t ticket = 0; ticket < day_tickets && given_ < most_; ++ticket)
                visit(ticket);
            give(CloseDay{});
        }
    }

  private:
    /// Somebody comes, and a counter serves who is next; the queue grows slowly.
    void visit(std::size_t ticket) {
        const Settings& settings = office_.settings;
        give(IssueTicket{settings.services[ticket * 7 % settings.services.size()].id,
                         ticket % 10 == 0 ? priority_lane : general_lane});
        if (ticket % 12 == 0)
            return;
        const CounterId counter{static_cast<std::uint32_t>(ticket * 5 % counters + 1)};
        const auto called = give(CallNext{counter});
        if (!called)
            return;
        give(StartService{counter, *called});
        give(FinishVisit{counter, *called});
    }

    std::optional<TicketId> give(const Command& command) {
        ++given_;
        now_ = now_ + 5'000;
        const Decision decision =
            decide(office_, {now_, "siti", ++secret_, std::nullopt, false}, command);
        const Events* events = std::get_if<Events>(&decision);
        if (!events)
            return std::nullopt;
        for (const Event& event : *events)
            apply(office_, event);
        const auto* called = std::get_if<TicketCalled>(&events->front().fact);
        return called ? std::optional{called->ticket} : std::nullopt;
    }

    Office office_;
    Instant now_{1};
    std::uint64_t secret_ = 0;
    std::size_t given_ = 0;
    std::size_t most_;
};

} // namespace

double rules_per_second(std::size_t commands) {
    Days days(commands);
    const Stopwatch watch;
    days.play();
    return static_cast<double>(commands) / watch.us() * 1e6;
}

} // namespace giliran::bench
