#include "shared/queue/lineup.hpp"

#include <algorithm>

namespace giliran {
namespace {

/// One lane of one service, or the service's people at the bound, with who of them is next.
struct Row {
    const Waiting* waiting = nullptr;
    Waiting::Iterator next;
    std::size_t lane = 0;
    std::int64_t later_ms = 0;
    bool at_bound = false;
};

/// The rows a counter may call from. People at the bound stand in two of them: in their lane and
/// among their like.
class Choice {
  public:
    Choice(const Office& office, const Counter& counter) : office_(office), turns_(office.turns) {
        std::int64_t later_ms = 0;
        for (const ServiceId& service : services_now(office, counter)) {
            const Line& line = line_of(office, service);
            for (std::size_t lane = 0; lane < line.lanes.size(); ++lane)
                add(line.lanes[lane], lane, later_ms, false);
            add(line.at_bound, 0, later_ms, true);
            later_ms += std::int64_t{counter.prefer_min} * 60'000;
        }
    }

    std::optional<Standing> next(Instant now) {
        heads_.clear();
        for (Row& row : rows_) {
            while (row.next != row.waiting->end() && taken(*row.next))
                ++row.next;
            if (row.next == row.waiting->end())
                continue;
            heads_.push_back({*row.next, row.lane, row.later_ms, row.at_bound});
        }
        if (heads_.empty())
            return std::nullopt;
        const Picked picked = pick(office_.settings, turns_, now, heads_);
        const Place place = heads_[picked.head].place;
        const Standing standing{place.ticket, overtaken_by(place), picked.reason};
        taken_.push_back(place);
        turns_.called(office_.settings, lane_of(place.ticket));
        return standing;
    }

  private:
    void add(const Waiting& waiting, std::size_t lane, std::int64_t later_ms, bool at_bound) {
        if (!waiting.empty())
            rows_.push_back({&waiting, waiting.begin(), lane, later_ms, at_bound});
    }
    bool taken(const Place& place) const {
        return std::find(taken_.begin(), taken_.end(), place) != taken_.end();
    }
    std::size_t lane_of(TicketId ticket) const {
        return lane_place(office_.settings, find_ticket(office_, ticket)->lane);
    }
    std::uint32_t overtaken_by(const Place& place) const {
        std::size_t earlier = 0;
        for (const Row& row : rows_)
            earlier += row.at_bound ? 0 : row.waiting->before(place);
        for (const Place& gone : taken_)
            earlier -= gone < place ? 1 : 0;
        return static_cast<std::uint32_t>(earlier);
    }

    const Office& office_;
    Turns turns_;
    std::vector<Row> rows_;
    std::vector<Head> heads_;
    std::vector<Place> taken_;
};

std::size_t people_in(const Office& office, const std::vector<ServiceId>& services) {
    std::size_t people = 0;
    for (const ServiceId& service : services)
        people += line_of(office, service).people();
    return people;
}

} // namespace

std::vector<Standing> lineup(const Office& office, const Counter& counter, Instant now,
                             std::size_t most) {
    Choice choice(office, counter);
    const bool helping = &services_now(office, counter) == &counter.helps;
    std::vector<Standing> standing;
    while (standing.size() < most) {
        std::optional<Standing> next = choice.next(now);
        if (!next)
            break;
        if (helping)
            next->reason = CallReason::helping;
        standing.push_back(*next);
    }
    return standing;
}

bool kept_for(const Office& office, const Counter& counter, const Ticket& parked) {
    const ParkedFor& place = parked.parked;
    return (place.counter && *place.counter == counter.id)
           || (place.staff && *place.staff == counter_now(office, counter.id).staff)
           || (place.service && serves(counter, *place.service));
}

std::uint32_t people_for(const Office& office, const Counter& counter) {
    return static_cast<std::uint32_t>(people_in(office, services_now(office, counter)));
}

const std::vector<ServiceId>& services_now(const Office& office, const Counter& counter) {
    const bool own = counter.helps.empty() || people_in(office, counter.services) > 0;
    return own ? counter.services : counter.helps;
}

} // namespace giliran
