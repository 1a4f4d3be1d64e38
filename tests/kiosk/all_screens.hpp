#pragma once
// Every screen a person can meet, with short, long and missing contents: what the tests by rule
// draw in all shapes, languages and looks.

#include "tests/kiosk/rating_screens.hpp"

#include "shared/wire/describe.hpp"

#include <vector>

namespace giliran::kiosk::tests {

inline void add_resting(std::vector<Shown>& all) {
    all.push_back({"services", Walk().kiosk});
    Kiosk starting;
    starting.now_ms = calm_ms;
    all.push_back({"starting", starting});
    Walk pressed;
    pressed.pass(1'000);
    pressed.press(ServiceTouched{{"kk"}});
    all.push_back({"services-pressed", pressed.kiosk});
    for (const std::size_t count : {1U, 8U, 9U, 26U}) {
        Walk many;
        many.board(board_of_many(count));
        all.push_back({"services-of-" + std::to_string(count), many.kiosk});
        many.touch(RateTouched{});
        many.touch(DigitTouched{'7'});
        all.push_back({"rate-number-of-" + std::to_string(count), many.kiosk});
    }
    Walk silent;
    silent.falls_silent(180'000);
    all.push_back({"unreachable", silent.kiosk});
    Kiosk never;
    never.screen = Unreachable{};
    all.push_back({"unreachable-never", never});
    for (const std::int64_t hour : {6, 15, 20}) {
        Walk closed;
        closed.office_now = at_wib(hour, 0);
        closed.news();
        all.push_back({"closed-at-" + std::to_string(hour), closed.kiosk});
    }
    for (const std::int64_t hour : {6, 20}) {
        Walk asleep;
        asleep.office_now = at_wib(hour, 0);
        asleep.news();
        asleep.stands_alone(sleep_after_ms + 15'000);
        all.push_back({"asleep-at-" + std::to_string(hour), asleep.kiosk});
    }
    Walk no_day;
    Board board = board_at_ten();
    board.day = {};
    no_day.board(board);
    all.push_back({"closed-unknown", no_day.kiosk});
}

/// The question before a long wait, with figures short, long and missing.
inline void add_still_wanted(std::vector<Shown>& all) {
    const auto add = [&](const char* name, const Board& board) {
        Walk walk;
        walk.board(board);
        walk.touch(ServiceTouched{board.settings.services.front().id});
        all.push_back({std::string("still-wanted") + name, walk.kiosk});
    };
    add("", board_of_a_crowd());
    Board long_words = board_of_many(1);
    Service& service = long_words.settings.services.front();
    service.ask_above = 12;
    service.name = {"Pencatatan Perkawinan dan Perceraian", "Marriage and divorce registration"};
    long_words.rows.front().waiting = 1'284;
    long_words.rows.front().general = minutes(1'020, 1'215);
    long_words.rows.front().priority = minutes(1'000, 1'200);
    add("-long", long_words);
    for (const NoForecast why :
         {NoForecast::no_counter_open, NoForecast::after_closing, NoForecast::not_yet_known}) {
        Board board = board_of_a_crowd();
        board.rows.front().general = board.rows.front().priority = {{}, why};
        add(("-forecast-" + std::to_string(static_cast<int>(why))).c_str(), board);
    }
    Walk emptied;
    emptied.board(board_of_a_crowd());
    emptied.to_lane();
    Board board = board_of_a_crowd(0);
    board.rows.front().general = board.rows.front().priority = minutes(0, 0);
    emptied.board(board);
    all.push_back({"still-wanted-no-more", emptied.kiosk});
}

/// What to bring: usual, and as much as an office file may hold.
inline void add_bring(std::vector<Shown>& all) {
    Board board = board_at_ten();
    Standard& standard = board.settings.services.front().standard;
    const auto add = [&](const std::string& name) {
        Walk walk;
        walk.board(board);
        walk.touch(ServiceTouched{{"ktp"}});
        all.push_back({"lane-with-papers" + name, walk.kiosk});
        walk.touch(BringTouched{});
        all.push_back({"bring" + name, walk.kiosk});
    };
    standard.bring = {{"Kartu Keluarga", "Family card"},
                      {"KTP lama atau surat kehilangan", "Old card, or a loss report"}};
    standard.fee = {"Gratis", "Free"};
    standard.takes = {"Selesai hari ini", "Ready today"};
    add("");
    const Bilingual longest{"Buku nikah atau kutipan akta perkawinan.",
                            "Marriage book or an extract of it, asked"};
    standard.bring = {longest, longest, longest, longest};
    standard.takes = {"Selesai dalam 14 hari kerja", "Ready within 14 working days"};
    add("-long");
    standard.bring.clear();
    add("-nothing");
}

/// The printer may fail before any screen on which a number can still be taken.
inline void add_printer(std::vector<Shown>& all) {
    const auto add = [&](const std::string& name, const Board& board, const PrinterState state) {
        Walk walk;
        walk.board(board);
        walk.give(PrinterNews{state});
        all.push_back({"services-" + name, walk.kiosk});
        walk.touch(ServiceTouched{board.settings.services.front().id});
        all.push_back({"chosen-" + name, walk.kiosk});
        walk.touch(GoOnTouched{});
        all.push_back({"lane-" + name, walk.kiosk});
    };
    add("paper-out", board_at_ten(), PrinterState::paper_out);
    add("cover-open", board_of_a_crowd(), PrinterState::cover_open);
    add("printer-gone", board_of_many(8), PrinterState::unreachable);
    add("paper-out-of-26", board_of_many(26), PrinterState::paper_out);
}

inline void add_ticket(std::vector<Shown>& all) {
    all.push_back({"lane", Walk().to_lane().kiosk});
    all.push_back({"lane-without-forecast", Walk().to_lane("pindah").kiosk});
    Walk last_seconds;
    last_seconds.to_lane().pass(idle_ms - 12'000);
    all.push_back({"lane-last-seconds", last_seconds.kiosk});
    Walk sending;
    sending.to_sending().pass(calm_ms);
    all.push_back({"sending", sending.kiosk});
    all.push_back({"ticket", Walk().to_ticket().kiosk});
    Walk failed;
    failed.to_ticket().give(Printed{"7KQ4-M2XD", Printing::failed});
    all.push_back({"ticket-not-printed", failed.kiosk});
    Walk paper_out;
    paper_out.to_ticket().give(Printed{"7KQ4-M2XD", Printing::paper_out});
    all.push_back({"ticket-paper-out", paper_out.kiosk});
    for (const NoForecast why : {NoForecast::no_counter_open, NoForecast::after_closing,
                                 NoForecast::not_yet_known, NoForecast::none}) {
        Walk walk;
        walk.to_sending(priority_lane);
        wire::Done done = done_a039();
        done.ticket->lane = priority_lane;
        done.ticket->number = number_max;
        done.ticket->wait = {{}, why};
        if (why == NoForecast::none) { // at once
            done.ticket->wait = minutes(0, 0);
            done.ticket->ahead = 0;
            done.ticket->number = 1;
        }
        walk.answer(done);
        all.push_back({"ticket-forecast-" + std::to_string(static_cast<int>(why)), walk.kiosk});
    }
}

/// For the office's own staff, and what the others see meanwhile.
inline void add_staff(std::vector<Shown>& all) {
    Walk pin;
    all.push_back({"pin", pin.to_pin().kiosk});
    for (const char digit : {'4', '0', '2'}) {
        pin.touch(DigitTouched{digit});
    }
    all.push_back({"pin-typing", pin.kiosk});
    Walk wrong;
    wrong.to_pin().types_pin("111111", PinVerdict::wrong);
    all.push_back({"pin-wrong", wrong.kiosk});
    for (std::uint32_t i = 1; i < pin_tries_max; ++i) {
        wrong.types_pin("111111", PinVerdict::wrong);
    }
    all.push_back({"pin-locked", wrong.kiosk});
    for (const PrinterState state :
         {PrinterState::ready, PrinterState::paper_low, PrinterState::cover_open}) {
        Walk menu;
        menu.kiosk.machine = {StaffDoor::behind_pin, "kiosk-12", "10.12.3"};
        menu.give(PrinterNews{state});
        all.push_back(
            {"menu-printer-" + std::to_string(static_cast<int>(state)), menu.to_menu().kiosk});
    }
    for (const Printing result : {Printing::under_way, Printing::paper_out}) {
        Walk menu;
        menu.to_menu().touch(TestPrintTouched{});
        menu.give(Printed{trial_code, result});
        menu.touch(DutyTouched{Duty::out_of_order});
        menu.falls_silent(60'000);
        all.push_back({"menu-trial-" + std::to_string(static_cast<int>(result)), menu.kiosk});
    }
    Walk out;
    out.to_menu().touch(DutyTouched{Duty::out_of_order});
    out.touch(HomeTouched{});
    all.push_back({"out-of-order", out.kiosk});
}

/// Every screen that shows words of the office, with long ones.
inline void add_long_words(std::vector<Shown>& all) {
    Walk walk;
    walk.board(board_of_long_words());
    all.push_back({"long-services", walk.kiosk});
    walk.to_lane("layanan-0");
    all.push_back({"long-lane", walk.kiosk});
    walk.touch(LaneTouched{priority_lane});
    wire::Done done = done_a039();
    done.ticket->service = {"layanan-0"};
    done.ticket->lane = priority_lane;
    done.ticket->number = number_max;
    done.ticket->ahead = 1'284;
    done.ticket->wait = minutes(1'020, 1'215);
    done.link.clear();
    walk.answer(done);
    all.push_back({"long-ticket", walk.kiosk});
    for (const Printing result : {Printing::printed, Printing::paper_out}) {
        walk.give(Printed{"7KQ4-M2XD", result});
        all.push_back(
            {result == Printing::printed ? "long-ticket-printed" : "long-ticket-paper-out",
             walk.kiosk});
    }
    Walk faces;
    faces.board(board_of_long_words());
    faces.type(a039_link);
    done.ticket->state = TicketState::finished;
    done.ticket->counter = CounterId{12};
    faces.answer(done);
    all.push_back({"long-rate-faces", faces.kiosk});
    faces.touch(FaceTouched{1});
    all.push_back({"long-rate-reasons", faces.kiosk});
}

/// Any refusal and any trouble may come to any wish.
inline void add_refusals(std::vector<Shown>& all) {
    const auto add = [&](const char* name, const wire::AnswerBody& answer) {
        Walk ticket;
        ticket.to_sending().answer(answer);
        all.push_back({std::string("not-issued-") + name, ticket.kiosk});
        Walk visit;
        visit.type(a039_link);
        visit.answer(answer);
        all.push_back({std::string("not-found-") + name, visit.kiosk});
        Walk rating;
        rating.to_faces().touch(FaceTouched{4});
        rating.touch(SendTouched{});
        rating.answer(answer);
        all.push_back({std::string("not-rated-") + name, rating.kiosk});
    };
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Refusal>>(
        [&](auto each) { add(each.name, wire::Refused{each.value}); });
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<wire::TroubleKind>>(
        [&](auto each) { add(each.name, wire::Trouble{each.value, ""}); });
}

inline const std::vector<Shown>& all_screens() {
    static const std::vector<Shown> all = [] {
        std::vector<Shown> screens;
        add_resting(screens);
        add_still_wanted(screens);
        add_bring(screens);
        add_printer(screens);
        add_ticket(screens);
        add_rating(screens);
        add_survey(screens);
        add_tablet(screens);
        add_staff(screens);
        add_long_words(screens);
        add_refusals(screens);
        for (Shown& shown : screens) {
            if (shown.kiosk.board) { // the widest choice of languages there may be
                shown.kiosk.board->settings.languages = {"id", "en", "mui"};
            }
        }
        return screens;
    }();
    return all;
}

/// The refusals look alike but for their sentences: a few stand for all on the sheets.
inline bool worth_looking_at(const Shown& shown) {
    return shown.name.rfind("not-", 0) != 0 || shown.name == "not-issued-quota_full"
           || shown.name == "not-issued-closing_first"
           || shown.name == "not-issued-record_unavailable"
           || shown.name == "not-found-unknown_ticket" || shown.name == "not-rated-rated_already";
}

} // namespace giliran::kiosk::tests
