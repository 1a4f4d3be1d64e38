#include "shared/forecast/promises.hpp"

namespace giliran::forecast {

void Promises::day_begins() {
    ++day_;
    open_.clear();
}

void Promises::promised(TicketId ticket, const Found& found) {
    if (found.foretold.played.high_ms > 0) // "at once" is seen, not foretold
        open_[ticket.value] = found;
}

void Promises::called(TicketId ticket, std::int64_t waited_ms) {
    const auto promise = open_.find(ticket.value);
    if (promise == open_.end())
        return;
    const Found& found = promise->second;
    calibration_.resolved(found.service, waited_ms, found.foretold.mixed);
    resolved_.push_back({day_, found, waited_ms});
    if (resolved_.size() > Past::resolved_most)
        resolved_.pop_front();
    open_.erase(promise);
}

void Promises::dropped(TicketId ticket) {
    open_.erase(ticket.value);
}

bool Promises::past_is_due() const {
    return day_ != past_of_day_ && !resolved_.empty()
           && day_ >= resolved_.front().day + Past::days_least;
}

void Promises::take_past(std::shared_ptr<const Past> past) {
    past_ = std::move(past);
    past_of_day_ = day_;
}

} // namespace giliran::forecast
