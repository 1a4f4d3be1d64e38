#include "display/wall_update.hpp"

#include <algorithm>
#include <utility>

namespace giliran::wall {
namespace {

Trust trust_in(const Wall& wall) {
    if (wall.silent_ms >= hidden_ms)
        return Trust::hidden;
    return wall.silent_ms >= stale_ms ? Trust::stale : Trust::fresh;
}

bool same_ticket(const Call& one, const Call& other) {
    return one.prefix == other.prefix && one.ticket_number == other.ticket_number;
}

/// A ticket called to another counter must not be read with the old one: its newest call stands
/// alone.
void forget_earlier(Wall& wall, const Call& call) {
    std::erase_if(wall.earlier, [&](const Call& other) { return same_ticket(call, other); });
}

void move_down(Wall& wall, const Call& call) {
    forget_earlier(wall, call);
    const auto older = std::find_if(wall.earlier.begin(), wall.earlier.end(),
                                    [&](const Call& other) { return other.number < call.number; });
    wall.earlier.insert(older, call);
    if (wall.earlier.size() > calls_kept)
        wall.earlier.pop_back();
    ++wall.version;
}

/// The longer the line for the stage, the shorter the stay: one waiting call leaves the full time.
std::int64_t stay_ms(std::size_t waiting) {
    const auto sharers = static_cast<std::int64_t>(std::max<std::size_t>(waiting, 1));
    return std::max(rush_ms, gold_ms / sharers);
}

std::int64_t age_ms(const Wall& wall, const Call& call) {
    if (!wall.clock)
        return 0;
    return std::max<std::int64_t>(0, wall.clock->now - call.at);
}

/// Too old to send anyone to a counter: shown in the list, never in gold.
void retire_late(Wall& wall) {
    std::deque<Call> late;
    std::erase_if(wall.waiting, [&](const Call& call) {
        const bool is_late = age_ms(wall, call) > call_age_ms_max;
        if (is_late)
            late.push_back(call);
        return is_late;
    });
    for (const Call& call : late)
        move_down(wall, call);
}

OnStage next_on_stage(Wall& wall) {
    const Call call = wall.waiting.front();
    wall.waiting.pop_front();
    forget_earlier(wall, call);
    ++wall.version;
    return {call, wall.now_ms};
}

/// Nobody enters or leaves the stage while its gold is withdrawn: a card that nobody could see has
/// not been shown.
void move_on(Wall& wall) {
    if (trust_in(wall) != Trust::fresh)
        return;
    retire_late(wall);
    for (;;) {
        if (!wall.waiting.empty() && wall.stage.size() < stage_calls_max) {
            wall.stage.push_back(next_on_stage(wall));
            continue;
        }
        const auto oldest = std::min_element(
            wall.stage.begin(), wall.stage.end(), [](const OnStage& one, const OnStage& other) {
                return std::pair(one.since_ms, one.call.number)
                       < std::pair(other.since_ms, other.call.number);
            });
        if (oldest == wall.stage.end()
            || wall.now_ms - oldest->since_ms < stay_ms(wall.waiting.size()))
            return;
        move_down(wall, oldest->call);
        if (wall.waiting.empty())
            wall.stage.erase(oldest);
        else
            *oldest = next_on_stage(wall); // in its place, so that the other card stands still
    }
}

/// Called again while its card is still up or its turn on the stage is still to come: the card
/// begins anew, it is not shown twice.
bool renew(Wall& wall, const Call& call) {
    for (OnStage& card : wall.stage) {
        if (same_ticket(card.call, call)) {
            card = {call, wall.now_ms};
            return true;
        }
    }
    for (Call& other : wall.waiting) {
        if (same_ticket(other, call)) {
            other = call;
            return true;
        }
    }
    return false;
}

void clear_calls(Wall& wall) {
    wall.stage.clear();
    wall.waiting.clear();
    wall.earlier.clear();
}

Effects take(Wall& wall, const News& news) {
    const bool first = !wall.board;
    const Settings& settings = news.board.settings;
    const Screen screen = screen_for(settings, wall.asked);
    const bool anew = !first
                      && (wall.board->day.day != news.board.day.day
                          || wall.board->day.open != news.board.day.open || wall.screen != screen);
    wall.board = news.board;
    wall.screen = screen;
    ++wall.version;
    if (anew || !news.board.day.open)
        clear_calls(wall);
    const auto is_new = [&](const Call& call) {
        return std::any_of(news.calls.begin(), news.calls.end(),
                           [&](const Call& other) { return other.number == call.number; });
    };
    if ((first || anew) && news.board.day.open)
        for (const Call& call : news.board.calls)
            if (!is_new(call) && shows(settings, screen, call))
                move_down(wall, call);
    Effects effects;
    for (const Call& call : news.calls) {
        if (!shows(settings, screen, call))
            continue;
        effects.push_back({call, age_ms(wall, call)});
        if (news.board.day.open && !renew(wall, call))
            wall.waiting.push_back(call);
    }
    move_on(wall);
    return effects;
}

Effects take(Wall& wall, const Ticked& ticked) {
    wall.now_ms = ticked.now_ms;
    wall.silent_ms = ticked.silent_ms;
    if (ticked.clock)
        wall.clock = ticked.clock;
    if (wall.board && wall.clock && trust_in(wall) == Trust::fresh)
        wall.trends.see(wall.board->rows, wall.clock->now);
    move_on(wall);
    return {};
}

Scene scene_of(const Wall& wall) {
    if (!wall.board)
        return Scene::starting;
    const Board& board = *wall.board;
    if (!is_set_up(board.settings, wall.screen))
        return Scene::not_set_up;
    if (!board.day.open)
        return Scene::closed;
    if (!wall.stage.empty())
        return Scene::calling;
    const std::vector<const ServiceRow*> rows = rows_shown(wall);
    const bool no_counter = std::all_of(
        rows.begin(), rows.end(), [](const ServiceRow* row) { return row->counters_open == 0; });
    if (no_counter && wall.clock && wall.clock->now < board.day.opens_at)
        return Scene::not_yet;
    if (no_counter && wall.clock && wall.clock->now >= board.day.closes_at)
        return Scene::closed;
    if (no_counter)
        return Scene::no_counter;
    return wall.earlier.empty() ? Scene::no_call : Scene::calling;
}

Tint tint_at(std::int64_t shown_ms) {
    if (shown_ms >= flash_ms)
        return Tint::gold;
    return shown_ms / flash_half_ms % 2 == 0 ? Tint::gold : Tint::white;
}

/// Seconds while they tell something, then whole minutes.
std::int64_t shown_step(std::int64_t silent_s) {
    return silent_s < 60 ? silent_s : silent_s / 60 * 60;
}

} // namespace

Effects update(Wall& wall, const Input& input) {
    return std::visit([&](const auto& what) { return take(wall, what); }, input);
}

Glance glance_at(const Wall& wall) {
    Glance glance;
    glance.version = wall.version;
    glance.scene = scene_of(wall);
    glance.trust = trust_in(wall);
    if (wall.clock)
        glance.minute = wall.clock->local(wall.clock->now);
    if (wall.board)
        glance.page = wall.now_ms / page_ms;
    if (glance.trust == Trust::fresh) {
        for (const Notice* notice : notices_up(wall))
            glance.notices.push_back(notice->id);
        for (const OnStage& card : wall.stage)
            glance.tints.push_back(tint_at(wall.now_ms - card.since_ms));
        glance.missed = missed_up(wall).size();
        if (wall.screen.layout == Layout::waiting)
            for (const ServiceRow* row : rows_shown(wall))
                glance.trends.push_back(wall.trends.of(*row));
        return glance;
    }
    glance.silent_s = shown_step(wall.silent_ms / 1000);
    if (wall.clock) {
        const auto silent = static_cast<double>(wall.silent_ms) * wall.clock->pace;
        glance.since = wall.clock->local(wall.clock->now - static_cast<std::int64_t>(silent));
    }
    return glance;
}

std::vector<const Notice*> notices_up(const Wall& wall) {
    std::vector<const Notice*> up;
    if (!wall.board || !wall.clock)
        return up;
    const Instant now = wall.clock->now;
    for (const Notice& notice : wall.board->notices)
        if (notice.from <= now && now < notice.until)
            up.push_back(&notice);
    return up;
}

std::vector<const ServiceRow*> rows_shown(const Wall& wall) {
    std::vector<const ServiceRow*> shown;
    if (!wall.board)
        return shown;
    for (const ServiceRow& row : wall.board->rows)
        if (shows(wall.board->settings, wall.screen, row.service))
            shown.push_back(&row);
    return shown;
}

std::vector<const Missed*> missed_up(const Wall& wall) {
    std::vector<const Missed*> up;
    if (!wall.board || !wall.clock)
        return up;
    const Settings& settings = wall.board->settings;
    const std::int64_t may_come_ms = std::int64_t{settings.rules.revive_min} * 60'000;
    for (const Missed& missed : wall.board->missed)
        if (shows(settings, wall.screen, missed.counter)
            && wall.clock->now - missed.at < may_come_ms)
            up.push_back(&missed);
    return up;
}

const CounterRow* counter_row(const Wall& wall) {
    if (wall.board)
        for (const CounterRow& row : wall.board->counters)
            if (row.counter == wall.screen.counter)
                return &row;
    return nullptr;
}

std::optional<LocalTime> next_opening(const Wall& wall) {
    if (!wall.board || !wall.clock)
        return std::nullopt;
    const DayBoard& day = wall.board->day;
    if (day.open && wall.clock->now < day.opens_at)
        return wall.clock->local(day.opens_at);
    const LocalTime now = wall.clock->local(wall.clock->now);
    for (std::int32_t later = 0; later <= 7; ++later) {
        const Day then{now.day.number + later};
        const auto& hours = wall.board->settings.hours[static_cast<std::size_t>(weekday_of(then))];
        if (!hours)
            continue;
        if (later > 0 || now.minute_of_day < static_cast<std::int32_t>(hours->opens_min))
            return LocalTime{then, static_cast<std::int32_t>(hours->opens_min)};
        if (now.minute_of_day < static_cast<std::int32_t>(hours->doors_close_min))
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace giliran::wall
