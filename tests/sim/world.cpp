#include "tests/sim/world.hpp"

#include "shared/wire/codec.hpp"

#include <algorithm>
#include <cstdio>

namespace giliran::sim {
namespace {

using tests::DayNow;
using tests::OrderReader;

const Hours hours{480, 870, 900};

std::string clock_text(std::int64_t ms) {
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d.%03d", static_cast<int>(ms / 3'600'000),
                  static_cast<int>(ms / 60'000 % 60), static_cast<int>(ms / 1000 % 60),
                  static_cast<int>(ms % 1000));
    return text;
}

template<class Choices>
std::string one_of(forecast::Chance& chance, const Choices& choices) {
    return *(std::begin(choices) + static_cast<std::ptrdiff_t>(chance.below(std::size(choices))));
}

} // namespace

World::World(std::uint64_t seed) : chance_(seed) {
    written_ = "# seed " + std::to_string(seed) + '\n';
    for (const std::string& line : some_office(chance_)) {
        tests::read_office_line(line, settings_);
        written_ += line + '\n';
    }
    settings_.name = "Kantor";
    settings_.zone = "UTC";
    written_ += "day " + text_of(day_) + '\n';
    Sent configure{++requests_, "office file", "", ConfigureOffice{settings_, Effect::now}, false};
    const Stamp stamp{{0}, configure.who, 0, {}, false};
    const Decision decision = decide(office_, stamp, configure.command);
    for (const Event& event : std::get<Events>(decision)) {
        apply(office_, event);
        batch_.events.push_back(wire::encode(event.fact));
        batch_.at.push_back(event.at);
        batch_.by.push_back(event.by);
    }
    model_.follow(stamp, configure.command, decision, office_);
    commit();
    begin_day();
}

/// The morning, as the schedule and the staff keep it, mostly.
void World::begin_day() {
    clock_ms_ = 7 * 3'600'000 + 55 * 60'000;
    order("schedule", "opens the day");
    for (const Counter& counter : settings_.counters)
        if (chance_.below(8) != 0)
            order(staff_of(counter.id), "opens counter " + std::to_string(counter.id.value));
}

/// The evening, and the next morning.
void World::pass_night() {
    under_way_.clear();                       // asks expire within the day
    const bool turns = chance_.below(3) == 0; // an office that never closes
    if (!turns && chance_.below(10) != 0)
        order("schedule", "closes the day");
    commit();
    ++day_.number;
    written_ += "day " + text_of(day_) + '\n';
    if (turns)
        order("schedule", "turns the day");
    begin_day();
}

std::string World::staff_of(CounterId counter) const {
    static const std::array<const char*, 5> names = {"hendra", "siti", "budi", "ayu", "rahmat"};
    return names[counter.value % names.size()];
}

/// Given without a line between, so never lost.
void World::order(const std::string& who, const std::string& what) {
    const DayNow now{office_, day_, hours};
    Sent sent{++requests_, who, what, OrderReader{now, who, what}.read(), false};
    execute(sent);
}

void World::play(std::size_t orders) {
    while (orders_ < orders) {
        pass_time();
        if (under_way_.size() < 4 || chance_.below(2) == 0)
            send();
        // Out of order: any of those under way arrives.
        if (!under_way_.empty())
            deliver(under_way_[chance_.below(under_way_.size())]);
        std::erase_if(under_way_, [](const Sent& sent) { return sent.answered; });
        if (chance_.below(3) == 0)
            commit();
        if (chance_.below(200) == 0)
            crash();
    }
    commit();
    crash();
}

void World::pass_time() {
    switch (chance_.below(600)) {
    case 0:
        clock_ms_ = std::max<std::int64_t>(clock_ms_ - 60 * 60'000, 0); // set back
        break;
    case 1:
        clock_ms_ += 60 * 60'000; // set forward
        break;
    case 2: // the night between two days
        pass_night();
        break;
    default:
        clock_ms_ += static_cast<std::int64_t>(chance_.below(60'000));
    }
    clock_ms_ = std::min<std::int64_t>(clock_ms_, 86'399'000);
}

void World::send() {
    Sent sent{++requests_,
              staff_of({static_cast<std::uint32_t>(chance_.below(5))}),
              some_order(),
              {},
              false};
    // Mostly people open their own counter.
    if (sent.what.starts_with("opens counter") && chance_.below(10) != 0)
        sent.who = staff_of({static_cast<std::uint32_t>(sent.what.back() - '0')});
    const DayNow now{office_, day_, hours};
    sent.command = OrderReader{now, sent.who, sent.what}.read();
    if (chance_.below(20) != 0) // otherwise lost, and its client gave up
        under_way_.push_back(std::move(sent));
}

std::string World::some_service() {
    if (chance_.below(50) == 0)
        return "paspor"; // which no office has
    return settings_.services[chance_.below(settings_.services.size())].id.value;
}

std::string World::some_lane() {
    if (chance_.below(60) == 0)
        return "first";
    return settings_.lanes[chance_.below(settings_.lanes.size())].id.value;
}

std::string World::some_counter() {
    if (chance_.below(50) == 0)
        return "9";
    return std::to_string(settings_.counters[chance_.below(settings_.counters.size())].id.value);
}

std::string World::some_ticket() {
    if (office_.tickets.empty() || chance_.below(50) == 0)
        return "Z099";
    // Mostly the newer ones: the older have their end behind them.
    const std::size_t newest = std::min<std::size_t>(office_.tickets.size(), 12);
    const Ticket& ticket = office_.tickets[office_.tickets.size() - 1 - chance_.below(newest)];
    return label_of(ticket.prefix, ticket.number);
}

std::string World::some_rating() {
    static constexpr std::array reasons = {"wait", "manner", "room", "system"};
    std::string text = "rates " + some_ticket() + ' ' + std::to_string(chance_.below(6));
    for (std::size_t left = chance_.below(5); left > 0; --left)
        text += std::string(" because-of ") + reasons[chance_.below(reasons.size())];
    if (chance_.below(6) == 0)
        text += " saying " + std::string(590 + chance_.below(20), 'x');
    return text + (chance_.below(12) == 0 ? " saying two\tcolumns" : "");
}

std::string World::some_survey() {
    static constexpr std::array elements = {"waktu", "biaya", "sarana", "pengaduan"};
    std::string text = "answers " + some_ticket();
    for (std::size_t left = chance_.below(4); left > 0; --left)
        text += std::string(" ") + elements[chance_.below(elements.size())] + ' '
                + std::to_string(chance_.below(12) == 0 ? 5 : 1 + chance_.below(4));
    if (chance_.below(3) == 0)
        text += " age " + std::to_string(8 + chance_.below(115));
    return text;
}

/// A counter and the ticket it has, or any ticket where it has none.
std::string World::counter_with_ticket(std::string& ticket) {
    std::vector<CounterId> busy;
    for (const auto& [id, desk] : model_.desks())
        if (desk.ticket)
            busy.push_back(id);
    ticket = some_ticket();
    if (busy.empty() || chance_.below(15) == 0)
        return some_counter();
    const CounterId counter = busy[chance_.below(busy.size())];
    const Ticket& there = *find_ticket(office_, *model_.desks().at(counter).ticket);
    if (chance_.below(20) != 0)
        ticket = label_of(there.prefix, there.number);
    return std::to_string(counter.value);
}

std::string World::ticket_order(std::size_t kind) {
    std::string ticket;
    const std::string counter = counter_with_ticket(ticket);
    const std::string at = ticket + " at " + counter;
    switch (kind) {
    case 0:
        return "calls again " + at;
    case 1:
    case 2:
    case 3:
        return "starts " + at;
    case 4:
    case 5:
    case 6:
    case 7:
        return "finishes " + at;
    case 8:
        return "misses " + at;
    case 9:
        return "parks " + at + " for "
               + one_of(chance_, std::array{"counter " + some_counter(), std::string("staff siti"),
                                            "service " + some_service()});
    case 10:
        return "returns " + at + (chance_.below(2) == 0 ? " as-before" : "");
    case 11:
        return "revives " + some_ticket();
    case 12:
        return "transfers " + at + " to " + some_service();
    case 13:
        return "cancels " + some_ticket();
    default:
        return chance_.below(3) == 0 ? some_survey() : some_rating();
    }
}

std::string World::some_order() {
    const std::string counter = some_counter();
    if (!office_.day && chance_.below(3) != 0)
        return "opens the day";
    const std::size_t kind = chance_.below(office_.tickets.size() < 3 ? 25 : 100);
    if (kind < 25) {
        std::string text = "takes " + some_service() + ' ' + some_lane();
        if (chance_.below(3) == 0)
            text += " for "
                    + clock_text(std::clamp<std::int64_t>(
                        clock_ms_ + static_cast<std::int64_t>(chance_.below(7'200'000)) - 3'600'000,
                        0, 86'399'000));
        if (chance_.below(6) == 0)
            text += " then " + some_service();
        if (chance_.below(12) == 0)
            text += " then " + some_service() + " any-order";
        return text + (chance_.below(20) == 0 ? " after-closing" : "");
    }
    if (kind < 45)
        return "calls next at " + counter;
    if (kind < 78)
        return ticket_order(chance_.below(15));
    if (kind < 84)
        return "opens counter " + counter;
    if (kind < 86)
        return "pauses counter " + counter + " for prayer until 13:00";
    if (kind < 87)
        return "closes counter " + counter;
    if (kind < 90)
        return "awaits next at " + counter;
    if (kind < 91)
        return "calls " + some_ticket() + " at " + counter + " because-of emergency";
    if (kind < 93)
        return "calls parked " + some_ticket() + " at " + counter;
    if (kind < 94)
        return "serves " + some_service() + " directly at " + counter;
    if (kind < 97)
        return "undoes at " + counter;
    if (kind < 98)
        return one_of(chance_, std::array{std::string("posts from 09:00 until 10:00 Istirahat"),
                                          std::string("posts from 08:00 until 23:00 Gratis"),
                                          "withdraws notice " + std::to_string(chance_.below(4))});
    if (kind < 99 || chance_.below(20) != 0)
        return (chance_.below(3) == 0 ? "changes tomorrow " : "changes ") + some_rule(chance_);
    return "closes the day";
}

void World::deliver(Sent& sent) {
    const auto known = [&](const Disk& disk) { return disk.answers.contains(sent.request); };
    if (!known(disk_) && !known(batch_))
        execute(sent);
    else if (known(disk_) && chance_.below(2) == 0)
        execute(sent); // repeated: must change nothing and get the same answer
    // The answer may be lost on its way back: then the client asks again.
    sent.answered = known(disk_) && chance_.below(5) != 0;
}

void World::execute(Sent& sent) {
    // The road of server/dispatcher: a known request gets its old answer, whatever it asks.
    if (disk_.answers.contains(sent.request) || batch_.answers.contains(sent.request))
        return;
    const Stamp stamp{wall_clock(), sent.who, ++secret_ % 7 == 0 ? 1 : secret_, std::nullopt,
                      sent.what.find("after-closing") != std::string::npos};
    const Decision decision = decide(office_, stamp, sent.command);
    note(sent.who, sent.what);
    ++orders_;
    if (const auto* events = std::get_if<Events>(&decision))
        for (const Event& event : *events) {
            apply(office_, event);
            batch_.events.push_back(wire::encode(event.fact));
            batch_.at.push_back(event.at);
            batch_.by.push_back(event.by);
        }
    const auto* refusal = std::get_if<Refusal>(&decision);
    batch_.answers[sent.request] = refusal ? std::string(wire::name_of(*refusal)) : "done";
    model_.follow(stamp, sent.command, decision, office_);
}

void World::commit() {
    const auto move_all = [](auto& from, auto& to) {
        to.insert(to.end(), from.begin(), from.end());
        from.clear();
    };
    move_all(batch_.events, disk_.events);
    move_all(batch_.at, disk_.at);
    move_all(batch_.by, disk_.by);
    disk_.answers.merge(batch_.answers);
    batch_.answers.clear();
    model_on_disk_ = model_;
    // Now and then, because it costs as much as the whole world so far.
    if (chance_.below(40) == 0 && !(replayed() == office_))
        throw Wrong("the replayed office differs from the one that lives");
}

Office World::replayed() const {
    Office office;
    for (std::size_t i = 0; i < disk_.events.size(); ++i)
        apply(office, {disk_.at[i], disk_.by[i], wire::decode_fact(disk_.events[i])});
    return office;
}

/// The process dies: what was not on disk never happened, and nobody was told it had.
void World::crash() {
    const bool lost = !batch_.events.empty();
    batch_ = {};
    model_ = model_on_disk_;
    Office again = replayed();
    if (!lost && !(again == office_))
        throw Wrong("the office that came back differs from the one that died");
    office_ = std::move(again);
    written_ += lost ? "# the server dies; what was not on disk never happened\n" : "";
}

void World::note(const std::string& who, const std::string& what) {
    written_ += clock_text(clock_ms_) + ' ' + who + ' ' + what + '\n';
}

std::string World::day() const {
    return written_;
}

} // namespace giliran::sim
