#include "shared/rehearse/tickets_file.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <string_view>
#include <tuple>

namespace giliran::rehearse {
namespace {

constexpr std::string_view called_only = "day,queue,no,arrival,start";
constexpr std::string_view whole_visits = "day,arrival,start,end,service,server,prio,out";
constexpr std::string_view whole_visits_keyed = "day,arrival,start,end,service,server,prio,out,key";
constexpr std::string_view snapshots_head =
    "day,queue,minute,called_no,waiting,counters,vendor_min";
constexpr std::size_t line_bytes_max = 1024; // a longer line is no ticket
constexpr std::uint32_t day_s = 86'400;

/// The lines of a text file, gzipped or not, one after the other.
class Lines {
  public:
    explicit Lines(const std::filesystem::path& path)
        : path_(path.string()), file_(gzopen(path_.c_str(), "rb"), gzclose) {
        if (!file_)
            throw TicketsFileError(path_ + ": cannot be read");
    }

    bool next() {
        std::array<char, line_bytes_max + 2> buffer{};
        const bool read = gzgets(file_.get(), buffer.data(), static_cast<int>(buffer.size()));
        line_ += read ? 1 : 0;
        text_ = read ? buffer.data() : "";
        if (!text_.ends_with('\n'))
            check_whole(); // the end, or where the file breaks off
        if (text_.size() > line_bytes_max)
            wrong("the line is too long for a ticket");
        while (!text_.empty() && (text_.back() == '\n' || text_.back() == '\r'))
            text_.pop_back();
        return read;
    }

    [[noreturn]] void wrong(const std::string& why) const {
        throw TicketsFileError(fmt::format("{}:{}: {}", path_, line_, why));
    }

    const std::string& text() const { return text_; }

    std::vector<std::string_view> fields() const {
        std::vector<std::string_view> all;
        const std::string_view rest = text_;
        for (std::size_t begin = 0; begin <= rest.size();) {
            const std::size_t end = std::min(rest.find(',', begin), rest.size());
            all.push_back(rest.substr(begin, end - begin));
            begin = end + 1;
        }
        return all;
    }

    template<class Number>
    Number number(std::string_view text, const char* column) const {
        Number value{};
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size())
            wrong(fmt::format("{} must be a whole number, not \"{}\"", column, text));
        return value;
    }

    std::uint32_t second(std::string_view text, const char* column) const {
        const auto value = number<std::int64_t>(text, column);
        if (value < 0 || value >= day_s)
            wrong(fmt::format("{} must be a second of the day, 0 to 86399, not {}", column, value));
        return static_cast<std::uint32_t>(value);
    }

    std::int32_t day(std::string_view text) const {
        const auto value = number<std::int32_t>(text, "day");
        if (value == 0 || value < -3650 || value > 36500)
            wrong(fmt::format("day must count from 1 January 2020, which is 1, not {}", value));
        return value;
    }

    bool yes(std::string_view text, const char* column, std::string_view if_yes,
             std::string_view if_no) const {
        if (text != if_yes && text != if_no)
            wrong(fmt::format("{} must be {} or {}, not \"{}\"", column, if_no, if_yes, text));
        return text == if_yes;
    }

  private:
    void check_whole() const {
        int state = Z_OK;
        gzerror(file_.get(), &state);
        if (state != Z_OK && state != Z_STREAM_END)
            wrong(state == Z_BUF_ERROR ? "the file breaks off here" : "the file is damaged here");
    }

    std::string path_;
    std::unique_ptr<gzFile_s, int (*)(gzFile)> file_;
    std::string text_;
    std::size_t line_ = 0;
};

struct Queue {
    std::string office;
    std::string label;
};

std::map<std::string, Queue, std::less<>> read_queues(const std::filesystem::path& path) {
    std::map<std::string, Queue, std::less<>> queues;
    Lines lines{path};
    while (lines.next()) {
        const auto fields = lines.fields();
        const std::size_t bar = fields.size() == 2 ? fields[1].find('|') : std::string_view::npos;
        if (bar == std::string_view::npos || fields[0].empty() || bar == 0)
            lines.wrong("must be queue,office|group");
        queues[std::string(fields[0])] = {std::string(fields[1].substr(0, bar)),
                                          std::string(fields[1].substr(bar + 1))};
    }
    return queues;
}

using Days = std::map<std::pair<std::string, std::int32_t>, RecordedDay>;

RecordedDay& day_in(Days& days, Origin origin, const std::string& office, std::int32_t number) {
    RecordedDay& day = days[{office, number}];
    day.origin = origin;
    day.office = office;
    day.day = number;
    return day;
}

void check_order(const Lines& lines, const RecordedTicket& ticket) {
    if (ticket.call_s < ticket.arrival_s)
        lines.wrong("start is before arrival");
    if (ticket.end_s && *ticket.end_s < ticket.call_s)
        lines.wrong("end is before start");
}

/// Without a list of queues they all belong to one office without a name.
void read_called_only(Lines& lines, const std::filesystem::path& queues_path, Days& days) {
    const auto queues =
        queues_path.empty() ? decltype(read_queues({})){} : read_queues(queues_path);
    while (lines.next()) {
        const auto fields = lines.fields();
        if (fields.size() != 5)
            lines.wrong(fmt::format("must have 5 columns, has {}", fields.size()));
        RecordedTicket ticket;
        ticket.service = std::string(fields[1]);
        ticket.arrival_s = lines.second(fields[3], "arrival");
        ticket.call_s = lines.second(fields[4], "start");
        check_order(lines, ticket);
        const auto queue = queues.find(ticket.service);
        if (!queues_path.empty() && queue == queues.end())
            lines.wrong(fmt::format("queue \"{}\" is not listed in {}", ticket.service,
                                    queues_path.filename().string()));
        const Queue of_queue = queue == queues.end() ? Queue{"", ticket.service} : queue->second;
        RecordedDay& day = day_in(days, Origin::warsaw, of_queue.office, lines.day(fields[0]));
        day.labels[ticket.service] = of_queue.label;
        day.tickets.push_back(std::move(ticket));
    }
}

void read_whole_visits(Lines& lines, std::size_t columns, Days& days) {
    while (lines.next()) {
        const auto fields = lines.fields();
        if (fields.size() != columns)
            lines.wrong(fmt::format("must have {} columns, has {}", columns, fields.size()));
        RecordedTicket ticket;
        ticket.arrival_s = lines.second(fields[1], "arrival");
        ticket.call_s = lines.second(fields[2], "start");
        ticket.end_s = lines.second(fields[3], "end");
        ticket.service = std::string(fields[4]);
        ticket.counter = std::string(fields[5]);
        if (ticket.service.empty() || ticket.counter.empty())
            lines.wrong("service and server must not be empty");
        ticket.lane = lines.yes(fields[6], "prio", "1", "0") ? priority_lane : general_lane;
        ticket.fate = lines.yes(fields[7], "out", "N", "S") ? Fate::absent : Fate::served;
        if (columns == 9 && !fields[8].empty())
            ticket.key_s = lines.second(fields[8], "key");
        check_order(lines, ticket);
        RecordedDay& day = day_in(days, Origin::generated, "", lines.day(fields[0]));
        day.labels[ticket.service] = ticket.service;
        day.tickets.push_back(std::move(ticket));
    }
}

bool came_before(const RecordedTicket& one, const RecordedTicket& other) {
    return std::tie(one.arrival_s, one.call_s, one.service)
           < std::tie(other.arrival_s, other.call_s, other.service);
}

} // namespace

std::vector<RecordedDay> read_tickets(const std::filesystem::path& tickets,
                                      const std::filesystem::path& queues) {
    Lines lines{tickets};
    if (!lines.next())
        throw TicketsFileError(tickets.string() + ": is empty");
    Days days;
    const std::filesystem::path beside = tickets.parent_path() / "warsaw_queues.txt";
    if (lines.text() == called_only)
        read_called_only(lines, queues.empty() && std::filesystem::exists(beside) ? beside : queues,
                         days);
    else if (lines.text() == whole_visits)
        read_whole_visits(lines, 8, days);
    else if (lines.text() == whole_visits_keyed)
        read_whole_visits(lines, 9, days);
    else
        lines.wrong(fmt::format("the first line must be {} or {}", called_only, whole_visits));
    std::vector<RecordedDay> all;
    for (auto& [key, day] : days) {
        std::sort(day.tickets.begin(), day.tickets.end(), came_before);
        all.push_back(std::move(day));
    }
    return all;
}

void read_snapshots(const std::filesystem::path& snapshots, std::vector<RecordedDay>& days) {
    Lines lines{snapshots};
    if (!lines.next())
        throw TicketsFileError(snapshots.string() + ": is empty");
    if (lines.text() != snapshots_head)
        lines.wrong(fmt::format("the first line must be {}", snapshots_head));
    std::map<std::pair<std::int32_t, std::string>, RecordedDay*> by_queue;
    for (RecordedDay& day : days)
        for (const auto& [queue, label] : day.labels)
            by_queue[{day.day, queue}] = &day;
    while (lines.next()) {
        const auto fields = lines.fields();
        if (fields.size() != 7)
            lines.wrong(fmt::format("must have 7 columns, has {}", fields.size()));
        const auto minute = lines.number<std::uint32_t>(fields[2], "minute");
        const auto counters = lines.number<std::uint32_t>(fields[5], "counters");
        const auto day = by_queue.find({lines.day(fields[0]), std::string(fields[1])});
        if (day != by_queue.end())
            day->second->counters[day->first.second].push_back({minute * 60, counters});
    }
    for (RecordedDay& day : days)
        for (auto& [queue, seen] : day.counters)
            std::sort(seen.begin(), seen.end(),
                      [](const auto& one, const auto& other) { return one.second < other.second; });
}

} // namespace giliran::rehearse
