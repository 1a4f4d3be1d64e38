#include "server/store/chain.hpp"
#include "tests/server/store/scratch.hpp"

#include <fmt/format.h>

#include <fstream>
#include <random>
#include <vector>

namespace giliran::store {

namespace {

void write_ten(const std::filesystem::path& file) {
    Journal journal(file);
    append(journal, 1, 10);
}

std::vector<char> bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::filesystem::path& file, const std::vector<char>& bytes) {
    std::ofstream(file, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

} // namespace

TEST_CASE("an untouched journal is whole, and looking leaves nothing beside it") {
    const Scratch scratch;
    write_ten(scratch.journal());
    const Verdict verdict = verify(scratch.journal());
    CHECK(verdict.whole);
    CHECK(verdict.records == 10);
    CHECK(verdict.head == Journal(scratch.journal()).head_hash());
    CHECK_FALSE(std::filesystem::exists(scratch.journal().string() + "-wal"));
    CHECK_FALSE(std::filesystem::exists(scratch.journal().string() + "-shm"));
}

TEST_CASE("a journal in use can be verified: what is committed counts, the open batch does not") {
    const Scratch scratch;
    Journal journal(scratch.journal());
    CHECK(verify(scratch.journal()).whole);
    append(journal, 1, 4);
    journal.begin();
    journal.append(record(5));
    CHECK(verify(scratch.journal()).records == 4);
    journal.commit();
    CHECK(verify(scratch.journal()).records == 5);
    CHECK(verify(scratch.journal()).whole);
}

TEST_CASE("one changed byte anywhere in a record is found and its number named") {
    const Scratch scratch;
    write_ten(scratch.journal());
    const std::vector<char> whole = bytes_of(scratch.journal());
    struct Field {
        const char* name;
        std::size_t size;
    };
    const Field field =
        GENERATE(values<Field>({{"actor", 7}, {"kind", 12}, {"body", 33}, {"hash", 32}}));
    for (std::size_t at = 1; at <= field.size; ++at) {
        write_bytes(scratch.journal(), whole);
        // The byte at that place gives way to another; hex keeps zero bytes in the text.
        const std::string type = std::string(field.name) == "hash" ? "BLOB" : "TEXT";
        const std::string blob = fmt::format("CAST({} AS BLOB)", field.name);
        change(scratch.journal(),
               fmt::format("UPDATE event SET {0} = CAST(CAST(substr({1}, 1, {2} - 1) AS BLOB) || "
                           "CASE substr({1}, {2}, 1) WHEN x'41' THEN x'42' ELSE x'41' END || "
                           "substr({1}, {2} + 1) AS {3}) WHERE seq = 6",
                           field.name, blob, at, type));
        const Verdict verdict = verify(scratch.journal());
        INFO(field.name << " byte " << at << ": " << verdict.why);
        CHECK_FALSE(verdict.whole);
        CHECK(verdict.first_bad_seq == 6);
        CHECK(verdict.records == 5);
    }
}

TEST_CASE("what was done to the record is found, placed and said") {
    struct Deed {
        const char* sql;
        std::uint64_t seq;
        const char* said;
    };
    const Deed deed = GENERATE(values<Deed>({
        {"UPDATE event SET at_ms = at_ms + 1 WHERE seq = 6", 6,
         "record 6 no longer gives its hash"},
        {"UPDATE event SET hash = zeroblob(32) WHERE seq = 6", 6, "hash of record 6 was changed"},
        {"UPDATE event SET hash = x'00' WHERE seq = 6", 6, "hash of record 6 was changed"},
        {"UPDATE event SET body = '' WHERE seq = 10", 10, "record 10 does not follow"},
        {"DELETE FROM event WHERE seq = 6", 6, "record 6 is missing"},
        {"DELETE FROM event WHERE seq = 1", 1, "record 1 is missing"},
        {"DELETE FROM event WHERE seq > 7", 8, "records 8 to 10 are missing"},
        {"DELETE FROM event", 1, "records 1 to 10 are missing"},
        {"DELETE FROM event WHERE seq = 6; UPDATE event SET seq = seq - 1 WHERE seq > 6", 6,
         "record 6 does not follow from record 5"},
        {"UPDATE event SET seq = 99 WHERE seq = 4; UPDATE event SET seq = 4 WHERE seq = 5;"
         "UPDATE event SET seq = 5 WHERE seq = 99",
         4, "record 4 does not follow from record 3"},
        {"INSERT INTO event SELECT 0, at_ms, actor, kind, body, hash FROM event WHERE seq = 1", 1,
         "before the first"},
        {"UPDATE head SET seq = 8, hash = (SELECT hash FROM event WHERE seq = 8)", 9,
         "record 9 and those after it"},
        {"UPDATE head SET hash = zeroblob(32)", 10, "not the one the head kept"},
        {"DELETE FROM head", 1, "head that is kept apart from the records is missing"},
    }));
    const Scratch scratch;
    write_ten(scratch.journal());
    change(scratch.journal(), deed.sql);
    const Verdict verdict = verify(scratch.journal());
    INFO(deed.sql);
    CHECK_FALSE(verdict.whole);
    CHECK(verdict.first_bad_seq == deed.seq);
    CHECK_THAT(verdict.why, Catch::Contains(deed.said));
}

TEST_CASE("a record put in place of another with a hash of its own breaks the next one") {
    const Scratch scratch;
    write_ten(scratch.journal());
    Hash before{};
    {
        Journal journal(scratch.journal());
        journal.read_from(
            5, [&](const StoredRecord& read) { before = read.seq == 5 ? read.hash : before; });
    }
    Record forged = record(6);
    forged.body = "forged";
    const std::string hash = hex(Chain().next(before, 6, forged));
    change(scratch.journal(),
           fmt::format("UPDATE event SET body = 'forged', hash = x'{}' WHERE seq = 6", hash));
    const Verdict verdict = verify(scratch.journal());
    CHECK(verdict.first_bad_seq == 7);
    CHECK_THAT(verdict.why, Catch::Contains("record 7 no longer gives its hash")
                                && Catch::Contains("put in place of 6"));
}

TEST_CASE("a server does not start on a journal whose end was cut off, nor read a changed day") {
    const Scratch scratch;
    write_ten(scratch.journal());
    SECTION("cut") {
        change(scratch.journal(), "DELETE FROM event WHERE seq > 7");
        const StoreError refused = trouble_of([&] { Journal journal(scratch.journal()); });
        CHECK(refused.kind() == StoreError::Kind::corrupt);
        CHECK_THAT(refused.what(), Catch::Contains("the last record is 7"));
    }
    SECTION("changed") {
        change(scratch.journal(), "UPDATE event SET body = 'x' WHERE seq = 6");
        Journal journal(scratch.journal());
        std::uint64_t read = 0;
        const StoreError refused =
            trouble_of([&] { journal.read_from(3, [&](const StoredRecord&) { ++read; }); });
        CHECK(refused.kind() == StoreError::Kind::corrupt);
        CHECK_THAT(refused.what(), Catch::Contains("record 6"));
        CHECK(read == 3); // 3, 4 and 5 are good
    }
}

TEST_CASE("a flipped bit anywhere in the file is found or harmless, and never read as history") {
    const Scratch scratch;
    {
        Journal journal(scratch.journal());
        append(journal, 1, 400);
    }
    const std::vector<char> whole = bytes_of(scratch.journal());
    const Hash head = verify(scratch.journal()).head;
    std::mt19937 dice(7);
    std::size_t found = 0;
    for (int round = 0; round < 400; ++round) {
        std::vector<char> bytes = whole;
        const std::size_t at = dice() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (dice() % 8)));
        write_bytes(scratch.journal(), bytes);
        try {
            const Verdict verdict = verify(scratch.journal());
            found += verdict.whole ? 0U : 1U;
            // Whole means that every record still hashes to the head of the untouched file.
            CHECK((!verdict.whole || (verdict.head == head && verdict.records == 400)));
        } catch (const StoreError&) {
            ++found;
        }
    }
    CHECK(found > 200);
}

TEST_CASE("a file that is no journal is refused by a sentence and left as it was") {
    const Scratch scratch;
    const std::filesystem::path file = scratch.journal();
    SECTION("not a database") {
        write_bytes(file, std::vector<char>(5000, 'x'));
        const StoreError refused = trouble_of([&] { Journal journal(file); });
        CHECK(refused.kind() == StoreError::Kind::corrupt);
        CHECK_THAT(refused.what(), Catch::Contains("no Giliran journal"));
        CHECK(bytes_of(file) == std::vector<char>(5000, 'x'));
        CHECK_THROWS_AS(verify(file), StoreError);
    }
    SECTION("somebody else's database") {
        change(file, "CREATE TABLE recipe(name); INSERT INTO recipe VALUES ('rendang')");
        const std::vector<char> before = bytes_of(file);
        const StoreError refused = trouble_of([&] { Journal journal(file); });
        CHECK(refused.kind() == StoreError::Kind::corrupt);
        CHECK_THAT(refused.what(), Catch::Contains("not a Giliran journal"));
        CHECK(bytes_of(file) == before);
    }
    SECTION("a newer Giliran's journal") {
        write_ten(file);
        change(file, "PRAGMA user_version = 2");
        const StoreError refused = trouble_of([&] { Journal journal(file); });
        CHECK_THAT(refused.what(), Catch::Contains("written by a newer Giliran"));
        CHECK_THROWS_AS(verify(file), StoreError);
    }
    SECTION("nothing at all") {
        CHECK_THAT(trouble_of([&] { (void)verify(file); }).what(),
                   Catch::Contains("does not exist"));
        CHECK_FALSE(std::filesystem::exists(file));
        write_bytes(file, {});
        CHECK_THROWS_AS(verify(file), StoreError);
    }
}

} // namespace giliran::store
