#include "server/clock.hpp"

#include <chrono>

namespace giliran::server {
namespace {

template<class Source>
std::int64_t ms_of() {
    const auto since = Source::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

} // namespace

std::int64_t steady_ms() {
    return ms_of<std::chrono::steady_clock>();
}

Instant SystemClock::now() const {
    return {ms_of<std::chrono::system_clock>()};
}

RehearsalClock::RehearsalClock(Instant start, double pace)
    : start_(start), pace_(pace), began_ms_(steady_ms()) {}

Instant RehearsalClock::now() const {
    return start_ + static_cast<std::int64_t>(static_cast<double>(steady_ms() - began_ms_) * pace_);
}

} // namespace giliran::server
