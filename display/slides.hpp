#pragma once
// What a folder of pictures shows at which moment: posters one after the other, and clips, which
// are subfolders of pictures. Pure but for reading the names in the folder. Used by the slide show.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace giliran::wall {

/// A poster is read in that time; a shorter clip is played again and again for at least so long.
inline constexpr std::int64_t slide_ms = 12'000;
/// Twelve and a half pictures a second: motion, and cheap enough for the small computer behind a
/// wall.
inline constexpr std::int64_t clip_frame_ms = 80;
/// More than a day's posters, and two minutes of a clip; what comes after is left out.
inline constexpr std::size_t slides_max = 500;
inline constexpr std::size_t clip_frames_max = 1'500;

/// A poster has one picture, a clip many.
struct Slide {
    std::vector<std::filesystem::path> pictures;
};

/// In the order of their names. Hidden files, other files and empty subfolders are left out; a
/// folder that cannot be read has none.
std::vector<Slide> slides_in(const std::filesystem::path& folder);

/// How long a slide is up before the next.
std::int64_t length_ms(const Slide& slide);

struct Showing {
    std::filesystem::path picture;
    std::int64_t left_ms = 0; // until another is up
};
/// At that time of any steady clock. The slides must not be empty.
Showing showing_at(const std::vector<Slide>& slides, std::int64_t now_ms);

} // namespace giliran::wall
