#include "display/reporter.hpp"

namespace giliran::wall {

std::string last_shown(const Wall& wall) {
    if (glance_at(wall).trust == Trust::hidden)
        return {};
    const Call* newest = wall.earlier.empty() ? nullptr : &wall.earlier.front();
    for (const OnStage& card : wall.stage)
        if (!newest || card.call.number > newest->number)
            newest = &card.call;
    return newest ? label_of(newest->prefix, newest->ticket_number) : std::string{};
}

bool Reporter::is_due(const std::string& shown, std::int64_t now_ms) const {
    if (!told_ms_)
        return true;
    const std::int64_t since_ms = now_ms - *told_ms_;
    return since_ms >= report_every_ms || (shown != told_shown_ && since_ms >= reports_apart_ms);
}

void Reporter::tick(const Wall& wall, const Drawing& drawing, std::int64_t now_ms) {
    asks_.poll(now_ms); // the answers say only that it came
    const std::string shown = last_shown(wall);
    if (!is_due(shown, now_ms))
        return;
    told_ms_ = now_ms;
    told_shown_ = shown;
    // Given up when the next is due: what a wall showed before is no news.
    asks_.ask(wire::DeviceReport{wire::ScreenKind::wall, std::string(wire::product_version()),
                                 wire::PaperState::none, shown, drawing.frames, drawing.render_ms,
                                 now_ms / 1000},
              now_ms, report_every_ms);
}

} // namespace giliran::wall
