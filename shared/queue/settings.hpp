#pragma once
// What an office is: its services, counters, lanes and hours. Made from an office file by the
// server's rim, checked here, and from then on part of the record, because a configuration is an
// event like any other. Holds nothing secret and no person: it is shown on walls, kiosks and public
// pages as it stands.

#include "shared/queue/ids.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace giliran {

/// The way into the same queue: whoever needs it waits in the priority lane. The record keeps the
/// lane, never its ground.
enum class Lane { general, priority };

/// A text of the office itself in both languages, Indonesian first.
struct Bilingual {
    std::string id;
    std::string en;
    bool operator==(const Bilingual&) const = default;
};

struct Service {
    ServiceId id;
    char prefix = 'A'; // the letter of its numbers, one service a letter
    Bilingual name;
    Bilingual detail;               // one line: what is done here
    std::string icon;               // a file of assets/icons, without its ending
    std::uint32_t promise_min = 30; // the office's promise: called within so many minutes
    std::uint32_t usual_s = 360;    // how long a visit usually takes, until ten were measured
    std::uint32_t quota = 0;        // tickets a day; 0 = no limit
    bool operator==(const Service&) const = default;
};

struct Counter {
    CounterId id;
    Bilingual name; // empty: it is called by its number
    std::vector<ServiceId> services;
    bool operator==(const Counter&) const = default;
};

/// One weekday, in minutes since local midnight: 0 <= opens < doors_close <= closes <= 1440.
/// Numbers are given from `opens` to `doors_close`; who waits is served until `closes`.
struct Hours {
    std::uint32_t opens_min = 0;
    std::uint32_t doors_close_min = 0;
    std::uint32_t closes_min = 0;
    bool operator==(const Hours&) const = default;
};

struct Settings {
    std::string name;       // "Dinas Kependudukan dan Pencatatan Sipil"
    std::string short_name; // "Disdukcapil"
    std::string place;      // "Kota Palembang"
    std::string zone;       // "Asia/Jakarta"
    std::string zone_label; // "WIB"
    Bilingual notice;       // the line at the foot of the wall
    Bilingual help_desk;    // where to go when the kiosk cannot help
    std::uint32_t priority_credit_min =
        20; // a priority ticket waits as if it had come so much earlier
    std::vector<Service> services;
    std::vector<Counter> counters;
    std::array<std::optional<Hours>, 7> hours; // Monday first; none = closed that day
    bool operator==(const Settings&) const = default;
};

const Service* find_service(const Settings& settings, const ServiceId& id);
const Counter* find_counter(const Settings& settings, CounterId id);
bool serves(const Counter& counter, const ServiceId& service);

/// What is wrong with settings, and where it stands, so that a reader of a file can say the line.
struct Mistake {
    enum class In { office, hours, service, counter };
    In in = In::office;
    std::size_t which = 0; // of the weekdays, services or counters
    const char* key = "";  // as the office file calls it; of hours the weekday says it all
    std::string sentence;
};

/// Every mistake in the settings; empty when the office can run with them.
std::vector<Mistake> mistakes_in(const Settings& settings);

/// The longest number a ticket may carry. After it the service refuses further tickets for the day:
/// a number is never used twice. Five digits would not fit the slip and nobody could hear them out.
inline constexpr std::uint32_t number_max = 9999;

} // namespace giliran
