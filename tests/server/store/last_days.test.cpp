#include "server/store/last_days.hpp"
#include "tests/server/store/scratch.hpp"

#include <vector>

namespace giliran::store {

namespace {

constexpr std::int64_t any_number = 1'000'000;

// Days of four records: the day opens, two numbers, it closes; each behind the settings that hold.
void write_days(Journal& journal, std::uint64_t days) {
    journal.begin();
    for (std::uint64_t day = 0; day < days; ++day) {
        std::uint64_t n = 5 * day;
        for (const char* kind :
             {"OfficeConfigured", "DayOpened", "TicketIssued", "TicketIssued", "DayClosed"}) {
            journal.append(record(++n, kind));
        }
    }
    journal.commit();
}

std::vector<std::uint64_t> read(const std::filesystem::path& file, const Reach& reach) {
    std::vector<std::uint64_t> seqs;
    read_last_days(file, reach, [&](const StoredRecord& each) { seqs.push_back(each.seq); });
    return seqs;
}

} // namespace

TEST_CASE("the last days are read from their opening on, behind the settings that held then") {
    const Scratch scratch;
    Journal journal(scratch.journal()); // goes on writing meanwhile
    write_days(journal, 3);
    CHECK(read(scratch.journal(), {1, any_number})
          == std::vector<std::uint64_t>{11, 12, 13, 14, 15});
    CHECK(read(scratch.journal(), {2, any_number})
          == std::vector<std::uint64_t>{6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    CHECK(read(scratch.journal(), {9, any_number}).size() == 15);
    CHECK(read(scratch.journal(), {0, any_number}).empty());
}

TEST_CASE("fewer days are read when they hold too many records, but the newest always") {
    const Scratch scratch;
    Journal journal(scratch.journal());
    write_days(journal, 3);
    CHECK(read(scratch.journal(), {9, 8}).front() == 6);
    CHECK(read(scratch.journal(), {9, 7}).front() == 11);
    CHECK(read(scratch.journal(), {9, 0}).front() == 11);
}

TEST_CASE("a record in which no day was ever opened gives nothing") {
    const Scratch scratch;
    Journal journal(scratch.journal());
    CHECK(read(scratch.journal(), {9, any_number}).empty());
    journal.begin();
    journal.append(record(1, "OfficeConfigured"));
    journal.commit();
    CHECK(read(scratch.journal(), {9, any_number}).empty());
}

TEST_CASE("what was changed in the last days is noticed, and what came before it is still given") {
    const Scratch scratch;
    {
        Journal journal(scratch.journal());
        write_days(journal, 3);
    }
    change(scratch.journal(), "UPDATE event SET body = '{}' WHERE seq = 13");
    std::vector<std::uint64_t> seqs;
    const StoreError trouble = trouble_of([&] {
        read_last_days(scratch.journal(), {1, any_number},
                       [&](const StoredRecord& each) { seqs.push_back(each.seq); });
    });
    CHECK(trouble.kind() == StoreError::Kind::corrupt);
    CHECK(seqs == std::vector<std::uint64_t>{11, 12});
}

} // namespace giliran::store
