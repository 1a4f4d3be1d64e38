#pragma once
// A tablet at counter 2 of the sample office, and the visits that end there. Used by the tests of
// the rating tablet.

#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

struct TabletWalk : Walk {
    Board office = board_at_ten();

    TabletWalk() {
        kiosk = {};
        kiosk.tablet = Tablet{CounterId{2}, {}};
        pass(1'000);
        news();
        pass(1'000);
        tell();
    }
    /// The office's clock goes on with the tablet's.
    void tell() {
        effects.clear();
        board(office);
    }
    void waits(std::int64_t ms) {
        pass(ms);
        office_now = office_now + ms;
        tell();
    }
    /// That visit ends at a counter now.
    void ends(std::uint32_t number, std::uint32_t counter = 2) {
        office_now = office_now + 1;
        std::erase_if(office.ended,
                      [&](const VisitEnded& ended) { return ended.counter.value == counter; });
        office.ended.push_back({{counter}, 'A', number, office_now});
        tell();
    }
    void answers(std::uint32_t number, std::uint32_t score = 0) {
        wire::Done done = finished_a039();
        done.ticket->number = number;
        done.ticket->id = {number};
        done.ticket->score = score;
        answer(done);
    }
    TabletWalk& to_tablet_faces(std::uint32_t number = 39) {
        ends(number);
        answers(number);
        return *this;
    }
    /// The label of the visit it asks the office for now; none if it asks for nothing.
    std::optional<std::string> asks_for() const {
        const auto asks = ordered<Ask>();
        if (asks.empty()) {
            return std::nullopt;
        }
        return std::get<wire::FindTicket>(asks.back().body).code_or_label;
    }
};

} // namespace giliran::kiosk::tests
