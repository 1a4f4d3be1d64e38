#include "kiosk/printing.hpp"

#include "kiosk/moves.hpp"

namespace giliran::kiosk {

Effects show_ticket(Kiosk& kiosk, const Slip& slip) {
    const SlipSoFar so_far = std::get<Sending>(kiosk.screen).slip;
    switch (so_far) {
    case SlipSoFar::none:
        show(kiosk, TicketShown{slip});
        return {Print{slip}};
    case SlipSoFar::perhaps:
        show(kiosk, TicketShown{slip, Printing::failed});
        return print_again(kiosk);
    case SlipSoFar::printed:
        break;
    }
    show(kiosk, TicketShown{slip, Printing::printed});
    return {};
}

Effects print_again(Kiosk& kiosk) {
    auto* ticket = std::get_if<TicketShown>(&kiosk.screen);
    if (!ticket || ticket->prints >= prints_max || ticket->printing == Printing::under_way) {
        return {};
    }
    ++ticket->prints;
    ticket->printing = Printing::under_way;
    Slip copy = ticket->slip;
    copy.issue = Issue::copy;
    return {Print{copy}};
}

Effects note(Kiosk& kiosk, const Printed& printed) {
    auto* ticket = std::get_if<TicketShown>(&kiosk.screen);
    if (ticket && ticket->slip.code == printed.code) {
        ticket->printing = printed.result;
    }
    if (auto* menu = std::get_if<ServiceMenu>(&kiosk.screen); menu && printed.code == trial_code) {
        menu->trial = printed.result;
    }
    return {};
}

Effects note(Kiosk& kiosk, const PrinterNews& news) {
    const bool warned = warns_of_printer(kiosk);
    kiosk.printer = news.state;
    PrinterTrouble& trouble = kiosk.printer_trouble;
    if (prints(news.state)) {
        trouble = {};
    } else {
        if (!trouble.since_minute && kiosk.server_now) {
            trouble.since_minute =
                local_time(*kiosk.server_now, kiosk.ahead_of_utc_min).minute_of_day;
        }
        trouble.state = news.state;
    }
    if (warns_of_printer(kiosk) != warned) {
        // The banner moves everything below it: a finger on its way must not hit a neighbour.
        kiosk.pressed.reset();
        kiosk.changed_ms = kiosk.now_ms;
    }
    return {};
}

bool warns_of_printer(const Kiosk& kiosk) {
    const bool before_number = std::holds_alternative<Services>(kiosk.screen)
                               || std::holds_alternative<StillWanted>(kiosk.screen)
                               || std::holds_alternative<Bring>(kiosk.screen)
                               || std::holds_alternative<LaneChoice>(kiosk.screen);
    return before_number && !prints(kiosk.printer_trouble.state);
}

} // namespace giliran::kiosk
