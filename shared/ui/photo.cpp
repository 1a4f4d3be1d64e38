#include "shared/ui/photo.hpp"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <stdexcept>
#include <string>

namespace giliran::ui {

namespace {

struct Release {
    void operator()(GdkPixbuf* pixels) const { g_object_unref(pixels); }
};
using Pixbuf = std::unique_ptr<GdkPixbuf, Release>;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& cause) {
    throw std::runtime_error("picture " + file.string() + ": " + cause);
}

Pixbuf upright(const std::filesystem::path& file, int width, int height) {
    GError* trouble = nullptr;
    const Pixbuf read{
        gdk_pixbuf_new_from_file_at_scale(file.c_str(), width, height, TRUE, &trouble)};
    if (read == nullptr) {
        const std::string cause = trouble == nullptr ? "unreadable" : trouble->message;
        g_clear_error(&trouble);
        refuse(file, cause);
    }
    return Pixbuf{gdk_pixbuf_apply_embedded_orientation(read.get())};
}

} // namespace

bool is_photo(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending == ".png" || ending == ".jpg" || ending == ".jpeg";
}

Photo read_photo(const std::filesystem::path& file, int width, int height) {
    int own_width = 0;
    int own_height = 0;
    if (gdk_pixbuf_get_file_info(file.c_str(), &own_width, &own_height) == nullptr) {
        refuse(file, "is no picture that can be read");
    }
    if (std::int64_t{own_width} * own_height > photo_pixels_max) {
        refuse(file, "is larger than 64 megapixels");
    }
    const Pixbuf read = upright(file, width, height);
    Photo photo{gdk_pixbuf_get_width(read.get()), gdk_pixbuf_get_height(read.get()), {}};
    photo.pixels.reserve(static_cast<std::size_t>(photo.width)
                         * static_cast<std::size_t>(photo.height));
    const std::uint8_t* bytes = gdk_pixbuf_read_pixels(read.get());
    const int stride = gdk_pixbuf_get_rowstride(read.get());
    const int channels = gdk_pixbuf_get_n_channels(read.get());
    for (int y = 0; y < photo.height; ++y) {
        const std::uint8_t* pixel = bytes + static_cast<std::ptrdiff_t>(y) * stride;
        for (int x = 0; x < photo.width; ++x, pixel += channels) {
            const std::uint32_t cover = channels == 4 ? pixel[3] : 255U;
            const auto part = [&](int at) { return pixel[at] * cover / 255U; };
            photo.pixels.push_back(part(0) << 16U | part(1) << 8U | part(2));
        }
    }
    return photo;
}

} // namespace giliran::ui
