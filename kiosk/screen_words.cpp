#include "kiosk/screen_words.hpp"

#include "kiosk/opening.hpp"
#include "shared/wire/codec.hpp"

namespace giliran::kiosk {

std::string_view sending_key(const Want& want) {
    constexpr std::string_view keys[] = {"kiosk.sending_ticket", "kiosk.sending_visit",
                                         "kiosk.sending_rating"};
    return keys[want.index()];
}

std::string_view not_done_key(const Want& want) {
    constexpr std::string_view keys[] = {"kiosk.not_issued", "kiosk.not_found", "kiosk.not_rated"};
    return keys[want.index()];
}

std::string reason_key(const NotDone& screen) {
    if (const auto* trouble = std::get_if<wire::TroubleKind>(&screen.why)) {
        return "trouble." + std::string(wire::name_of(*trouble));
    }
    return "refusal." + std::string(wire::name_of(std::get<Refusal>(screen.why)));
}

std::string_view score_key(std::uint32_t score) {
    constexpr std::string_view keys[] = {"kiosk.score_1", "kiosk.score_2", "kiosk.score_3",
                                         "kiosk.score_4"};
    return keys[score - 1];
}

std::string_view printer_key(PrinterState state) {
    switch (state) {
    case PrinterState::paper_out:
        return "kiosk.paper_out";
    case PrinterState::cover_open:
        return "kiosk.printer_cover_open";
    case PrinterState::unknown:
    case PrinterState::ready:
    case PrinterState::paper_low:
    case PrinterState::offline:
    case PrinterState::failing:
    case PrinterState::unreachable:
        break;
    }
    return "kiosk.printer_not_ready";
}

PinWords pin_words(PinState state) {
    switch (state) {
    case PinState::typing:
        break;
    case PinState::wrong:
        return {"kiosk.pin_wrong", "kiosk.pin_wrong_how"};
    case PinState::locked:
        return {"kiosk.pin_locked", "kiosk.pin_locked_how"};
    }
    return {"kiosk.pin_title", "kiosk.pin_how"};
}

std::string_view menu_printer_key(const Kiosk& kiosk, const ServiceMenu& menu) {
    if (menu.trial) {
        constexpr std::string_view keys[] = {"kiosk.trial_under_way", "kiosk.trial_printed",
                                             "kiosk.trial_paper_out", "kiosk.trial_failed"};
        return keys[static_cast<std::size_t>(*menu.trial)];
    }
    switch (kiosk.printer) {
    case PrinterState::unknown:
        return "kiosk.printer_unknown";
    case PrinterState::ready:
        return "kiosk.printer_ready";
    case PrinterState::paper_low:
        return "kiosk.printer_paper_low";
    default:
        return printer_key(kiosk.printer);
    }
}

Timed opening_words(const Kiosk& kiosk) {
    const auto opening = next_opening(*kiosk.board, *kiosk.server_now, kiosk.ahead_of_utc_min);
    if (!opening) {
        return {"kiosk.opens_unknown", {}};
    }
    const LocalTime now = local_time(*kiosk.server_now, kiosk.ahead_of_utc_min);
    return {opening->day == now.day ? "kiosk.opens_today" : "kiosk.opens_on", *opening};
}

Timed closed_words(const Kiosk& kiosk) {
    const DayBoard& day = kiosk.board->day;
    const Instant now = *kiosk.server_now;
    if (day.open && now >= day.doors_close_at && now < day.closes_at) {
        return {"kiosk.closed_still_serving", local_time(day.closes_at, kiosk.ahead_of_utc_min)};
    }
    return {"kiosk.closed_numbers_end", {}};
}

const std::string& help_desk_words(const Kiosk& kiosk, const ui::Words& words) {
    const std::string& own = words.text("kiosk.go_to_desk");
    if (!kiosk.board) {
        return own;
    }
    const std::string& named = said_in(kiosk.board->settings.help_desk, words.language());
    return named.empty() ? own : named;
}

} // namespace giliran::kiosk
