#pragma once
// A client whose server is an office in the same process: real rules, a clock moved by hand.
// Answers take a stated time to arrive, as over a line, so that whoever plays against it has many
// asks open at once.

#include "shared/queue/decide.hpp"
#include "shared/rehearse/client.hpp"
#include "shared/rehearse/plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <deque>
#include <functional>

namespace giliran::tests {

class OfficeClient : public rehearse::Client {
  public:
    /// The day is open, and the clock stands at the plan's start.
    explicit OfficeClient(const rehearse::Plan& plan) : pace_(plan.speed), now_(plan.clock_start) {
        order(ConfigureOffice{plan.settings});
        const Instant from = plan.tickets.front().arrival;
        order(OpenDay{plan.date, from, from + 86'400'000, from + 86'400'000});
        board_ = board_of(office, {});
    }

    Office office;
    std::vector<Command> asked; // what was executed or refused, in its order
    std::int64_t latency_us = 2000;
    std::size_t turned_away_every = 0;            // every so manieth ask meets a busy server
    std::size_t lost_after = 0;                   // the server is gone after so many asks
    std::function<void(OfficeClient&)> meanwhile; // somebody else, before each ask

    /// What other people do.
    Decision order(const Command& command) {
        const Decision decision = decide(office, {now_, "test", ++secret_, {}}, command);
        if (const auto* events = std::get_if<Events>(&decision))
            for (const Event& event : *events)
                apply(office, event);
        return decision;
    }

    wire::RequestId ask(std::optional<CounterId> as, wire::Body body) override {
        const wire::RequestId request{std::to_string(++asks_)};
        if (lost_after != 0 && asks_ > lost_after)
            return request;
        if (turned_away_every != 0 && asks_ % turned_away_every == 0) {
            answer(request, wire::Trouble{wire::TroubleKind::busy, ""});
            return request;
        }
        if (meanwhile)
            meanwhile(*this);
        const Command command = command_in(body);
        const bool of_kiosk = std::holds_alternative<IssueTicket>(command)
                              || std::holds_alternative<RateVisit>(command);
        REQUIRE(of_kiosk != as.has_value());
        asked.push_back(command);
        answer(request, body_of(order(command)));
        return request;
    }

    std::vector<wire::Answer> answers() override {
        std::vector<wire::Answer> ready;
        while (!on_their_way_.empty() && on_their_way_.front().first <= real_us_) {
            ready.push_back(on_their_way_.front().second);
            on_their_way_.pop_front();
        }
        return ready;
    }

    std::optional<Instant> server_now() override { return now_; }
    double pace() const override { return pace_; }
    const Board* board() const override { return &board_; }
    std::int64_t real_us() const override { return real_us_; }

    void wait(std::int64_t ms_most) override {
        std::int64_t until_us = real_us_ + ms_most * 1000;
        if (!on_their_way_.empty())
            until_us = std::clamp(on_their_way_.front().first, real_us_ + 1, until_us);
        now_ = now_
               + static_cast<std::int64_t>(static_cast<double>(until_us - real_us_) / 1000 * pace_);
        real_us_ = until_us;
    }

  private:
    static Command command_in(const wire::Body& body) {
        return std::visit(
            [](const auto& what) -> Command {
                if constexpr (std::is_constructible_v<Command, decltype(what)>)
                    return what;
                else
                    throw std::logic_error("the player asks no questions");
            },
            body);
    }

    void answer(const wire::RequestId& request, wire::AnswerBody body) {
        on_their_way_.push_back({real_us_ + latency_us, {1, request, std::move(body)}});
    }

    wire::AnswerBody body_of(const Decision& decision) const {
        if (const auto* refusal = std::get_if<Refusal>(&decision))
            return wire::Refused{*refusal};
        wire::Done done{now_, std::nullopt, ""};
        std::visit(
            [&](const auto& fact) {
                if constexpr (requires { fact.ticket; })
                    done.ticket = view_of(*find_ticket(office, fact.ticket));
            },
            std::get<Events>(decision).back().fact);
        return done;
    }

    wire::TicketView view_of(const Ticket& ticket) const {
        wire::TicketView view;
        view.id = ticket.id;
        view.prefix = ticket.prefix;
        view.number = ticket.number;
        view.service = ticket.service;
        view.state = ticket.state;
        view.ahead = people_ahead(office, ticket);
        view.issued_at = ticket.issued_at;
        return view;
    }

    double pace_;
    Instant now_;
    std::int64_t real_us_ = 1'000'000;
    std::uint64_t secret_ = 0;
    std::size_t asks_ = 0;
    Board board_;
    std::deque<std::pair<std::int64_t, wire::Answer>> on_their_way_;
};

} // namespace giliran::tests
