// What the holder of a slip may do: whoever knows the code sees the ticket, may cancel it while it
// waits and, once the visit is over, rate it and answer the official survey. Guessing one of 2^40
// codes is hopeless at any rate the server answers.

#include "server/web/audience.hpp"
#include "server/web/page_order.hpp"
#include "server/web/views.hpp"

namespace giliran::web {
namespace {

const Ticket* ticket_of(Desk& desk, const std::string& typed) {
    std::uint64_t code = 0;
    return read_code(typed, code) ? find_ticket_by_code(desk.office(), code) : nullptr;
}

Act on_ticket(Desk& desk, std::function<void(const Call&, const Ticket&, const Reply&)> act) {
    return [&desk, act = std::move(act)](const Call& call, Reply reply) {
        const Ticket* ticket = ticket_of(desk, call.captured);
        if (!ticket) {
            reply(error_answer(404, "unknown_ticket"));
            return;
        }
        try {
            act(call, *ticket, reply);
        } catch (const wire::GrammarError& error) {
            reply(bad_order(error));
        }
    };
}

/// What the holder of a slip may order about its ticket, read from what the page sent.
using Read = wire::Body (*)(const Request& request, TicketId ticket);

wire::Body cancelling(const Request&, TicketId ticket) {
    return CancelTicket{ticket};
}
wire::Body rating(const Request& request, TicketId ticket) {
    return read_rating(request, ticket);
}
wire::Body survey(const Request& request, TicketId ticket) {
    return read_survey(request, ticket);
}

void add_order(Routes& routes, Desk& desk, const char* path, Read read) {
    routes.add(
        {Method::post, path, Role::anyone,
         on_ticket(desk, [&desk, read](const Call& call, const Ticket& ticket, const Reply& reply) {
             answer_order(desk,
                          {Audience::citizen, "citizen", read_request(call.request),
                           call.request.body, read(call.request, ticket.id)},
                          reply);
         })});
}

} // namespace

void add_citizen_routes(Routes& routes, Desk& desk, LiveViews& live) {
    routes.add({Method::get, "/api/ticket/{code}", Role::anyone,
                on_ticket(desk, [&desk](const Call&, const Ticket& ticket, const Reply& reply) {
                    reply(json_answer(200, ticket_view(desk, ticket)));
                })});
    add_order(routes, desk, "/api/cancel/{code}", cancelling);
    add_order(routes, desk, "/api/rate/{code}", rating);
    add_order(routes, desk, "/api/survey/{code}", survey);
    routes.add_live("/api/live/{code}", Role::anyone,
                    [&desk, &live](const Call& call, std::shared_ptr<Live> line) {
                        live.add(std::move(line), [&desk, code = call.captured]() -> std::string {
                            const Ticket* ticket = ticket_of(desk, code);
                            return ticket ? ticket_view(desk, *ticket) : "";
                        });
                    });
}

} // namespace giliran::web
