// A complaint about a waiting time can be looked into, years later and without the server.

#include "server/promise.hpp"
#include "tests/server/dispatch.hpp"

using namespace giliran;
using namespace giliran::tests;

namespace {

std::vector<std::string> told(const store::Scratch& scratch, std::uint32_t number,
                              const std::string& language = "en",
                              std::optional<Day> day = std::nullopt) {
    const server::PromiseTold told =
        server::tell_promise(scratch.journal(), {'A', number, day}, "assets/words", language);
    CHECK(told.broken.empty());
    return told.lines;
}

/// A heart whose screens promise 10 to 20 minutes to whoever comes for an identity card.
struct PromisingHeart : Heart {
    PromisingHeart(const store::Scratch& scratch, const HandClock& clock)
        : Heart{scratch.journal(), clock} {
        forecast.told = {10 * minute_ms, 14 * minute_ms, 20 * minute_ms};
        forecast.played = forecast.mixed = forecast.told;
        forecast.ahead = 4;
        forecast.counters = 2;
        forecast.visit_ms = 6 * minute_ms;
        forecast.naive_ms = 12 * minute_ms;
        waits = {{{"ktp"}, {WaitRange{10, 20}, NoForecast::none}, {}}};
        foretold = forecast;
    }
    Foretold forecast;
};

} // namespace

TEST_CASE("a broken promise is told with what stood behind it and what happened since") {
    const store::Scratch scratch;
    HandClock clock;
    {
        PromisingHeart heart{scratch, clock};
        heart.ask(OpenCounter{{1}});
        heart.ask(press("ktp"));
        heart.ask(press("ktp"));
        clock.at = morning(5);
        heart.ask(CallNext{{1}});
        clock.at = morning(9);
        heart.ask(OpenCounter{{3}}); // not one of its counters
        heart.ask(OpenCounter{{2}, "budi"});
        heart.ask(PauseCounter{{2}});
        heart.ask(StartService{{1}, {1}});
        heart.ask(FinishVisit{{1}, {1}, Outcome::served});
        clock.at = morning(27);
        heart.ask(CallNext{{1}});
    }
    const std::vector<std::string> expected{
        "A002 · Identity card · 2026-11-24",
        "15.00  number taken; promised 10–20 minutes, to be called 15.10–15.20",
        "       as it stood then: 4 people ahead, 2 counters at work, a visit takes 6 minutes on "
        "average",
        "       the usual formula (people × visit ÷ counters): 12 minutes",
        "       the rest of the day played some hundred times: 10 to 20 minutes, middle 14",
        "       both weighed: 10 to 20 minutes, middle 14",
        "       corrected by what came of the last promises: 10 to 20 minutes, middle 14",
        "At the counters of this service since then:",
        "15.05  A001 called to counter 1 after 5 min: longest wait",
        "15.09  counter 2 opens with budi",
        "15.09  counter 2 pauses: rest",
        "15.27  A002 called to counter 1 after 27 min: longest wait",
        "Called before: 1 people; 0 of them took their number later.",
        "Promise not kept: 7 minutes later than the range."};
    CHECK(told(scratch, 2) == expected);
    CHECK(told(scratch, 1).back() == "Called 5 minutes earlier than the range.");
    CHECK(told(scratch, 1, "id").back() == "Dipanggil 5 menit lebih awal dari rentangnya.");
    CHECK(told(scratch, 3).empty());
    CHECK(told(scratch, 2, "en", Day{sample_day.number - 1}).empty());
    CHECK(told(scratch, 2, "en", sample_day) == expected);
}

TEST_CASE("a ticket that waits, left, or was given without a waiting time is told as that") {
    const store::Scratch scratch;
    HandClock clock;
    {
        Heart heart{scratch.journal(), clock};
        heart.ask(press("ktp"));
        heart.ask(press("ktp"));
        heart.ask(CancelTicket{{2}});
        clock.at = morning(30);
        heart.ask(OpenCounter{{2}});
    }
    CHECK(told(scratch, 1).at(1) == "15.00  number taken without a waiting time");
    CHECK(told(scratch, 1).back() == "15.30  still waiting where this record ends");
    CHECK(told(scratch, 2).back() == "15.00  A002 cancelled");
}
