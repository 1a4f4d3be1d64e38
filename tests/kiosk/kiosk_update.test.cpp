// The walks through the kiosk as a supervisor would tell them.

#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

TEST_CASE("two touches bring a ticket: the service, then the lane") {
    Walk walk;
    walk.touch(ServiceTouched{{"ktp"}});
    REQUIRE(walk.shows<LaneChoice>());
    REQUIRE(walk.ordered<Ask>().empty());

    walk.touch(LaneTouched{priority_lane});
    const auto asks = walk.ordered<Ask>();
    REQUIRE(asks.size() == 1);
    const auto order = std::get<IssueTicket>(asks[0].body);
    REQUIRE(order.service == ServiceId{"ktp"});
    REQUIRE(order.lane == priority_lane);
    REQUIRE(walk.shows<Sending>());

    walk.answer(done_a039());
    const Slip& slip = walk.screen<TicketShown>().slip;
    REQUIRE(label_of(slip.prefix, slip.number) == "A039");
    REQUIRE(slip.ahead == 11);
    REQUIRE(slip.link == a039_link);
    const auto prints = walk.ordered<Print>();
    REQUIRE(prints.size() == 1);
    REQUIRE(prints[0].slip == slip);
}

TEST_CASE("a double tap issues one ticket") {
    Walk walk;
    walk.to_lane();
    walk.pass(1'000);
    const Touch lane = LaneTouched{general_lane};
    walk.press(lane);
    walk.release(lane);
    walk.press(lane);
    walk.release(lane);
    REQUIRE(walk.ordered<Ask>().size() == 1);

    SECTION("nor does hammering while the answer is on its way") {
        for (int i = 0; i < 20; ++i) {
            walk.touch(lane);
            REQUIRE(walk.ordered<Ask>().empty());
        }
        REQUIRE(walk.shows<Sending>());
        REQUIRE(layout(walk.kiosk, Shape::portrait).empty());
    }
    SECTION("nor does a repeated answer print twice") {
        walk.answer(1, done_a039());
        REQUIRE(walk.ordered<Print>().size() == 1);
        walk.answer(1, done_a039());
        REQUIRE(walk.ordered<Print>().empty());
    }
}

TEST_CASE("the second tap on a service never chooses a lane") {
    Walk walk;
    walk.pass(1'000);
    walk.press(ServiceTouched{{"ktp"}});
    walk.release(ServiceTouched{{"ktp"}});
    walk.pass(inert_ms - 1);
    walk.press(LaneTouched{general_lane}); // the finger lands where a lane has appeared
    walk.release(LaneTouched{general_lane});
    REQUIRE(walk.shows<LaneChoice>());
    REQUIRE(walk.ordered<Ask>().empty());

    walk.pass(2);
    walk.press(LaneTouched{general_lane});
    walk.release(LaneTouched{general_lane});
    REQUIRE(walk.shows<Sending>());
}

TEST_CASE("a finger that slides off its button has done nothing") {
    Walk walk;
    walk.pass(1'000);
    SECTION("beside everything") {
        walk.press(ServiceTouched{{"ktp"}});
        walk.release(std::nullopt);
    }
    SECTION("onto another button") {
        walk.press(ServiceTouched{{"ktp"}});
        walk.release(ServiceTouched{{"kk"}});
    }
    SECTION("from nowhere onto a button") {
        walk.give(Pressed{std::nullopt});
        walk.release(ServiceTouched{{"kk"}});
    }
    REQUIRE(walk.shows<Services>());
    REQUIRE_FALSE(walk.kiosk.pressed);
}

TEST_CASE("a press held over a change of screen does nothing") {
    Walk walk;
    walk.to_lane();
    walk.pass(idle_ms - 1'000);
    walk.press(LaneTouched{general_lane});
    walk.pass(idle_ms + 1);
    REQUIRE(walk.shows<Services>());
    walk.release(LaneTouched{general_lane});
    REQUIRE(walk.shows<Services>());
    REQUIRE(walk.ordered<Ask>().empty());
}

TEST_CASE("an answer that comes after its person left is shown to nobody") {
    Walk walk;
    walk.to_sending();
    const std::uint64_t abandoned = walk.kiosk.asks;
    walk.pass(idle_ms + 1);
    REQUIRE(walk.shows<Services>());

    SECTION("on the first screen") {
        walk.answer(abandoned, done_a039());
        REQUIRE(walk.shows<Services>());
    }
    SECTION("nor to the next person, who waits for an own ticket") {
        walk.to_sending();
        walk.answer(abandoned, done_a039());
        REQUIRE(walk.shows<Sending>());
    }
    REQUIRE(walk.ordered<Print>().empty());
}

TEST_CASE("the screen returns to the start when nobody is there") {
    Walk walk;
    SECTION("80 seconds on a choice") {
        walk.to_lane();
        walk.pass(idle_ms - 1);
        REQUIRE(walk.shows<LaneChoice>());
        walk.pass(1);
        REQUIRE(walk.shows<Services>());
    }
    SECTION("40 seconds on a ticket") {
        walk.to_ticket();
        walk.pass(ticket_idle_ms - 1);
        REQUIRE(walk.shows<TicketShown>());
        walk.pass(1);
        REQUIRE(walk.shows<Services>());
    }
    SECTION("it beeps once, 20 seconds before") {
        walk.to_ticket();
        walk.pass(ticket_idle_ms - warning_ms - 1);
        REQUIRE(walk.ordered<Beep>().empty());
        walk.pass(1);
        REQUIRE(walk.ordered<Beep>().size() == 1);
        walk.pass(1'000);
        REQUIRE(walk.ordered<Beep>().empty());
    }
    SECTION("more time is given as often as it is asked for") {
        walk.to_ticket();
        for (int i = 0; i < 12; ++i) {
            walk.pass(ticket_idle_ms - 2'000);
            walk.touch(MoreTimeTouched{});
            REQUIRE(walk.shows<TicketShown>());
            REQUIRE(rest_of(walk.kiosk).left_ms == ticket_idle_ms);
        }
    }
}

TEST_CASE("the language goes with its person") {
    Walk walk;
    walk.touch(LanguageTouched{Language::english});
    walk.to_lane();
    REQUIRE(walk.kiosk.language == Language::english);

    SECTION("going back keeps it") {
        walk.touch(HomeTouched{});
        REQUIRE(walk.shows<Services>());
        REQUIRE(walk.kiosk.language == Language::english);
        walk.pass(idle_ms);
        REQUIRE(walk.kiosk.language == Language::indonesian);
    }
    SECTION("the ticket is printed in it, and the next person starts in Indonesian") {
        walk.touch(LaneTouched{general_lane});
        walk.answer(done_a039());
        REQUIRE(walk.screen<TicketShown>().slip.language == Language::english);
        walk.touch(HomeTouched{});
        REQUIRE(walk.kiosk.language == Language::indonesian);
    }
}

TEST_CASE("a printer that fails keeps the number on the screen") {
    Walk walk;
    walk.to_sending();
    walk.answer(done_a039());
    walk.give(Printed{"7KQ4-M2XD", GENERATE(Printing::failed, Printing::paper_out)});
    walk.pass(24 * hour_ms);
    REQUIRE(walk.screen<TicketShown>().slip.number == 39);

    walk.touch(PrintAgainTouched{});
    REQUIRE(walk.ordered<Print>().size() == 1);
    walk.give(Printed{"7KQ4-M2XD", Printing::printed});
    REQUIRE(walk.screen<TicketShown>().printing == Printing::printed);
    walk.touch(PrintAgainTouched{});
    walk.give(Printed{"7KQ4-M2XD", Printing::printed});
    walk.touch(PrintAgainTouched{});
    REQUIRE(walk.ordered<Print>().empty()); // three slips in all are enough

    walk.touch(HomeTouched{});
    REQUIRE(walk.shows<Services>());
}

TEST_CASE("the result of an earlier print says nothing about the next ticket") {
    Walk walk;
    walk.to_sending();
    walk.answer(done_a039());
    walk.give(Printed{"AAAA-0000", Printing::failed});
    REQUIRE(walk.screen<TicketShown>().printing == Printing::under_way);
}

TEST_CASE("a refusal names itself and the next step") {
    Walk walk;
    walk.to_sending();
    SECTION("the quota ran out a moment ago") {
        walk.answer(wire::Refused{Refusal::quota_full});
        REQUIRE(walk.screen<NotDone>().why
                == std::variant<Refusal, wire::TroubleKind>{Refusal::quota_full});
        REQUIRE(next_step(walk.screen<NotDone>()) == NextStep::none);
        walk.touch(HomeTouched{});
        REQUIRE(walk.shows<Services>());
    }
    SECTION("the record cannot be written now: the same wish can be asked again") {
        walk.answer(wire::Trouble{wire::TroubleKind::record_unavailable, ""});
        REQUIRE(next_step(walk.screen<NotDone>()) == NextStep::ask_again);
        const std::uint64_t before = walk.kiosk.asks;
        walk.touch(RetryTouched{});
        const auto asks = walk.ordered<Ask>();
        REQUIRE(asks.size() == 1);
        REQUIRE(asks[0].number == before + 1);
        REQUIRE(std::get<IssueTicket>(asks[0].body).service == ServiceId{"ktp"});
    }
    SECTION("the answer makes no sense") {
        walk.answer(wire::Done{});
        REQUIRE(walk.shows<NotDone>());
        REQUIRE(walk.ordered<Print>().empty());
    }
}

TEST_CASE("an ask without an answer says so, and the kiosk recovers alone") {
    Walk walk;
    walk.to_sending();
    walk.answer(wire::Trouble{wire::TroubleKind::unreachable, ""});
    REQUIRE(walk.shows<Unreachable>());
    walk.news();
    REQUIRE(walk.shows<Unreachable>()); // it stays long enough to be read
    walk.pass(unreachable_hold_ms);
    walk.news();
    REQUIRE(walk.shows<Services>());
}

TEST_CASE("a silent server closes the first screen until it speaks again") {
    Walk walk;
    walk.falls_silent(silent_ms_max);
    REQUIRE(walk.shows<Services>());
    walk.falls_silent(silent_ms_max + 1);
    REQUIRE(walk.screen<Unreachable>().since_minute == 10 * 60 + 23);
    walk.falls_silent(0);
    REQUIRE(walk.shows<Services>());
}

TEST_CASE("a silent server takes no ticket off the screen") {
    Walk walk;
    walk.to_ticket();
    walk.falls_silent(60'000);
    REQUIRE(walk.shows<TicketShown>());
}

TEST_CASE("before the first board the kiosk gets ready, and says when it stays alone") {
    Kiosk kiosk;
    REQUIRE(update(kiosk, Ticked{10}).empty());
    REQUIRE(update(kiosk, BoardNews{{}, 10, {}, 0}).empty());
    REQUIRE(std::holds_alternative<Starting>(kiosk.screen));
    REQUIRE(update(kiosk, BoardNews{{}, silent_ms_max + 1, {}, 0}).empty());
    REQUIRE(std::holds_alternative<Unreachable>(kiosk.screen));
}

TEST_CASE("outside the hours no service can be chosen, but a visit can be rated") {
    Walk walk;
    SECTION("after the last number") {
        walk.office_now = at_wib(14, 0);
    }
    SECTION("before opening") {
        walk.office_now = at_wib(7, 59);
    }
    walk.news();
    REQUIRE(walk.shows<Closed>());
    for (const Target& target : layout(walk.kiosk, Shape::portrait)) {
        REQUIRE_FALSE(std::holds_alternative<ServiceTouched>(target.touch));
    }
    walk.touch(RateTouched{});
    REQUIRE(walk.shows<RateNumber>());
    walk.touch(HomeTouched{});
    REQUIRE(walk.shows<Closed>());
    walk.office_now = at_wib(10, 0);
    walk.news();
    REQUIRE(walk.shows<Services>());
}

TEST_CASE("a service whose numbers are used up cannot be touched") {
    Walk walk;
    for (const Target& target : layout(walk.kiosk, Shape::portrait)) {
        if (target.touch == Touch{ServiceTouched{{"akta"}}}) {
            REQUIRE(target.use == Use::locked);
            REQUIRE_FALSE(touch_at(walk.kiosk, Shape::portrait, target.where.center()));
        }
    }
}

TEST_CASE("a service taken away while someone chooses its lane leads back to the start") {
    Walk walk;
    walk.to_lane("konsultasi");
    Board board = board_at_ten();
    board.settings.services.pop_back();
    board.rows.pop_back();
    walk.board(board);
    REQUIRE(walk.shows<Services>());
}

TEST_CASE("a long list is turned page by page") {
    Walk walk;
    walk.board(board_of_many(14));
    const auto step = [&](std::string_view word) {
        for (const Target& target : layout(walk.kiosk, Shape::portrait)) {
            if (target.word == word && target.use == Use::open) {
                walk.touch(target.touch);
                return true;
            }
        }
        return false;
    };
    REQUIRE_FALSE(step("kiosk.page_previous"));
    std::size_t pages = 1;
    while (step("kiosk.page_next")) {
        REQUIRE(walk.screen<Services>().page == pages);
        ++pages;
    }
    REQUIRE(pages == 2);
    REQUIRE(step("kiosk.page_previous"));
    REQUIRE(walk.screen<Services>().page == 0);
    REQUIRE(step("kiosk.page_next"));
    SECTION("of a shorter list the last page is shown instead of one that is not there") {
        walk.board(board_of_many(3));
        std::size_t services = 0;
        for (const Target& target : layout(walk.kiosk, Shape::portrait)) {
            services += std::holds_alternative<ServiceTouched>(target.touch) ? 1 : 0;
        }
        REQUIRE(services == 3);
    }
    SECTION("the next person starts on the first") {
        walk.pass(idle_ms);
        REQUIRE(walk.screen<Services>().page == 0);
    }
}
} // namespace giliran::kiosk::tests
