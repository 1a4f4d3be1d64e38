// What the staff page may do: see one counter's view and give the orders of a counter.

#include "server/web/audience.hpp"
#include "server/web/page_order.hpp"
#include "server/web/views.hpp"

#include <charconv>

namespace giliran::web {
namespace {

std::optional<CounterId> counter_of(const Request& request) {
    const std::optional<std::string> text = request.query_value("counter");
    CounterId counter;
    if (!text)
        return std::nullopt;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), counter.value);
    return read.ec == std::errc{} ? std::optional{counter} : std::nullopt;
}

std::string view_for(Desk& desk, const Call& call) {
    return staff_view(desk, call.session->name, std::string(role_name(call.session->role)),
                      counter_of(call.request));
}

} // namespace

void add_staff_routes(Routes& routes, Desk& desk, LiveViews& live) {
    routes.add(
        {Method::get, "/api/staff/view", Role::staff, [&desk](const Call& call, Reply reply) {
             reply(json_answer(200, view_for(desk, call)));
         }});
    routes.add(
        {Method::post, "/api/staff/command", Role::staff, [&desk](const Call& call, Reply reply) {
             try {
                 PageCommand order = read_order(call.request);
                 order.audience = Audience::staff;
                 order.by = call.session->name;
                 answer_order(desk, order, reply);
             } catch (const wire::GrammarError& error) {
                 reply(bad_order(error));
             }
         }});
    routes.add_live("/api/staff/live", Role::staff,
                    [&desk, &live](const Call& call, std::shared_ptr<Live> line) {
                        live.add(std::move(line), [&desk, call] { return view_for(desk, call); });
                    });
}

} // namespace giliran::web
