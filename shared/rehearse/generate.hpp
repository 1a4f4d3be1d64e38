#pragma once
// A day of the project's own, free of anybody's recordings: a civil registry with six services and
// six counters, an opening rush, a lunch dip, a priority lane and people who leave. A small
// simulation in which free counters call by the office's own order (shared/queue/order.hpp). The
// same seed gives the same day. Written to assets/days, used in demonstrations and tests.

#include "shared/rehearse/recording.hpp"

namespace giliran::rehearse {

RecordedDay generate(std::uint64_t seed);

/// The day as a file of tickets (whole visits, see tickets_file.hpp), in the order of arrival.
std::string tickets_text(const RecordedDay& recorded);

} // namespace giliran::rehearse
