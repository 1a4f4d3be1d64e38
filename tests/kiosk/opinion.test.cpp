// What is said besides the face: reasons and a few words, both left out by whoever wants to, all of
// it in one send.

#include "kiosk/writing.hpp"
#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

namespace {

const Opinion& opinion(const Walk& walk) {
    return walk.screen<RateFaces>().opinion;
}

void write(Walk& walk, const std::string& letters) {
    for (const char letter : letters) {
        walk.touch(letter == ' ' ? Touch{SpaceTouched{}} : Touch{LetterTouched{letter}});
    }
}

/// Whether that can be touched on the screen now, locked or not at all.
std::optional<Use> use_of(const Walk& walk, const Touch& touch) {
    for (const Target& target : layout(walk.kiosk, Shape::portrait)) {
        if (target.touch == touch) {
            return target.use;
        }
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("what it was about is asked only after a face was chosen") {
    Walk walk;
    walk.to_faces();
    CHECK_FALSE(use_of(walk, ReasonTouched{RatingReason::wait}));
    walk.touch(ReasonTouched{RatingReason::wait});
    CHECK(opinion(walk).reasons.empty());
    walk.touch(FaceTouched{2});
    CHECK(use_of(walk, ReasonTouched{RatingReason::wait}) == Use::open);
}

TEST_CASE("at most three reasons are given, and each can be taken back") {
    Walk walk;
    walk.to_faces().touch(FaceTouched{2});
    for (const RatingReason reason :
         {RatingReason::wait, RatingReason::room, RatingReason::system, RatingReason::manner}) {
        walk.touch(ReasonTouched{reason});
    }
    CHECK(opinion(walk).reasons
          == RatingReasons{RatingReason::wait, RatingReason::room, RatingReason::system});
    CHECK(use_of(walk, ReasonTouched{RatingReason::manner}) == Use::locked);
    CHECK(use_of(walk, ReasonTouched{RatingReason::room}) == Use::open);
    walk.touch(ReasonTouched{RatingReason::room});
    walk.touch(ReasonTouched{RatingReason::manner});
    CHECK(opinion(walk).reasons
          == RatingReasons{RatingReason::wait, RatingReason::system, RatingReason::manner});
}

TEST_CASE("praise does not become blame when somebody changes their mind") {
    Walk walk;
    walk.to_faces().touch(FaceTouched{4});
    walk.touch(ReasonTouched{RatingReason::manner});
    walk.touch(FaceTouched{3});
    CHECK(opinion(walk).reasons == RatingReasons{RatingReason::manner}); // praise still
    walk.touch(FaceTouched{1});
    CHECK(opinion(walk).reasons.empty());
}

TEST_CASE("a finger still on its face presses no reason that appears under it") {
    Walk walk;
    walk.to_faces().touch(FaceTouched{2});
    walk.press(ReasonTouched{RatingReason::wait});
    walk.release(ReasonTouched{RatingReason::wait});
    CHECK(opinion(walk).reasons.empty());
}

TEST_CASE("a few words are written, kept on the rating, and changed") {
    Walk walk;
    walk.to_faces().touch(FaceTouched{2});
    walk.touch(ReasonTouched{RatingReason::wait});
    walk.touch(WriteTouched{});
    REQUIRE(walk.shows<Writing>());
    write(walk, " LAMA  SEKALII");
    walk.touch(EraseTouched{});
    CHECK(walk.screen<Writing>().text == "Lama sekali");
    walk.touch(SpaceTouched{});
    walk.touch(WrittenTouched{});
    CHECK(opinion(walk).comment == "Lama sekali");
    CHECK(opinion(walk).reasons == RatingReasons{RatingReason::wait});
    walk.touch(WriteTouched{});
    CHECK(walk.screen<Writing>().text == "Lama sekali");
    for (std::size_t i = 0; i < 20; ++i) {
        walk.touch(EraseTouched{});
    }
    walk.touch(WrittenTouched{});
    CHECK(opinion(walk).comment.empty());
}

TEST_CASE("the keyboard writes no more than the record takes") {
    std::string text;
    for (std::size_t i = 0; i < comment_bytes_max + 10; ++i) {
        add_letter(text, 'A');
        add_space(text);
    }
    CHECK(text.size() == comment_bytes_max);
    CHECK(sound_comment(text));
    CHECK(sound_comment(finished(text)));
    Walk walk;
    walk.to_faces().touch(FaceTouched{2});
    walk.touch(WriteTouched{});
    std::get<Writing>(walk.kiosk.screen).text = text;
    CHECK(use_of(walk, LetterTouched{'A'}) == Use::locked);
    CHECK(use_of(walk, EraseTouched{}) == Use::open);
}

TEST_CASE("face, reasons and words go to the office together, once") {
    Walk walk;
    walk.to_faces().touch(FaceTouched{1});
    walk.touch(ReasonTouched{RatingReason::system});
    walk.touch(WriteTouched{});
    write(walk, "RUSAK");
    walk.touch(WrittenTouched{});
    walk.touch(SendTouched{});
    const auto asks = walk.ordered<Ask>();
    REQUIRE(asks.size() == 1);
    const auto rating = std::get<RateVisit>(asks.front().body);
    CHECK(rating.score == 1);
    CHECK(rating.reasons == RatingReasons{RatingReason::system});
    CHECK(rating.comment == "Rusak");
    walk.touch(SendTouched{});
    CHECK(walk.ordered<Ask>().empty());
}

TEST_CASE("what was said is not lost with the line: it can be sent again") {
    Walk walk;
    walk.to_faces().touch(FaceTouched{1});
    walk.touch(ReasonTouched{RatingReason::room});
    walk.touch(SendTouched{});
    walk.answer(wire::Trouble{wire::TroubleKind::unreachable, ""});
    REQUIRE(walk.shows<NotDone>());
    walk.touch(RetryTouched{});
    const auto rating = std::get<RateVisit>(walk.ordered<Ask>().at(0).body);
    CHECK(rating.score == 1);
    CHECK(rating.reasons == RatingReasons{RatingReason::room});
}

TEST_CASE("on the small screen a step leads back to the faces, and the words stay") {
    Walk walk;
    walk.to_faces().touch(FaceTouched{2});
    walk.touch(WriteTouched{});
    write(walk, "AC");
    walk.touch(WrittenTouched{});
    const std::vector<Target> places = layout(walk.kiosk, Shape::small);
    CHECK(std::any_of(places.begin(), places.end(),
                      [](const Target& place) { return place.touch == Touch{FaceTouched{0}}; }));
    walk.touch(FaceTouched{0});
    CHECK(opinion(walk).score == 0);
    CHECK(opinion(walk).comment == "Ac");
}

TEST_CASE("a text that outgrows its box shows its end, in every shape and size of letters") {
    Walk walk;
    walk.to_faces().touch(FaceTouched{2});
    walk.touch(WriteTouched{});
    std::string& text = std::get<Writing>(walk.kiosk.screen).text;
    while (text.size() < comment_bytes_max - 12) {
        text += "menunggu ";
    }
    text += "selesai";
    for (const Shape shape : {Shape::portrait, Shape::landscape, Shape::small}) {
        for (const Letters letters : {Letters::normal, Letters::large}) {
            walk.kiosk.looks.letters = letters;
            const ui::Canvas canvas = drawn(walk.kiosk, shape);
            CHECK(std::any_of(canvas.drawn().begin(), canvas.drawn().end(),
                              [](const ui::Drawn& thing) {
                                  return thing.what.ends_with("selesai_") && !thing.cut;
                              }));
        }
    }
}

} // namespace giliran::kiosk::tests
