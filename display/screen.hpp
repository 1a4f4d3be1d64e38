#pragma once
// Which part of the office a wall shows: the office file says it by the wall's device name, the
// start options win. Pure, and asked again with every board, so that a change of the office file
// reaches a wall while it runs. A wall speaks what it shows: one rule for both. Used by
// wall_update, which lets only such calls in, and by the views for services.

#include "shared/queue/settings.hpp"

#include <optional>

namespace giliran {
struct Call;
}

namespace giliran::wall {

/// What the start options say of this wall; what they leave open the office file says.
struct ScreenAsked {
    std::string device;
    std::optional<Layout> layout;
    std::optional<AreaId> area;
    std::optional<CounterId> counter; // given alone, it asks for that counter's sign
};

Screen screen_for(const Settings& settings, const ScreenAsked& asked);

/// The office has the area, and for a sign the counter, that the screen names. An office file is
/// checked for that; start options cannot be.
bool is_set_up(const Settings& settings, const Screen& screen);

bool shows(const Settings& settings, const Screen& screen, CounterId counter);
bool shows(const Settings& settings, const Screen& screen, const Call& call);
/// A service is shown where one of its counters is; who only helps with it does not count.
bool shows(const Settings& settings, const Screen& screen, const ServiceId& service);

} // namespace giliran::wall
