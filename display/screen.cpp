#include "display/screen.hpp"

#include "shared/queue/office.hpp"

#include <algorithm>

namespace giliran::wall {

Screen screen_for(const Settings& settings, const ScreenAsked& asked) {
    Screen screen;
    for (const Screen& known : settings.screens)
        if (known.device == asked.device)
            screen = known;
    screen.device = asked.device;
    screen.area = asked.area.value_or(screen.area);
    if (asked.counter) {
        screen.layout = Layout::counter;
        screen.counter = *asked.counter;
    }
    screen.layout = asked.layout.value_or(screen.layout);
    return screen;
}

bool is_set_up(const Settings& settings, const Screen& screen) {
    if (!screen.area.value.empty() && !find_area(settings, screen.area))
        return false;
    return screen.layout != Layout::counter || find_counter(settings, screen.counter);
}

bool shows(const Settings& settings, const Screen& screen, CounterId counter) {
    if (screen.layout == Layout::counter)
        return counter == screen.counter;
    const Counter* found = find_counter(settings, counter);
    return screen.area.value.empty() || !found || found->area.value.empty()
           || found->area == screen.area;
}

bool shows(const Settings& settings, const Screen& screen, const Call& call) {
    return screen.layout != Layout::waiting && shows(settings, screen, call.counter);
}

bool shows(const Settings& settings, const Screen& screen, const ServiceId& service) {
    return std::any_of(settings.counters.begin(), settings.counters.end(),
                       [&](const Counter& counter) {
                           return serves(counter, service) && shows(settings, screen, counter.id);
                       });
}

} // namespace giliran::wall
