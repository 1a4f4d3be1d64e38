#pragma once
// How the walls of an office speak: in which languages, how fast, how often, when they are silent,
// and which wall of a hall it is that speaks. Part of the settings, so that a change reaches the
// walls as any other does. Read from the office file; used by the wall.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giliran {

/// The languages a wall can call in, by the codes of their files.
inline constexpr std::array<std::string_view, 2> languages_spoken{"id", "en"};

/// How one call sounds. It keeps what held when it was called, also while it waits for its turn.
struct Manner {
    /// Slower than the 175 of a reader at a desk: a hall echoes. Within 80 to 300.
    std::uint32_t words_per_minute = 140;
    /// Each call in all its languages so often, 1 to 3: the first time people look up.
    std::uint32_t times = 2;
    /// Between two sentences, 0 to 3,000; there is none between the chime and the first.
    std::uint32_t gap_ms = 300;
    /// Of what the loudspeaker gives, 10 to 100. Silence is the business of the quiet times.
    std::uint32_t volume_percent = 100;
    bool operator==(const Manner&) const = default;
};

/// Every day from the one minute until the other, in minutes since local midnight: calls are
/// shown, neither rung nor spoken.
struct QuietTime {
    std::uint32_t from_min = 0;
    std::uint32_t to_min = 0;
    bool operator==(const QuietTime&) const = default;
};

struct VoiceRules {
    /// In the order they are spoken. Indonesian alone, because every further language makes each
    /// call longer by half a dozen seconds.
    std::vector<std::string> languages = {"id"};
    Manner manner;
    std::vector<QuietTime> quiet;
    /// Names of devices, one a hall, so that no two walls of a hall talk at once. Empty where no
    /// wall is listed: then each one speaks.
    std::vector<std::string> speakers;
    bool operator==(const VoiceRules&) const = default;
};

/// Whether the wall of that name is one that speaks.
bool speaks(const VoiceRules& rules, std::string_view device);

/// Whether that minute of the local day belongs to a quiet time.
bool quiet_at(const VoiceRules& rules, std::int32_t minute_of_day);

/// Every mistake: the key as the office file calls it, and what is wrong.
std::vector<std::pair<const char*, std::string>> mistakes_in(const VoiceRules& rules);

} // namespace giliran
