#include "server/dispatcher.hpp"

#include "server/event_of.hpp"
#include "server/schedule.hpp"

#include <spdlog/spdlog.h>

#include <cstdlib>

namespace giliran::server {
namespace {

/// Lost answers are asked for again within seconds; a week covers a kiosk that was switched off
/// over a holiday.
constexpr std::int64_t replies_kept_ms = 7LL * 24 * 60 * 60 * 1000;

/// Who changes the settings when the office file did.
constexpr const char* file_actor = "office file";

std::uint8_t nibble(char digit) {
    return static_cast<std::uint8_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

store::RequestId bytes_of(const wire::RequestId& request) {
    store::RequestId bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(nibble(request.hex[2 * i]) << 4
                                             | nibble(request.hex[2 * i + 1]));
    return bytes;
}

std::string trouble(wire::TroubleKind kind, std::string detail) {
    return wire::encode(wire::AnswerBody{wire::Trouble{kind, std::move(detail)}});
}

/// What the screens say at this instant, for the rules to go by and the record to keep.
void note_wait(Stamp& stamp, const Wait& wait) {
    stamp.promise = wait.range;
    stamp.after_closing = !wait.range && wait.why_not == NoForecast::after_closing;
}

/// The code is given once, with the number: who serves a visit could rate it with it. What its
/// holder said of the visit is not for the counter either.
void hide_what_the_holder_knows(wire::TicketView& view) {
    view.code.clear();
    view.score = 0;
    view.surveyed = false;
}

/// The ticket an event is about, or none.
std::optional<TicketId> ticket_of(const Fact& fact) {
    return std::visit(
        [](const auto& what) -> std::optional<TicketId> {
            if constexpr (requires { what.ticket; })
                return what.ticket;
            else
                return std::nullopt;
        },
        fact);
}

} // namespace

Dispatcher::Dispatcher(store::Journal& journal, const Clock& clock, Surroundings surroundings)
    : journal_(journal), clock_(clock), surroundings_(std::move(surroundings)) {}

void Dispatcher::restore() {
    office_ = Office{};
    const auto take = [&](const store::StoredRecord& record) {
        const Event event = event_of(record);
        apply(office_, event);
        for (Publisher* publisher : publishers_)
            publisher->told(office_, {event});
    };
    const auto day = journal_.last_of("DayOpened");
    if (!day) {
        journal_.read_from(1, take);
        return;
    }
    if (const auto settings = journal_.last_of("OfficeConfigured", day->seq))
        take(*settings);
    journal_.read_from(day->seq, take);
}

void Dispatcher::handle(const Asked& asked, Answered answered) {
    std::string body;
    try {
        body = execute(asked);
    } catch (const store::StoreError& error) {
        give_up_batch(error);
    }
    pending_.push_back({bytes_of(asked.request), std::move(body), std::move(answered)});
}

std::string Dispatcher::execute(const Asked& asked) {
    const store::RequestId id = bytes_of(asked.request);
    const store::Hash hash = store::sha256(asked.said);
    const std::string digest{hash.begin(), hash.end()};
    if (const auto known = journal_.recall(id)) {
        if (known->digest == digest)
            return known->answer;
        return trouble(wire::TroubleKind::request_reused, "this request id belongs to another ask");
    }
    if (broken_)
        return ""; // the flush says why
    const Instant now = clock_.now();
    if (asked.expires_at && *asked.expires_at < now)
        return trouble(wire::TroubleKind::expired, "the ask came after it had expired");
    Stamp stamp{now, asked.by, surroundings_.secret(), std::nullopt, false};
    if (const auto* issue = std::get_if<IssueTicket>(&asked.command)) {
        const Beginning begins = beginning_of(office_, now, *issue);
        note_wait(stamp, wait_of(surroundings_.waits(), begins.service, begins.lane));
        if (stamp.promise)
            stamp.foretold = surroundings_.foretold(begins.service, begins.lane);
    }
    const Decision decision = decide(office_, stamp, asked.command);
    journal_.begin();
    if (const auto* events = std::get_if<Events>(&decision))
        write(*events);
    std::string body = answer_for(asked.command, decision, now);
    journal_.remember(id, {digest, body}, now.ms);
    return body;
}

void Dispatcher::write(const Events& events) {
    for (const Event& event : events) {
        journal_.append({event.at.ms, event.by, std::string(wire::kind_of(event.fact)),
                         wire::encode(event.fact)});
        apply(office_, event);
        batch_.push_back(event);
    }
}

std::string Dispatcher::answer_for(const Command& command, const Decision& decision, Instant at) {
    if (const auto* refusal = std::get_if<Refusal>(&decision))
        return wire::encode(wire::AnswerBody{wire::Refused{*refusal}});
    const Events& events = std::get<Events>(decision);
    wire::Done done{at, std::nullopt, ""};
    const auto about = events.empty() ? std::nullopt : ticket_of(events.back().fact);
    if (const Ticket* ticket = about ? find_ticket(office_, *about) : nullptr) {
        done.ticket = view_of(*ticket);
        if (std::holds_alternative<IssueTicket>(command))
            done.link = surroundings_.link(done.ticket->code);
        else
            hide_what_the_holder_knows(*done.ticket);
    }
    return wire::encode(wire::AnswerBody{done});
}

wire::TicketView Dispatcher::view_of(const Ticket& ticket) const {
    wire::TicketView view;
    view.id = ticket.id;
    view.code = text_of_code(ticket.code);
    view.prefix = ticket.prefix;
    view.number = ticket.number;
    view.service = ticket.service;
    view.lane = ticket.lane;
    view.state = ticket.state;
    view.ahead = people_ahead(office_, ticket);
    if (ticket.state == TicketState::waiting) {
        view.wait = surroundings_.wait_of_ticket(ticket);
        view.wait_change = surroundings_.change_of_ticket(ticket);
    }
    view.issued_at = ticket.issued_at;
    if (ticket.calls > 0)
        view.counter = ticket.counter;
    view.score = ticket.score;
    view.surveyed = ticket.surveyed;
    return view;
}

void Dispatcher::after_commit(std::function<void()> act) {
    after_.push_back(std::move(act));
}

void Dispatcher::commit() {
    if (broken_ || !journal_.in_batch())
        return;
    try {
        journal_.commit();
    } catch (const store::StoreError& error) {
        give_up_batch(error);
    }
}

void Dispatcher::flush() {
    commit();
    const Events events = std::exchange(batch_, {});
    std::vector<Pending> answers = std::exchange(pending_, {});
    const auto acts = std::exchange(after_, {});
    if (broken_) {
        // What an earlier batch answered still stands: told otherwise, its asker would ask anew.
        for (Pending& pending : answers)
            if (!journal_.recall(pending.request))
                pending.body = trouble(wire::TroubleKind::record_unavailable, broken_->what());
        broken_.reset();
    }
    for (const Pending& pending : answers)
        if (pending.answered)
            pending.answered(pending.body);
    if (!events.empty())
        for (Publisher* publisher : publishers_)
            publisher->told(office_, events);
    for (const auto& act : acts)
        act();
}

void Dispatcher::give_up_batch(const store::StoreError& error) {
    spdlog::error("the record cannot be written: {}", error.what());
    // After a failed write the disk may hold anything: only a fresh start finds out. A full disk is
    // different: the batch was refused as a whole, and the office goes back to what the record
    // says.
    if (error.kind() != store::StoreError::Kind::full)
        std::abort();
    journal_.rollback();
    batch_.clear();
    broken_ = error;
    start_over();
}

void Dispatcher::start_over() {
    std::vector<Publisher*> quiet;
    quiet.swap(publishers_); // they were told all this before
    restore();
    quiet.swap(publishers_);
}

bool Dispatcher::order(const Command& command, const std::string& by) {
    flush();
    const Instant now = clock_.now();
    const Decision decision = decide(office_, {now, by, 0, std::nullopt, false}, command);
    const Events* events = std::get_if<Events>(&decision);
    if (!events)
        return false;
    try {
        journal_.begin();
        write(*events);
        if (std::holds_alternative<OpenDay>(command))
            journal_.forget_replies_before(now.ms - replies_kept_ms);
    } catch (const store::StoreError& error) {
        give_up_batch(error);
    }
    commit();
    const std::optional<store::StoreError> broken = broken_;
    flush();
    if (broken)
        throw store::StoreError{*broken};
    return true;
}

bool Dispatcher::taken_over(const Settings& file) const {
    std::optional<store::StoredRecord> record = journal_.last_of("OfficeConfigured");
    while (record && record->actor != file_actor)
        record = journal_.last_of("OfficeConfigured", record->seq);
    if (!record)
        return false;
    return std::get<OfficeConfigured>(event_of(*record).fact).settings == file;
}

void Dispatcher::configure(const Settings& settings) {
    if (office_.configured && taken_over(settings))
        return;
    if (!order(ConfigureOffice{settings}, file_actor))
        throw std::runtime_error(
            "the office file takes away a service or counter that is in use today; start with the "
            "file of this morning, or wait until the day is closed");
}

void Dispatcher::keep_schedule() {
    try {
        // Closing yesterday and opening today are two orders; a third would be a bug.
        for (int orders = 0; orders < 2; ++orders) {
            const std::optional<Command> command = due(office_, clock_.now());
            if (!command || !order(*command, "schedule"))
                return;
        }
    } catch (const store::StoreError&) {
        return; // it stands in the log, and the order is still due at the next look
    }
}

const Office& Dispatcher::settled() {
    flush();
    return office_;
}

} // namespace giliran::server
