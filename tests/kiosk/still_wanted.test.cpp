// The question before a long wait, as the person at the kiosk meets it.

#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

TEST_CASE("whoever would wait behind many is asked first, and goes on to the lane") {
    Walk walk;
    walk.board(board_of_a_crowd());
    walk.to_lane("ktp");
    REQUIRE(walk.screen<StillWanted>().service == ServiceId{"ktp"});
    REQUIRE(walk.ordered<Ask>().empty());

    walk.touch(GoOnTouched{});
    REQUIRE(walk.screen<LaneChoice>().service == ServiceId{"ktp"});
    REQUIRE(walk.ordered<Ask>().empty());
    walk.touch(LaneTouched{general_lane});
    REQUIRE(walk.ordered<Ask>().size() == 1);
}

TEST_CASE("nobody is asked at the limit or below it, nor where the office does not want it") {
    Walk walk;
    SECTION("as many as the limit wait") {
        walk.board(board_of_a_crowd(12));
    }
    SECTION("nobody waits") {
        walk.board(board_of_a_crowd(0));
    }
    SECTION("the office names no limit") {
        Board board = board_of_a_crowd(400);
        board.settings.services.front().ask_above = 0;
        walk.board(board);
    }
    walk.to_lane("ktp");
    REQUIRE(walk.shows<LaneChoice>());
}

TEST_CASE("where the line reaches past closing everybody is asked, however short it is") {
    Walk walk;
    Board board = board_of_a_crowd(3);
    board.rows.front().general = {{}, NoForecast::after_closing};
    walk.board(board);
    walk.to_lane("ktp");
    REQUIRE(walk.shows<StillWanted>());
    board.rows.front().waiting = 0; // nobody to be served before: the hours say the rest
    walk.touch(HomeTouched{});
    walk.board(board);
    walk.to_lane("ktp");
    REQUIRE(walk.shows<LaneChoice>());
}

TEST_CASE("what to bring is there for whoever asks, and costs nobody else a touch") {
    Walk walk;
    Board board = board_at_ten();
    walk.board(board);
    walk.to_lane("ktp");
    const auto asks = [&] {
        const auto places = layout(walk.kiosk, Shape::portrait);
        return std::any_of(places.begin(), places.end(), [](const Target& place) {
            return place.touch == Touch{BringTouched{}};
        });
    };
    CHECK_FALSE(asks()); // the office wrote nothing down
    board.settings.services.front().standard.fee = {"Gratis", "Free"};
    walk.board(board);
    REQUIRE(walk.shows<LaneChoice>());
    CHECK(asks());
    walk.touch(BringTouched{});
    REQUIRE(walk.screen<Bring>().service == ServiceId{"ktp"});
    walk.touch(GoOnTouched{});
    REQUIRE(walk.screen<LaneChoice>().service == ServiceId{"ktp"});
    REQUIRE(walk.ordered<Ask>().empty());
}

TEST_CASE("many waiting for one service ask nothing of who comes for another") {
    Walk walk;
    walk.board(board_of_a_crowd());
    walk.to_lane("kk");
    REQUIRE(walk.shows<LaneChoice>());
}

TEST_CASE("whoever says no is back at the services, in the same language, without a number") {
    Walk walk;
    walk.board(board_of_a_crowd());
    walk.touch(LanguageTouched{Language::english});
    walk.to_lane("ktp");
    walk.touch(HomeTouched{});
    REQUIRE(walk.shows<Services>());
    REQUIRE(walk.kiosk.language == Language::english);
    REQUIRE(walk.ordered<Ask>().empty());
}

TEST_CASE("the question waits as long as every other, then the kiosk is as new") {
    Walk walk;
    walk.board(board_of_a_crowd());
    walk.to_lane("ktp");
    walk.pass(idle_ms - 1);
    REQUIRE(walk.shows<StillWanted>());
    REQUIRE(walk.ordered<Beep>().size() == 1);
    walk.pass(1);
    REQUIRE(walk.shows<Services>());
}

TEST_CASE("the second tap on a service never says yes") {
    Walk walk;
    walk.board(board_of_a_crowd());
    walk.to_lane("ktp");
    walk.pass(inert_ms - 1);
    walk.press(GoOnTouched{});
    walk.release(GoOnTouched{});
    REQUIRE(walk.shows<StillWanted>());
}

TEST_CASE("the figures of the question follow the hall") {
    Walk walk;
    walk.board(board_of_a_crowd());
    walk.to_lane("ktp");
    const Kiosk before = walk.kiosk;
    walk.board(board_of_a_crowd(14));
    REQUIRE(walk.shows<StillWanted>());
    REQUIRE_FALSE(same_picture(before, walk.kiosk));

    SECTION("and a service the office takes away ends it") {
        Board board = board_of_a_crowd();
        board.settings.services.erase(board.settings.services.begin());
        board.rows.erase(board.rows.begin());
        walk.board(board);
        REQUIRE(walk.shows<Services>());
    }
}

TEST_CASE("yes and no are large, yes is the one that is filled") {
    Walk walk;
    walk.board(board_of_a_crowd());
    walk.to_lane("ktp");
    for (const Shape shape : {Shape::portrait, Shape::landscape}) {
        const std::vector<Target> targets = layout(walk.kiosk, shape);
        const auto place_of = [&](const Touch& touch) {
            for (const Target& target : targets) {
                if (target.touch == touch) {
                    return target;
                }
            }
            return Target{};
        };
        const Target yes = place_of(GoOnTouched{});
        const Target no = place_of(HomeTouched{});
        REQUIRE(yes.where.h >= 116); // 29 mm, as every main button
        REQUIRE(no.where.h == yes.where.h);
        REQUIRE(no.where.w == yes.where.w);
        REQUIRE(yes.rank == Rank::primary);
        REQUIRE(no.rank == Rank::second);
    }
}

} // namespace giliran::kiosk::tests
