#pragma once

// A picture that is not of the house: a photograph or a poster from a folder of the machine, read
// from PNG or JPEG and made to fit a place. It never takes more memory than that place: a picture
// is asked for its size before it is read, and shrunk while it is. Reading uses nothing of the
// canvas and may be done on another thread. Used by the wall's slides.

#include <cstdint>
#include <filesystem>
#include <vector>

namespace giliran::ui {

// Larger pictures are refused before they are read: 64 megapixels are more than any phone's camera
// gives, and need 200 MB for a moment.
inline constexpr std::int64_t photo_pixels_max = std::int64_t{64} * 1024 * 1024;

struct Photo {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels; // row by row, 0x00RRGGBB
};

// By its ending: .png, .jpg or .jpeg, in either case.
bool is_photo(const std::filesystem::path& file);

// As large as fits width by height pixels, upright as its camera was held, on black where it is
// transparent. Throws std::runtime_error naming the file and the cause.
Photo read_photo(const std::filesystem::path& file, int width, int height);

} // namespace giliran::ui
