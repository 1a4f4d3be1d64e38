// The rating tablet at a counter: it rests, asks whoever was just served, and rests again.

#include "tests/kiosk/tablet.hpp"

#include "tests/kiosk/pictures.hpp"

#include <random>

namespace giliran::kiosk::tests {

namespace {

bool drawn_somewhere(const Kiosk& kiosk, const std::string& words) {
    const ui::Canvas canvas = drawn(kiosk, Shape::portrait);
    return std::any_of(canvas.drawn().begin(), canvas.drawn().end(), [&](const ui::Drawn& thing) {
        return thing.what.find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("a tablet rests on its counter's name until a visit ends there") {
    TabletWalk tablet;
    CHECK(tablet.shows<TabletRest>());
    CHECK(drawn_somewhere(tablet.kiosk, "Penilaian"));
    CHECK(drawn_somewhere(tablet.kiosk, "Loket 2"));
    tablet.waits(3'600'000);
    CHECK(tablet.shows<TabletRest>());
    CHECK(tablet.ordered<Beep>().empty());
    tablet.ends(12);
    CHECK(tablet.asks_for() == "A012");
    tablet.answers(12);
    CHECK(tablet.screen<RateFaces>().visit.number == 12);
    CHECK(drawn_somewhere(tablet.kiosk, "A012, bagaimana pelayanan kami?"));
}

TEST_CASE("a visit that ends at another counter is not asked about") {
    TabletWalk tablet;
    tablet.ends(12, 3);
    CHECK_FALSE(tablet.asks_for());
    CHECK(tablet.shows<TabletRest>());
}

TEST_CASE("the person is thanked, offered the survey, and the tablet rests again") {
    TabletWalk tablet;
    tablet.to_tablet_faces().touch(FaceTouched{4});
    tablet.touch(SendTouched{});
    CHECK(std::get<RateVisit>(tablet.ordered<Ask>().at(0).body).ticket == TicketId{39});
    tablet.answer(wire::Done{});
    CHECK(tablet.shows<Thanks>());
    tablet.waits(offer_idle_ms);
    CHECK(tablet.shows<TabletRest>());
    CHECK_FALSE(tablet.asks_for()); // the same visit is not asked about again
}

TEST_CASE("faces that nobody touches go again, without a sound") {
    TabletWalk tablet;
    tablet.to_tablet_faces();
    for (int second = 1; second * 1'000 < awaiting_ms; ++second) {
        tablet.pass(1'000);
        CHECK(tablet.ordered<Beep>().empty());
    }
    CHECK(tablet.shows<RateFaces>());
    tablet.pass(1'000);
    CHECK(tablet.shows<TabletRest>());
}

TEST_CASE("whoever declines is asked no more") {
    TabletWalk tablet;
    tablet.to_tablet_faces().touch(HomeTouched{});
    tablet.tell();
    CHECK(tablet.shows<TabletRest>());
    CHECK_FALSE(tablet.asks_for());
}

TEST_CASE("a visit rated elsewhere, reopened or not found is not shown, and nothing is said") {
    TabletWalk tablet;
    tablet.ends(12);
    SECTION("rated on the phone") {
        tablet.answers(12, 3);
    }
    SECTION("called back to the counter") {
        wire::Done done = finished_a039();
        done.ticket->state = TicketState::serving;
        tablet.answer(done);
    }
    SECTION("not found") {
        tablet.answer(wire::Refused{Refusal::unknown_ticket});
    }
    SECTION("the line is down") {
        tablet.answer(wire::Trouble{wire::TroubleKind::unreachable, ""});
    }
    CHECK(tablet.shows<TabletRest>());
    tablet.tell();
    CHECK_FALSE(tablet.asks_for());
}

TEST_CASE("a newer visit takes the place of faces that nobody has touched") {
    TabletWalk tablet;
    tablet.to_tablet_faces(12);
    tablet.ends(13);
    CHECK(tablet.asks_for() == "A013");
    tablet.answers(13);
    CHECK(tablet.screen<RateFaces>().visit.number == 13);
}

TEST_CASE("nobody is interrupted in the middle of an answer") {
    TabletWalk tablet;
    tablet.to_tablet_faces(12);
    SECTION("a face chosen") {
        tablet.touch(FaceTouched{2});
    }
    SECTION("another language") {
        tablet.touch(LanguageTouched{Language::english});
    }
    SECTION("larger letters") {
        tablet.touch(LookTouched{Look::large_letters});
    }
    SECTION("listening") {
        tablet.pass(1'000);
        tablet.give(KeyPressed{Key::help});
    }
    SECTION("writing") {
        tablet.touch(FaceTouched{2});
        tablet.touch(WriteTouched{});
    }
    SECTION("in the survey") {
        tablet.touch(FaceTouched{2});
        tablet.touch(SendTouched{});
        tablet.answer(wire::Done{});
        tablet.touch(SurveyTouched{});
    }
    const std::size_t before = tablet.kiosk.screen.index();
    tablet.ends(13);
    CHECK_FALSE(tablet.asks_for());
    CHECK(tablet.kiosk.screen.index() == before);
}

TEST_CASE("after an answer that took its time the next person is asked, if they are still there") {
    TabletWalk tablet;
    tablet.to_tablet_faces(12).touch(FaceTouched{4});
    tablet.ends(13);
    SECTION("still there") {
        tablet.waits(still_there_ms / 2);
        tablet.touch(HomeTouched{});
        tablet.tell();
        CHECK(tablet.asks_for() == "A013");
    }
    SECTION("gone") {
        tablet.waits(still_there_ms + 1);
        tablet.touch(HomeTouched{});
        tablet.tell();
        CHECK_FALSE(tablet.asks_for());
        CHECK(tablet.shows<TabletRest>());
    }
}

TEST_CASE("the next person finds the tablet as new, the one who waits keeps what they chose") {
    TabletWalk tablet;
    SECTION("chosen while waiting for the visit to end") {
        tablet.touch(LanguageTouched{Language::english});
        tablet.to_tablet_faces(12);
        CHECK(tablet.kiosk.language == Language::english);
    }
    SECTION("after somebody else's thanks") {
        tablet.to_tablet_faces(12).touch(LanguageTouched{Language::english});
        tablet.touch(FaceTouched{4});
        tablet.touch(SendTouched{});
        tablet.answer(wire::Done{});
        tablet.to_tablet_faces(13);
        CHECK(tablet.kiosk.language == Language::indonesian);
        CHECK(tablet.screen<RateFaces>().opinion.score == 0);
    }
}

TEST_CASE("an end that is taken back brings no older visit up again") {
    TabletWalk tablet;
    tablet.ends(12);
    const std::vector<VisitEnded> older = tablet.office.ended;
    tablet.answers(12);
    tablet.ends(13);
    tablet.answers(13);
    tablet.office.ended = older;
    tablet.tell();
    CHECK_FALSE(tablet.asks_for());
}

TEST_CASE("a tablet that is switched on asks nobody about a visit of long ago") {
    TabletWalk before;
    before.ends(12);
    TabletWalk tablet;
    tablet.office = before.office;
    tablet.office_now = before.office_now + still_there_ms + 1;
    tablet.tell();
    CHECK_FALSE(tablet.asks_for());
    CHECK(tablet.shows<TabletRest>());
}

TEST_CASE("without a connection a tablet says so calmly, and recovers alone") {
    TabletWalk tablet;
    tablet.falls_silent(180'000);
    CHECK(tablet.shows<TabletOffline>());
    CHECK(drawn_somewhere(tablet.kiosk, "10.21"));
    CHECK(drawn_somewhere(tablet.kiosk, "ponsel"));
    tablet.falls_silent(0);
    CHECK(tablet.shows<TabletRest>());
}

TEST_CASE("nothing typed or scanned at a tablet opens a visit") {
    TabletWalk tablet;
    tablet.type(a039_link);
    CHECK(tablet.ordered<Ask>().empty());
    CHECK(tablet.shows<TabletRest>());
}

TEST_CASE("a tablet at rest offers nothing but language and looks") {
    TabletWalk tablet;
    for (const Shape shape : {Shape::portrait, Shape::landscape, Shape::small}) {
        for (const Target& target : layout(tablet.kiosk, shape)) {
            CHECK((std::holds_alternative<LanguageTouched>(target.touch)
                   || std::holds_alternative<LookTouched>(target.touch)));
        }
    }
}

TEST_CASE("20,000 touches on a tablet take no number and end at rest") {
    std::mt19937_64 chance{7};
    const auto one_of = [&](std::size_t n) {
        return std::uniform_int_distribution<std::size_t>{0, n - 1}(chance);
    };
    TabletWalk tablet;
    std::size_t ratings = 0;
    std::size_t surveys = 0;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        if (one_of(20) == 0) {
            tablet.ends(1 + i % 900);
        }
        tablet.office_now = tablet.office_now + 700;
        tablet.pass(700);
        const auto targets = layout(tablet.kiosk, one_of(2) == 0 ? Shape::portrait : Shape::small);
        if (!targets.empty()) {
            const Target& target = targets[one_of(targets.size())];
            if (target.use == Use::open) {
                tablet.press(target.touch);
                tablet.release(target.touch);
            }
        }
        tablet.give(Typed{static_cast<char32_t>("A012\n"[one_of(5)])});
        for (const Ask& ask : tablet.ordered<Ask>()) {
            REQUIRE_FALSE(std::holds_alternative<IssueTicket>(ask.body));
            ratings += std::holds_alternative<RateVisit>(ask.body) ? 1 : 0;
        }
        if (tablet.shows<Sending>()) {
            if (one_of(5) == 0) {
                tablet.answer(wire::Refused{Refusal::unknown_ticket});
            } else {
                tablet.answers(39);
            }
        }
        surveys += tablet.shows<SurveyAsked>() ? 1 : 0;
        REQUIRE_FALSE(tablet.shows<Services>());
        REQUIRE_FALSE(tablet.shows<RateNumber>());
    }
    CHECK(ratings > 100); // it got somewhere at all
    CHECK(surveys > 0);
    if (tablet.shows<Sending>()) {
        tablet.answer(wire::Trouble{wire::TroubleKind::busy, ""});
    }
    tablet.pass(idle_ms);
    CHECK(tablet.shows<TabletRest>());
}

} // namespace giliran::kiosk::tests
