#include "tests/bench/forecast.hpp"

#include "shared/forecast/answer.hpp"
#include "shared/forecast/chance.hpp"

namespace giliran::bench {
namespace {

using namespace forecast;

constexpr std::int64_t minute_ms = 60'000;
constexpr Instant noon{1'800'000'000'000};
constexpr std::size_t services = 4;
constexpr std::size_t days_past = 20;
constexpr std::size_t tickets_a_day = 1'000;

std::shared_ptr<const Past> a_month(const Settings& settings) {
    Chance chance{1};
    std::vector<Resolved> resolved;
    for (std::uint32_t day = 0; day < days_past; ++day)
        for (std::size_t i = 0; i < tickets_a_day; ++i) {
            Resolved one;
            one.day = day;
            one.found.service = settings.services[i % services].id;
            one.found.hours_open = 8 * chance.unit();
            Foretold& foretold = one.found.foretold;
            foretold.visit_ms = 6 * minute_ms;
            foretold.naive_ms = static_cast<std::int64_t>(60 * chance.unit()) * minute_ms;
            one.waited_ms = static_cast<std::int64_t>(static_cast<double>(foretold.naive_ms)
                                                      * (0.5 + chance.unit()));
            foretold.seen = foretold.played = {one.waited_ms / 2, one.waited_ms, one.waited_ms * 2};
            resolved.push_back(one);
        }
    return std::make_shared<const Past>(resolved);
}

Question full_office(std::uint32_t counters, std::size_t waiting) {
    Question question;
    for (std::size_t i = 0; i < services; ++i) {
        Service service;
        service.id = {"service-" + std::to_string(i)};
        question.settings.services.push_back(service);
        std::vector<std::int32_t> lengths;
        for (std::int32_t length = 0; length < 600; ++length)
            lengths.push_back(60'000 + length * 1'000);
        question.visits_ms.push_back(lengths);
        question.priority_per_hour.push_back(3);
    }
    question.now = noon;
    question.day_open = true;
    question.opens_at = noon - 240 * minute_ms;
    question.doors_close_at = noon + 240 * minute_ms;
    question.closes_at = noon + 480 * minute_ms;
    question.gaps_ms.assign(600, 15'000);
    Desk desk;
    desk.services = {0, 1, 2, 3};
    desk.courses = {{{0, 480 * minute_ms}}};
    desk.visit = VisitNow{0, 3 * minute_ms};
    question.desks.assign(counters, desk);
    for (std::size_t i = 0; i < waiting; ++i) {
        const Place place{noon - static_cast<std::int64_t>(waiting - i) * 30'000, {i + 1}};
        question.waiting.push_back({place, static_cast<ServicePlace>(i % services), 0});
    }
    question.past = a_month(question.settings);
    return question;
}

} // namespace

Sample refresh_us(std::uint32_t counters, std::size_t waiting, std::size_t refreshes) {
    Question question = full_office(counters, waiting);
    Sample sample;
    for (std::size_t i = 0; i < refreshes; ++i) {
        question.seed = i;
        const Stopwatch watch;
        const Answer answered = answer(question);
        sample.push_back(watch.us());
        if (answered.tickets.size() != waiting)
            throw std::runtime_error("the forecast left somebody out");
    }
    return sample;
}

} // namespace giliran::bench
