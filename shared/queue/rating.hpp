#pragma once
// What a visitor may say about a visit right after it: one of four faces, at most three things it
// was about, and a few words. Asked on the phone, at the kiosk and on a counter's tablet; written
// into the record, and shown to staff only as figures of many visits.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace giliran {

/// Four faces and no middle, as the official survey counts them: 4 is best.
inline constexpr std::uint32_t score_min = 1;
inline constexpr std::uint32_t score_max = 4;

/// What a face was about. Under the two good faces it is praise, under the others what should be
/// better, so that both are counted under one name.
enum class RatingReason {
    wait,         // how long it took
    explanation,  // how clearly it was explained
    manner,       // how one was treated
    requirements, // whether one knew beforehand what to bring
    room,         // hall, seats, toilets
    system,       // machines and network
};
using RatingReasons = std::vector<RatingReason>;

/// Of six things more than half would say nothing any more about which of them matters.
inline constexpr std::size_t reasons_max = 3;

/// Two or three sentences: 200 letters of three bytes, the most a letter of a phone's keyboard
/// takes but for its little pictures. A record that is kept for years is no place for letters.
inline constexpr std::size_t comment_bytes_max = 600;

/// At most three, each once.
bool sound(const RatingReasons& reasons);

/// Short enough, on one line and without any control character (C0, C1 and delete): it is printed,
/// read aloud and opened in tables. The text is UTF-8.
bool sound_comment(const std::string& text);

} // namespace giliran
