#pragma once
// Many askers in a closed loop: each sends, waits for its answer, and sends again. The same loop
// runs against the bare echo and against the server, so that both pay the same for asking. Used by
// the floors and by the measurements of issuing.

#include "tests/bench/sample.hpp"

#include <functional>
#include <string>
#include <vector>

namespace giliran::bench {

struct Crowd {
    std::string address;
    std::size_t askers = 1;
    std::size_t rounds = 100; // of each asker
};

struct Loop {
    Sample latency_us; // from the sending to the answer
    double per_second = 0;
    std::vector<std::string> answers;
};

/// `message` writes the next ask; its writing is not part of the latency. Throws std::runtime_error
/// if no answer comes for ten seconds.
Loop run(const Crowd& crowd, const std::function<std::string()>& message);

} // namespace giliran::bench
