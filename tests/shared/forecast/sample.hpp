#pragma once
// A small office and its questions, for the tests of this folder: two services, any number of
// counters, noon.

#include "shared/forecast/answer.hpp"

namespace giliran::forecast {

inline constexpr std::int64_t minute_ms = 60'000;
inline constexpr Instant noon{1'800'000'000'000};

inline Settings sample_settings(std::uint32_t counters) {
    Settings settings;
    settings.name = "Dinas Contoh";
    settings.zone = "Asia/Jakarta";
    settings.lanes[1].credit_min = 20;
    settings.lanes[1].within_min = 0;
    settings.services.push_back({{"ktp"}, 'A', {"KTP", "ID card"}, {}, "", 30, 360, 0});
    settings.services.push_back({{"kk"}, 'B', {"KK", "Family card"}, {}, "", 30, 360, 0});
    for (std::uint32_t i = 1; i <= counters; ++i)
        settings.counters.push_back({{i}, {}, {{"ktp"}, {"kk"}}});
    settings.hours[0] = Hours{0, 1440, 1440};
    return settings;
}

/// Open until evening, every visit exactly 10 minutes long, all counters free and able to do both
/// services.
inline Question sample_question(std::uint32_t counters) {
    Question question;
    question.settings = sample_settings(counters);
    question.now = noon;
    question.day_open = true;
    question.doors_close_at = noon + 480 * minute_ms;
    question.closes_at = noon + 600 * minute_ms;
    question.visits_ms.assign(2, std::vector<std::int32_t>(10, 10 * minute_ms));
    question.opens_at = noon - 240 * minute_ms;
    Desk desk;
    desk.services = {0, 1};
    desk.courses = {{{0, 600 * minute_ms}}};
    question.desks.assign(counters, desk);
    question.seed = 1;
    return question;
}

/// One more general ticket of the first service, come after the others.
inline void one_more_waits(Question& question, ServicePlace service = 0) {
    const TicketId id{question.waiting.size() + 1};
    const Instant issued = noon - 60'000 + static_cast<std::int64_t>(id.value);
    question.waiting.push_back({{issued, id}, service, 0});
}

inline std::int64_t minutes(std::int64_t ms) {
    return ms / minute_ms;
}

} // namespace giliran::forecast
