#pragma once
// Settings as the text of an office file: what read_office_text gives back, unchanged. For the
// supervisor who edits the rules on a page, and for the offices a rehearsal makes.

#include "shared/queue/settings.hpp"

namespace giliran {

std::string text_of(const Settings& settings);

} // namespace giliran
