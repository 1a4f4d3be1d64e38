#include "tests/server/store/faulty_disk.hpp"
#include "tests/server/store/scratch.hpp"

#include <optional>

namespace giliran::store {

namespace {

struct Outcome {
    std::uint64_t acknowledged = 0;
    std::optional<StoreError> trouble;
};

// Some ten commits, as a server would make them.
Outcome serve(Journal& journal) {
    Outcome outcome;
    for (std::uint64_t n = journal.head_seq() + 1; n <= 30; n += 3) {
        try {
            append(journal, n, n + 2);
            outcome.acknowledged = n + 2;
        } catch (const StoreError& error) {
            outcome.trouble = error;
            journal.rollback();
            return outcome;
        }
    }
    return outcome;
}

} // namespace

TEST_CASE("a disk that fills up at any write loses nothing acknowledged, and the server goes on") {
    FaultyDisk disk;
    int reached = 0;
    for (int nth = 1; nth <= 30; ++nth) {
        const Scratch scratch;
        auto journal = std::make_unique<Journal>(scratch.journal());
        disk.fail_from(DiskAct::write, nth, SQLITE_FULL);
        const Outcome outcome = serve(*journal);
        INFO("write " << nth);
        disk.heal();
        if (disk.has_failed()) {
            ++reached;
            REQUIRE(outcome.trouble);
            REQUIRE(outcome.trouble->kind() == StoreError::Kind::full);
            REQUIRE_THAT(outcome.trouble->what(), Catch::Contains("No space is left"));
        }
        REQUIRE(journal->head_seq() == outcome.acknowledged);
        REQUIRE(verify(scratch.journal()).records == outcome.acknowledged);
        REQUIRE_FALSE(serve(*journal).trouble); // there is space again: no restart is needed
        journal.reset();
        const Verdict verdict = verify(scratch.journal());
        REQUIRE(verdict.whole);
        REQUIRE(verdict.records == 30);
    }
    CHECK(reached > 20);
}

TEST_CASE("a disk that fails at any write or sync stops the journal; a new start finds the truth") {
    const DiskAct act = GENERATE(DiskAct::write, DiskAct::sync);
    const int code = act == DiskAct::write ? SQLITE_IOERR_WRITE : SQLITE_IOERR_FSYNC;
    FaultyDisk disk;
    for (int nth = 1; nth <= 10; ++nth) {
        const Scratch scratch;
        auto journal = std::make_unique<Journal>(scratch.journal());
        disk.fail_from(act, nth, code);
        const Outcome outcome = serve(*journal);
        INFO("act " << nth);
        disk.heal();
        REQUIRE(disk.has_failed());
        REQUIRE(outcome.trouble);
        REQUIRE(outcome.trouble->kind() == StoreError::Kind::io);
        REQUIRE(journal->head_seq() == outcome.acknowledged);
        // Though the disk works again, what it holds is unknown until the file is opened anew.
        REQUIRE(trouble_of([&] { journal->begin(); }).kind() == StoreError::Kind::io);
        journal.reset();
        Journal again(scratch.journal());
        REQUIRE(again.head_seq() >= outcome.acknowledged);
        REQUIRE_FALSE(serve(again).trouble);
        REQUIRE(verify(scratch.journal()).whole);
    }
}

} // namespace giliran::store
