#include "display/slides.hpp"

#include "shared/ui/photo.hpp"

#include <algorithm>
#include <system_error>

namespace giliran::wall {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> names_in(const fs::path& folder) {
    std::vector<fs::path> names;
    std::error_code trouble;
    for (fs::directory_iterator entry{folder, trouble};
         !trouble && entry != fs::directory_iterator{}; entry.increment(trouble))
        if (!entry->path().filename().string().starts_with('.'))
            names.push_back(entry->path());
    std::sort(names.begin(), names.end());
    return names;
}

Slide clip_in(const fs::path& folder) {
    Slide clip;
    for (const fs::path& name : names_in(folder))
        if (ui::is_photo(name) && clip.pictures.size() < clip_frames_max)
            clip.pictures.push_back(name);
    return clip;
}

} // namespace

std::vector<Slide> slides_in(const fs::path& folder) {
    std::vector<Slide> slides;
    for (const fs::path& name : names_in(folder)) {
        std::error_code trouble;
        Slide slide = fs::is_directory(name, trouble) ? clip_in(name) : Slide{};
        if (slide.pictures.empty() && ui::is_photo(name))
            slide.pictures.push_back(name);
        if (!slide.pictures.empty() && slides.size() < slides_max)
            slides.push_back(std::move(slide));
    }
    return slides;
}

std::int64_t length_ms(const Slide& slide) {
    const auto once_ms = static_cast<std::int64_t>(slide.pictures.size()) * clip_frame_ms;
    if (slide.pictures.size() == 1)
        return slide_ms;
    return (slide_ms + once_ms - 1) / once_ms * once_ms; // whole rounds: no clip ends in its middle
}

Showing showing_at(const std::vector<Slide>& slides, std::int64_t now_ms) {
    std::int64_t round_ms = 0;
    for (const Slide& slide : slides)
        round_ms += length_ms(slide);
    std::int64_t into_ms = now_ms % round_ms;
    auto slide = slides.begin();
    for (; into_ms >= length_ms(*slide); ++slide)
        into_ms -= length_ms(*slide);
    if (slide->pictures.size() == 1)
        return {slide->pictures.front(), slide_ms - into_ms};
    const auto frame = static_cast<std::size_t>(into_ms / clip_frame_ms) % slide->pictures.size();
    return {slide->pictures[frame], clip_frame_ms - into_ms % clip_frame_ms};
}

} // namespace giliran::wall
