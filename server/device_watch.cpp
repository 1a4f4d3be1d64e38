#include "server/device_watch.hpp"

#include <algorithm>

namespace giliran::server {
namespace {

using web::DeviceState;
using wire::PaperState;
using wire::ScreenKind;

bool wants_somebody(PaperState printer) {
    return printer >= PaperState::paper_low;
}

std::int64_t silent_ms(ScreenKind kind) {
    return kind == ScreenKind::wall ? wall_silent_ms : kiosk_silent_ms;
}

} // namespace

DeviceWatch::DeviceWatch(const std::vector<Device>& listed, const Clock& clock,
                         std::function<std::int64_t()> real_ms)
    : clock_(clock), real_ms_(std::move(real_ms)), started_(clock.now()) {
    for (const Device& device : listed)
        if (device.role != DeviceRole::counter)
            known_.push_back({device.name, device.role == DeviceRole::wall ? ScreenKind::wall
                                                                           : ScreenKind::kiosk});
}

void DeviceWatch::heard(const std::string& device, const wire::DeviceReport& report) {
    const auto found = std::find_if(known_.begin(), known_.end(),
                                    [&](const Known& known) { return known.device == device; });
    if (found == known_.end())
        return;
    const std::optional<wire::DeviceReport> before = std::exchange(found->report, report);
    found->heard = now();
    if (!before || before->frames != report.frames)
        found->drawn = found->heard;
    if (!before || before->shown != report.shown)
        found->shown = found->heard;
}

void DeviceWatch::told(const Office& office, const std::vector<Event>& events) {
    for (const Event& event : events) {
        if (std::holds_alternative<DayOpened>(event.fact)
            || std::holds_alternative<DayClosed>(event.fact))
            calls_.clear(); // walls forget the day's calls too
        const auto* called = std::get_if<TicketCalled>(&event.fact);
        const Ticket* ticket = called ? find_ticket(office, called->ticket) : nullptr;
        if (ticket)
            calls_.push_back({label_of(ticket->prefix, ticket->number), now()});
    }
    while (calls_.size() > 1 && real_ms_() - calls_[1].when.real_ms >= follow_ms)
        calls_.pop_front();
}

const DeviceWatch::Called* DeviceWatch::due(std::int64_t real_ms) const {
    const Called* newest = nullptr;
    for (const Called& call : calls_)
        if (real_ms - call.when.real_ms >= follow_ms)
            newest = &call;
    return newest;
}

std::vector<web::DeviceHealth> DeviceWatch::health() const {
    std::vector<web::DeviceHealth> all;
    const Moment moment = now();
    all.reserve(known_.size());
    for (const Known& known : known_)
        all.push_back(health_of(known, moment));
    return all;
}

web::DeviceHealth DeviceWatch::health_of(const Known& known, const Moment& now) const {
    const auto in_state = [&](DeviceState state, Instant since) {
        return web::DeviceHealth{known.device, known.kind, state, since, known.report};
    };
    if (!known.report)
        return in_state(DeviceState::unseen, started_);
    if (now.real_ms - known.heard.real_ms >= silent_ms(known.kind))
        return in_state(DeviceState::silent, known.heard.at);
    if (known.kind == ScreenKind::wall) {
        if (now.real_ms - known.drawn.real_ms >= still_picture_ms)
            return in_state(DeviceState::frozen, known.drawn.at);
        const Called* call = due(now.real_ms);
        const bool follows =
            !call || known.report->shown == call->label
            || (!known.report->shown.empty() && known.shown.real_ms >= call->when.real_ms);
        if (!follows)
            return in_state(DeviceState::frozen, call->when.at);
    }
    if (wants_somebody(known.report->printer))
        return in_state(DeviceState::printer, known.heard.at);
    return in_state(DeviceState::well, known.heard.at);
}

} // namespace giliran::server
