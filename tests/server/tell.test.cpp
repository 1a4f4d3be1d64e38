// The record can be read by anybody, event by event, in plain sentences.

#include "server/tell.hpp"
#include "tests/server/dispatch.hpp"

using namespace giliran;
using namespace giliran::tests;

TEST_CASE("the record is told in plain sentences, in either language, and a broken one up to where "
          "it breaks") {
    const store::Scratch scratch;
    const HandClock clock;
    {
        Heart heart{scratch.journal(), clock};
        heart.ask(press("ktp"));
        heart.ask(OpenCounter{{1}});
        heart.ask(CallNext{{1}});
    }
    const server::ToldRecord english = server::tell_record(scratch.journal(), "assets/words", "en");
    CHECK(english.broken.empty());
    REQUIRE(english.lines.size() == 5);
    CHECK(english.lines[2].ends_with("  kiosk-1  A001 issued"));
    CHECK(english.lines[4].ends_with(
        "  kiosk-1  A001 called to counter 1 after 0 min: longest wait"));
    const server::ToldRecord indonesian =
        server::tell_record(scratch.journal(), "assets/words", "id");
    CHECK(indonesian.lines[4].ends_with(
        "A001 dipanggil ke loket 1 setelah 0 menit: paling lama menunggu"));
    CHECK_THROWS_WITH(server::tell_record(scratch.journal(), "assets/words", "xx"),
                      Catch::Contains("cannot be read as a file of words"));
}
