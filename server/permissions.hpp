#pragma once
// Who may order what: one table for the bus and the pages alike. A citizen acts only on a ticket
// whose code they hold; the page that looked the code up makes that sure.

#include "shared/wire/message.hpp"

namespace giliran::server {

enum class Asker { kiosk, wall, counter_device, staff, supervisor, citizen, schedule };

bool may(Asker asker, const wire::Body& body);

} // namespace giliran::server
