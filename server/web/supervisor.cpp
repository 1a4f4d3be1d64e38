// What the supervisor page may do: see the day in figures.

#include "server/web/audience.hpp"
#include "server/web/views.hpp"

namespace giliran::web {

void add_supervisor_routes(Routes& routes, Desk& desk, LiveViews& live) {
    routes.add({Method::get, "/api/supervisor/view", Role::supervisor,
                [&desk](const Call& call, Reply reply) {
                    reply(json_answer(200, supervisor_view(desk, call.session->name)));
                }});
    routes.add_live("/api/supervisor/live", Role::supervisor,
                    [&desk, &live](const Call& call, std::shared_ptr<Live> line) {
                        live.add(std::move(line), [&desk, name = call.session->name] {
                            return supervisor_view(desk, name);
                        });
                    });
}

} // namespace giliran::web
