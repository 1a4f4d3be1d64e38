#pragma once
// Which page may do what: one function per audience, each adding its rows to the route table. The
// contract with the pages in assets/web is written where the rows are.

#include "server/web/desk.hpp"
#include "server/web/live_views.hpp"
#include "server/web/routes.hpp"

#include <filesystem>

namespace giliran::web {

void add_staff_routes(Routes& routes, Desk& desk, LiveViews& live);
void add_supervisor_routes(Routes& routes, Desk& desk, LiveViews& live);
void add_rules_routes(Routes& routes, Desk& desk);
/// `words` is the folder with the sentences of the record.
void add_record_routes(Routes& routes, Desk& desk, const std::filesystem::path& words);
void add_citizen_routes(Routes& routes, Desk& desk, LiveViews& live);
void add_public_routes(Routes& routes, Desk& desk, LiveViews& live);

} // namespace giliran::web
