#pragma once
// How the office's walls and kiosks are: keeps the last report of each and says who has fallen
// silent, whose picture stands still, whose printer wants paper. It lives in memory alone: a
// server that starts again has seen nobody and says so. Fed by the reception (reports) and the
// dispatcher (calls, which a wall must follow); read by the pages.

#include "server/clock.hpp"
#include "server/ports.hpp"
#include "server/web/device_health.hpp"
#include "shared/setup/office_file.hpp"

#include <deque>
#include <functional>
#include <map>

namespace giliran::server {

// In real milliseconds: a rehearsal's clock does not hurry a screen.

/// A wall reports every five seconds: two reports are missing.
inline constexpr std::int64_t wall_silent_ms = 10'000;
/// A kiosk reports every minute and at once when its printer's state changes: two are missing, and
/// half a minute for a line that was just cut.
inline constexpr std::int64_t kiosk_silent_ms = 150'000;
/// A wall draws at least once a minute, because its clock does; half a minute more for a wall
/// between two reports on a busy machine.
inline constexpr std::int64_t still_picture_ms = 90'000;
/// In a rush a call waits for its four seconds on the stage behind a dozen others, and the report
/// of it for five more; a wall that has shown nothing new after a minute does not follow.
inline constexpr std::int64_t follow_ms = 60'000;

class DeviceWatch : public Publisher {
  public:
    /// Kiosks and walls of `listed`; counters' devices show nothing to a hall.
    DeviceWatch(const std::vector<Device>& listed, const Clock& clock,
                std::function<std::int64_t()> real_ms);

    /// A report that came under that device's key. An unlisted name is ignored.
    void heard(const std::string& device, const wire::DeviceReport& report);
    /// What walls must follow from now on.
    void told(const Office& office, const std::vector<Event>& events) override;

    /// In the order the office file lists them.
    std::vector<web::DeviceHealth> health() const;

  private:
    struct Moment {
        std::int64_t real_ms = 0;
        Instant at;
    };
    struct Called {
        std::string label;
        Moment when;
    };
    struct Known {
        std::string device;
        wire::ScreenKind kind = wire::ScreenKind::kiosk;
        std::optional<wire::DeviceReport> report = {};
        Moment heard = {};
        Moment drawn = {}; // the first report with this count of frames
        Moment shown = {}; // the first report with this number
    };

    Moment now() const { return {real_ms_(), clock_.now()}; }
    web::DeviceHealth health_of(const Known& known, const Moment& now) const;
    /// The newest call that every wall should have shown by now, or none.
    const Called* due(std::int64_t real_ms) const;

    const Clock& clock_;
    std::function<std::int64_t()> real_ms_;
    Instant started_;
    std::vector<Known> known_;
    std::deque<Called> calls_; // oldest first; at most one that is due, and those after it
};

} // namespace giliran::server
