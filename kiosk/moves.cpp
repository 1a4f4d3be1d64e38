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

namespace {

/// A closed office may switch its server off for the night.
bool closed_now(const Kiosk& kiosk) {
    if (!kiosk.board || !kiosk.server_now) {
        return false;
    }
    if (kiosk.silent_ms <= silent_ms_max) {
        return doors_now(*kiosk.board, *kiosk.server_now) == DoorsNow::closed;
    }
    return closed_by_week(kiosk.board->settings,
                          local_time(*kiosk.server_now, kiosk.ahead_of_utc_min));
}

bool left_alone(const Kiosk& kiosk) {
    return rest_of(kiosk).of_ms == 0 && kiosk.now_ms - kiosk.touched_ms >= sleep_after_ms;
}

Screen resting_tablet(const Kiosk& kiosk) {
    if (kiosk.silent_ms > silent_ms_max) {
        return TabletOffline{minute_of_silence(kiosk)};
    }
    return kiosk.board && kiosk.server_now ? Screen{TabletRest{}} : Screen{Starting{}};
}

} // namespace

Screen resting_screen(const Kiosk& kiosk) {
    if (kiosk.duty == Duty::out_of_order) {
        return OutOfOrder{};
    }
    if (kiosk.tablet) {
        return resting_tablet(kiosk);
    }
    if (closed_now(kiosk)) {
        const bool asleep = shows<Asleep>(kiosk) || (shows<Closed>(kiosk) && left_alone(kiosk));
        return asleep ? Screen{Asleep{}} : Screen{Closed{}};
    }
    if (kiosk.silent_ms > silent_ms_max) {
        return Unreachable{minute_of_silence(kiosk), 0};
    }
    if (!kiosk.board || !kiosk.server_now) {
        return Starting{};
    }
    return Services{};
}

bool rests(const Kiosk& kiosk) {
    return shows<Starting>(kiosk) || shows<Services>(kiosk) || shows<Closed>(kiosk)
           || shows<Unreachable>(kiosk) || shows<Asleep>(kiosk) || shows<OutOfOrder>(kiosk)
           || shows<TabletRest>(kiosk) || shows<TabletOffline>(kiosk);
}

bool wake(Kiosk& kiosk) {
    const bool asleep = shows<Asleep>(kiosk);
    if (asleep) {
        show(kiosk, Closed{});
    }
    return asleep;
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
