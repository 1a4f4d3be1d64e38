// What each screen says when it appears: what is to be read on it, in the order it is read.

#include "kiosk/guide_parts.hpp"
#include "kiosk/kiosk_update.hpp"
#include "kiosk/printing.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/spoken.hpp"

namespace giliran::kiosk {

namespace {

void tell_timed(Telling& telling, const Timed& timed) {
    telling.tell(timed.key, {{"day", day_spoken(telling.words, timed.at.day)},
                             {"clock", clock_spoken(telling.words, timed.at.minute_of_day)}});
}

void tell(Telling& telling, const Starting&) {
    telling.tell("kiosk.starting");
    telling.tell("kiosk.starting_how");
}

void tell(Telling& telling, const Services& screen) {
    telling.tell("kiosk.choose_service");
    telling.tell("guide.choose_service_how");
    telling.tell("kiosk.priority_hint");
    const std::size_t pages = pages_of(telling.kiosk, telling.kiosk.shape);
    if (pages > 1) {
        telling.tell("kiosk.page",
                     {{"page", count_spoken(telling.words, std::min(screen.page + 1, pages))},
                      {"pages", count_spoken(telling.words, pages)}});
    }
}

void tell(Telling& telling, const Closed&) {
    telling.tell("kiosk.closed");
    tell_timed(telling, opening_words(telling.kiosk));
    tell_timed(telling, closed_words(telling.kiosk));
}

void tell(Telling& telling, const Unreachable& screen) {
    telling.tell("kiosk.unreachable");
    if (screen.since_minute) {
        telling.tell("kiosk.unreachable_since",
                     {{"clock", clock_spoken(telling.words, *screen.since_minute)}});
    } else {
        telling.tell("kiosk.unreachable_never");
    }
    telling.tell("kiosk.numbers_hold");
    telling.tell_text(help_desk_words(telling.kiosk, telling.words));
    telling.tell("kiosk.reconnecting");
    telling.tell("kiosk.reconnecting_how");
}

void tell(Telling& telling, const StillWanted& screen) {
    const ServiceRow* row = find_row(*telling.kiosk.board, screen.service);
    telling.tell("kiosk.still_wanted");
    if (row && past_closing(*row)) {
        telling.tell_text(likely_today_spoken(telling.words, row->likely_today));
    } else {
        telling.tell("kiosk.still_wanted_how");
    }
    tell_service(telling, screen.service);
    if (row) {
        tell_row(telling, *row);
        telling.tell("kiosk.priority_next", {{"wait", wait_spoken(telling.words, row->priority)}});
    }
}

void tell(Telling& telling, const Bring& screen) {
    telling.tell("kiosk.bring_title");
    tell_service(telling, screen.service);
    const Service* service = find_service(telling.kiosk.board->settings, screen.service);
    if (!service) {
        return;
    }
    for (const Bilingual& paper : service->standard.bring) {
        telling.tell_text(telling.in_language(paper));
    }
    if (const Bilingual& fee = service->standard.fee; !fee.id.empty()) {
        telling.tell("kiosk.fee", {{"fee", telling.in_language(fee)}});
    }
    if (const Bilingual& takes = service->standard.takes; !takes.id.empty()) {
        telling.tell_text(telling.in_language(takes));
    }
}

void tell(Telling& telling, const LaneChoice& screen) {
    telling.tell("kiosk.choose_lane");
    telling.tell("kiosk.choose_lane_how");
    tell_service(telling, screen.service);
}

void tell(Telling& telling, const Sending& screen) {
    telling.tell(sending_key(screen.want));
    telling.tell("guide.sending_how");
}

/// When the call will come; without a forecast, what to do instead.
void tell_about(Telling& telling, const Slip& slip) {
    const auto at = [&](std::uint32_t later) {
        return clock_spoken(telling.words,
                            slip.issued.minute_of_day + static_cast<std::int32_t>(later));
    };
    const auto& range = slip.wait.range;
    if (!range) {
        return;
    }
    if (range->high_min == 0) {
        telling.tell("kiosk.called_soon");
        return;
    }
    const std::string clock =
        range->low_min == range->high_min
            ? at(range->low_min)
            : telling.words.text("guide.clock_range",
                                 {{"from", at(range->low_min)}, {"to", at(range->high_min)}});
    telling.tell("kiosk.called_about", {{"clock", clock}});
}

/// Without paper the number must be kept in another way: asking is the one that needs no sight.
void tell_paper(Telling& telling, Printing printing) {
    if (printing == Printing::under_way || printing == Printing::printed) {
        telling.tell("guide.paper_below");
        return;
    }
    telling.tell(printing == Printing::paper_out ? "kiosk.paper_out" : "kiosk.not_printed");
    telling.tell("kiosk.still_valid");
    telling.tell("kiosk.keep_written");
    telling.tell("kiosk.keep_written_how");
    telling.tell("kiosk.stays");
}

void tell(Telling& telling, const TicketShown& screen) {
    const Slip& slip = screen.slip;
    const ui::Words& words = telling.words;
    telling.tell("guide.ticket_number",
                 {{"number", label_spoken(words, slip.prefix, slip.number)}});
    telling.tell("guide.ticket_spelled",
                 {{"signs", signs_spoken(words, label_of(slip.prefix, slip.number))}});
    tell_paper(telling, screen.printing);
    const std::string& service = telling.in_language(slip.service);
    telling.tell("guide.service",
                 {{"service", slip.lane == priority_lane
                                  ? words.text("slip.service_priority", {{"service", service}})
                                  : service}});
    const std::string people =
        slip.ahead == 0 ? words.text("slip.nobody_ahead") : people_spoken(words, slip.ahead);
    telling.tell("kiosk.ahead_line", {{"people", people}});
    telling.tell("guide.wait", {{"wait", wait_spoken(words, slip.wait)}});
    tell_about(telling, slip);
    telling.tell("guide.listen");
    telling.tell("guide.check_code", {{"signs", signs_spoken(words, slip.code)}});
}

void tell(Telling& telling, const NotDone& screen) {
    telling.tell(not_done_key(screen.want));
    telling.tell(reason_key(screen));
}

/// Before a number is taken: that there will be no paper, and that it can be taken still.
void tell_printer(Telling& telling) {
    if (!warns_of_printer(telling.kiosk)) {
        return;
    }
    const PrinterTrouble& trouble = telling.kiosk.printer_trouble;
    const std::string& what = telling.words.text(printer_key(trouble.state));
    if (trouble.since_minute) {
        const std::string clock = clock_spoken(telling.words, *trouble.since_minute);
        telling.tell("kiosk.printer_since", {{"trouble", what}, {"clock", clock}});
    } else {
        telling.tell_text(what);
    }
    telling.tell("guide.without_paper");
}

void tell(Telling& telling, const Asleep&) {
    tell(telling, Closed{});
}

void tell(Telling& telling, const OutOfOrder&) {
    telling.tell("kiosk.out_of_order");
    telling.tell("kiosk.numbers_hold");
    telling.tell_text(help_desk_words(telling.kiosk, telling.words));
}

void tell(Telling& telling, const ServicePin& screen) {
    telling.tell(pin_words(screen.state).title);
    telling.tell(pin_words(screen.state).line);
}

void tell(Telling& telling, const ServiceMenu& menu) {
    telling.tell("kiosk.menu_title");
    telling.tell(menu_printer_key(telling.kiosk, menu));
    telling.tell(telling.kiosk.silent_ms <= silent_ms_max ? "kiosk.in_contact"
                                                          : "kiosk.no_contact");
}

void tell_choices(Telling& telling) {
    const std::size_t count = places_in_order(telling.kiosk).size();
    if (count > 0) {
        telling.tell(count == 1 ? "guide.choices_one" : "guide.choices_many",
                     {{"n", count_spoken(telling.words, count)}});
    }
}

} // namespace

void tell_service(Telling& telling, const ServiceId& id) {
    if (const Service* service = find_service(telling.kiosk.board->settings, id)) {
        telling.tell("guide.service", {{"service", telling.in_language(service->name)}});
    }
}

void tell_screen(Telling& telling) {
    std::visit([&](const auto& screen) { tell(telling, screen); }, telling.kiosk.screen);
    tell_printer(telling);
    tell_choices(telling);
}

} // namespace giliran::kiosk
