// giliran-rehearse: prepares a recorded day for a server, plays it through the server's sockets, or
// generates a day.

#include "shared/rehearse/forecast.hpp"
#include "shared/rehearse/generate.hpp"
#include "shared/rehearse/live_client.hpp"
#include "shared/rehearse/plan_file.hpp"
#include "shared/rehearse/player.hpp"
#include "shared/rehearse/score.hpp"
#include "shared/rehearse/tickets_file.hpp"
#include "shared/rehearse/what_if.hpp"
#include "shared/setup/office_file.hpp"

#include <fmt/format.h>

#include <boost/program_options.hpp>

#include <cstdio>
#include <fstream>

namespace {

namespace options = boost::program_options;
using namespace giliran;
using namespace giliran::rehearse;

constexpr const char* usage = R"(giliran-rehearse prepare --tickets FILE --out DIR [options]
    lays out a recorded day: DIR gets office.toml for the server, rehearsal.env with the start
    of its clock, and day.csv
    --office NAME, --day N   which day of the file (default: where people waited longest)
    --queues FILE            which queue is of which office (default: warsaw_queues.txt beside FILE)
    --speed N                times faster than life (default: 60)
giliran-rehearse play --plan DIR --keys DIR --ask ADDRESS --feed ADDRESS [options]
    plays it through the server's sockets; exit 0 if every ticket was issued once and called once
    --speed N                of the server's clock (default: 60)
    --rate-share 0.4         of the visitors rate their visit
    --seed N                 which ones, and how (default: 1)
giliran-rehearse what-if --office NEW.toml --day FILE.csv [options]
    the same day under the rules of two office files, side by side, with the traps of the new one
    --against OLD.toml       the office as it is (default: the recording's own services and counters
                             under the usual rules)
    --day-office NAME, --day-number N, --queues FILE   which day, as for prepare
giliran-rehearse forecast --tickets FILE [options]
    every ticket of many days through the product's own estimator, in time order and without any
    look ahead, and how near it came to what the people really waited
    --office FILE.toml       hours, lanes, skills and planned openings (default: all learned)
    --warmup DAYS            learned from, not scored (default: 0)
    --snapshots FILE         how many counters were open, for the naive formula of recordings that
                             do not say it of each ticket
                             (default: warsaw_snapshots.csv.gz beside FILE, if it is there)
    --queues FILE            as for prepare
    --seed N                 of the draws (default: 1)
    --out FILE.csv           a row for each scored ticket
giliran-rehearse generate --out FILE.csv [--seed N]
    makes a day of our own, in the form that prepare reads
)";

constexpr double usual_speed = 60;

options::variables_map parsed(int count, char** words, const options::options_description& known) {
    options::variables_map given;
    options::store(options::command_line_parser(count - 1, words + 1).options(known).run(), given);
    options::notify(given);
    return given;
}

template<class Value>
std::optional<Value> given_or_none(const options::variables_map& given, const char* name) {
    return given.contains(name) ? std::optional<Value>{given[name].as<Value>()} : std::nullopt;
}

void write_file(const std::string& path, const std::string& text) {
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file << text;
    if (!file.flush())
        throw std::runtime_error(path + ": cannot be written");
}

void print(const RecordedDay& recorded, const Plan& plan) {
    fmt::print("rehearsal of {}{}, day {} of the recording\n", text_of(plan.date),
               recorded.office.empty() ? "" : " in " + recorded.office, recorded.day);
    fmt::print("{} tickets, half waited over {:.0f} min, {} services, {} counters{}\n",
               plan.tickets.size(), median_wait_s(recorded) / 60.0, plan.settings.services.size(),
               plan.settings.counters.size(),
               recorded.origin == Origin::warsaw
                   ? " (inferred: a visit in the busiest quarter of an hour lasts 5 minutes)"
                   : "");
    for (const Service& service : plan.settings.services) {
        std::size_t tickets = 0;
        for (const PlannedTicket& ticket : plan.tickets)
            tickets += ticket.service == service.id ? 1 : 0;
        std::size_t counters = 0;
        for (const Counter& counter : plan.settings.counters)
            counters += serves(counter, service.id) ? 1 : 0;
        fmt::print("  {}  {:<20} {:>4} tickets, {:>2} counters, usual visit {:>2} min {:02} s\n",
                   service.prefix, service.name.id, tickets, counters, service.usual_s / 60,
                   service.usual_s % 60);
    }
    for (const std::string& left_out : plan.left_out)
        fmt::print("  {}\n", left_out);
}

int prepare(int count, char** words) {
    options::options_description known;
    known.add_options()("tickets", options::value<std::string>()->required())(
        "out", options::value<std::string>()->required())("office", options::value<std::string>())(
        "day", options::value<std::int32_t>())("queues",
                                               options::value<std::string>()->default_value(""))(
        "speed", options::value<double>()->default_value(usual_speed));
    const options::variables_map given = parsed(count, words, known);
    const std::vector<RecordedDay> days =
        read_tickets(given["tickets"].as<std::string>(), given["queues"].as<std::string>());
    const RecordedDay& recorded = choose(days, {given_or_none<std::string>(given, "office"),
                                                given_or_none<std::int32_t>(given, "day")});
    const Plan plan = plan_of(recorded, given["speed"].as<double>());
    write_plan(given["out"].as<std::string>(), plan);
    print(recorded, plan);
    return 0;
}

int play(int count, char** words) {
    options::options_description known;
    known.add_options()("plan", options::value<std::string>()->required())(
        "keys", options::value<std::string>()->required())(
        "ask", options::value<std::string>()->required())(
        "feed", options::value<std::string>()->required())(
        "speed", options::value<double>()->default_value(usual_speed))(
        "rate-share", options::value<double>()->default_value(RatingHabit{}.share))(
        "seed", options::value<std::uint64_t>()->default_value(RatingHabit{}.seed));
    const options::variables_map given = parsed(count, words, known);
    const PlayOptions wishes{given["speed"].as<double>(),
                             {given["rate-share"].as<double>(), given["seed"].as<std::uint64_t>()}};
    LiveClient client{given["ask"].as<std::string>(), given["feed"].as<std::string>(),
                      given["keys"].as<std::string>()};
    Player player{read_day(given["plan"].as<std::string>()), client, wishes};
    player.on_progress([](const std::string& how_far) {
        fmt::print("{}\n", how_far);
        std::fflush(stdout);
    });
    const Score score = score_of(player.play());
    fmt::print("{}", text_of(score));
    return score.whole() ? 0 : 1;
}

int what_if(int count, char** words) {
    options::options_description known;
    known.add_options()("office", options::value<std::string>()->required())(
        "day", options::value<std::string>()->required())("against", options::value<std::string>())(
        "day-office", options::value<std::string>())("day-number", options::value<std::int32_t>())(
        "queues", options::value<std::string>()->default_value(""));
    const options::variables_map given = parsed(count, words, known);
    const std::vector<RecordedDay> days =
        read_tickets(given["day"].as<std::string>(), given["queues"].as<std::string>());
    const RecordedDay& recorded = choose(days, {given_or_none<std::string>(given, "day-office"),
                                                given_or_none<std::int32_t>(given, "day-number")});
    const Plan plan = plan_of(recorded, usual_speed);
    const auto settings_in = [&](const char* option) {
        return read_office_file(given[option].as<std::string>()).settings;
    };
    const Settings after = settings_in("office");
    const Settings before = given.contains("against") ? settings_in("against") : plan.settings;
    const whatif::HallDay day = hall_day_of(plan, after);
    fmt::print("{}, {} tickets\n{}", text_of(plan.date), plan.tickets.size(),
               text_of(whatif::compare(before, after, day)));
    return 0;
}

int forecast(int count, char** words) {
    options::options_description known;
    known.add_options()("tickets", options::value<std::string>()->required())(
        "office", options::value<std::string>())("queues",
                                                 options::value<std::string>()->default_value(""))(
        "snapshots",
        options::value<std::string>())("warmup", options::value<std::size_t>()->default_value(0))(
        "seed", options::value<std::uint64_t>()->default_value(1))("out",
                                                                   options::value<std::string>());
    const options::variables_map given = parsed(count, words, known);
    std::vector<RecordedDay> days =
        read_tickets(given["tickets"].as<std::string>(), given["queues"].as<std::string>());
    const std::filesystem::path beside =
        std::filesystem::path{given["tickets"].as<std::string>()}.parent_path()
        / "warsaw_snapshots.csv.gz";
    if (given.contains("snapshots"))
        read_snapshots(given["snapshots"].as<std::string>(), days);
    else if (std::filesystem::exists(beside))
        read_snapshots(beside, days);
    std::optional<Settings> office;
    if (given.contains("office"))
        office = read_office_file(given["office"].as<std::string>()).settings;
    const Replayed replayed =
        replay(days, office, given["warmup"].as<std::size_t>(), given["seed"].as<std::uint64_t>());
    fmt::print("{}", text_of(score_of(replayed)));
    if (given.contains("out"))
        write_file(given["out"].as<std::string>(), csv_of(replayed.rows));
    return 0;
}

int make_day(int count, char** words) {
    options::options_description known;
    known.add_options()("out", options::value<std::string>()->required())(
        "seed", options::value<std::uint64_t>()->default_value(1));
    const options::variables_map given = parsed(count, words, known);
    const std::string path = given["out"].as<std::string>();
    const RecordedDay recorded = generate(given["seed"].as<std::uint64_t>());
    write_file(path, tickets_text(recorded));
    fmt::print("{} tickets, half waited over {:.0f} min\n", recorded.tickets.size(),
               median_wait_s(recorded) / 60.0);
    return 0;
}

int run(int count, char** words) {
    const std::string order = count > 1 ? words[1] : "";
    if (order == "prepare")
        return prepare(count, words);
    if (order == "play")
        return play(count, words);
    if (order == "what-if")
        return what_if(count, words);
    if (order == "--office") // the what-if needs no name
        return what_if(count + 1, words - 1);
    if (order == "forecast")
        return forecast(count, words);
    if (order == "generate")
        return make_day(count, words);
    const bool asked_for_help = order == "--help" || order == "-h";
    std::fputs(usage, asked_for_help ? stdout : stderr);
    return asked_for_help ? 0 : 2;
}

} // namespace

int main(int count, char** words) {
    try {
        return run(count, words);
    } catch (const options::error& error) {
        fmt::print(stderr, "giliran-rehearse: {}\n{}", error.what(), usage);
        return 2;
    } catch (const std::exception& error) {
        fmt::print(stderr, "giliran-rehearse: {}\n", error.what());
    }
    return 1;
}
