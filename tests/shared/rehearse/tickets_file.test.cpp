#include "shared/rehearse/tickets_file.hpp"

#include "in_folder.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

using tests::Folder;

constexpr const char* called_only = "day,queue,no,arrival,start\n"
                                    "2,Q1,1,28800,28860\n"
                                    "2,Q2,1,28900,28900\n"
                                    "2,Q1,2,28830,29400\n"
                                    "-1,Q3,1,30000,30300\n";
constexpr const char* queues = "Q1,North_Office|10\nQ2,North_Office|11\nQ3,South_Office|20\n";
constexpr const char* whole_visits = "day,arrival,start,end,service,server,prio,out\n"
                                     "1,28800,28900,29200,ktp,C1,0,S\n"
                                     "1,28750,28950,29010,kk,C2,1,N\n";

std::string mistake_in(const std::filesystem::path& tickets,
                       const std::filesystem::path& queues_path = {}) {
    try {
        read_tickets(tickets, queues_path);
    } catch (const TicketsFileError& error) {
        const std::string said = error.what();
        return said.substr(said.rfind('/') + 1);
    }
    return "nothing";
}

TEST_CASE("tickets that were only called are sorted into office-days, and each day by arrival") {
    const Folder folder;
    folder.file("warsaw_queues.txt", queues);
    const auto days = read_tickets(folder.file("tickets.csv", called_only));
    REQUIRE(days.size() == 2);
    const RecordedDay& north = days[0].office == "North_Office" ? days[0] : days[1];
    CHECK(north.origin == Origin::warsaw);
    CHECK(north.day == 2);
    REQUIRE(north.tickets.size() == 3);
    CHECK(north.tickets[0].arrival_s == 28800);
    CHECK(north.tickets[1].arrival_s == 28830);
    CHECK(north.tickets[1].call_s == 29400);
    CHECK_FALSE(north.tickets[1].end_s.has_value());
    CHECK(north.tickets[2].service == "Q2");
    CHECK(north.labels.at("Q2") == "11");
}

TEST_CASE("whole visits keep counter, end, lane and who never came") {
    const Folder folder;
    const auto days = read_tickets(folder.file("tickets.csv", whole_visits));
    REQUIRE(days.size() == 1);
    const RecordedTicket& first = days[0].tickets.at(0);
    CHECK(first.service == "kk");
    CHECK(first.counter == "C2");
    CHECK(first.end_s == 29010);
    CHECK(first.lane == priority_lane);
    CHECK(first.fate == Fate::absent);
    CHECK(days[0].tickets.at(1).fate == Fate::served);
}

TEST_CASE(
    "a gzipped file reads like the plain one, also with Windows line ends and a further column") {
    const Folder folder;
    const std::string keyed = "day,arrival,start,end,service,server,prio,out,key\r\n"
                              "1,28800,28900,29200,ktp,C1,0,S,7\r\n";
    const auto days = read_tickets(folder.gzipped("tickets.csv.gz", keyed));
    REQUIRE(days.size() == 1);
    CHECK(days[0].tickets.at(0).call_s == 28900);
}

TEST_CASE("a mistake is named with its file and line") {
    const Folder folder;
    const std::string head = "day,arrival,start,end,service,server,prio,out\n";
    const auto mistake = [&](const std::string& line) {
        return mistake_in(folder.file("t.csv", head + "1,28800,28900,29200,ktp,C1,0,S\n" + line));
    };
    CHECK(mistake("1,soon,28900,29200,ktp,C1,0,S\n")
          == "t.csv:3: arrival must be a whole number, not \"soon\"");
    CHECK(mistake("1,28800,28900,90000,ktp,C1,0,S\n")
          == "t.csv:3: end must be a second of the day, 0 to 86399, not 90000");
    CHECK(mistake("1,28800,28700,29200,ktp,C1,0,S\n") == "t.csv:3: start is before arrival");
    CHECK(mistake("1,28800,28900,28899,ktp,C1,0,S\n") == "t.csv:3: end is before start");
    CHECK(mistake("1,28800,28900,29200,ktp,C1,0\n") == "t.csv:3: must have 8 columns, has 7");
    CHECK(mistake("1,28800,28900,29200,ktp,C1,0,X\n") == "t.csv:3: out must be S or N, not \"X\"");
    CHECK(mistake("0,28800,28900,29200,ktp,C1,0,S\n")
          == "t.csv:3: day must count from 1 January 2020, which is 1, not 0");
    CHECK(mistake("1,28800,28900,29200,ktp,,0,S\n")
          == "t.csv:3: service and server must not be empty");
    CHECK(mistake(std::string(5000, '1')) == "t.csv:3: the line is too long for a ticket");
}

TEST_CASE("a file that is no ticket file, is empty or missing is refused") {
    const Folder folder;
    CHECK(mistake_in(folder.file("a.csv", "hello\n"))
          == "a.csv:1: the first line must be day,queue,no,arrival,start or "
             "day,arrival,start,end,service,server,prio,out");
    CHECK(mistake_in(folder.file("b.csv", "")) == "b.csv: is empty");
    CHECK(mistake_in(folder.path() / "c.csv") == "c.csv: cannot be read");
    const auto tickets = folder.file("d.csv", called_only);
    CHECK(mistake_in(tickets, folder.path() / "p.txt") == "p.txt: cannot be read");
    CHECK(mistake_in(tickets, folder.file("q.txt", "Q1,North_Office|10\n"))
          == "d.csv:3: queue \"Q2\" is not listed in q.txt");
    CHECK(mistake_in(tickets, folder.file("r.txt", "Q1;North\n"))
          == "r.txt:1: must be queue,office|group");
}

TEST_CASE("a gzipped file that breaks off is refused, not read half") {
    const Folder folder;
    std::string long_day = "day,arrival,start,end,service,server,prio,out\n";
    for (int i = 0; i < 5000; ++i)
        long_day += "1," + std::to_string(20'000 + i * 7) + ",80000,80300,ktp,C1,0,S\n";
    const auto path = folder.gzipped("tickets.csv.gz", long_day);
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
    CHECK(mistake_in(path).find("the file breaks off here") != std::string::npos);
}

TEST_CASE("a key is the place in the order, where a line has one") {
    const Folder folder;
    const std::string head = "day,arrival,start,end,service,server,prio,out,key\n";
    const auto days =
        read_tickets(folder.file("tickets.csv", head + "1,28800,28900,29200,ktp,C1,0,S,28000\n"
                                                    + "1,28801,28950,29200,ktp,C2,0,S,\n"));
    REQUIRE(days.at(0).tickets.size() == 2);
    CHECK(days[0].tickets[0].key_s == 28000);
    CHECK_FALSE(days[0].tickets[1].key_s);
    CHECK(mistake_in(folder.file("wrong.csv", head + "1,28800,28900,29200,ktp,C1,0,S,early\n"))
          == "wrong.csv:2: key must be a whole number, not \"early\"");
    CHECK(mistake_in(folder.file("short.csv", head + "1,28800,28900,29200,ktp,C1,0,S\n"))
          == "short.csv:2: must have 9 columns, has 8");
}

TEST_CASE("queues without a list belong to one office, each under its own name") {
    const Folder folder;
    const auto days = read_tickets(folder.file("tickets.csv", called_only));
    REQUIRE(days.size() == 2); // two days of one office
    CHECK(days[0].office == "");
    CHECK(days[1].day == 2);
    CHECK(days[1].tickets.size() == 3);
    CHECK(days[1].labels.at("Q2") == "Q2");
}

const std::string snapshots_head = "day,queue,minute,called_no,waiting,counters,vendor_min";

TEST_CASE("a feed's snapshots say how many counters were open, in the order of time") {
    const Folder folder;
    auto days =
        read_tickets(folder.file("tickets.csv", called_only), folder.file("queues.txt", queues));
    const std::string lines = "\n2,Q1,490,7,3,4,6\n"
                              "2,Q1,480,5,2,3,6\n"
                              "2,Q9,480,5,2,3,6\n"  // no such queue
                              "3,Q1,480,5,2,3,6\n"; // no tickets on that day
    read_snapshots(folder.gzipped("snapshots.csv.gz", snapshots_head + lines), days);
    for (const RecordedDay& day : days) {
        if (day.office != "North_Office") {
            CHECK(day.counters.empty());
            continue;
        }
        REQUIRE(day.counters.size() == 1);
        const std::vector<CountersSeen>& seen = day.counters.at("Q1");
        REQUIRE(seen.size() == 2);
        CHECK(seen[0].second == 480 * 60);
        CHECK(seen[0].counters == 3);
        CHECK(seen[1].counters == 4);
    }
}

TEST_CASE("a mistake in the snapshots is named with its file and line") {
    const Folder folder;
    auto days = read_tickets(folder.file("tickets.csv", called_only));
    const auto mistake = [&](const std::string& text) -> std::string {
        try {
            read_snapshots(folder.file("s.csv", text), days);
        } catch (const TicketsFileError& error) {
            const std::string said = error.what();
            return said.substr(said.rfind('/') + 1);
        }
        return "nothing";
    };
    const std::string head = snapshots_head + "\n";
    CHECK(mistake("") == "s.csv: is empty");
    CHECK(mistake("day,queue\n") == "s.csv:1: the first line must be " + snapshots_head);
    CHECK(mistake(head + "2,Q1,480,5,2,3\n") == "s.csv:2: must have 7 columns, has 6");
    CHECK(mistake(head + "2,Q1,soon,5,2,3,6\n")
          == "s.csv:2: minute must be a whole number, not \"soon\"");
    CHECK(mistake(head + "2,Q1,480,5,2,-1,6\n")
          == "s.csv:2: counters must be a whole number, not \"-1\"");
    CHECK(mistake(head + "2,Q1,480,5,2,3,6\n") == "nothing");
}

} // namespace
} // namespace giliran::rehearse
