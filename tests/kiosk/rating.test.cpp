// Rating a visit at the kiosk: by the number typed, by the code scanned, once.

#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

TEST_CASE("a visit is rated by its number") {
    Walk walk;
    walk.touch(RateTouched{});
    REQUIRE_FALSE(complete(walk.screen<RateNumber>()));
    walk.touch(LetterTouched{'K'});
    walk.touch(LetterTouched{'A'}); // a letter can be corrected
    walk.touch(FindTouched{});
    REQUIRE(walk.shows<RateNumber>()); // no digits yet
    for (const char digit : {'0', '3', '8'}) {
        walk.touch(DigitTouched{digit});
    }
    walk.touch(EraseTouched{});
    walk.touch(DigitTouched{'9'});
    walk.touch(FindTouched{});
    REQUIRE(std::get<wire::FindTicket>(walk.ordered<Ask>().at(0).body).code_or_label == "A039");

    walk.answer(finished_a039());
    REQUIRE(walk.screen<RateFaces>().opinion.score == 0); // nothing is chosen for anybody
    walk.touch(SendTouched{});
    REQUIRE(walk.shows<RateFaces>());
    walk.touch(FaceTouched{1});
    walk.touch(FaceTouched{3}); // changed their mind
    REQUIRE(walk.ordered<Ask>().empty());
    walk.touch(SendTouched{});
    const auto rating = std::get<RateVisit>(walk.ordered<Ask>().at(0).body);
    REQUIRE(rating.ticket == TicketId{39});
    REQUIRE(rating.score == 3);
    REQUIRE_FALSE(rating.reasons); // nothing more was said
    REQUIRE_FALSE(rating.comment);

    walk.answer(wire::Done{});
    REQUIRE(walk.shows<Thanks>());
    walk.pass(offer_idle_ms);
    REQUIRE(walk.shows<Services>());
}

TEST_CASE("a scanned slip opens the rating from the first screen") {
    const char* typed = GENERATE("http://192.168.10.12:7300/t/7KQ4-M2XD", "7KQ4-M2XD", "7kq4m2xd",
                                 "https://antrean.example/?t=7KQ4-M2XD#nilai");
    Walk walk;
    walk.type(typed);
    REQUIRE(std::get<wire::FindTicket>(walk.ordered<Ask>().at(0).body).code_or_label
            == "7KQ4-M2XD");
    walk.answer(finished_a039());
    REQUIRE(walk.shows<RateFaces>());
}

TEST_CASE("what a scanner types at the wrong moment goes nowhere") {
    Walk walk;
    SECTION("on someone's ticket") {
        walk.to_ticket();
        walk.type(a039_link);
        REQUIRE(walk.shows<TicketShown>());
    }
    SECTION("half a code from long ago") {
        walk.give(Typed{U'X'});
        walk.pass(10'000);
        walk.type("A012");
        REQUIRE(std::get<wire::FindTicket>(walk.ordered<Ask>().at(0).body).code_or_label == "A012");
    }
    SECTION("a code of something else") {
        walk.type("8991234567890");
        REQUIRE(walk.shows<NotDone>());
        REQUIRE(walk.ordered<Ask>().empty());
        REQUIRE(next_step(walk.screen<NotDone>()) == NextStep::type_again);
    }
    SECTION("a bare Enter") {
        walk.give(Typed{U'\n'});
        REQUIRE(walk.shows<Services>());
    }
}

TEST_CASE("only a finished visit is rated, and only once") {
    Walk walk;
    walk.type(a039_link);
    wire::Done done = finished_a039();
    SECTION("still waiting") {
        done.ticket->state = TicketState::waiting;
        walk.answer(done);
        REQUIRE(std::get<Refusal>(walk.screen<NotDone>().why) == Refusal::visit_not_finished);
    }
    SECTION("rated before") {
        done.ticket->score = 2;
        walk.answer(done);
        REQUIRE(walk.screen<Thanks>().kept == Kept::rating_before);
        walk.touch(FaceTouched{1});
        walk.touch(SendTouched{});
        REQUIRE(walk.ordered<Ask>().empty());
    }
    SECTION("not of today") {
        walk.answer(wire::Refused{Refusal::unknown_ticket});
        REQUIRE(next_step(walk.screen<NotDone>()) == NextStep::type_again);
        walk.touch(RateTouched{});
        REQUIRE(walk.shows<RateNumber>());
    }
}

} // namespace giliran::kiosk::tests
