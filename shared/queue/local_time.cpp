#include "shared/queue/local_time.hpp"

#include <chrono>

namespace giliran {

LocalTime local_time(Instant at, std::int32_t ahead_of_utc_min) {
    using namespace std::chrono;
    const minutes here = floor<minutes>(milliseconds{at.ms}) + minutes{ahead_of_utc_min};
    const days day = floor<days>(here);
    return {{static_cast<std::int32_t>(day.count())},
            static_cast<std::int32_t>(minutes{here - day}.count())};
}

} // namespace giliran
