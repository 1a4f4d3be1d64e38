#pragma once
// What an office is: its services, counters, lanes, rules and hours. Made from an office file by
// the server's rim, checked here, and from then on part of the record, because a configuration is
// an event like any other. Holds nothing secret and no person: it is shown on walls, kiosks and
// public pages as it stands.

#include "shared/queue/ids.hpp"
#include "shared/queue/voice_rules.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giliran {

/// A text of the office itself in both languages, Indonesian first.
struct Bilingual {
    std::string id;
    std::string en;
    bool operator==(const Bilingual&) const = default;
};

/// Every office has these three; it may add its own.
inline const LaneId general_lane{"general"};
inline const LaneId priority_lane{"priority"};       // whoever needs it; its ground is never kept
inline const LaneId appointment_lane{"appointment"}; // takes its place by the hour it was given

/// A way into the same queue. Within a lane nobody is overtaken; between lanes the policy decides.
struct Lane {
    LaneId id;
    Bilingual name;
    std::uint32_t credit_min = 0; // its people count as having come so much earlier
    std::uint32_t share = 1;      // its turns in a round of the policy `ratio`
    std::uint32_t within_min = 0; // protected: called within so many minutes; 0 = not protected
    bool operator==(const Lane&) const = default;
};

/// How lanes share the counters (measured in facts: dispatch-and-supervision §2.3).
enum class Policy {
    first_come, // lanes make no difference, but for their promises
    strict,     // the lane with the greater credit goes first, however long others wait
    ratio,      // lanes take turns by their shares
    credit,     // whoever waits longest, each lane's credit added
};

/// How this office runs its queue. The numbers are defaults with a reason, not laws of nature.
struct Rules {
    Policy policy = Policy::credit;
    /// Nobody is overtaken more often: from then on they are called next. Thirty is an hour of a
    /// rush at four counters; fewer would undo the priority lane just when the hall is full.
    std::uint32_t overtaken_max = 30;
    std::uint32_t appointment_early_min = 60; // may check in so long before the hour given
    std::uint32_t appointment_late_min = 15;  // whoever comes later still waits in the general lane
    std::uint32_t call_gap_s = 0;     // between two calls of a counter; stops a double press
    std::uint32_t undo_s = 60;        // so long the last press at a counter can be taken back
    std::uint32_t return_places = 3;  // who was put back or was absent lets so many go first
    std::uint32_t revive_min = 30;    // an absent person may come back within so many minutes
    bool stop_before_closing = false; // no number for whom the day would end before their turn
    /// So long after a visit it can be rated and the survey answered: at home the same evening,
    /// while it is remembered. The next opening ends it earlier: the day's numbers are then over.
    std::uint32_t rate_within_h = 12;
    bool operator==(const Rules&) const = default;
};

/// What a citizen may know before taking a number: the parts of the service standard that decide
/// whether the way was in vain (UU 25/2009 art. 21: requirements, fee, time to completion).
struct Standard {
    std::vector<Bilingual> bring; // papers, the most important first
    Bilingual fee;                // "Gratis"
    Bilingual takes;              // until the product is ready, "1 hari kerja"
    bool operator==(const Standard&) const = default;
};
/// More would not be read on a kiosk; what is rarer stands at the information desk.
inline constexpr std::size_t bring_max = 4;
/// So that a paper stays readable in large letters, on two lines of a small screen.
inline constexpr std::size_t paper_bytes_max = 40;

struct Service {
    ServiceId id;
    char prefix = 'A'; // the letter of its numbers, one service a letter
    Bilingual name;
    Bilingual detail;               // one line: what is done here
    std::string icon;               // a file of assets/icons, without its ending
    std::uint32_t promise_min = 30; // the office's promise: called within so many minutes
    std::uint32_t usual_s = 360;    // how long a visit usually takes, until ten were measured
    std::uint32_t quota = 0;        // tickets a day; 0 = no limit
    std::uint32_t ask_above = 0; // the kiosk asks "still want a number?" when more wait; 0 = never
    Standard standard = {};
    bool operator==(const Service&) const = default;
};

/// A part of the house with walls of its own: a floor, a wing. Its services are those that its
/// counters serve.
struct Area {
    AreaId id;
    Bilingual name; // "Lantai 2"
    bool operator==(const Area&) const = default;
};

/// Where a counter lies, seen from the walls of its area: to that side, or up or down the stairs.
/// Up is also straight ahead, as on any signpost.
enum class Arrow { none, left, right, up, down };
/// So that the way to a counter fits one line of a wall.
inline constexpr std::size_t way_bytes_max = 40;

struct Counter {
    CounterId id;
    Bilingual name;                    // empty: it is called by its number
    std::vector<ServiceId> services;   // the one it does best first
    std::vector<ServiceId> helps = {}; // called only while nobody waits for its own
    std::uint32_t prefer_min = 0;      // each step down its services counts as coming so much later
    AreaId area = {};                  // empty: of the whole house
    Bilingual way = {};                // how to get there, "Lantai 2, kiri"
    Arrow arrow = Arrow::none;
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

/// Every so many days, counted from that date, before it and after it.
struct EveryDays {
    std::uint32_t days = 1;
    Day first;
    auto operator<=>(const EveryDays&) const = default;
};

/// One planned opening of a counter, in minutes since local midnight; breaks are the gaps between.
/// Which shifts hold on a date says shared/queue/roster.
struct Shift {
    CounterId counter;
    std::uint32_t weekday = 0; // 0 = Monday
    std::uint32_t from_min = 0;
    std::uint32_t to_min = 0;
    std::optional<EveryDays> every = {}; // in place of the weekday
    bool operator==(const Shift&) const = default;
};

/// What a wall shows. `hall`: calls beside waiting times. `waiting`: waiting times alone.
/// `counter`: one counter's number. `slides`: pictures of a folder of that machine beside the
/// calls.
enum class Layout { hall, waiting, counter, slides };

/// Which layout a wall has, by the name of its device. A wall that none is named for has `hall`.
struct Screen {
    std::string device;
    Layout layout = Layout::hall;
    AreaId area = {};       // shows and speaks only this area; empty: the whole house
    CounterId counter = {}; // of the layout `counter`
    bool operator==(const Screen&) const = default;
};

/// What a kiosk can speak and show: Indonesian, English, the Malay of Palembang (ISO 639-3: mui).
inline constexpr std::array<std::string_view, 3> languages_known{"id", "en", "mui"};

/// General without any advantage; priority and appointments as the three-class experiment of
/// tests/shared/whatif/experiment.test.cpp found them right.
std::vector<Lane> usual_lanes();

struct Settings {
    std::string name;                                  // "Dinas Kependudukan dan Pencatatan Sipil"
    std::string short_name;                            // "Disdukcapil"
    std::string place;                                 // "Kota Palembang"
    std::string zone;                                  // "Asia/Jakarta"
    std::string zone_label;                            // "WIB"
    Bilingual notice;                                  // the line at the foot of the wall
    Bilingual help_desk;                               // where to go when the kiosk cannot help
    std::vector<std::string> languages = {"id", "en"}; // of the kiosks, in the order offered
    Rules rules;
    std::vector<Lane> lanes = usual_lanes();
    std::vector<Service> services;
    std::vector<Counter> counters;
    std::array<std::optional<Hours>, 7> hours; // Monday first; none = closed that day
    std::vector<Shift> roster;                 // planned openings; empty = nothing is planned
    VoiceRules voice;                          // of its walls
    std::vector<Area> areas;
    std::vector<Screen> screens;
    bool operator==(const Settings&) const = default;
};

const Service* find_service(const Settings& settings, const ServiceId& id);
const Counter* find_counter(const Settings& settings, CounterId id);
const Lane* find_lane(const Settings& settings, const LaneId& id);
const Area* find_area(const Settings& settings, const AreaId& id);
bool serves(const Counter& counter, const ServiceId& service);
bool helps(const Counter& counter, const ServiceId& service);

/// What is wrong with settings, and where it stands, so that a reader of a file can say the line.
struct Mistake {
    enum class In { office, rules, lane, hours, service, counter, shift, voice, area, screen };
    In in = In::office;
    std::size_t which = 0; // of the lanes, weekdays, services, counters, shifts, areas or screens
    const char* key = "";  // as the office file calls it; of hours the weekday says it all
    std::string sentence;
};

/// Every mistake in the settings; empty when the office can run with them.
std::vector<Mistake> mistakes_in(const Settings& settings);

/// The longest number a ticket may carry. After it the service refuses further tickets for the day:
/// a number is never used twice. Five digits would not fit the slip and nobody could hear them out.
inline constexpr std::uint32_t number_max = 9999;

} // namespace giliran
