#include "shared/rehearse/plan_file.hpp"

#include "shared/rehearse/office_writer.hpp"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace giliran::rehearse {
namespace {

constexpr const char* columns = "arrival_ms,service,lane,call_ms,counter,end_ms,fate";
constexpr const char* day_file = "day.csv";

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file << text;
    if (!file.flush())
        throw std::runtime_error(path.string() + ": cannot be written");
}

std::string day_text(const Plan& plan) {
    std::string text = std::string(columns) + "\n";
    for (const PlannedTicket& ticket : plan.tickets)
        text += fmt::format("{},{},{},{},{},{},{}\n", ticket.arrival.ms, ticket.service.value,
                            ticket.lane == priority_lane ? "priority" : "general", ticket.call.ms,
                            ticket.counter.value, ticket.end.ms,
                            ticket.fate == Fate::absent ? "absent" : "served");
    return text;
}

template<class Number>
bool read_number(const std::string& text, Number& number) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && read.ec == std::errc{} && read.ptr == text.data() + text.size();
}

bool read_ticket(const std::string& line, PlannedTicket& ticket) {
    std::vector<std::string> fields;
    std::istringstream rest{line};
    for (std::string field; std::getline(rest, field, ',');)
        fields.push_back(field);
    if (fields.size() != 7)
        return false;
    ticket.service = {fields[1]};
    ticket.lane = fields[2] == "priority" ? priority_lane : general_lane;
    ticket.fate = fields[6] == "absent" ? Fate::absent : Fate::served;
    return read_number(fields[0], ticket.arrival.ms) && read_number(fields[3], ticket.call.ms)
           && read_number(fields[4], ticket.counter.value) && read_number(fields[5], ticket.end.ms)
           && (fields[2] == "priority" || fields[2] == "general")
           && (fields[6] == "absent" || fields[6] == "served") && !fields[1].empty();
}

} // namespace

void write_plan(const std::filesystem::path& folder, const Plan& plan) {
    std::filesystem::create_directories(folder);
    const std::string heading =
        fmt::format("Made by giliran-rehearse prepare for {}.", text_of(plan.date));
    write_file(folder / "office.toml", office_file_text(plan.settings, heading));
    write_file(folder / "rehearsal.env",
               fmt::format("CLOCK_START={}\nCLOCK_SPEED={}\n", plan.clock_start.ms, plan.speed));
    write_file(folder / day_file, day_text(plan));
}

std::vector<PlannedTicket> read_day(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / day_file;
    std::ifstream file{path};
    std::string line;
    if (!file || !std::getline(file, line))
        throw std::runtime_error(path.string() + ": cannot be read; run prepare first");
    if (line != columns)
        throw std::runtime_error(path.string() + ":1: the first line must be " + columns);
    std::vector<PlannedTicket> day;
    for (std::size_t number = 2; std::getline(file, line); ++number) {
        PlannedTicket ticket;
        if (!read_ticket(line, ticket))
            throw std::runtime_error(
                fmt::format("{}:{}: is no planned ticket", path.string(), number));
        day.push_back(std::move(ticket));
    }
    return day;
}

} // namespace giliran::rehearse
