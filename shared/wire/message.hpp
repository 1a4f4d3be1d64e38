#pragma once
// The grammar between the server and its kiosks, walls and counter programs. One JSON object a
// message:
//
//   client -> door    Ask        {version, request, device, key, expires_at?, body}
//                                body: a command, or FindTicket, SeeBoard or DeviceReport
//   door -> client    Answer     {version, request, body}
//                                body: Done, Refused, Trouble or Seen
//   feed -> all       Published  {beat, changes}
//                                just a beat when `changes` is empty
//
// An ask is repeated under the same request id until it is answered; the same id always gets the
// same answer. Publications are numbered without gaps within an epoch (a server's life); who misses
// one sends SeeBoard and goes on from its number.

#include "shared/wire/describe.hpp"
#include "shared/wire/device_report.hpp"

#include <boost/mp11.hpp>

namespace giliran::wire {

/// The only version spoken. A server answers any other with Trouble wrong_version.
inline constexpr std::uint32_t version_spoken = 1;
/// No honest message comes near it; a board of 30 services and 99 counters takes about 40 KiB.
inline constexpr std::size_t message_bytes_max = std::size_t{64} * 1024;

/// 16 bytes as 32 hexadecimal digits: milliseconds first, so that the record's index grows at its
/// end, then chance.
struct RequestId {
    std::string hex;
    auto operator<=>(const RequestId&) const = default;
};

/// Looks a ticket up by its secret code or, where no code is at hand, by its label of today
/// ("A012").
struct FindTicket {
    std::string code_or_label;
};
/// Asks for the whole board.
struct SeeBoard {};

/// Every command, the two questions, and what a device tells of itself (answered by Done).
using Body = boost::mp11::mp_append<Command, std::variant<FindTicket, SeeBoard, DeviceReport>>;

struct Ask {
    std::uint32_t version = version_spoken;
    RequestId request;
    std::string device;                // as listed in the office's device keys
    std::string key;                   // that device's secret
    std::optional<Instant> expires_at; // server time; afterwards the ask is not executed any more
    Body body;
};

/// A ticket as its holder and the counter see it.
struct TicketView {
    TicketId id;
    std::string code; // "7KQ4-M2XD"
    char prefix = 'A';
    std::uint32_t number = 0;
    ServiceId service;
    LaneId lane = general_lane;
    TicketState state = TicketState::waiting;
    std::uint32_t ahead = 0;
    Wait wait;                                  // while it waits
    std::optional<WaitChange> wait_change = {}; // the last one, and why
    Instant issued_at;
    std::optional<CounterId> counter; // the last that called it
    std::uint32_t score = 0;          // 0 = not rated
    bool surveyed = false;            // the official survey was answered
};

/// It happened and is on disk; `at` is the server's time of it, `link` the address behind the
/// slip's QR code.
struct Done {
    Instant at;
    std::optional<TicketView> ticket;
    std::string link;
};
struct Refused {
    Refusal reason{};
};

/// What hinders the server or the line, other than the rules.
enum class TroubleKind {
    bad_message, // not of the grammar
    wrong_version,
    not_allowed,        // unknown device, wrong key, or a command its role may not give
    request_reused,     // the same id with another ask
    expired,            // it came too late to be executed
    busy,               // too many asks at once; ask again
    record_unavailable, // the journal cannot be written now; nothing happened
    unreachable,        // said by the client end itself: no answer in time
};
struct Trouble {
    TroubleKind kind{};
    std::string detail; // for the log, in English
};

/// Where a publication stands in the feed, and what the server's clock says.
struct Beat {
    std::uint64_t epoch = 0;           // a server's life; a new one means: see the whole board
    std::uint64_t number = 0;          // of the newest publication
    Instant at;                        // the server's time
    std::int32_t ahead_of_utc_min = 0; // what the office's clocks add to UTC
    double pace = 1;                   // server seconds a real second: above 1 only in a rehearsal
};

struct Seen {
    Beat beat;
    Board board;
};

using AnswerBody = std::variant<Done, Refused, Trouble, Seen>;

struct Answer {
    std::uint32_t version = version_spoken;
    RequestId request;
    AnswerBody body;
};

struct Published {
    Beat beat; // its own number, or the newest one if there are no changes
    std::vector<Change> changes;
};

/// A beat is published this often, so that silence means trouble.
inline constexpr std::int64_t beat_ms = 1000;

BOOST_DESCRIBE_ENUM(TroubleKind, bad_message, wrong_version, not_allowed, request_reused, expired,
                    busy, record_unavailable, unreachable)
BOOST_DESCRIBE_STRUCT(Ask, (), (version, request, device, key, expires_at, body))
BOOST_DESCRIBE_STRUCT(TicketView, (),
                      (id, code, prefix, number, service, lane, state, ahead, wait, wait_change,
                       issued_at, counter, score, surveyed))
BOOST_DESCRIBE_STRUCT(Done, (), (at, ticket, link))
BOOST_DESCRIBE_STRUCT(Refused, (), (reason))
BOOST_DESCRIBE_STRUCT(Trouble, (), (kind, detail))
BOOST_DESCRIBE_STRUCT(Beat, (), (epoch, number, at, ahead_of_utc_min, pace))
BOOST_DESCRIBE_STRUCT(Seen, (), (beat, board))
BOOST_DESCRIBE_STRUCT(Answer, (), (version, request, body))
BOOST_DESCRIBE_STRUCT(Published, (), (beat, changes))
BOOST_DESCRIBE_STRUCT(FindTicket, (), (code_or_label))
BOOST_DESCRIBE_STRUCT(SeeBoard, (), ())

template<>
inline constexpr std::string_view type_name<FindTicket> = "FindTicket";
template<>
inline constexpr std::string_view type_name<SeeBoard> = "SeeBoard";
template<>
inline constexpr std::string_view type_name<Done> = "Done";
template<>
inline constexpr std::string_view type_name<Refused> = "Refused";
template<>
inline constexpr std::string_view type_name<Trouble> = "Trouble";
template<>
inline constexpr std::string_view type_name<Seen> = "Seen";

} // namespace giliran::wire
