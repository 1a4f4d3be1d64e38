#include "shared/forecast/simulate.hpp"

#include "shared/forecast/arrivals.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace giliran::forecast {
namespace {

constexpr std::int64_t never_ms = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t minute_ms = 60'000;
/// Newcomers are asked about in these lanes: the two that are open to whoever comes.
constexpr std::size_t open_lanes = 2;

/// One lane of one service in a run: those who wait now by place in the question, then who came
/// since.
struct RunLine {
    std::vector<std::uint32_t> waiting;
    std::size_t head = 0;
    std::vector<Instant> came;
    std::size_t came_head = 0;
};

/// What is left of something that has lasted `age_ms`: what was left of past ones that lasted
/// longer. With too few of those it may last any time, the longer the longer it has (facts:
/// wait-times §4).
std::int64_t rest_ms(const std::vector<std::int32_t>& past, std::int64_t age_ms, Chance& chance) {
    constexpr std::ptrdiff_t enough = 5;
    const auto longer = std::upper_bound(past.begin(), past.end(), age_ms);
    const std::ptrdiff_t count = past.end() - longer;
    if (count >= enough)
        return longer[static_cast<std::ptrdiff_t>(chance.below(static_cast<std::size_t>(count)))]
               - age_ms;
    const double mean = static_cast<double>(std::max(age_ms / 2, minute_ms));
    return static_cast<std::int64_t>(chance.exponential(mean));
}

bool holds(const std::vector<ServicePlace>& services, ServicePlace service) {
    return std::find(services.begin(), services.end(), service) != services.end();
}

std::int64_t scaled(std::int64_t ms, double factor) {
    return static_cast<std::int64_t>(static_cast<double>(ms) * factor);
}

/// Plays the question; afterwards gives the estimates. Newcomers take nobody's place: the first
/// moment at which a counter would rather call the newcomer than whom it calls is the newcomer's
/// call, and all before it is as without them.
class Runs {
  public:
    explicit Runs(const Question& question);

    void play();
    Estimate of_ticket(std::size_t place);
    /// `open_lane` 0 = general, 1 = priority.
    Estimate of_newcomer(ServicePlace service, std::size_t open_lane);

  private:
    std::size_t newcomer(ServicePlace service, std::size_t lane) const {
        return played_ + service * open_lanes + lane;
    }
    void begin_run();
    void draw_courses();
    void free_desks();
    std::int64_t at_work(std::size_t desk, std::int64_t from_ms) const;
    void play_run();
    void admit(const Arrival& arrival);
    bool look_at(const std::vector<ServicePlace>& services, std::int64_t prefer_ms);
    bool look_for(const Desk& desk);
    void call(std::size_t desk);
    void call_newcomers(const Desk& desk, const Head* next, std::int64_t at_ms);
    RunLine& line(ServicePlace service, std::size_t lane) {
        return lines_[service * lanes_ + lane];
    }
    void called(std::size_t who, std::int64_t at_ms);
    std::int64_t visit_ms(const Desk& desk, ServicePlace service, std::int64_t at_ms);
    double rhythm(ServicePlace service, std::int64_t at_ms) const;
    std::int64_t gap_ms();
    Estimate estimate(ServicePlace service, std::optional<std::size_t> who);

    const Question& question_;
    Chance chance_;
    std::int64_t horizon_ms_; // from now to closing
    std::size_t played_;      // tickets, the first ones of the question
    std::size_t runs_;
    std::size_t lanes_;
    std::array<std::size_t, open_lanes> open_lanes_; // their places in the settings
    std::vector<bool> able_;                         // by service: a counter is open for it
    std::size_t callable_ = 0;           // played tickets and newcomers somebody can call
    std::vector<std::int64_t> calls_ms_; // by who, then run

    std::size_t run_ = 0;
    std::size_t to_call_ = 0;
    std::vector<RunLine> lines_; // by service, then lane
    Turns turns_;
    std::vector<Head> heads_; // those a counter may choose from, and the services they wait for
    std::vector<ServicePlace> head_services_;
    std::vector<Arrival> arrivals_;
    std::vector<Head> pair_;
    std::vector<const Windows*> courses_;  // by desk
    std::vector<std::int64_t> free_at_ms_; // by desk; never = idle or gone
    std::vector<bool> idle_;               // by desk: nobody is left for it
};

Runs::Runs(const Question& question)
    : question_(question), chance_(question.seed), horizon_ms_(question.closes_at - question.now),
      played_(std::min(question.waiting.size(), played_most)),
      runs_(std::clamp(visits_most / std::max<std::size_t>(played_, 1), runs_least, runs_most)),
      lanes_(question.settings.lanes.size()),
      open_lanes_{lane_place(question.settings, general_lane),
                  lane_place(question.settings, priority_lane)},
      able_(question.settings.services.size(), false),
      lines_(question.settings.services.size() * lanes_), pair_(2), courses_(question.desks.size()),
      free_at_ms_(question.desks.size(), 0), idle_(question.desks.size(), false) {
    for (const Desk& desk : question.desks)
        for (const auto* services : {&desk.services, &desk.helps})
            for (const ServicePlace service : *services)
                able_[service] = true;
    for (std::size_t place = 0; place < played_; ++place) {
        const ServicePlace service = question.waiting[place].service;
        line(service, question.waiting[place].lane)
            .waiting.push_back(static_cast<std::uint32_t>(place));
        callable_ += able_[service] ? 1U : 0U;
    }
    for (RunLine& waiting : lines_)
        std::sort(waiting.waiting.begin(), waiting.waiting.end(), [&](auto one, auto other) {
            return question.waiting[one].place < question.waiting[other].place;
        });
    for (const bool able : able_)
        callable_ += able ? open_lanes : 0U;
    calls_ms_.assign((played_ + able_.size() * open_lanes) * runs_, never_ms);
}

void Runs::play() {
    if (!question_.day_open || horizon_ms_ <= 0)
        return;
    for (run_ = 0; run_ < runs_; ++run_) {
        begin_run();
        play_run();
    }
}

void Runs::begin_run() {
    to_call_ = callable_;
    turns_ = question_.turns;
    for (RunLine& line : lines_) {
        line.head = 0;
        line.came.clear();
        line.came_head = 0;
    }
    draw_courses();
    free_desks();
    arrivals_ = draw_arrivals(question_, able_, chance_);
}

/// All counters spend the rest of the day as on the same past day.
void Runs::draw_courses() {
    const std::size_t course = chance_.below(std::max<std::size_t>(question_.courses, 1));
    for (std::size_t i = 0; i < question_.desks.size(); ++i) {
        const auto& courses = question_.desks[i].courses;
        courses_[i] = &courses[course % courses.size()];
    }
}

/// The first moment from then on at which that counter is at work.
std::int64_t Runs::at_work(std::size_t desk, std::int64_t from_ms) const {
    for (const Window& window : *courses_[desk])
        if (from_ms < window.until_ms)
            return std::max(from_ms, window.from_ms);
    return never_ms;
}

void Runs::free_desks() {
    for (std::size_t i = 0; i < question_.desks.size(); ++i) {
        const Desk& desk = question_.desks[i];
        std::int64_t free_ms = 0;
        if (desk.visit) {
            const std::vector<std::int32_t>& past = question_.visits_ms[desk.visit->service];
            const double pace = desk.pace * rhythm(desk.visit->service, -desk.visit->age_ms);
            const std::int64_t age_ms = scaled(desk.visit->age_ms, 1.0 / pace);
            free_ms = scaled(rest_ms(past, age_ms, chance_), pace) + gap_ms();
        } else if (desk.away_ms) {
            const std::int64_t first_ms = at_work(i, 0);
            free_ms = first_ms == never_ms
                          ? 0
                          : first_ms + rest_ms(question_.pauses_ms, *desk.away_ms, chance_);
        } else {
            const bool ready =
                !look_for(desk) || (question_.gaps_ms.empty() && desk.idle_ms < minute_ms);
            free_ms = ready ? 0 : rest_ms(question_.gaps_ms, desk.idle_ms, chance_);
        }
        free_at_ms_[i] = at_work(i, free_ms);
        idle_[i] = false;
    }
}

void Runs::play_run() {
    std::size_t next = 0;
    while (to_call_ > 0) {
        const auto soonest = std::min_element(free_at_ms_.begin(), free_at_ms_.end());
        if (soonest == free_at_ms_.end())
            return;
        if (next < arrivals_.size() && arrivals_[next].at_ms <= *soonest) {
            admit(arrivals_[next++]);
            continue;
        }
        if (*soonest > horizon_ms_)
            return;
        call(static_cast<std::size_t>(soonest - free_at_ms_.begin()));
    }
}

void Runs::admit(const Arrival& arrival) {
    line(arrival.service, open_lanes_[1]).came.push_back(question_.now + arrival.at_ms);
    for (std::size_t i = 0; i < question_.desks.size(); ++i) {
        const Desk& desk = question_.desks[i];
        if (!idle_[i]
            || !(holds(desk.services, arrival.service) || holds(desk.helps, arrival.service)))
            continue;
        free_at_ms_[i] = at_work(i, arrival.at_ms);
        idle_[i] = false;
        if (free_at_ms_[i] == arrival.at_ms)
            return;
    }
}

/// Gathers the heads of these services; false if nobody waits for them.
bool Runs::look_at(const std::vector<ServicePlace>& services, std::int64_t prefer_ms) {
    heads_.clear();
    head_services_.clear();
    std::int64_t later_ms = 0;
    for (const ServicePlace service : services) {
        for (std::size_t lane = 0; lane < lanes_; ++lane) {
            const RunLine& here = line(service, lane);
            if (here.head < here.waiting.size())
                heads_.push_back(
                    {question_.waiting[here.waiting[here.head]].place, lane, later_ms, false});
            else if (here.came_head < here.came.size())
                heads_.push_back(
                    {{here.came[here.came_head], newest_ticket}, lane, later_ms, false});
            else
                continue;
            head_services_.push_back(service);
        }
        later_ms += prefer_ms;
    }
    return !heads_.empty();
}

bool Runs::look_for(const Desk& desk) {
    return look_at(desk.services, desk.prefer_ms) || look_at(desk.helps, desk.prefer_ms);
}

void Runs::call(std::size_t desk_place) {
    const Desk& desk = question_.desks[desk_place];
    const std::int64_t at_ms = free_at_ms_[desk_place];
    if (!look_for(desk)) {
        call_newcomers(desk, nullptr, at_ms);
        free_at_ms_[desk_place] = never_ms;
        idle_[desk_place] = true;
        return;
    }
    const std::size_t next = pick(question_.settings, turns_, question_.now + at_ms, heads_).head;
    const Head head = heads_[next];
    const ServicePlace service = head_services_[next];
    call_newcomers(desk, &head, at_ms);
    turns_.called(question_.settings, head.lane);
    RunLine& here = line(service, head.lane);
    if (here.head < here.waiting.size())
        called(here.waiting[here.head++], at_ms);
    else
        ++here.came_head;
    free_at_ms_[desk_place] =
        at_work(desk_place, at_ms + visit_ms(desk, service, at_ms) + gap_ms());
}

/// The newcomers whom this counter would rather call than the next it has.
void Runs::call_newcomers(const Desk& desk, const Head* next, std::int64_t at_ms) {
    const Instant at = question_.now + at_ms;
    if (next)
        pair_[0] = *next;
    const auto consider = [&](const std::vector<ServicePlace>& services) {
        std::int64_t later_ms = 0;
        for (const ServicePlace service : services) {
            for (std::size_t lane = 0; lane < open_lanes; ++lane) {
                const std::size_t who = newcomer(service, lane);
                if (calls_ms_[who * runs_ + run_] != never_ms)
                    continue;
                pair_[1] = {{question_.now, newest_ticket}, open_lanes_[lane], later_ms, false};
                if (!next || pick(question_.settings, turns_, at, pair_).head == 1)
                    called(who, at_ms);
            }
            later_ms += desk.prefer_ms;
        }
    };
    consider(desk.services);
    if (!next)
        consider(desk.helps);
}

void Runs::called(std::size_t who, std::int64_t at_ms) {
    std::int64_t& call_ms = calls_ms_[who * runs_ + run_];
    if (call_ms != never_ms)
        return;
    call_ms = at_ms;
    --to_call_;
}

std::int64_t Runs::visit_ms(const Desk& desk, ServicePlace service, std::int64_t at_ms) {
    const std::vector<std::int32_t>& past = question_.visits_ms[service];
    return scaled(past[chance_.below(past.size())], desk.pace * rhythm(service, at_ms));
}

double Runs::rhythm(ServicePlace service, std::int64_t at_ms) const {
    return question_.rhythms.empty()
               ? 1.0
               : question_.rhythms[service].at(question_.now - question_.opens_at + at_ms);
}

std::int64_t Runs::gap_ms() {
    const std::vector<std::int32_t>& past = question_.gaps_ms;
    return past.empty() ? 0 : past[chance_.below(past.size())];
}

/// Of someone who was played, or not.
Estimate Runs::estimate(ServicePlace service, std::optional<std::size_t> who) {
    if (!question_.day_open || horizon_ms_ <= 0)
        return {NoForecast::after_closing, 0, 0, 0};
    if (!able_[service])
        return {NoForecast::no_counter_open, 0, 0, 0};
    if (!who)
        return {NoForecast::not_yet_known, 0, 0, 0};
    const auto first = calls_ms_.begin() + static_cast<std::ptrdiff_t>(*who * runs_);
    const auto last = first + static_cast<std::ptrdiff_t>(runs_);
    std::sort(first, last);
    const auto at = [&](std::size_t tenths) {
        return first[static_cast<std::ptrdiff_t>((tenths * (runs_ - 1) + 5) / 10)];
    };
    const auto by_closing = [&](std::size_t tenths) { return std::min(at(tenths), horizon_ms_); };
    const NoForecast why_not = // the runs end with the day
        at(9) == never_ms ? NoForecast::after_closing : NoForecast::none;
    return {why_not, by_closing(1), by_closing(5), by_closing(9)};
}

Estimate Runs::of_ticket(std::size_t place) {
    const ServicePlace service = question_.waiting[place].service;
    return estimate(service, place < played_ ? std::optional{place} : std::nullopt);
}

Estimate Runs::of_newcomer(ServicePlace service, std::size_t open_lane) {
    const std::size_t who = newcomer(service, open_lane);
    const auto key = [&](std::size_t lane, const Place& place) {
        return order_key(question_.settings, question_.settings.lanes[lane], place, question_.now);
    };
    const bool unplayed = played_ < question_.waiting.size();
    const bool behind_unplayed =
        unplayed
        && key(question_.waiting[played_].lane, question_.waiting[played_].place)
               < key(open_lanes_[open_lane], {question_.now, newest_ticket});
    return estimate(service, behind_unplayed ? std::nullopt : std::optional{who});
}

} // namespace

Outlook simulate(const Question& question) {
    Runs runs(question);
    runs.play();
    Outlook outlook;
    for (ServicePlace place = 0; place < question.settings.services.size(); ++place)
        outlook.newcomers.push_back({runs.of_newcomer(place, 0), runs.of_newcomer(place, 1)});
    for (std::size_t place = 0; place < question.waiting.size(); ++place)
        outlook.tickets.push_back(runs.of_ticket(place));
    return outlook;
}

} // namespace giliran::forecast
