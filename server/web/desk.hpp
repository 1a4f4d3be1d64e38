#pragma once
// What the pages may ask of the office, as an opening in the wall: the audience files see this and
// not the dispatcher. The app fills it in; a test may sit behind it.

#include "server/reports/kept_promises.hpp"
#include "server/web/device_health.hpp"
#include "shared/wire/codec.hpp"

#include <deque>
#include <functional>

namespace giliran::web {

/// Who gives an order through a page.
enum class Audience { staff, supervisor, citizen };

struct PageCommand {
    Audience audience = Audience::citizen;
    std::string by; // the account, or "citizen"
    wire::RequestId request;
    std::string_view said; // the request's body, to the byte
    wire::Body body;
};

/// Where the record stands, for whoever wants to compare it later.
struct RecordHead {
    std::uint64_t events = 0;
    std::string hash;
};

struct Desk {
    virtual ~Desk() = default;
    /// The office as it is on disk.
    virtual const Office& office() = 0;
    virtual const Waits& waits() = 0;
    virtual wire::TicketView view_of(const Ticket& ticket) = 0;
    virtual wire::Beat time() = 0;
    virtual RecordHead record() = 0;
    /// The newest events of the open day, or of the last one, oldest first.
    virtual const std::deque<Event>& todays_events() = 0;
    /// How many calls out of turn the open day has seen.
    virtual std::uint32_t calls_by_number() = 0;
    /// What became of the waiting times that people were told.
    virtual const reports::KeptPromises& kept_promises() = 0;
    /// The office's walls and kiosks, in the order its file lists them.
    virtual std::vector<DeviceHealth> devices() = 0;
    /// Answers with the JSON of an AnswerBody, once it is on disk.
    virtual void order(const PageCommand& command,
                       std::function<void(const std::string&)> answer) = 0;
};

} // namespace giliran::web
