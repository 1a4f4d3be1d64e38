#include "shared/rehearse/office_writer.hpp"

#include <fmt/format.h>

namespace giliran::rehearse {
namespace {

constexpr std::array<const char*, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            out += '\\';
        const bool control = static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
        out += control ? ' ' : letter;
    }
    return out + '"';
}

/// `key = "text"`, or nothing for an empty text.
std::string line(const char* key, const std::string& text) {
    return text.empty() ? "" : fmt::format("{} = {}\n", key, quoted(text));
}

std::string clock(std::uint32_t minute) {
    return fmt::format("\"{:02}.{:02}\"", minute / 60, minute % 60);
}

std::string office_part(const Settings& settings) {
    return line("name", settings.name) + line("short_name", settings.short_name)
           + line("place", settings.place) + line("zone", settings.zone)
           + line("zone_label", settings.zone_label) + line("notice", settings.notice.id)
           + line("notice_en", settings.notice.en) + line("help_desk", settings.help_desk.id)
           + line("help_desk_en", settings.help_desk.en);
}

std::string hours_part(const Settings& settings) {
    std::string text = "\n[hours]\n";
    for (std::size_t day = 0; day < weekdays.size(); ++day)
        if (const auto& hours = settings.hours[day])
            text += fmt::format("{} = [{}, {}, {}]\n", weekdays[day], clock(hours->opens_min),
                                clock(hours->doors_close_min), clock(hours->closes_min));
    return text;
}

std::string service_part(const Service& service) {
    return "\n[[service]]\n" + line("id", service.id.value)
           + line("prefix", std::string(1, service.prefix)) + line("name", service.name.id)
           + line("name_en", service.name.en) + line("detail", service.detail.id)
           + line("detail_en", service.detail.en) + line("icon", service.icon)
           + fmt::format("promise_min = {}\nusual_s = {}\n", service.promise_min, service.usual_s);
}

std::string counter_part(const Counter& counter) {
    std::string services;
    for (const ServiceId& service : counter.services)
        services += (services.empty() ? "" : ", ") + quoted(service.value);
    return fmt::format("\n[[counter]]\nnumber = {}\n", counter.id.value)
           + line("name", counter.name.id) + line("name_en", counter.name.en)
           + fmt::format("services = [{}]\n", services);
}

std::string device_part(const char* name, const char* role) {
    return fmt::format("\n[[device]]\nname = \"{}\"\nrole = \"{}\"\n", name, role);
}

std::string account_part(const char* name, const char* role) {
    return fmt::format("\n[[account]]\nname = \"{}\"\nrole = \"{}\"\n", name, role);
}

} // namespace

std::string office_file_text(const Settings& settings, const std::string& heading) {
    std::string text = "# " + heading + "\n" + office_part(settings) + hours_part(settings);
    for (const Service& service : settings.services)
        text += service_part(service);
    for (const Counter& counter : settings.counters)
        text += counter_part(counter);
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
