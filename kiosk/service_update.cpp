#include "kiosk/service_update.hpp"

#include "kiosk/moves.hpp"

namespace giliran::kiosk {

namespace {

/// Where the printer's staff see at once that nobody can queue with it.
Slip trial_slip(const Kiosk& kiosk) {
    Slip slip;
    slip.language = kiosk.language;
    slip.issue = Issue::trial;
    slip.code = trial_code;
    if (kiosk.board) {
        slip.office = kiosk.board->settings.name;
        slip.place = kiosk.board->settings.place;
        slip.zone_label = kiosk.board->settings.zone_label;
    }
    if (kiosk.server_now) {
        slip.issued = local_time(*kiosk.server_now, kiosk.ahead_of_utc_min);
    }
    return slip;
}

Effects act_on_pad(Kiosk& kiosk, ServicePin& pad, const Touch& touch) {
    if (const auto* digit = std::get_if<DigitTouched>(&touch)) {
        if (pad.state != PinState::locked && pad.digits.size() < pin_digits) {
            pad.digits += digit->digit;
            pad.state = PinState::typing;
        }
    } else if (std::holds_alternative<EraseTouched>(touch)) {
        if (!pad.digits.empty()) {
            pad.digits.pop_back();
        }
    } else if (std::holds_alternative<PinTouched>(touch)) {
        if (pad.digits.size() == pin_digits) {
            return {CheckPin{pad.digits}};
        }
    } else {
        go_home(kiosk);
    }
    return {};
}

Effects act_in_menu(Kiosk& kiosk, ServiceMenu& menu, const Touch& touch) {
    if (std::holds_alternative<TestPrintTouched>(touch)) {
        if (menu.trial == Printing::under_way) {
            return {};
        }
        menu.trial = Printing::under_way;
        return {Print{trial_slip(kiosk)}};
    }
    if (const auto* duty = std::get_if<DutyTouched>(&touch)) {
        kiosk.duty = duty->duty;
        return {};
    }
    if (const auto* leave = std::get_if<LeaveTouched>(&touch)) {
        return {Leave{leave->leaving}};
    }
    go_home(kiosk);
    return {};
}

/// Chosen in the foot, as on every screen.
bool of_foot(const Touch& touch) {
    return std::holds_alternative<LanguageTouched>(touch)
           || std::holds_alternative<LookTouched>(touch)
           || std::holds_alternative<MoreTimeTouched>(touch);
}

} // namespace

bool for_staff(const Screen& screen) {
    return std::holds_alternative<ServicePin>(screen)
           || std::holds_alternative<ServiceMenu>(screen);
}

std::optional<Effects> act_for_staff(Kiosk& kiosk, const Touch& touch) {
    if (!for_staff(kiosk.screen) || of_foot(touch)) {
        return std::nullopt;
    }
    if (auto* pad = std::get_if<ServicePin>(&kiosk.screen)) {
        return act_on_pad(kiosk, *pad, touch);
    }
    return act_in_menu(kiosk, std::get<ServiceMenu>(kiosk.screen), touch);
}

void time_passed_for_staff(Kiosk& kiosk) {
    const bool locked = kiosk.now_ms < kiosk.pin_guard.locked_until_ms;
    if (kiosk.machine.door == StaffDoor::behind_pin && kiosk.pressed == Touch{MarkTouched{}}
        && kiosk.now_ms - kiosk.touched_ms >= mark_hold_ms) {
        show(kiosk, ServicePin{{}, locked ? PinState::locked : PinState::typing});
    }
    if (auto* pad = std::get_if<ServicePin>(&kiosk.screen);
        pad && pad->state == PinState::locked && !locked) {
        pad->state = PinState::typing;
    }
}

Effects take_verdict(Kiosk& kiosk, const PinChecked& checked) {
    auto* pad = std::get_if<ServicePin>(&kiosk.screen);
    if (!pad) {
        return {};
    }
    PinGuard& guard = kiosk.pin_guard;
    if (checked.verdict == PinVerdict::right) {
        guard = {};
        show(kiosk, ServiceMenu{});
        return {};
    }
    ++guard.wrong;
    *pad = {{}, PinState::wrong};
    if (guard.wrong >= pin_tries_max) {
        guard = {0, kiosk.now_ms + pin_lock_ms};
        pad->state = PinState::locked;
    }
    return {};
}

} // namespace giliran::kiosk
