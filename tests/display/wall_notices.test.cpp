// The foot of a wall: the office's own notice and those that were posted, in turn.

#include "tests/display/picture.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace giliran;
using namespace giliran::wall;

TEST_CASE("the notice speaks Indonesian, then English") {
    Hall hall;
    hall.tell();
    const Bilingual& notice = hall.board.settings.notice;
    hall.now_ms = 24 * page_ms;
    hall.tick();
    CHECK(find(picture_of(hall, Shape::landscape), notice.id));
    hall.wait(page_ms);
    CHECK(find(picture_of(hall, Shape::landscape), notice.en));
}

TEST_CASE("a posted notice takes turns with the office's own, from its minute to its minute") {
    const Shape shape = GENERATE(Shape::landscape, Shape::portrait);
    Hall hall;
    const Bilingual closing{"Loket 3 tutup pukul 11.00.", "Counter 3 closes at 11.00."};
    hall.board.notices = {{1, closing, Hall::at(10, 30), Hall::at(10, 40)}};
    hall.tell();
    const auto turns = [&] {
        std::vector<std::string> seen;
        hall.wait(page_ms - hall.now_ms % page_ms); // at the beginning of a page
        for (int page = 0; page < 4; ++page, hall.wait(page_ms)) {
            const ui::Canvas canvas = picture_of(hall, shape);
            for (const Bilingual& notice : {hall.board.settings.notice, closing})
                for (const std::string& text : {notice.id, notice.en})
                    if (find(canvas, text))
                        seen.push_back(text);
        }
        std::sort(seen.begin(), seen.end());
        return seen;
    };
    const Bilingual& own = hall.board.settings.notice;
    CHECK(turns() == std::vector<std::string>{own.id, own.id, own.en, own.en});
    hall.office_ms = Hall::at(10, 31).ms - hall.now_ms;
    CHECK(turns() == std::vector<std::string>{closing.en, own.id, closing.id, own.en});
    hall.office_ms = Hall::at(10, 40).ms - hall.now_ms;
    CHECK(turns() == std::vector<std::string>{own.id, own.id, own.en, own.en});
}
