#include "kiosk/moves.hpp"

#include "kiosk/opening.hpp"

#include <utility>

namespace giliran::kiosk {

void show(Kiosk& kiosk, Screen screen) {
    kiosk.screen = std::move(screen);
    kiosk.pressed.reset();
    kiosk.changed_ms = kiosk.now_ms;
    kiosk.touched_ms = kiosk.now_ms;
    kiosk.warned = false;
}

std::optional<std::int32_t> minute_of_silence(const Kiosk& kiosk) {
    if (!kiosk.server_now) {
        return std::nullopt;
    }
    const Instant last = *kiosk.server_now - kiosk.silent_ms;
    return local_time(last, kiosk.ahead_of_utc_min).minute_of_day;
}

Screen resting_screen(const Kiosk& kiosk) {
    if (kiosk.silent_ms > silent_ms_max && kiosk.tablet) {
        return TabletOffline{minute_of_silence(kiosk)};
    }
    if (kiosk.silent_ms > silent_ms_max) {
        return Unreachable{minute_of_silence(kiosk), 0};
    }
    if (!kiosk.board || !kiosk.server_now) {
        return Starting{};
    }
    if (kiosk.tablet) {
        return TabletRest{};
    }
    if (doors_now(*kiosk.board, *kiosk.server_now) == DoorsNow::closed) {
        return Closed{};
    }
    return Services{};
}

bool rests(const Kiosk& kiosk) {
    return shows<Starting>(kiosk) || shows<Services>(kiosk) || shows<Closed>(kiosk)
           || shows<Unreachable>(kiosk) || shows<TabletRest>(kiosk) || shows<TabletOffline>(kiosk);
}

void go_home(Kiosk& kiosk) {
    kiosk.language = Language::indonesian;
    kiosk.looks = {};
    kiosk.scanned.clear();
    kiosk.guide = {};
    show(kiosk, resting_screen(kiosk));
}

void go_back(Kiosk& kiosk) {
    show(kiosk, resting_screen(kiosk));
}

Effects ask(Kiosk& kiosk, const Want& want) {
    const std::uint64_t number = ++kiosk.asks;
    show(kiosk, Sending{number, want});
    return {Ask{number, body_of(want)}};
}

void not_done(Kiosk& kiosk, const std::variant<Refusal, wire::TroubleKind>& why) {
    const Want want = std::get<Sending>(kiosk.screen).want;
    show(kiosk, NotDone{want, why});
}

} // namespace giliran::kiosk
