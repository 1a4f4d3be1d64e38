#pragma once
// The part [voice] of an office file: how its walls speak. Used by office_file.

#include "shared/queue/voice_rules.hpp"
#include "shared/setup/office_file.hpp"
#include "shared/setup/toml_reader.hpp"

namespace giliran {

VoiceRules read_voice(Table& table);

/// A file that lists walls must mean them as speakers; where it names none, the first wall of each
/// area speaks: one voice a hall is right until somebody knows better. A board of waiting
/// times shows no calls, and a sign above a counter is heard only where it is named. A text of
/// rules alone lists no devices.
void settle_speakers(Settings& settings, const std::vector<Device>& devices, Table& table);

} // namespace giliran
