#include "shared/rehearse/plan_file.hpp"

#include "in_folder.hpp"
#include "shared/rehearse/generate.hpp"
#include "shared/rehearse/office_writer.hpp"

#include <catch2/catch.hpp>

namespace giliran::rehearse {
namespace {

using Catch::Matchers::Contains;
using tests::Folder;
using tests::text_in;

TEST_CASE("a plan read back is the plan that was written") {
    const Folder folder;
    const Plan plan = plan_of(generate(1), 600);
    write_plan(folder.path() / "plan", plan);
    CHECK(read_day(folder.path() / "plan") == plan.tickets);
    CHECK(text_in(folder.path() / "plan" / "rehearsal.env")
          == "CLOCK_START=" + std::to_string(plan.clock_start.ms) + "\nCLOCK_SPEED=600\n");
}

TEST_CASE("the office file names everything a rehearsal needs") {
    const Plan plan = plan_of(generate(1), 60);
    const std::string text = office_file_text(plan.settings, "heading");
    CHECK_THAT(text, Contains("# heading\nname = \"Dinas Kependudukan"));
    CHECK_THAT(text, Contains("zone = \"Asia/Jakarta\""));
    CHECK_THAT(text, Contains("[[service]]\nid = \"akta\"\nprefix = \"A\""));
    CHECK_THAT(text, Contains("[[counter]]\nnumber = 1\nservices = [\"kk\", \"ktp\"]"));
    CHECK_THAT(text, Contains("[[device]]\nname = \"kiosk-1\"\nrole = \"kiosk\""));
    CHECK_THAT(text, Contains("[[device]]\nname = \"counters\"\nrole = \"counter\""));
    CHECK_THAT(text, Contains("[[device]]\nname = \"wall-1\"\nrole = \"wall\""));
    CHECK_THAT(text, Contains("[[account]]\nname = \"siti\"\nrole = \"staff\""));
    CHECK_THAT(text, Contains("[[account]]\nname = \"hendra\"\nrole = \"supervisor\""));
    CHECK_THAT(text, Contains("[network]\nask = \"tcp://127.0.0.1:*\"\n"));
}

TEST_CASE("a name with quotation marks and line breaks cannot break the office file") {
    Settings settings;
    settings.name = "Kantor \"Satu\"\\\n[network]";
    CHECK_THAT(office_file_text(settings, "heading"),
               Contains("name = \"Kantor \\\"Satu\\\"\\\\ [network]\"\n"));
}

TEST_CASE("a broken plan is refused with file and line") {
    const Folder folder;
    CHECK_THROWS_WITH(read_day(folder.path()), Contains("day.csv: cannot be read; run prepare"));
    const std::string head = "arrival_ms,service,lane,call_ms,counter,end_ms,fate\n";
    folder.file("day.csv", head + "1,ktp,general,2,1,3,served\n1,ktp,general,2,one,3,served\n");
    CHECK_THROWS_WITH(read_day(folder.path()), Contains("day.csv:3: is no planned ticket"));
    folder.file("day.csv", "something else\n");
    CHECK_THROWS_WITH(read_day(folder.path()), Contains("day.csv:1: the first line must be"));
}

} // namespace
} // namespace giliran::rehearse
