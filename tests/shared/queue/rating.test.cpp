// What may be said of a visit: how many things, how long a comment, which signs.

#include "tests/sample_office.hpp"

using namespace giliran;
using namespace giliran::tests;

namespace {

/// Somebody who was served a minute ago.
struct Served : Play {
    TicketId ticket;

    Served() {
        open_day();
        order(OpenCounter{{1}});
        ticket = issue();
        call(1);
        order(StartService{{1}, ticket});
        order(FinishVisit{{1}, ticket}, 9);
    }
    RateVisit rating(const std::string& comment) const { return {ticket, 3, {}, comment}; }
};

std::string repeated(const std::string& letter, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += letter;
    return text;
}

} // namespace

TEST_CASE("a comment of two hundred letters of any script is kept, one more is not") {
    Served office;
    CHECK(office.refused(office.rating(repeated("\u20ac", 200) + "x"), 10)
          == Refusal::comment_wrong);
    const Events events = office.order(office.rating(repeated("\u20ac", 200)), 10);
    CHECK(std::get<VisitRated>(events[0].fact).comment == repeated("\u20ac", 200));
}

TEST_CASE("a comment with a control character is refused, one with letters of any script is not") {
    for (const char* wrong :
         {"two\nlines", "a\tcolumn", "bell\a", "\x7f", "\xc2\x85", "\xc2\x9f"}) {
        INFO(wrong);
        CHECK_FALSE(sound_comment(wrong));
    }
    for (const char* right : {"", "Terima kasih.", "\xc2\xa0", "Kedua — “baik”", "\xe0\xa4\x85"}) {
        INFO(right);
        CHECK(sound_comment(right));
    }
}

TEST_CASE("what was left empty is not kept") {
    Served office;
    const Events events = office.order(RateVisit{office.ticket, 4, RatingReasons{}, ""}, 10);
    const auto& rated = std::get<VisitRated>(events[0].fact);
    CHECK_FALSE(rated.reasons);
    CHECK_FALSE(rated.comment);
}

TEST_CASE("the counter's last press can be taken back just as well when the visit was rated") {
    Served office;
    office.order(office.rating("Ramah"), 9);
    office.order(AnswerSurvey{office.ticket, {{{Element::perilaku, 4}}}}, 9);
    office.order(UndoPress{{1}}, 10);
    const Ticket& ticket = *find_ticket(office.office, office.ticket);
    CHECK(ticket.state == TicketState::serving);
    CHECK(ticket.score == 3);
    CHECK(ticket.surveyed);
}
