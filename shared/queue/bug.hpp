#pragma once
// An event the office cannot take is a bug: going on would make the record wrong. The process
// stops, in release builds too, and the journal brings it back to what was true. Used by apply and
// by what it asks.

#include <cstdio>
#include <cstdlib>

namespace giliran {

[[noreturn]] inline void bug(const char* why) {
    std::fprintf(stderr, "bug: an event cannot be applied: %s\n", why);
    std::abort();
}

} // namespace giliran
