// The kiosk's window as a person meets it, from the first touch to the rating.

#include "tests/screens/kiosk_on_glass.hpp"

namespace giliran::kiosk::tests {

namespace {

wire::Done answer_about(const wire::TicketView& ticket, const std::string& link = {}) {
    return {ticket.issued_at, ticket, link};
}

/// From the services to the ticket; returns what the server knows of it.
wire::TicketView takes_ticket(Office& office, KioskOnGlass& kiosk, LaneId lane) {
    kiosk.touch(ServiceTouched{{"ktp"}});
    kiosk.shows<LaneChoice>("lane");
    kiosk.touch(LaneTouched{lane});
    const std::string link = kiosk.qr_code();
    wire::TicketView ticket = office.finds(code_in(link));
    kiosk.is_answered(answer_about(ticket, link));
    kiosk.shows<TicketShown>("ticket");
    return ticket;
}

} // namespace

TEST_CASE("two touches give a ticket: on the glass, on paper and at the server it is the same") {
    const Shape shape = GENERATE(Shape::portrait, Shape::landscape);
    Office office;
    office.opens(1);
    office.issues("ktp");
    KioskOnGlass kiosk(office, shape);
    kiosk.shows<Services>("services");
    if (shape == Shape::landscape) {
        kiosk.touch(LanguageTouched{Language::english});
        kiosk.shows<Services>("services-english");
    }
    const wire::TicketView ticket = takes_ticket(office, kiosk, priority_lane);
    CHECK(ticket.number == 2);
    CHECK(ticket.lane == priority_lane);
    const auto slip = office.folder() / "slips" / ("A002-" + ticket.code);
    CHECK(std::filesystem::exists(slip.string() + ".png"));
    CHECK(std::filesystem::exists(slip.string() + ".txt"));
    kiosk.touch(HomeTouched{});
    kiosk.shows<Services>("services-again");
    CHECK(kiosk.twin().language == Language::indonesian);
}

TEST_CASE("a small screen gets its own design, and the looks that its person touches") {
    Office office;
    office.opens(1);
    KioskOnGlass kiosk(office, Shape::small);
    kiosk.shows<Services>("services");
    kiosk.touch(LookTouched{Look::large_letters});
    kiosk.shows<Services>("services-large");
    kiosk.touch(LookTouched{Look::high_contrast});
    kiosk.shows<Services>("services-large-contrast");
    kiosk.touch(LookTouched{Look::large_letters});
    kiosk.shows<Services>("services-contrast"); // with the code on the ticket, read below
    const wire::TicketView ticket = takes_ticket(office, kiosk, general_lane);
    CHECK(ticket.number == 1);
    kiosk.touch(HomeTouched{});
    kiosk.shows<Services>("services-again");
    CHECK(kiosk.twin().looks == Looks{});
}

TEST_CASE("a kiosk that finds no server, or loses it, says where to go and opens by itself") {
    Office office;
    office.falls();
    KioskOnGlass kiosk(office, Shape::portrait);
    kiosk.shows<Unreachable>("unreachable-never");
    office.comes_back();
    kiosk.shows<Services>("services-first");
    office.falls();
    kiosk.shows<Unreachable>("unreachable");
    office.comes_back();
    kiosk.shows<Services>("services-after-unreachable");
    CHECK(takes_ticket(office, kiosk, general_lane).number == 1);
}

TEST_CASE("a finished visit is rated by its code, or by its number on the pad") {
    const Shape shape = GENERATE(Shape::portrait, Shape::landscape);
    Office office;
    office.opens(1);
    const wire::TicketView ticket = office.issues("ktp");
    office.calls(1);
    office.serves(1, ticket.id);
    KioskOnGlass kiosk(office, shape);
    kiosk.shows<Services>("services");
    if (shape == Shape::portrait) {
        kiosk.type(ticket.code);
    } else {
        kiosk.touch(RateTouched{});
        kiosk.shows<RateNumber>("rate-number-empty");
        kiosk.touch(LetterTouched{'A'});
        for (const char digit : {'0', '0', '1'})
            kiosk.touch(DigitTouched{digit});
        kiosk.shows<RateNumber>("rate-number");
        kiosk.touch(FindTouched{});
    }
    kiosk.is_answered(answer_about(office.finds(ticket.code)));
    kiosk.shows<RateFaces>("rate-faces");
    kiosk.touch(FaceTouched{3});
    kiosk.shows<RateFaces>("rate-faces-chosen");
    kiosk.touch(SendTouched{});
    kiosk.is_answered({});
    kiosk.shows<Thanks>("thanks");
    CHECK(office.finds(ticket.code).score == 3);
}

TEST_CASE("the keys of a keyboard move the ring over the glass, and the voice gets to work") {
    Office office;
    KioskOnGlass kiosk(office, Shape::portrait);
    kiosk.shows<Services>("services");
    kiosk.key("space", Key::repeat); // the first key starts the guidance
    kiosk.key("Down", Key::next);
    kiosk.key("Right", Key::next);
    kiosk.key("Up", Key::previous);
    kiosk.key("KP_Add", Key::louder);
    CHECK(kiosk.twin().guide.focus == places_in_order(kiosk.twin()).front().touch);
    CHECK(comes_true([&] { return !std::filesystem::is_empty(office.folder() / "voices"); }));
    kiosk.key("Return", Key::choose);
    kiosk.shows<LaneChoice>("lane-by-keys");
}

} // namespace giliran::kiosk::tests
