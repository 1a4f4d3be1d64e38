#include "kiosk/tablet_update.hpp"

#include "kiosk/moves.hpp"
#include "kiosk/rating_update.hpp"

namespace giliran::kiosk {

namespace {

const VisitEnded* newest_end(const Board& board, CounterId counter) {
    for (const VisitEnded& ended : board.ended) {
        if (ended.counter == counter) {
            return &ended;
        }
    }
    return nullptr;
}

} // namespace

bool awaits_person(const Kiosk& kiosk) {
    const auto* faces = std::get_if<RateFaces>(&kiosk.screen);
    return kiosk.tablet && faces && faces->opinion.score == 0 && !kiosk.guide.on
           && kiosk.touched_ms == kiosk.changed_ms;
}

bool free_for_next(const Kiosk& kiosk) {
    return (shows<TabletRest>(kiosk) || shows<Thanks>(kiosk) || awaits_person(kiosk))
           && !kiosk.guide.on;
}

Effects follow_counter(Kiosk& kiosk) {
    if (!kiosk.tablet || !kiosk.board || !kiosk.server_now || !free_for_next(kiosk)) {
        return {};
    }
    Tablet& tablet = *kiosk.tablet;
    const VisitEnded* ended = newest_end(*kiosk.board, tablet.counter);
    if (!ended || ended->at <= tablet.asked_until
        || *kiosk.server_now - ended->at > still_there_ms) {
        return {};
    }
    tablet.asked_until = ended->at;
    if (!shows<TabletRest>(kiosk)) {
        go_home(kiosk); // somebody else: as new
    }
    return ask(kiosk, VisitWanted{label_of(ended->prefix, ended->ticket_number)});
}

void ended_visit_found(Kiosk& kiosk, const wire::AnswerBody& answer) {
    const auto* done = std::get_if<wire::Done>(&answer);
    const bool to_rate = done && done->ticket && done->ticket->state == TicketState::finished
                         && done->ticket->score == 0;
    if (to_rate && kiosk.board) {
        visit_found(kiosk, *done->ticket);
    } else {
        go_back(kiosk); // nobody asked for it, so nobody is told
    }
}

} // namespace giliran::kiosk
