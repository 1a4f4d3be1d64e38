// When the disk is full or fails: nobody is told what is not on it.

#include "tests/server/dispatch.hpp"
#include "tests/server/store/faulty_disk.hpp"

#include <csignal>
#include <sys/wait.h>

using namespace giliran;
using namespace giliran::tests;

TEST_CASE("a full disk: every command of the batch is told so, nobody hears of it, office and "
          "record stay as they were, and it goes on once there is room") {
    store::FaultyDisk disk;
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.ask(press());
    heart.ask(OpenCounter{{1}});
    heart.tellings.clear();
    heart.answers.clear();
    const Office before = heart.office();
    const store::Hash head = heart.journal.head_hash();
    const std::uint64_t kept = heart.on_disk();

    disk.fail_from(store::DiskAct::write, 1, SQLITE_FULL);
    heart.give(1, press());
    heart.give(2, CallNext{{1}});
    heart.give(3, press("paspor"));
    heart.give(4, OpenCounter{{2}});
    heart.dispatcher.flush();
    REQUIRE(disk.has_failed());

    REQUIRE(heart.answers.size() == 4);
    for (const HeardAnswer& answer : heart.answers)
        CHECK(answer.name() == "record_unavailable");
    CHECK(heart.tellings.empty());
    CHECK(heart.office() == before);
    CHECK(heart.journal.head_hash() == head);
    CHECK(heart.on_disk() == kept);

    disk.heal();
    CHECK(heart.ask(1, press()).ticket().number == 2); // the same ask, repeated
    CHECK(heart.ask(2, CallNext{{1}}).ticket().number == 1);
    CHECK(heart.tellings.size() == 2);
    CHECK(office_in(heart.journal, clock) == heart.office());
}

TEST_CASE("a disk that fills up in the middle of a large batch takes nothing of it", "[trap-28]") {
    store::FaultyDisk disk;
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.tellings.clear();
    const Office before = heart.office();

    disk.fail_from(store::DiskAct::write, 1, SQLITE_FULL);
    std::uint64_t given = 0;
    while (!disk.has_failed() && given < 9000) // more than memory holds back from the disk
        heart.give(++given, press());
    REQUIRE(disk.has_failed());
    CHECK(heart.journal.in_batch() == false);
    heart.give(++given, press("kk")); // comes after the trouble, in the same batch
    CHECK(heart.answers.empty());
    heart.dispatcher.flush();

    CHECK(heart.answers.size() == given);
    for (const HeardAnswer& answer : heart.answers)
        REQUIRE(answer.name() == "record_unavailable");
    CHECK(heart.tellings.empty());
    CHECK(heart.office() == before);
    disk.heal();
    CHECK(heart.ask(1, press()).ticket().number == 1);
}

TEST_CASE("what was answered before the disk was full keeps its answer") {
    store::FaultyDisk disk;
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    const std::string first = heart.ask(7, press()).text;
    heart.answers.clear();

    disk.fail_from(store::DiskAct::write, 1, SQLITE_FULL);
    heart.give(8, press());
    heart.give(7, press()); // its answer was lost on the way: the ticket exists all the same
    heart.dispatcher.flush();
    CHECK(heart.answers[0].name() == "record_unavailable");
    CHECK(heart.answers[1].text == first);
    CHECK(heart.ask(7, press()).text == first);
}

TEST_CASE("questions are answered while the disk is full") {
    store::FaultyDisk disk;
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.ask(press());
    disk.fail_from(store::DiskAct::write, 1, SQLITE_FULL);
    heart.give(1, press());
    std::size_t seen = 0;
    heart.dispatcher.after_commit([&] { seen = heart.office().tickets.size(); });
    heart.dispatcher.flush();
    CHECK(seen == 1);
}

TEST_CASE("an office file that cannot be written down because the disk is full is not passed over "
          "in silence") {
    store::FaultyDisk disk;
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    Settings renamed = sample_settings();
    renamed.name = "Kantor Baru";
    disk.fail_from(store::DiskAct::write, 1, SQLITE_FULL);
    CHECK_THROWS_WITH(heart.dispatcher.configure(renamed), Catch::Contains("No space is left"));
    CHECK(heart.office().settings == sample_settings());
    disk.heal();
    heart.dispatcher.configure(renamed);
    CHECK(heart.office().settings == renamed);
}

TEST_CASE("a disk that fails stops the server before it answers, and a new start finds the truth") {
    store::FaultyDisk disk;
    const store::Scratch scratch;
    const HandClock clock;
    {
        Heart{scratch.journal(), clock}.ask(press());
    }
    const pid_t server = ::fork();
    REQUIRE(server >= 0);
    if (server == 0) {
        std::signal(SIGABRT, SIG_DFL); // the test runner's own would report it as a failed test
        Heart heart{scratch.journal(), clock};
        disk.fail_from(store::DiskAct::sync, 1, SQLITE_IOERR_FSYNC);
        heart.ask(1, press());
        ::_exit(0); // it went on
    }
    int status = 0;
    REQUIRE(::waitpid(server, &status, 0) == server);
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGABRT);
    Heart again{scratch.journal(), clock};
    CHECK(store::verify(scratch.journal()).whole);
    CHECK(again.office().tickets.size() >= 1);
}

TEST_CASE("a record of another version is not guessed at: the start says which event and what to "
          "do") {
    const store::Scratch scratch;
    const HandClock clock;
    {
        store::Journal journal{scratch.journal()};
        journal.begin();
        journal.append({1, "office file", "OfficeConfigured", R"({"type":"OfficeConfigured"})"});
        journal.commit();
    }
    CHECK_THROWS_WITH(Heart(scratch.journal(), clock),
                      Catch::Contains("event 1 of the record was written by another version")
                          && Catch::Contains("empty data folder"));
}
