#pragma once
// Finds a key that stands twice in one JSON object. Boost.JSON would silently take the last, and
// two readers of one message could then read two different orders. Used by codec.cpp alone.

#include <string>
#include <string_view>

namespace giliran::wire {

/// The first key that stands twice in an object of a well-formed JSON text, or an empty text.
std::string key_written_twice(std::string_view json);

} // namespace giliran::wire
