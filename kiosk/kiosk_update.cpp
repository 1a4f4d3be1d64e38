#include "kiosk/kiosk_update.hpp"

#include "kiosk/moves.hpp"
#include "kiosk/printing.hpp"
#include "kiosk/rating_update.hpp"
#include "kiosk/service_update.hpp"
#include "kiosk/tablet_update.hpp"

#include <utility>

namespace giliran::kiosk {

namespace {

constexpr std::size_t scanned_max = 256;

template<class... F>
struct Cases : F... {
    using F::operator()...;
};
template<class... F>
Cases(F...) -> Cases<F...>;

/// The office may open, close, fall silent or come back while nobody is at the kiosk.
void follow_office(Kiosk& kiosk) {
    if (const auto* unreachable = std::get_if<Unreachable>(&kiosk.screen);
        unreachable && kiosk.now_ms < unreachable->hold_until_ms) {
        return;
    }
    const Screen wanted = resting_screen(kiosk);
    if (wanted.index() != kiosk.screen.index()) {
        show(kiosk, wanted);
    }
}

bool says_of_visit(const Want& want) {
    return std::holds_alternative<RatingWanted>(want) || std::holds_alternative<SurveyWanted>(want);
}

/// Whoever closes the survey has been thanked already and goes.
bool in_survey(const Kiosk& kiosk) {
    return shows<SurveyAsked>(kiosk) || shows<SurveyAge>(kiosk) || shows<SurveyEnd>(kiosk);
}

Effects done(Kiosk& kiosk, const wire::Done& answer) {
    const Want want = std::get<Sending>(kiosk.screen).want;
    if (says_of_visit(want)) {
        said_is_kept(kiosk, want);
        return {};
    }
    if (!answer.ticket || !kiosk.board) {
        not_done(kiosk, wire::TroubleKind::bad_message);
        return {};
    }
    if (std::holds_alternative<VisitWanted>(want)) {
        visit_found(kiosk, *answer.ticket);
        return {};
    }
    return show_ticket(kiosk, slip_of(kiosk, answer));
}

/// Whoever wanted a number is sent to the desk; what was said of a visit is kept and can be sent
/// again.
void troubled(Kiosk& kiosk, wire::TroubleKind kind) {
    const bool said = says_of_visit(std::get<Sending>(kiosk.screen).want);
    if (kind == wire::TroubleKind::unreachable && !said) {
        show(kiosk, Unreachable{minute_of_silence(kiosk), kiosk.now_ms + unreachable_hold_ms});
    } else {
        not_done(kiosk, kind);
    }
}

Effects note(Kiosk& kiosk, const Answered& answered) {
    const auto* sending = std::get_if<Sending>(&kiosk.screen);
    if (!sending || sending->ask != answered.ask) {
        return {}; // its person has gone; nobody else may see it
    }
    if (kiosk.tablet && std::holds_alternative<VisitWanted>(sending->want)) {
        ended_visit_found(kiosk, answered.body);
        return {};
    }
    return std::visit(Cases{[&](const wire::Done& answer) { return done(kiosk, answer); },
                            [&](const wire::Refused& refused) -> Effects {
                                not_done(kiosk, refused.reason);
                                return {};
                            },
                            [&](const wire::Trouble& trouble) -> Effects {
                                troubled(kiosk, trouble.kind);
                                return {};
                            },
                            [&](const wire::Seen&) -> Effects {
                                not_done(kiosk, wire::TroubleKind::bad_message);
                                return {};
                            }},
                      answered.body);
}

Effects touched_service(Kiosk& kiosk, const ServiceId& service) {
    const bool ask_first = asks_first(*kiosk.board, service);
    show(kiosk, ask_first ? Screen{StillWanted{service}} : Screen{LaneChoice{service}});
    return {};
}

Effects touched_go_on(Kiosk& kiosk) {
    if (const ServiceId* service = chosen_service(kiosk.screen)) {
        show(kiosk, LaneChoice{*service});
    }
    return {};
}

Effects touched_bring(Kiosk& kiosk) {
    if (const auto* lane = std::get_if<LaneChoice>(&kiosk.screen)) {
        show(kiosk, Bring{lane->service});
    }
    return {};
}

Effects turn_page(Kiosk& kiosk, std::size_t page) {
    if (shows<Services>(kiosk)) {
        show(kiosk, Services{page});
    }
    return {};
}

Effects take_look(Kiosk& kiosk, Look look) {
    kiosk.looks = touched(kiosk.looks, look);
    return {};
}

Effects act(Kiosk& kiosk, const Touch& touch) {
    const auto* lane = std::get_if<LaneChoice>(&kiosk.screen);
    const auto* refused = std::get_if<NotDone>(&kiosk.screen);
    const bool finished = shows<TicketShown>(kiosk) || shows<Thanks>(kiosk) || in_survey(kiosk);
    const auto none = [] { return Effects{}; };
    return std::visit(
        Cases{
            [&](const ServiceTouched& t) { return touched_service(kiosk, t.service); },
            [&](const GoOnTouched&) { return touched_go_on(kiosk); },
            [&](const BringTouched&) { return touched_bring(kiosk); },
            [&](const LaneTouched& t) {
                return lane ? ask(kiosk, TicketWanted{lane->service, t.lane}) : none();
            },
            [&](const PageTouched& t) { return turn_page(kiosk, t.page); },
            [&](const RateTouched&) {
                show_pad(kiosk);
                return none();
            },
            [&](const RetryTouched&) { return refused ? ask(kiosk, Want{refused->want}) : none(); },
            [&](const PrintAgainTouched&) { return print_again(kiosk); },
            [&](const HomeTouched&) {
                finished ? go_home(kiosk) : go_back(kiosk);
                return none();
            },
            [&](const MoreTimeTouched&) { return none(); }, // every press gives more time
            [&](const LanguageTouched& t) {
                kiosk.language = t.language;
                return none();
            },
            [&](const LookTouched& t) { return take_look(kiosk, t.look); },
            [&](const auto& t) -> Effects { // the rest: of a rating, or of the staff's screens
                if constexpr (requires { rate(kiosk, t); }) {
                    return rate(kiosk, t);
                }
                return none();
            }},
        touch);
}

Effects note(Kiosk& kiosk, const Pressed& pressed) {
    if (wake(kiosk)) {
        return {};
    }
    kiosk.touched_ms = kiosk.now_ms;
    kiosk.warned = false;
    const bool inert = kiosk.now_ms - kiosk.changed_ms < inert_ms;
    kiosk.pressed = inert ? std::nullopt : pressed.touch;
    return {};
}

Effects note(Kiosk& kiosk, const Released& released) {
    const std::optional<Touch> pressed = std::exchange(kiosk.pressed, std::nullopt);
    if (!pressed || pressed != released.touch) {
        return {};
    }
    const std::optional<Effects> staff = act_for_staff(kiosk, *pressed);
    return staff ? *staff : act(kiosk, *pressed);
}

Effects note(Kiosk& kiosk, const Typed& typed) {
    if (!shows<Services>(kiosk) && !shows<Closed>(kiosk) && !shows<Asleep>(kiosk)
        && !shows<RateNumber>(kiosk)) {
        kiosk.scanned.clear();
        return {};
    }
    if (kiosk.now_ms - kiosk.scanned_ms > scan_gap_ms) {
        kiosk.scanned.clear();
    }
    kiosk.scanned_ms = kiosk.now_ms;
    if (typed.character == U'\n') {
        const std::string scanned = std::exchange(kiosk.scanned, {});
        return scanned.empty() ? Effects{} : find_visit(kiosk, scanned);
    }
    if (typed.character > 0x20 && typed.character < 0x7F && kiosk.scanned.size() < scanned_max) {
        kiosk.scanned += static_cast<char>(typed.character);
    }
    return {};
}

Effects note(Kiosk& kiosk, const BoardNews& news) {
    kiosk.silent_ms = news.silent_ms;
    kiosk.ahead_of_utc_min = news.ahead_of_utc_min;
    if (news.server_now) {
        kiosk.server_now = news.server_now;
    }
    if (news.board) {
        kiosk.board = news.board;
    }
    if (rests(kiosk)) {
        follow_office(kiosk);
    } else if (const ServiceId* chosen = chosen_service(kiosk.screen);
               chosen && !find_service(kiosk.board->settings, *chosen)) {
        go_home(kiosk); // the office took the service away just now
    }
    return follow_counter(kiosk);
}

Effects note(Kiosk& kiosk, const Ticked& ticked) {
    kiosk.now_ms = ticked.now_ms;
    time_passed_for_staff(kiosk);
    const Rest rest = rest_of(kiosk);
    if (rest.of_ms == 0) {
        return {};
    }
    if (rest.left_ms <= 0) {
        go_home(kiosk);
        return {};
    }
    if (rest.left_ms <= warning_ms && rest.of_ms > warning_ms && !kiosk.warned
        && (!rests(kiosk) || kiosk.guide.on) && !awaits_person(kiosk)) {
        kiosk.warned = true;
        return {Beep{}};
    }
    return {};
}

/// Nobody may have come to the kiosk meanwhile.
Effects note(Kiosk& kiosk, const CameBack& back) {
    if (!rests(kiosk)) {
        return {};
    }
    kiosk.language = back.language;
    const std::uint64_t number = ++kiosk.asks;
    show(kiosk, Sending{number, back.want, back.slip});
    return {AskAgain{number}};
}

Effects note(Kiosk& kiosk, const PinChecked& checked) {
    return take_verdict(kiosk, checked);
}

/// Keys walk as touches, and speech walks nowhere (guide_update).
Effects note(Kiosk&, const auto&) {
    return {};
}

} // namespace

Effects walk(Kiosk& kiosk, const Input& input) {
    return std::visit([&](const auto& what) { return note(kiosk, what); }, input);
}

bool returns_alone(const Kiosk& kiosk) {
    return !rests(kiosk) && rest_of(kiosk).of_ms > 0;
}

Rest rest_of(const Kiosk& kiosk) {
    std::int64_t limit = idle_ms;
    if (const auto* ticket = std::get_if<TicketShown>(&kiosk.screen)) {
        const bool unprinted =
            ticket->printing == Printing::failed || ticket->printing == Printing::paper_out;
        limit = unprinted ? 0 : ticket_idle_ms; // without paper the screen is all they have
    } else if (const auto* thanks = std::get_if<Thanks>(&kiosk.screen)) {
        limit = thanks->visit.surveyed ? thanks_idle_ms : offer_idle_ms;
    } else if (awaits_person(kiosk)) {
        limit = awaiting_ms;
    } else if (for_staff(kiosk.screen)) {
        limit = service_idle_ms;
    } else if (rests(kiosk)) {
        const auto* services = std::get_if<Services>(&kiosk.screen);
        const bool untouched = kiosk.language == Language::indonesian && kiosk.looks == Looks{}
                               && !kiosk.guide.on && (!services || services->page == 0);
        limit = untouched ? 0 : idle_ms;
    }
    return limit == 0 ? Rest{} : Rest{limit - (kiosk.now_ms - kiosk.touched_ms), limit};
}

} // namespace giliran::kiosk
