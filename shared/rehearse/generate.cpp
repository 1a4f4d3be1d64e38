#include "shared/rehearse/generate.hpp"

#include "shared/queue/order.hpp"
#include "shared/rehearse/known_services.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <set>

namespace giliran::rehearse {
namespace {

constexpr std::int32_t a_tuesday = 2'520; // 24 November 2026
constexpr std::uint32_t hour_s = 3600;
constexpr std::uint32_t opens_s = 8 * hour_s;
constexpr double priority_share = 0.12;
constexpr double absent_share = 0.06;
constexpr double visit_spread = 0.55; // of the logarithm of a visit's length
constexpr std::uint32_t visit_s_least = 45;
constexpr std::uint32_t visit_s_most = 45 * 60;

/// How many come in each half hour from 07.30 to 14.30: the rush at opening, the dip at lunch, the
/// second wave.
constexpr std::uint32_t first_half_hour_s = 7 * hour_s + hour_s / 2;
constexpr std::array<double, 14> arrivals = {32, 46, 44, 36, 30, 26, 24,
                                             20, 12, 10, 18, 22, 18, 12};

struct Staffed {
    const char* name;
    std::vector<const char*> services;
    std::uint32_t lunch_from_s;
    std::uint32_t lunch_until_s;
};

std::vector<Staffed> counters() {
    constexpr std::uint32_t noon = 12 * hour_s;
    constexpr std::uint32_t half = hour_s / 2;
    return {{"C1", {"ktp", "kk"}, noon, noon + half},
            {"C2", {"ktp", "ikd"}, noon, noon + half},
            {"C3", {"akta", "ktp"}, noon + half, noon + hour_s},
            {"C4", {"pindah", "kk"}, noon + half, noon + hour_s},
            {"C5", {"ktp", "kk", "akta"}, noon + hour_s, noon + hour_s + half},
            {"C6", {"konsultasi", "ikd", "pindah"}, noon + hour_s, noon + hour_s + half}};
}

/// Chance by seed; own arithmetic, because the library's distributions may differ from one library
/// to the next.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : bits_(seed) {}

    double share() { return static_cast<double>(bits_() >> 11U) * 0x1p-53; }
    bool happens(double probability) { return share() < probability; }
    double gap(double mean) { return -mean * std::log(1 - share()); }
    /// A visit of that mean length: most are short, a few are long.
    std::uint32_t visit_s(double mean) {
        const double radius = std::sqrt(-2 * std::log(1 - share()));
        const double normal = radius * std::cos(2 * std::numbers::pi * share());
        const double length =
            mean * std::exp(visit_spread * normal - visit_spread * visit_spread / 2);
        return static_cast<std::uint32_t>(
            std::clamp(length, double{visit_s_least}, double{visit_s_most}));
    }

  private:
    std::mt19937_64 bits_;
};

const KnownService& drawn_service(Chance& chance) {
    double rest = chance.share();
    for (const KnownService& service : known_services) {
        rest -= service.share;
        if (rest < 0)
            return service;
    }
    return known_services.back();
}

/// Everyone who comes, in the order of arrival; `end_s` holds only how long they will take, until
/// they are called.
std::vector<RecordedTicket> visitors(Chance& chance) {
    std::vector<RecordedTicket> all;
    constexpr double half_hour_s = hour_s / 2.0;
    for (std::size_t half_hour = 0; half_hour < arrivals.size(); ++half_hour) {
        const double mean_s = half_hour_s / arrivals[half_hour];
        for (double at = chance.gap(mean_s); at < half_hour_s; at += chance.gap(mean_s)) {
            const KnownService& service = drawn_service(chance);
            RecordedTicket ticket;
            ticket.arrival_s =
                first_half_hour_s
                + static_cast<std::uint32_t>(static_cast<double>(half_hour) * half_hour_s + at);
            ticket.service = service.id;
            ticket.lane = chance.happens(priority_share) ? priority_lane : general_lane;
            ticket.fate = chance.happens(absent_share) ? Fate::absent : Fate::served;
            const std::uint32_t patience_s = 45 + static_cast<std::uint32_t>(30 * chance.share());
            ticket.end_s =
                ticket.fate == Fate::absent ? patience_s : chance.visit_s(service.visit_mean_s);
            all.push_back(std::move(ticket));
        }
    }
    return all;
}

/// The simulation: at each moment at which a counter is free, it calls the first in our order whom
/// it can serve.
class Floor {
    static constexpr std::int64_t priority_credit_s = std::int64_t{20} * 60;

  public:
    Floor(std::vector<RecordedTicket>& tickets, Chance& chance)
        : tickets_(tickets), chance_(chance) {
        for (const Staffed& staffed : counters())
            desks_.push_back({staffed, opens_s});
    }

    void run() {
        while (next_ < tickets_.size() || !waiting_.empty()) {
            Desk& desk = *std::min_element(
                desks_.begin(), desks_.end(),
                [](const Desk& one, const Desk& other) { return one.free_s < other.free_s; });
            let_in(desk.free_s);
            if (!call(desk))
                desk.free_s += 5; // looks again in a moment
        }
    }

  private:
    struct Desk {
        Staffed staffed;
        std::uint32_t free_s;
    };

    void let_in(std::uint32_t now_s) {
        while (next_ < tickets_.size() && tickets_[next_].arrival_s <= now_s) {
            const RecordedTicket& ticket = tickets_[next_++];
            const std::int64_t credit_s = ticket.lane == priority_lane ? priority_credit_s : 0;
            const Instant due{(std::int64_t{ticket.arrival_s} - credit_s) * 1000};
            waiting_.insert(OrderKey{due, TicketId{next_}});
        }
    }

    bool call(Desk& desk) {
        if (desk.free_s >= desk.staffed.lunch_from_s && desk.free_s < desk.staffed.lunch_until_s) {
            desk.free_s = desk.staffed.lunch_until_s;
            return true;
        }
        const auto& services = desk.staffed.services;
        for (const OrderKey& key : waiting_) {
            RecordedTicket& ticket = tickets_[key.ticket.value - 1];
            const bool served_here =
                std::any_of(services.begin(), services.end(),
                            [&](const char* one) { return ticket.service == one; });
            if (!served_here)
                continue;
            const std::uint32_t takes_s = *ticket.end_s;
            ticket.call_s = desk.free_s;
            ticket.end_s = desk.free_s + takes_s;
            ticket.counter = desk.staffed.name;
            const auto wrap_up_s = static_cast<std::uint32_t>(chance_.gap(12));
            desk.free_s = *ticket.end_s + 5 + wrap_up_s;
            waiting_.erase(key);
            return true;
        }
        return false;
    }

    std::vector<RecordedTicket>& tickets_;
    Chance& chance_;
    std::vector<Desk> desks_;
    std::set<OrderKey> waiting_; // the ticket's place + 1 stands for its id
    std::size_t next_ = 0;
};

} // namespace

RecordedDay generate(std::uint64_t seed) {
    Chance chance{seed};
    RecordedDay day;
    day.day = a_tuesday;
    day.tickets = visitors(chance);
    Floor{day.tickets, chance}.run();
    for (const RecordedTicket& ticket : day.tickets)
        day.labels[ticket.service] = ticket.service;
    return day;
}

std::string tickets_text(const RecordedDay& recorded) {
    std::string text = "day,arrival,start,end,service,server,prio,out\n";
    for (const RecordedTicket& ticket : recorded.tickets)
        text += fmt::format("{},{},{},{},{},{},{},{}\n", recorded.day, ticket.arrival_s,
                            ticket.call_s, ticket.end_s.value(), ticket.service, ticket.counter,
                            ticket.lane == priority_lane ? 1 : 0,
                            ticket.fate == Fate::absent ? 'N' : 'S');
    return text;
}

} // namespace giliran::rehearse
