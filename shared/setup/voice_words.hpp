#pragma once
// The part [voice] of an office file: how its walls speak. Used by office_file.

#include "shared/queue/voice_rules.hpp"
#include "shared/setup/office_file.hpp"
#include "shared/setup/toml_reader.hpp"

namespace giliran {

VoiceRules read_voice(Table& table);

/// A file that lists walls must mean them as speakers; where it names none, the first wall speaks:
/// one voice a hall is right until somebody knows better. A text of rules alone lists no devices.
void settle_speakers(VoiceRules& rules, const std::vector<Device>& devices, Table& table);

} // namespace giliran
