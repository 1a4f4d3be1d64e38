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

} // namespace
} // namespace giliran::rehearse
