// Slips as bytes, and what a printer would make of them.

#include "kiosk/escpos.hpp"
#include "tests/kiosk/sheets.hpp"

namespace giliran::kiosk::tests {

namespace {

using escpos::Question;

paper::Sheet printed(const std::string& bytes, int dots) {
    std::vector<paper::Heard> heard = paper::Head(dots).take(bytes);
    REQUIRE(heard.size() == 1);
    return std::get<paper::Cut>(heard.front()).sheet;
}

/// A picture whose rows all hold these bytes.
ui::Canvas picture_of_bytes(const std::vector<int>& bytes, int rows) {
    ui::Canvas canvas(static_cast<int>(bytes.size()) * 8, rows, assets(), ui::Edges::crisp);
    canvas.fill(ui::white);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            if ((bytes[i] & 0x80 >> bit) != 0) {
                const double x = static_cast<double>(i) * 8 + bit;
                canvas.box({x, 0, 1, static_cast<double>(rows)}, {.fill = ui::black});
            }
        }
    }
    return canvas;
}

} // namespace

TEST_CASE("what comes out of the printer is the slip's picture to the dot, and its code is read") {
    Slip slip = slip_a039(GENERATE(general_lane, priority_lane));
    slip.issue = GENERATE(Issue::original, Issue::copy);
    const Paper width = GENERATE(Paper::mm58, Paper::mm80);
    const ui::Canvas picture = picture_of(slip, words().id, assets(), width);
    const paper::Sheet sheet = printed(escpos::slip_bytes(picture), dots_of(width));
    CHECK(sheet.height() > picture.height());
    CHECK(dots_off(sheet, picture) == 0);
    CHECK(code_on(sheet) == a039_link);
}

TEST_CASE("names made of printer orders are printed as a picture and order nothing") {
    const std::string name =
        GENERATE(std::string("\x1B@\x1DV\x42\x01 kas"), std::string("\x10\x14\x01\x01\x01"),
                 std::string("\x1B\x70\x30\x40\x40\n\r\f\v\x7F"), std::string("a\0b", 3),
                 std::string("\xFF\xFE\xC3(\xE2\x82\xED\xA0\x80"), std::string("<b>&amp;</b> %s%n"),
                 std::string("\xE2\x80\xAE txet thgir \xF0\x9F\x98\x80"), std::string(5'000, 'W'));
    Slip slip = slip_a039();
    slip.office = slip.place = slip.service.id = slip.service.en = slip.zone_label = name;
    slip.code = name;
    const Paper width = GENERATE(Paper::mm58, Paper::mm80);
    const ui::Canvas picture = picture_of(slip, words().id, assets(), width);
    const paper::Sheet sheet = printed(escpos::slip_bytes(picture), dots_of(width));
    CHECK(dots_off(sheet, picture) == 0);
    CHECK(code_on(sheet) == a039_link);
    CHECK(sheet.height() < 2'400);
}

TEST_CASE("dots that would spell an order get one dot more and spell nothing") {
    for (const int order : {0x04, 0x05, 0x14}) {
        const ui::Canvas picture = picture_of_bytes({0x10, order, 0x10}, 70);
        const paper::Sheet sheet = printed(escpos::slip_bytes(picture), 24);
        CHECK(dots_off(sheet, picture) == 70);
        CHECK(sheet.black(4, 0));
    }
    const ui::Canvas across_rows = picture_of_bytes({0x04, 0x10}, 70); // row after row
    CHECK(dots_off(printed(escpos::slip_bytes(across_rows), 16), across_rows) == 68);
    const ui::Canvas harmless = picture_of_bytes({0x10, 0x06, 0x04, 0x10, 0x10}, 70);
    CHECK(dots_off(printed(escpos::slip_bytes(harmless), 40), harmless) == 0);
}

TEST_CASE("every answer of a printer is read as what it means") {
    using enum PrinterState;
    struct Row {
        Question question;
        int answer;
        std::optional<PrinterState> means;
    };
    const std::vector<Row> rows{
        {Question::online, 0x12, ready},       {Question::online, 0x16, ready}, // drawer pin
        {Question::online, 0x1A, offline},     {Question::cause, 0x12, ready},
        {Question::cause, 0x1A, ready}, // someone holds the feed button
        {Question::cause, 0x16, cover_open},   {Question::cause, 0x32, paper_out},
        {Question::cause, 0x36, cover_open},   {Question::cause, 0x52, failing},
        {Question::error, 0x12, ready},        {Question::error, 0x1A, failing},
        {Question::error, 0x32, failing},      {Question::error, 0x52, failing},
        {Question::paper, 0x12, ready},        {Question::paper, 0x1E, paper_low},
        {Question::paper, 0x72, paper_out},    {Question::paper, 0x7E, paper_out},
        {Question::printed, 0x00, ready},      {Question::printed, 0x03, paper_low},
        {Question::printed, 0x0C, paper_out},  {Question::printed, 0x0F, paper_out},
        {Question::paper, 0x00, std::nullopt}, {Question::paper, 0xFF, std::nullopt},
        {Question::online, 'A', std::nullopt}, {Question::printed, 0x12, std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(static_cast<int>(row.question) << " answered " << row.answer);
        CHECK(escpos::answer_to(row.question, static_cast<std::uint8_t>(row.answer)) == row.means);
    }
}

TEST_CASE("a slip may be sent to a printer that has paper or tells nothing, to no other") {
    using enum PrinterState;
    for (const PrinterState state : {unknown, ready, paper_low}) {
        CHECK(prints(state));
    }
    for (const PrinterState state : {offline, failing, paper_out, cover_open, unreachable}) {
        CHECK_FALSE(prints(state));
    }
}

TEST_CASE("the virtual printer refuses what a real one would misprint") {
    const auto refuses = [](const std::string& bytes) {
        CHECK_THROWS_AS(paper::Head(16).take(bytes), paper::Misprint);
    };
    refuses("A");
    refuses(std::string("\0", 1));
    refuses("\x1B!");
    refuses("\x10\x14\x01");
    refuses("\x10\x04\x05");
    refuses("\x1DV\x30");
    refuses(std::string("\x1Dv0\0\3\0\1\0\0\0\0", 11));   // three bytes across on two
    refuses(std::string("\x1Dv0\0\2\0\1\0\x10\x04", 10)); // the picture spells an order
    refuses(std::string("\x1Dv0\0\2\0\1\0\xFF\xFF"
                        "K",
                        11)); // a letter after the picture
    const std::string good = escpos::slip_bytes(picture_of_bytes({0xF0, 0x0F}, 3));
    paper::Head head(16);
    std::size_t cuts = 0;
    for (const char byte : good + good) { // split anywhere
        cuts += head.take({&byte, 1}).size();
    }
    CHECK(cuts == 2);
}

} // namespace giliran::kiosk::tests
