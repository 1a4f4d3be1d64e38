// What anyone may see: the same board as on the walls, and what became of the promises on it.

#include "server/web/audience.hpp"
#include "server/web/views.hpp"

namespace giliran::web {

void add_public_routes(Routes& routes, Desk& desk, LiveViews& live) {
    routes.add({Method::get, "/api/board", Role::anyone,
                [&desk](const Call&, Reply reply) { reply(json_answer(200, board_view(desk))); }});
    routes.add({Method::get, "/api/promises", Role::anyone, [&desk](const Call&, Reply reply) {
                    reply(json_answer(200, promises_view(desk)));
                }});
    routes.add_live("/api/board/live", Role::anyone,
                    [&desk, &live](const Call&, std::shared_ptr<Live> line) {
                        live.add(std::move(line), [&desk] { return board_view(desk); });
                    });
}

} // namespace giliran::web
