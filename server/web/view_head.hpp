#pragma once
// The head every view begins with, and small pieces the views share. Private to the view files.

#include "server/web/views.hpp"
#include "shared/wire/json.hpp"

namespace giliran::web {

namespace json = boost::json;

/// "at", "utc_min", "pace", "office", "day".
json::object view_head(Desk& desk);
json::value label_or_null(const Ticket* ticket);
/// "awaits", "reason" and "back_at": whether the counter stands ready, why it rests, until when.
void add_rest(json::object& counter, const CounterNow& now);
/// Scores 1 to 4 counted.
json::array scores_array(const std::array<std::uint32_t, score_max>& scores);

} // namespace giliran::web
