#pragma once
// The sentences of a language out of its file of words, for whoever narrates the record: the
// supervisor's page, `giliran-server tell` and the written days.

#include "shared/queue/narrate.hpp"

#include <filesystem>

namespace giliran::wire {

/// Of a file like assets/words/record.id.json. Throws std::runtime_error if it cannot be read or is
/// no object of texts.
Phrases read_phrases(const std::filesystem::path& file);

} // namespace giliran::wire
