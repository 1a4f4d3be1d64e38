// What the supervisor page may do: see the day in figures, call a number out of turn with a ground,
// and put a notice on the walls.

#include "server/web/audience.hpp"
#include "server/web/page_order.hpp"
#include "server/web/views.hpp"

namespace giliran::web {
namespace {

void give_order(Desk& desk, const Call& call, const Reply& reply) {
    try {
        PageCommand order = read_order(call.request);
        order.audience = Audience::supervisor;
        order.by = call.session->name;
        answer_order(desk, order, reply);
    } catch (const wire::GrammarError& error) {
        reply(bad_order(error));
    }
}

/// The id behind a number as it is printed, "A012".
void find_number(Desk& desk, const Call& call, const Reply& reply) {
    char prefix = 0;
    std::uint32_t number = 0;
    const bool read = read_label(call.captured, prefix, number);
    const Ticket* ticket = read ? find_ticket(desk.office(), prefix, number) : nullptr;
    reply(ticket ? json_answer(200, number_view(*ticket)) : error_answer(404, "unknown_ticket"));
}

} // namespace

void add_supervisor_routes(Routes& routes, Desk& desk, LiveViews& live) {
    routes.add({Method::get, "/api/supervisor/view", Role::supervisor,
                [&desk](const Call& call, Reply reply) {
                    reply(json_answer(200, supervisor_view(desk, call.session->name)));
                }});
    routes.add({Method::get, "/api/supervisor/number/{label}", Role::supervisor,
                [&desk](const Call& call, Reply reply) { find_number(desk, call, reply); }});
    routes.add({Method::post, "/api/supervisor/command", Role::supervisor,
                [&desk](const Call& call, Reply reply) { give_order(desk, call, reply); }});
    routes.add_live("/api/supervisor/live", Role::supervisor,
                    [&desk, &live](const Call& call, std::shared_ptr<Live> line) {
                        live.add(std::move(line), [&desk, name = call.session->name] {
                            return supervisor_view(desk, name);
                        });
                    });
}

} // namespace giliran::web
