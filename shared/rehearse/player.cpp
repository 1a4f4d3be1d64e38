#include "shared/rehearse/player.hpp"

#include "shared/wire/codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace giliran::rehearse {
namespace {

// The feed is looked at so often, because it tells the time; an answer wakes the player at once.
constexpr std::int64_t rest_ms_most = 50;
constexpr std::int64_t progress_us = 5'000'000;
constexpr std::int64_t turned_away_us = 200'000;

} // namespace

Player::Player(std::vector<PlannedTicket> day, Client& client, PlayOptions options)
    : day_(std::move(day)), client_(client), options_(options) {
    played_.planned = day_.size();
}

Played Player::play() {
    heard_us_ = client_.real_us();
    while (phase_ != Phase::over) {
        const bool heard = take_answers();
        look_at_clock();
        const bool asked = act();
        if (!heard && !asked)
            rest();
    }
    return std::move(played_);
}

void Player::ask(std::optional<CounterId> as, wire::Body body, Then then) {
    const std::int64_t asked_us = client_.real_us();
    const wire::RequestId request = client_.ask(as, body);
    open_[request] = {as, std::move(body), asked_us, std::move(then)};
}

bool Player::take_answers() {
    const std::vector<wire::Answer> answers = client_.answers();
    for (const wire::Answer& answer : answers) {
        const auto found = open_.find(answer.request);
        if (found == open_.end())
            continue;
        Open open = std::move(found->second);
        open_.erase(found);
        take(std::move(open), answer.body);
    }
    return !answers.empty();
}

void Player::take(Open open, const wire::AnswerBody& body) {
    heard_us_ = client_.real_us();
    if (const auto* trouble = std::get_if<wire::Trouble>(&body)) {
        // Turned away without anything having happened: ask again a little later.
        if (trouble->kind != wire::TroubleKind::busy
            && trouble->kind != wire::TroubleKind::record_unavailable)
            throw std::runtime_error(fmt::format("{} was answered with {}: {}",
                                                 wire::kind_of(open.body),
                                                 wire::name_of(trouble->kind), trouble->detail));
        again_.push_back(std::move(open));
        again_us_ = heard_us_ + turned_away_us;
        return;
    }
    played_.round_trips_us.push_back(heard_us_ - open.asked_us);
    open.then(body);
}

void Player::look_at_clock() {
    if (const auto now = client_.server_now())
        now_ = std::max(now_, *now); // a correction by the server's beat never turns time back
    const std::int64_t real_us = client_.real_us();
    const bool nothing_to_hear =
        client_.board() && open_.empty() && again_.empty() && phase_ != Phase::opening;
    if (nothing_to_hear)
        heard_us_ = real_us;
    if (real_us - heard_us_ > patience_us)
        throw std::runtime_error(client_.board()
                                     ? "the server does not open the day or does not answer"
                                     : "there is no server at these addresses");
    if (tell_ && phase_ != Phase::opening && real_us - told_us_ > progress_us) {
        told_us_ = real_us;
        tell_(fmt::format("{} of {} issued, {} called", played_.issued.size(), played_.planned,
                          played_.calls.size()));
    }
}

bool Player::act() {
    if (!again_.empty() && client_.real_us() >= again_us_)
        for (Open& open : std::exchange(again_, {}))
            ask(open.as, std::move(open.body), std::move(open.then));
    switch (phase_) {
    case Phase::opening:
        return open_counters();
    case Phase::playing:
        return play_on();
    case Phase::sweeping:
        return sweep();
    case Phase::closing:
        return close_counters();
    case Phase::over:
        return false;
    }
    return false;
}

void Player::rest() {
    std::int64_t rest_ms = rest_ms_most;
    if (const auto due = next_due()) {
        const double real_ms = static_cast<double>(*due - now_) / client_.pace();
        rest_ms = std::clamp(static_cast<std::int64_t>(real_ms), std::int64_t{1}, rest_ms_most);
    }
    client_.wait(rest_ms);
}

std::optional<Instant> Player::next_due() const {
    std::optional<Instant> due;
    const auto consider = [&](Instant at) { due = due ? std::min(*due, at) : at; };
    if (phase_ == Phase::playing && next_arrival_ < day_.size())
        consider(day_[next_arrival_].arrival);
    for (const Desk& desk : desks_) {
        if (desk.state == DeskState::visiting)
            consider(desk.until);
        const bool next = desk.state == DeskState::free || desk.state == DeskState::visiting;
        if (next && !desk.calls.empty() && someone_waits(desk))
            consider(desk.calls.front().call);
    }
    return due;
}

bool Player::open_counters() {
    const Board* board = client_.board();
    if (!desks_.empty()) {
        if (all(DeskState::free))
            phase_ = Phase::playing;
        return false;
    }
    if (!board || !board->day.open)
        return false;
    if (client_.pace() != options_.speed)
        throw std::runtime_error(
            fmt::format("the server's clock runs {} times as fast as life, not {}", client_.pace(),
                        options_.speed));
    set_up_desks(*board);
    for (Desk& desk : desks_) {
        desk.state = DeskState::asking;
        ask(desk.counter.id, OpenCounter{desk.counter.id},
            [this, &desk](const wire::AnswerBody& body) {
                note(body);
                desk.state = DeskState::free;
            });
    }
    return true;
}

void Player::set_up_desks(const Board& board) {
    for (const Service& service : board.settings.services)
        visits_[service.id].usual_s = service.usual_s;
    for (const Counter& counter : board.settings.counters) {
        desks_.push_back({});
        desks_.back().counter = counter;
        for (const ServiceId& service : counter.services)
            ++visits_[service].counters;
    }
    std::vector<PlannedTicket> by_call = day_;
    std::sort(by_call.begin(), by_call.end(),
              [](const PlannedTicket& one, const PlannedTicket& other) {
                  return std::tie(one.call, one.arrival) < std::tie(other.call, other.arrival);
              });
    for (const PlannedTicket& planned : by_call) {
        const auto desk = std::find_if(desks_.begin(), desks_.end(), [&](const Desk& each) {
            return each.counter.id == planned.counter;
        });
        if (desk == desks_.end() || !find_service(board.settings, planned.service))
            throw std::runtime_error("the server runs another office than the one prepared here");
        desk->calls.push_back(planned);
    }
}

bool Player::play_on() {
    bool asked = false;
    while (next_arrival_ < day_.size() && day_[next_arrival_].arrival <= now_) {
        issue(day_[next_arrival_++]);
        asked = true;
    }
    for (Desk& desk : desks_)
        asked |= use(desk);
    const bool all_called = std::all_of(desks_.begin(), desks_.end(), [](const Desk& desk) {
        return desk.calls.empty() && desk.state != DeskState::asking;
    });
    if (everyone_came() && all_called) {
        for (Desk& desk : desks_)
            desk.nobody_at.reset();
        phase_ = Phase::sweeping;
    }
    return asked;
}

void Player::issue(const PlannedTicket& planned) {
    ++issues_open_;
    ask(std::nullopt, IssueTicket{planned.service, planned.lane},
        [this](const wire::AnswerBody& body) {
            --issues_open_;
            note(body);
            const auto* done = std::get_if<wire::Done>(&body);
            if (done && done->ticket)
                issued(*done->ticket);
        });
}

void Player::issued(const wire::TicketView& ticket) {
    played_.issued.push_back({ticket.id, ticket.service, ticket.prefix, ticket.number,
                              ticket.issued_at, ticket.wait, naive_ms(ticket)});
    ++waiting_[ticket.service];
}

bool Player::use(Desk& desk) {
    const bool due = !desk.calls.empty() && desk.calls.front().call <= now_;
    const bool can_call = due && someone_waits(desk);
    if (desk.state == DeskState::visiting && (now_ >= desk.until || can_call)) {
        end_visit(desk);
        return true;
    }
    if (desk.state != DeskState::free)
        return false;
    if (can_call) {
        call(desk);
        return true;
    }
    if (due && everyone_came())
        desk.calls.clear(); // others have called everybody this counter could
    return false;
}

void Player::call(Desk& desk) {
    desk.state = DeskState::asking;
    std::optional<PlannedTicket> planned;
    if (!desk.calls.empty())
        planned = desk.calls.front();
    ask(desk.counter.id, CallNext{desk.counter.id},
        [this, &desk, planned](const wire::AnswerBody& body) {
            if (const auto* done = std::get_if<wire::Done>(&body)) {
                called(desk, planned, *done);
                return;
            }
            note(body);
            desk.state = DeskState::free;
            desk.nobody_at = played_.issued.size();
        });
}

void Player::called(Desk& desk, const std::optional<PlannedTicket>& planned,
                    const wire::Done& done) {
    const wire::TicketView& ticket = done.ticket.value();
    if (planned)
        desk.calls.pop_front();
    desk.nobody_at.reset();
    --waiting_[ticket.service];
    played_.calls.push_back(
        {ticket.id, ticket.prefix, ticket.number, desk.counter.id, ticket.issued_at, done.at});
    desk.ticket = ticket.id;
    desk.called_at = done.at;
    desk.until =
        planned ? planned->end : done.at + std::int64_t{visits_[ticket.service].usual_s} * 1000;
    desk.fate = planned ? planned->fate : Fate::served;
    if (desk.fate == Fate::absent) {
        desk.state = DeskState::visiting;
        return;
    }
    ask(desk.counter.id, StartService{desk.counter.id, ticket.id},
        [this, &desk](const wire::AnswerBody& body) {
            note(body);
            desk.state = DeskState::visiting;
        });
}

void Player::end_visit(Desk& desk) {
    desk.state = DeskState::asking;
    wire::Body body = FinishVisit{desk.counter.id, desk.ticket, Outcome::served};
    if (desk.fate == Fate::absent)
        body = MarkAbsent{desk.counter.id, desk.ticket};
    ask(desk.counter.id, std::move(body), [this, &desk](const wire::AnswerBody& answer) {
        note(answer);
        desk.state = DeskState::free;
        if (const auto* done = std::get_if<wire::Done>(&answer))
            finished(desk, *done);
    });
}

void Player::finished(Desk& desk, const wire::Done& done) {
    if (desk.fate == Fate::absent) {
        ++played_.absent;
        return;
    }
    ++played_.finished;
    Visits& visits = visits_[done.ticket.value().service];
    visits.sum_ms += static_cast<double>(done.at - desk.called_at);
    ++visits.count;
    rate(desk.ticket);
}

void Player::rate(TicketId ticket) {
    const auto score = score_given(options_.habit, ticket);
    if (!score)
        return;
    ++ratings_open_;
    ask(std::nullopt, RateVisit{ticket, *score}, [this](const wire::AnswerBody& body) {
        --ratings_open_;
        note(body);
        played_.rated += std::holds_alternative<wire::Done>(body) ? 1 : 0;
    });
}

/// Serves whoever is left, each counter until it is told that nobody waits for it.
bool Player::sweep() {
    bool asked = false;
    bool done = true;
    for (Desk& desk : desks_) {
        if (desk.state == DeskState::free && !desk.nobody_at) {
            call(desk);
            asked = true;
        } else if (desk.state == DeskState::visiting && now_ >= desk.until) {
            end_visit(desk);
            asked = true;
        }
        done &= desk.state == DeskState::free;
    }
    if (done)
        phase_ = Phase::closing;
    return asked;
}

bool Player::close_counters() {
    bool asked = false;
    for (Desk& desk : desks_) {
        if (desk.state != DeskState::free)
            continue;
        desk.state = DeskState::asking;
        asked = true;
        ask(desk.counter.id, CloseCounter{desk.counter.id},
            [this, &desk](const wire::AnswerBody& body) {
                note(body);
                desk.state = DeskState::closed;
            });
    }
    if (all(DeskState::closed) && ratings_open_ == 0)
        phase_ = Phase::over;
    return asked;
}

bool Player::someone_waits(const Desk& desk) const {
    if (desk.nobody_at == played_.issued.size())
        return false; // somebody else was faster; only a new arrival can change that
    return std::any_of(desk.counter.services.begin(), desk.counter.services.end(),
                       [&](const ServiceId& service) {
                           const auto waiting = waiting_.find(service);
                           return waiting != waiting_.end() && waiting->second > 0;
                       });
}

bool Player::everyone_came() const {
    return next_arrival_ == day_.size() && issues_open_ == 0;
}

bool Player::all(DeskState state) const {
    return std::all_of(desks_.begin(), desks_.end(),
                       [&](const Desk& desk) { return desk.state == state; });
}

void Player::note(const wire::AnswerBody& body) {
    const auto* refused = std::get_if<wire::Refused>(&body);
    if (refused && refused->reason != Refusal::nobody_waiting)
        ++played_.refused[refused->reason];
}

double Player::naive_ms(const wire::TicketView& ticket) const {
    const Visits& visits = visits_.at(ticket.service);
    const double mean_ms = visits.count == 0 ? 1000.0 * visits.usual_s
                                             : visits.sum_ms / static_cast<double>(visits.count);
    return ticket.ahead * mean_ms / std::max(1U, visits.counters);
}

} // namespace giliran::rehearse
