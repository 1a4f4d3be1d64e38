#include "shared/rehearse/office_writer.hpp"

#include "shared/setup/settings_text.hpp"

#include <fmt/format.h>

namespace giliran::rehearse {
namespace {

std::string device_part(const char* name, const char* role) {
    return fmt::format("\n[[device]]\nname = \"{}\"\nrole = \"{}\"\n", name, role);
}

std::string account_part(const char* name, const char* role) {
    return fmt::format("\n[[account]]\nname = \"{}\"\nrole = \"{}\"\n", name, role);
}

} // namespace

std::string office_file_text(const Settings& settings, const std::string& heading) {
    std::string text = "# " + heading + "\n" + text_of(settings);
    text += device_part(kiosk_device, "kiosk") + device_part("wall-1", "wall")
            + device_part(counter_device, "counter") + account_part("siti", "staff")
            + account_part("hendra", "supervisor");
    return text + R"(
# On ports of its own, beside an office that may be open on this machine. One program asks for a
# whole hall, many times faster than life: the usual limit, made for one kiosk, would turn it away.
[network]
ask = "tcp://127.0.0.1:*"
feed = "tcp://127.0.0.1:*"
web_port = 0
asks_per_second = 100000
)";
}

} // namespace giliran::rehearse
