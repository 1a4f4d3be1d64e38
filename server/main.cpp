// giliran-server: serves one office, checks a record, or checks an office file.

#include "server/app.hpp"
#include "server/promise.hpp"
#include "server/store/journal.hpp"
#include "server/tell.hpp"

#include <spdlog/spdlog.h>

#include <boost/program_options.hpp>

#include <cstdio>

namespace {

namespace options = boost::program_options;
using namespace giliran;
using namespace giliran::server;

constexpr const char* usage = R"(giliran-server --office FILE --data DIR [options]
    serve an office
giliran-server verify FILE
    check a record's chain; exit 0 if whole, 1 if not
giliran-server tell FILE [LANGUAGE]
    the record as plain sentences, event by event; LANGUAGE id (default) or en
giliran-server promise FILE NUMBER [DATE] [LANGUAGE]
    what that number was told about waiting, why, and what came of it; DATE like 2026-11-24,
    without it the newest day that gave the number
giliran-server check FILE
    check an office file and say what is wrong with it
)";

options::options_description described() {
    options::options_description all{"Options"};
    all.add_options()("help", "show this")("office", options::value<std::string>(),
                                           "office file (TOML)")(
        "data", options::value<std::string>(), "folder of the record and the device keys")(
        "assets", options::value<std::string>()->default_value("assets"),
        "folder of pages, words and icons")(
        "fonts", options::value<std::string>()->default_value("/usr/share/fonts/opentype/inter"),
        "folder of the fonts served to browsers")(
        "clock-start", options::value<std::int64_t>(),
        "rehearsal: start of the clock, in Unix milliseconds")(
        "clock-speed", options::value<double>()->default_value(1),
        "rehearsal: so many times faster than life")(
        "forecast", options::value<std::string>()->default_value("on"),
        "off: no waiting times are computed, to measure what they cost");
    return all;
}

int verify(const std::string& file) {
    const store::Verdict verdict = store::verify(file);
    if (verdict.whole) {
        std::printf("whole: %llu events, head %s\n",
                    static_cast<unsigned long long>(verdict.records),
                    store::hex(verdict.head).c_str());
        return 0;
    }
    std::printf("broken at event %llu: %s\n",
                static_cast<unsigned long long>(verdict.first_bad_seq), verdict.why.c_str());
    return 1;
}

int tell(const std::string& file, const std::string& language) {
    const ToldRecord told = tell_record(file, "assets/words", language);
    for (const std::string& line : told.lines)
        std::printf("%s\n", line.c_str());
    if (told.broken.empty())
        return 0;
    std::fprintf(stderr, "broken at %s\n", told.broken.c_str());
    return 1;
}

/// What was given after the file: a number, perhaps a date, perhaps a language.
int promise(const std::string& file, const std::vector<std::string>& given) {
    PromiseAsked asked;
    std::string language = "id";
    if (!read_label(given.at(0), asked.prefix, asked.number))
        throw std::runtime_error(given.at(0) + " is no ticket number; give one like A012");
    for (std::size_t i = 1; i < given.size(); ++i) {
        Day day;
        if (read_day(given[i], day))
            asked.day = day;
        else if (given[i] == "id" || given[i] == "en")
            language = given[i];
        else
            throw std::runtime_error(given[i] + " is neither a date like 2026-11-24 nor id or en");
    }
    const PromiseTold told = tell_promise(file, asked, "assets/words", language);
    for (const std::string& line : told.lines)
        std::printf("%s\n", line.c_str());
    if (told.lines.empty())
        std::fprintf(stderr, "%s was not given on that day, or on no day in this record\n",
                     label_of(asked.prefix, asked.number).c_str());
    if (!told.broken.empty())
        std::fprintf(stderr, "broken at %s\n", told.broken.c_str());
    return told.lines.empty() || !told.broken.empty() ? 1 : 0;
}

void print_opening(const App& app) {
    const std::string url = app.web_url();
    std::printf("asks %s  feed %s\n", app.ask_address().c_str(), app.feed_address().c_str());
    std::printf("staff       %s/staff\nsupervisor  %s/supervisor\npublic      %s/\n", url.c_str(),
                url.c_str(), url.c_str());
    for (const FirstLogin& login : app.first_logins())
        std::printf("first log-in (%s): %s  password: %s\n", login.role.c_str(), login.name.c_str(),
                    login.password.c_str());
    std::fflush(stdout);
}

int serve(const options::variables_map& given) {
    if (!given.contains("office") || !given.contains("data")) {
        std::fprintf(stderr, "giliran-server: --office and --data are needed.\n%s", usage);
        return 2;
    }
    AppOptions app_options;
    app_options.office = read_office_file(given["office"].as<std::string>());
    app_options.data = given["data"].as<std::string>();
    app_options.assets = given["assets"].as<std::string>();
    app_options.fonts = given["fonts"].as<std::string>();
    if (given.contains("clock-start"))
        app_options.clock_start = Instant{given["clock-start"].as<std::int64_t>()};
    app_options.clock_pace = given["clock-speed"].as<double>();
    const std::string forecast = given["forecast"].as<std::string>();
    if (forecast != "on" && forecast != "off")
        throw std::runtime_error("--forecast must be on or off");
    app_options.forecasts = forecast == "on";
    App app{std::move(app_options)};
    print_opening(app);
    app.run();
    return 0;
}

int run(int count, char** words) {
    const std::string first = count > 1 ? words[1] : "";
    if (count == 3 && first == "verify")
        return verify(words[2]);
    if ((count == 3 || count == 4) && first == "tell")
        return tell(words[2], count == 4 ? words[3] : "id");
    if (count >= 4 && count <= 6 && first == "promise")
        return promise(words[2], {words + 3, words + count});
    if (count == 3 && first == "check") {
        read_office_file(words[2]);
        std::printf("%s: the office can run with it\n", words[2]);
        return 0;
    }
    const options::options_description all = described();
    options::variables_map given;
    options::store(options::command_line_parser(count, words).options(all).run(), given);
    if (given.contains("help")) {
        std::printf("%s", usage);
        return 0;
    }
    return serve(given);
}

} // namespace

int main(int count, char** words) {
    try {
        return run(count, words);
    } catch (const OfficeFileError& error) {
        std::fprintf(stderr, "%s\n", error.what()); // its lines name the file
    } catch (const std::exception& error) {
        std::fprintf(stderr, "giliran-server: %s\n", error.what());
    }
    return 1;
}
