// What the kiosk tells of its own health, and how often.

#include "kiosk/health.hpp"
#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

TEST_CASE("a kiosk reports at its start, at once when its printer changes, and every minute") {
    Walk walk;
    ReportClock clock;
    CHECK(clock.due(walk.kiosk));
    CHECK_FALSE(clock.due(walk.kiosk));
    walk.pass(1'000);
    walk.give(PrinterNews{PrinterState::paper_out});
    CHECK(clock.due(walk.kiosk));
    walk.pass(report_every_ms - 1);
    CHECK_FALSE(clock.due(walk.kiosk));
    walk.pass(1);
    CHECK(clock.due(walk.kiosk));
    CHECK_FALSE(clock.due(walk.kiosk));
}

TEST_CASE("the report says what its staff must do, and stays within what the server takes") {
    Walk walk;
    walk.kiosk.machine = {StaffDoor::none, "kiosk-1", std::string{wire::product_version()}};
    walk.pass(90'000);
    const auto paper = [&](PrinterState state) {
        walk.give(PrinterNews{state});
        return report_of(walk.kiosk, {7, 3, "A039"}).printer;
    };
    CHECK(paper(PrinterState::ready) == wire::PaperState::ok);
    CHECK(paper(PrinterState::paper_low) == wire::PaperState::paper_low);
    CHECK(paper(PrinterState::paper_out) == wire::PaperState::paper_out);
    CHECK(paper(PrinterState::cover_open) == wire::PaperState::cover_open);
    CHECK(paper(PrinterState::failing) == wire::PaperState::unreachable);
    const wire::DeviceReport report = report_of(walk.kiosk, {7, 3, "A039"});
    CHECK(report.kind == wire::ScreenKind::kiosk);
    CHECK(report.shown == "A039");
    CHECK(report.frames == 7);
    CHECK(report.render_ms == 3);
    CHECK(report.up_s == walk.now / 1000);
    CHECK(wire::is_bounded(report));
}

} // namespace giliran::kiosk::tests
