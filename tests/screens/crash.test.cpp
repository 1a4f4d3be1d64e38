// The kiosk's program dies under its person: started again, it shows the same ticket, and the
// office has given one number. And nobody can close it.

#include "tests/screens/kiosk_on_glass.hpp"

#include "tests/screens/close_request.hpp"

namespace giliran::kiosk::tests {

namespace {

std::size_t slips_in(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        count += file.path().extension() == ".txt" ? 1U : 0U;
    return count;
}

/// The first two touches; the ticket's code.
std::string takes_number(KioskOnGlass& kiosk) {
    kiosk.shows<Services>("crash-services");
    kiosk.touch(ServiceTouched{{"ktp"}});
    kiosk.shows<LaneChoice>("crash-lane");
    kiosk.touch(LaneTouched{general_lane});
    return kiosk.qr_code();
}

} // namespace

TEST_CASE("a kiosk that dies while it shows a ticket shows it again, and gives no second number") {
    Office office;
    office.opens(1);
    KioskOnGlass kiosk(office, Shape::portrait);
    const std::string link = takes_number(kiosk);
    REQUIRE(comes_true([&] { return slips_in(office.folder() / "slips") == 1; }));
    kiosk.dies();
    kiosk.starts_again();
    CHECK(kiosk.qr_code() == link);
    CHECK(office.finds(code_in(link)).number == 1);
    CHECK(office.issues("ktp").number == 2); // the next, so there was one before it
}

TEST_CASE("a kiosk that dies between the ask and the answer asks the same again, and gives one "
          "number or none") {
    Office office;
    office.opens(1);
    KioskOnGlass kiosk(office, Shape::portrait);
    kiosk.shows<Services>("crash-ask-services");
    kiosk.touch(ServiceTouched{{"ktp"}});
    kiosk.shows<LaneChoice>("crash-ask-lane");
    office.falls(); // nobody answers
    kiosk.touch(LaneTouched{general_lane});
    REQUIRE(comes_true([&] {
        std::ostringstream kept;
        kept << std::ifstream{office.folder() / "state" / "place"}.rdbuf();
        return kept.str().find("IssueTicket") != std::string::npos;
    }));
    kiosk.dies();
    office.comes_back();
    kiosk.starts_again();
    // In time, the ask is answered; too late, it has expired and was never done.
    const auto place = office.folder() / "state" / "place";
    const auto kept = [&] {
        std::ostringstream text;
        text << std::ifstream{place}.rdbuf();
        return text.str();
    };
    REQUIRE(comes_true([&] {
        return kept().find("IssueTicket") == std::string::npos
               || kept().find("printed") != std::string::npos;
    }));
    const bool given = kept().find("printed") != std::string::npos;
    CHECK(office.issues("ktp").number == (given ? 2U : 1U));
}

TEST_CASE("a guarded kiosk that dies is started again by itself, with the ticket of its person") {
    Office office;
    office.opens(1);
    KioskOnGlass kiosk(office, Shape::portrait, {"--guarded"});
    const std::string link = takes_number(kiosk);
    const pid_t guard = kiosk.glass().program().pid();
    const pid_t dies = giliran::tests::guarded_by(guard);
    REQUIRE(dies > 0);
    REQUIRE(::kill(dies, SIGKILL) == 0);
    REQUIRE(comes_true([&] {
        const pid_t next = giliran::tests::guarded_by(guard);
        return next > 0 && next != dies;
    }));
    CHECK(kiosk.qr_code() == link);
    CHECK(office.issues("ktp").number == 2);
}

TEST_CASE("asked to close, a kiosk that covers its screen stays") {
    Office office;
    KioskOnGlass kiosk(office, Shape::portrait);
    kiosk.shows<Services>("close-before");
    giliran::tests::ask_to_close(kiosk.glass().name());
    kiosk.lets_pass(1'000);
    kiosk.key("space", Key::repeat); // still alive, and still heard
    kiosk.shows<Services>("close-after");
}

} // namespace giliran::kiosk::tests
