#include "tests/server/store/scratch.hpp"

#include <sys/stat.h>
#include <vector>

namespace giliran::store {

namespace {

std::vector<StoredRecord> all(const Journal& journal, std::uint64_t from = 1) {
    std::vector<StoredRecord> records;
    journal.read_from(from, [&](const StoredRecord& read) { records.push_back(read); });
    return records;
}

} // namespace

TEST_CASE("records come back in order with the same bytes, also after a restart") {
    const Scratch scratch;
    {
        Journal journal(scratch.journal());
        append(journal, 1, 3);
        append(journal, 4, 5);
        CHECK(journal.head_seq() == 5);
    }
    Journal journal(scratch.journal());
    const std::vector<StoredRecord> records = all(journal);
    REQUIRE(records.size() == 5);
    for (std::uint64_t n = 1; n <= 5; ++n) {
        const StoredRecord& read = records[n - 1];
        const Record written = record(n);
        CHECK(read.seq == n);
        CHECK(read.at_ms == written.at_ms);
        CHECK(read.actor == written.actor);
        CHECK(read.kind == written.kind);
        CHECK(read.body == written.body);
    }
    CHECK(records.back().hash == journal.head_hash());
    CHECK(all(journal, 4).size() == 2);
    CHECK(all(journal, 6).empty());
    CHECK(journal.head_seq() == 5);
}

TEST_CASE("the chain is the one written down in chain.hpp") {
    // Computed with another language's SHA-256 from that description alone.
    const Scratch scratch;
    Journal journal(scratch.journal());
    journal.begin();
    journal.append({1700000000000, "kiosk-1", "TicketIssued", "{}"});
    CHECK(hex(journal.head_hash())
          == "8cdefe7952be4225446a8286ed7ba8ed33c92993553e30ce9525e7cfc9e7e5c4");
    journal.append({-1, "", "DayClosed", std::string("a\0b", 3)});
    CHECK(hex(journal.head_hash())
          == "935a6cc760a4831942d3bcb7ea7cc6e7a522fea96c3d0cc1ce92f33223200791");
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a batch that is rolled back leaves no trace, and the head is the one from before") {
    const Scratch scratch;
    Journal journal(scratch.journal());
    append(journal, 1, 2);
    const Hash head = journal.head_hash();
    journal.begin();
    CHECK(journal.append(record(3)) == 3);
    journal.remember(request(3), {"ask", "answer"}, 3);
    CHECK(journal.in_batch());
    journal.rollback();
    CHECK_FALSE(journal.in_batch());
    CHECK(journal.head_seq() == 2);
    CHECK(journal.head_hash() == head);
    CHECK_FALSE(journal.recall(request(3)));
    append(journal, 3, 3);
    CHECK(all(journal).size() == 3);
}

TEST_CASE("a batch that was never committed is forgotten at the next start") {
    const Scratch scratch;
    {
        Journal journal(scratch.journal());
        append(journal, 1, 2);
        journal.begin();
        journal.append(record(3));
    }
    CHECK(Journal(scratch.journal()).head_seq() == 2);
}

TEST_CASE("the same request id gets the same answer, in the open batch and after a restart") {
    const Scratch scratch;
    const std::string answer("{\"number\":12}\0", 14);
    {
        Journal journal(scratch.journal());
        CHECK_FALSE(journal.recall(request(1)));
        journal.begin();
        journal.remember(request(1), {"digest", answer}, 1000);
        CHECK(journal.recall(request(1))->answer == answer);
        journal.commit();
    }
    Journal journal(scratch.journal());
    REQUIRE(journal.recall(request(1)));
    CHECK(journal.recall(request(1))->digest == "digest");
    CHECK(journal.recall(request(1))->answer == answer);
    CHECK_FALSE(journal.recall(request(2)));
}

TEST_CASE("an id cannot be answered twice, and a batch that failed takes nothing more") {
    const Scratch scratch;
    Journal journal(scratch.journal());
    journal.begin();
    journal.append(record(1));
    journal.remember(request(1), {"a", "first"}, 1);
    CHECK_THROWS_AS(journal.remember(request(1), {"a", "second"}, 1), StoreError);
    CHECK_THROWS_AS(journal.append(record(2)), StoreError);
    CHECK_THROWS_AS(journal.commit(), StoreError);
    journal.rollback();
    CHECK(journal.head_seq() == 0);
    CHECK_THROWS_AS(journal.append(record(1)), StoreError); // no batch is open
    append(journal, 1, 1);
    CHECK(journal.head_seq() == 1);
}

TEST_CASE("old replies are forgotten, newer ones stay") {
    const Scratch scratch;
    Journal journal(scratch.journal());
    journal.begin();
    journal.remember(request(1), {"a", "old"}, 1000);
    journal.remember(request(2), {"b", "new"}, 2000);
    journal.commit();
    journal.forget_replies_before(2000);
    CHECK_FALSE(journal.recall(request(1)));
    CHECK(journal.recall(request(2)));
}

TEST_CASE("the last day and the last configuration are found from the end") {
    const Scratch scratch;
    Journal journal(scratch.journal());
    CHECK_FALSE(journal.last_of("DayOpened"));
    journal.begin();
    journal.append(record(1, "OfficeConfigured"));
    journal.append(record(2, "DayOpened"));
    journal.append(record(3));
    journal.append(record(4, "DayOpened"));
    CHECK(journal.last_of("DayOpened")->seq == 4); // the open batch is seen
    journal.commit();
    CHECK(journal.last_of("DayOpened")->body == record(4).body);
    CHECK(journal.last_of("DayOpened", 4)->seq == 2);
    CHECK_FALSE(journal.last_of("DayOpened", 2));
    CHECK(journal.last_of("OfficeConfigured")->seq == 1);
    CHECK_THROWS_AS(journal.last_of("TicketIssued"), std::logic_error);
}

TEST_CASE("every start is counted, and accounts are kept outside the chain") {
    const Scratch scratch;
    {
        Journal journal(scratch.journal());
        CHECK(journal.epoch() == 1);
        CHECK_FALSE(journal.secret("account/sari"));
        journal.put_secret("account/sari", "one");
        journal.put_secret("account/sari", "two");
        CHECK(journal.head_seq() == 0);
    }
    Journal journal(scratch.journal());
    CHECK(journal.epoch() == 2);
    CHECK(journal.secret("account/sari") == "two");
}

TEST_CASE("a second server on the same journal is refused with the file's name", "[trap-23]") {
    const Scratch scratch;
    std::filesystem::create_symlink(scratch.journal(), scratch / "link");
    auto first = std::make_unique<Journal>(scratch.journal());
    append(*first, 1, 1);
    for (const std::filesystem::path& name : {scratch.journal(), scratch / "link"}) {
        const StoreError refused = trouble_of([&] { Journal second(name); });
        CHECK(refused.kind() == StoreError::Kind::locked);
        CHECK_THAT(refused.what(), Catch::Contains(scratch.journal().string())
                                       && Catch::Contains("in use by another giliran-server"));
    }
    append(*first, 2, 2);
    first.reset();
    CHECK(Journal(scratch.journal()).head_seq() == 2);
}

TEST_CASE("only its owner may read a journal: it holds accounts") {
    const Scratch scratch;
    Journal journal(scratch.journal());
    for (const char* part : {"", "-wal", ".lock"}) {
        struct stat found{};
        REQUIRE(stat((scratch.journal().string() + part).c_str(), &found) == 0);
        CHECK((found.st_mode & 0777U) == 0600U);
    }
}

} // namespace giliran::store
