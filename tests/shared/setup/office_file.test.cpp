// What an office file says is what the office gets; what is wrong with it is said all at once, each
// mistake with its line.

#include "shared/setup/office_file.hpp"
#include "shared/queue/roster.hpp"
#include "tests/server/store/scratch.hpp"
#include "tests/shared/setup/office_texts.hpp"

#include <fstream>

using namespace giliran;

namespace {

OfficeFile read(const std::string& text) {
    const store::Scratch scratch;
    std::ofstream{scratch / "office.toml"} << text;
    return read_office_file(scratch / "office.toml");
}

/// What is said about a file, without the folder before its name.
std::string said_of(const std::filesystem::path& file) {
    try {
        read_office_file(file);
    } catch (const OfficeFileError& error) {
        std::string said = error.what();
        const std::string folder = file.parent_path().string() + "/";
        for (auto at = said.find(folder); at != std::string::npos; at = said.find(folder))
            said.erase(at, folder.size());
        return said;
    }
    return "";
}

std::string mistakes_of(const std::string& text) {
    const store::Scratch scratch;
    std::ofstream{scratch / "office.toml"} << text;
    return said_of(scratch / "office.toml");
}

/// The good file with one thing in it written otherwise.
std::string with(const std::string& instead_of, const std::string& written) {
    std::string text = good;
    const auto at = text.find(instead_of);
    REQUIRE(at != std::string::npos);
    return text.replace(at, instead_of.size(), written);
}

Settings settings_of_full() {
    Settings settings;
    settings.name = "Dinas Contoh";
    settings.short_name = "Contoh";
    settings.place = "Kota Contoh";
    settings.zone = "Asia/Makassar";
    settings.zone_label = "WITA";
    settings.notice = {"Gratis.", "Free of charge."};
    settings.help_desk = {"Meja informasi.", "Information desk."};
    settings.languages = {"id", "mui"};
    settings.rules = {Policy::ratio, 12, 45, 10, 3, 90, 2, 20, true, 6};
    settings.lanes[1] = {priority_lane, {"Prioritas", "Priority"}, 25, 4, 8};
    settings.lanes.push_back({{"notary"}, {"Notaris", "Notary"}, 5, 1, 0});
    settings.services = {{{"ktp"},
                          'A',
                          {"KTP-el", "Identity card"},
                          {"Perekaman", "Recording"},
                          "id-card",
                          25,
                          300,
                          80,
                          12,
                          {{{"Kartu Keluarga", "Family card"}, {"KTP lama", "Old card"}},
                           {"Gratis", "Free"},
                           {"Hari ini", "Today"}}},
                         {{"kk"}, 'K', {"Kartu Keluarga", "Family card"}, {}, ""}};
    settings.counters = {{{7},
                          {"Loket Tujuh", "Counter Seven"},
                          {{"ktp"}},
                          {{"kk"}},
                          6,
                          {"upstairs"},
                          {"Lantai 2, kiri", "Second floor, left"},
                          Arrow::up},
                         {{8}, {}, {{"kk"}}}};
    const Day first{18'265}; // 2020-01-04
    settings.roster = {{{7}, 0, 480, 720},
                       {{7}, 5, 480, 720},
                       {{7}, 0, 480, 690, EveryDays{5, first}},
                       {{8}, 0, 480, 690, EveryDays{10, {first.number + 1}}}};
    settings.hours[0] = Hours{480, 870, 900};
    settings.hours[5] = Hours{0, 1440, 1440};
    settings.voice = {{"en", "id"}, {120, 3, 500, 80}, {{720, 780}, {900, 915}}, {"wall-1"}};
    settings.areas = {{{"upstairs"}, {"Lantai 2", "Second floor"}}};
    settings.screens = {{"wall-1", Layout::waiting, {"upstairs"}},
                        {"wall-2", Layout::counter, {}, {8}}};
    return settings;
}

/// One thing in the good file written otherwise, and all that is then said.
struct Row {
    std::string instead_of;
    std::string written;
    std::string said;
};
const std::vector<Row> mistakes = {
    // misspelled keys, everywhere a key can stand
    {"overtaken_max", "overtaken", "3: \"overtaken\" is no setting of this place"},
    {"monday", "mondy",
     "4: the office is open on no day of the week\n"
     "office.toml:5: \"mondy\" is no setting of this place"},
    {"quota", "qouta", "11: \"qouta\" is no setting of this place"},
    {"web_port", "webport", "33: \"webport\" is no setting of this place"},
    {"[[account]]", "[[accounts]]", "29: \"accounts\" is no setting of this place"},
    // wrong types
    {"\"Kantor\"", "7",
     "1: name must be a text in quotation marks\n"
     "office.toml:1: the office's name is missing"},
    {"= 15", "= \"15\"", "3: overtaken_max must be a whole number from 0 to 1000000"},
    {"= 15", "= -1", "3: overtaken_max must be a whole number from 0 to 1000000"},
    {"= 80", "= 80.5", "11: quota must be a whole number from 0 to 1000000"},
    {"[\"kk\"]", "\"kk\"",
     "22: services must be a list of texts, like [\"a\", \"b\"]\n"
     "office.toml:22: counter 2 serves nothing"},
    {"[[account]]", "[account]", "29: account must be written as [[account]]"},
    // missing
    {"name = \"Kantor\"\n", "", "1: the office's name is missing"},
    {"\"Kantor\"", "\"\"", "1: the office's name is missing"},
    {"\"Asia/Jakarta\"", "\"\"", "2: the office's zone is missing"},
    {"name_en = \"Family card\"\n", "", "12: service \"kk\": name_en is missing"},
    {"\"kiosk-1\"", "\"\"", "24: name is missing"},
    {"name = \"siti\"\n", "", "29: name is missing"},
    // twice
    {"\"kk\"\nprefix", "\"ktp\"\nprefix",
     "13: service \"ktp\" stands twice\n"
     "office.toml:19: counter 1 serves \"kk\", which is no service\n"
     "office.toml:22: counter 2 serves \"kk\", which is no service"},
    {"\"K\"", "\"A\"", "14: service \"kk\": prefix A already belongs to another service"},
    {"number = 2", "number = 1", "21: counter 1 stands twice"},
    {"\"ktp\", \"kk\"", "\"ktp\", \"ktp\"", "19: counter 1 names \"ktp\" twice"},
    {"\"wall-1\"", "\"kiosk-1\"", "27: name \"kiosk-1\" stands twice"},
    // what belongs to nothing
    {"[\"kk\"]", "[\"akta\"]", "22: counter 2 serves \"akta\", which is no service"},
    {"[\"ktp\", \"kk\"]", "[\"kk\"]", "7: service \"ktp\" is served by no counter"},
    // out of range
    {"\"K\"", "\"KK\"", "14: service \"kk\": prefix must be one letter from A to Z"},
    {"= 80", "= 10000", "11: service \"ktp\": quota must be 0 (no limit) to 9999"},
    {"number = 2", "number = 1000", "21: counter 1000: its number must be 1 to 999"},
    {"Asia/Jakarta", "Asia/Palembang",
     "2: zone is no time zone; write for example \"Asia/Jakarta\""},
    {"= 7300", "= 65536", "33: web_port must be 0 to 65535"},
    {"= 50", "= 0", "34: asks_per_second must be at least 1, or nobody is heard"},
    {"= 15", "= 0", "3: overtaken_max must be 1 to 1000"},
    // rules, lanes and shifts
    {"rules.overtaken_max = 15", "rules.policy = \"fair\"",
     "3: policy must be first_come, strict, ratio or credit"},
    {"rules.overtaken_max = 15", "rules.rate_within_h = 25", "3: rate_within_h must be 1 to 24"},
    {"[[device]]", "[[lane]]\nid = \"notary\"\nshare = 0\n[[device]]",
     "23: lane \"notary\": name is missing\n"
     "office.toml:23: lane \"notary\": name_en is missing\n"
     "office.toml:25: lane \"notary\": share must be 1 to 9"},
    {"services = [\"kk\"]", "services = [\"kk\"]\nhelps = [\"kk\"]",
     "23: counter 2 names \"kk\" twice"},
    {"[[device]]",
     "[[shift]]\ncounters = [5]\ndays = [\"monday\"]\ntimes = [\"12.00\", \"08.00\"]\n[[device]]",
     "24: shift of counter 5: there is no such counter\n"
     "office.toml:26: shift of counter 5: must run from an earlier to a later time, up to 24.00"},
    {"[[device]]", "[[shift]]\ncounters = [1]\ndays = [\"mon\"]\ntimes = [\"8\"]\n[[device]]",
     "25: days \"mon\" is no weekday; write for example \"monday\"\n"
     "office.toml:26: times must be two times, like [\"08.00\", \"12.00\"]"},
    // hours
    {"\"14.30\"", "\"07.30\"", "5: hours must run opens < doors_close <= closes <= 24.00"},
    {"\"14.30\"", "\"15.30\"", "5: hours must run opens < doors_close <= closes <= 24.00"},
    // names that would be paths
    {"\"kiosk-1\"", "\"../kiosk-1\"",
     "24: name must not hold a slash: it names the file of the device's key"},
    // the service standard
    {"quota = 80", "fee = \"Gratis\"", "6: service \"ktp\": fee_en is missing"},
    {"quota = 80", "bring = [\"KTP\"]", "6: service \"ktp\": a paper of bring_en is missing"},
    {"quota = 80", "bring_en = [\"Card\"]", "11: bring_en must name as many papers as bring"},
    {"quota = 80",
     "bring = [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]\n"
     "bring_en = [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]",
     "11: service \"ktp\": bring must name at most 4 papers"},
    // roles
    {"\"wall\"", "\"walls\"", "28: role must be kiosk, wall or counter"},
    {"role = \"wall\"\n", "", "26: role must be kiosk, wall or counter"},
    {"\"staff\"", "\"admin\"", "31: role must be staff or supervisor"},
};

/// What is said of a shift of counter 1 whose days are written so; they begin in line 24.
std::string mistakes_of_days(const std::string& days) {
    return mistakes_of(with("[[device]]", "[[shift]]\n" + days
                                              + "counters = [1]\ntimes = [\"08.00\", \"12.00\"]\n"
                                                "[[device]]"));
}

/// "1:480-720": the planned openings of an office of tests/offices on a date, in minutes.
std::string openings_of(const Settings& settings, const char* date) {
    Day day;
    REQUIRE(read_day(date, day));
    std::string text;
    for (const Shift& shift : shifts_on(settings, day))
        text += (text.empty() ? "" : " ") + std::to_string(shift.counter.value) + ":"
                + std::to_string(shift.from_min) + "-" + std::to_string(shift.to_min);
    return text;
}

} // namespace

TEST_CASE("a good office file gives exactly what stands in it") {
    const OfficeFile file = read(full);
    CHECK(file.settings == settings_of_full());

    REQUIRE(file.devices.size() == 4);
    CHECK(file.devices[0].name == "kiosk-1");
    CHECK(file.devices[0].role == DeviceRole::kiosk);
    CHECK(file.devices[1].name == "wall-1");
    CHECK(file.devices[1].role == DeviceRole::wall);
    CHECK(file.devices[3].name == "desk-1");
    CHECK(file.devices[3].role == DeviceRole::counter);

    REQUIRE(file.accounts.size() == 2);
    CHECK(file.accounts[0].name == "siti");
    CHECK_FALSE(file.accounts[0].supervisor);
    CHECK(file.accounts[1].name == "hendra");
    CHECK(file.accounts[1].supervisor);

    CHECK(file.network.ask == "tcp://10.0.0.1:1");
    CHECK(file.network.feed == "tcp://10.0.0.1:2");
    CHECK(file.network.web_address == "10.0.0.1");
    CHECK(file.network.web_port == 65535);
    CHECK(file.network.public_url == "https://antrean.example");
    CHECK(file.network.asks_per_second == 7);
}

TEST_CASE("what an office file leaves out stays as usual: loopback only, no devices, no quota") {
    const std::string short_file = good.substr(0, good.find("[[device]]"));
    const OfficeFile file = read(short_file);
    CHECK(file.settings.short_name == "Kantor");
    CHECK(file.settings.services[1]
          == Service{{"kk"},
                     'K',
                     {"Kartu Keluarga", "Family card"},
                     {},
                     "",
                     Service{}.promise_min,
                     Service{}.usual_s,
                     0});
    CHECK_FALSE(file.settings.hours[6]);
    CHECK(file.devices.empty());
    CHECK(file.accounts.empty());
    CHECK(file.network.ask.starts_with("tcp://127.0.0.1:"));
    CHECK(file.network.feed.starts_with("tcp://127.0.0.1:"));
    CHECK(file.network.web_address == "127.0.0.1");
    CHECK(file.network.public_url.empty());
}

TEST_CASE("each mistake in an office file is one sentence with its line") {
    for (const Row& row : mistakes) {
        INFO(row.instead_of << " -> " << row.written);
        CHECK(mistakes_of(with(row.instead_of, row.written)) == "office.toml:" + row.said);
    }
    CHECK(mistakes_of(good).empty());
}

TEST_CASE("a time of day that is none is said with its line") {
    for (const char* wrong : {"8.00", "08-00", "08.60", "24.01", "-8.00", "08.0x", "", "08.00 "}) {
        INFO(wrong);
        CHECK(
            mistakes_of(with("08.00", wrong))
            == "office.toml:4: the office is open on no day of the week\n"
               "office.toml:5: monday must be three times, opening, last number and closing, like "
               "[\"08.00\", \"14.30\", \"15.00\"]");
    }
}

TEST_CASE("all mistakes of a file are said in one go, in the order of its lines") {
    CHECK(mistakes_of("colour = \"blue\"\n"
                      "zone = \"Mars/Olympus\"\n"
                      "[hours]\n"
                      "friday = [\"08.00\", \"noon\", \"15.00\"]\n"
                      "[[service]]\n"
                      "id = \"ktp\"\n"
                      "prefix = \"a\"\n"
                      "name = \"KTP-el\"\n"
                      "[[device]]\n"
                      "name = \"kiosk-1\"\n"
                      "role = \"printer\"\n"
                      "[network]\n"
                      "web_port = \"80\"\n")
          == "office.toml:1: \"colour\" is no setting of this place\n"
             "office.toml:1: the office's name is missing\n"
             "office.toml:1: the office has no counter\n"
             "office.toml:2: zone is no time zone; write for example \"Asia/Jakarta\"\n"
             "office.toml:3: the office is open on no day of the week\n"
             "office.toml:4: friday must be three times, opening, last number and closing, like "
             "[\"08.00\", \"14.30\", \"15.00\"]\n"
             "office.toml:5: service \"ktp\": name_en is missing\n"
             "office.toml:6: service \"ktp\" is served by no counter\n"
             "office.toml:7: service \"ktp\": prefix must be one letter from A to Z\n"
             "office.toml:11: role must be kiosk, wall or counter\n"
             "office.toml:13: web_port must be a whole number from 0 to 1000000");
}

TEST_CASE("what is no office file at all is said as such") {
    CHECK(mistakes_of("")
          == "office.toml:1: the office's name is missing\n"
             "office.toml:1: the office's zone is missing\n"
             "office.toml:1: the office has no service\n"
             "office.toml:1: the office has no counter\n"
             "office.toml:1: the office is open on no day of the week");
    CHECK_THAT(mistakes_of("name = \"Kantor\"\nzone Asia\n"), Catch::StartsWith("office.toml:2: "));
    CHECK_THAT(mistakes_of("name = \"A\"\nname = \"B\"\n"), Catch::StartsWith("office.toml:2: "));
    CHECK_THAT(mistakes_of("place = \"Kota\"\nname = \"Kantor \xff\"\n"),
               Catch::StartsWith("office.toml:2: ") && Catch::Contains("utf-8"));
    const store::Scratch scratch;
    CHECK(said_of(scratch / "office.toml") == "office.toml: File could not be opened for reading");
    std::filesystem::create_directory(scratch / "folder.toml");
    CHECK(said_of(scratch / "folder.toml") == "folder.toml: is a folder, not a file");
}

TEST_CASE("the sample office reads without a mistake") {
    const OfficeFile file = read_office_file("assets/office/palembang.toml");
    CHECK(file.settings.name == "Dinas Kependudukan dan Pencatatan Sipil");
    CHECK(file.settings.services.size() == 6);
    CHECK(file.settings.counters.size() == 6);
    CHECK(file.devices.size() == 2);
    CHECK(file.accounts.size() == 3);
}

TEST_CASE("a shift names weekdays or every n-th day from a date, not both and not neither") {
    const std::string every = "every_days = 5\n";
    const std::string first = "first_day = \"2020-01-04\"\n";
    const std::string both =
        "office.toml:24: days cannot stand beside every_days and first_day; write one or the other";
    CHECK(mistakes_of_days("days = [\"monday\"]\n").empty());
    CHECK(mistakes_of_days(every + first).empty());
    CHECK(mistakes_of_days("days = [\"monday\"]\n" + every + first) == both);
    CHECK(mistakes_of_days("days = [\"monday\"]\n" + every) == both);
    CHECK(mistakes_of_days("days = [\"monday\"]\n" + first) == both);
    CHECK(mistakes_of_days("")
          == "office.toml:23: days is missing; write weekdays, or every_days and first_day");
    CHECK(mistakes_of_days(every)
          == "office.toml:23: first_day is missing: every_days is counted from it");
    CHECK(mistakes_of_days(first)
          == "office.toml:23: every_days is missing: first_day needs to know after how many days "
             "again");
}

TEST_CASE("every_days is 1 to 366, and first_day a date that exists") {
    const std::string first = "first_day = \"2020-01-04\"\n";
    CHECK(mistakes_of_days("every_days = 366\n" + first).empty());
    for (const char* wrong : {"0", "367"}) {
        INFO(wrong);
        CHECK(mistakes_of_days("every_days = " + std::string(wrong) + "\n" + first)
              == "office.toml:24: shift of counter 1: every_days must be 1 to 366");
    }
    CHECK(mistakes_of_days("every_days = \"5\"\n" + first)
          == "office.toml:24: every_days must be a whole number from 0 to 1000000");
    for (const char* wrong : {"2021-02-29", "2020-1-4", "4 January", ""}) {
        INFO(wrong);
        CHECK(mistakes_of_days("every_days = 5\nfirst_day = \"" + std::string(wrong) + "\"\n")
              == "office.toml:25: first_day must be a date of the calendar, like \"2026-11-24\"");
    }
    CHECK(mistakes_of_days("every_days = 5\nfirst_day = 2020-01-04\n")
          == "office.toml:25: first_day must be a text in quotation marks");
}

TEST_CASE("the generated office with a priority lane reads without a mistake, open all week") {
    const Settings office = read_office_file("tests/offices/synth_priority.toml").settings;
    CHECK(find_lane(office, priority_lane)->credit_min == 20);
    CHECK(office.rules.overtaken_max == 1000);
    for (const char* date : {"2020-01-04", "2020-01-05", "2020-01-06"}) {
        INFO(date);
        CHECK(openings_of(office, date) == "1:480-900 2:480-900 3:480-900 4:480-900");
    }
}

TEST_CASE("the generated office with lunch breaks reads without a mistake, every fifth day too") {
    const Settings office = read_office_file("tests/offices/synth_lunch.toml").settings;
    CHECK(find_lane(office, priority_lane)->credit_min == 15);
    const std::string sixth = "6:570-780 6:840-900";
    for (const char* date : {"2020-01-04", "2020-01-09", "2019-12-30"}) {
        INFO(date);
        CHECK(openings_of(office, date)
              == "1:480-690 1:780-900 2:480-690 2:780-900 3:480-690 3:780-900 4:480-690 4:780-900 "
                 "5:480-780 5:840-900 "
                     + sixth);
    }
    for (const char* date : {"2020-01-03", "2020-01-05", "2020-01-11"}) {
        INFO(date);
        CHECK(openings_of(office, date)
              == "1:480-720 1:780-900 2:480-720 2:780-900 3:480-720 3:780-900 4:480-780 4:840-900 "
                 "5:480-750 5:810-900 "
                     + sixth);
    }
}
