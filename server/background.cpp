#include "server/background.hpp"

#include <sys/resource.h>
#include <unistd.h>

namespace giliran::server {

void step_back() {
    constexpr int politest = 19;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), politest); // of this thread alone
}

} // namespace giliran::server
