// What the holder of a slip may do: whoever knows the code sees the ticket, may cancel it while it
// waits and rate the visit once it is over. Guessing one of 2^40 codes is hopeless at any rate the
// server answers.

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

PageCommand order_for(const Call& call, wire::RequestId request, wire::Body body) {
    return {Audience::citizen, "citizen", std::move(request), call.request.body, std::move(body)};
}

} // namespace

void add_citizen_routes(Routes& routes, Desk& desk, LiveViews& live) {
    routes.add({Method::get, "/api/ticket/{code}", Role::anyone,
                on_ticket(desk, [&desk](const Call&, const Ticket& ticket, const Reply& reply) {
                    reply(json_answer(200, ticket_view(desk, ticket)));
                })});
    routes.add(
        {Method::post, "/api/rate/{code}", Role::anyone,
         on_ticket(desk, [&desk](const Call& call, const Ticket& ticket, const Reply& reply) {
             std::uint32_t score = 0;
             wire::RequestId request = read_request(call.request, &score);
             answer_order(desk, order_for(call, std::move(request), RateVisit{ticket.id, score}),
                          reply);
         })});
    routes.add(
        {Method::post, "/api/cancel/{code}", Role::anyone,
         on_ticket(desk, [&desk](const Call& call, const Ticket& ticket, const Reply& reply) {
             wire::RequestId request = read_request(call.request, nullptr);
             answer_order(desk, order_for(call, std::move(request), CancelTicket{ticket.id}),
                          reply);
         })});
    routes.add_live("/api/live/{code}", Role::anyone,
                    [&desk, &live](const Call& call, std::shared_ptr<Live> line) {
                        live.add(std::move(line), [&desk, code = call.captured]() -> std::string {
                            const Ticket* ticket = ticket_of(desk, code);
                            return ticket ? ticket_view(desk, *ticket) : "";
                        });
                    });
}

} // namespace giliran::web
