#include "display/slide_show.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace giliran::wall {
namespace {

namespace fs = std::filesystem;

fs::file_time_type time_of(const fs::path& file) {
    std::error_code trouble;
    return fs::last_write_time(file, trouble);
}

} // namespace

SlideShow::SlideShow(fs::path folder, std::function<void(const std::string&)> complain)
    : folder_(std::move(folder)), complain_(std::move(complain)) {}

bool SlideShow::tick(std::int64_t now_ms, int width, int height) {
    if (!looked_ms_ || now_ms - *looked_ms_ >= folder_look_ms) {
        looked_ms_ = now_ms;
        look_through();
    }
    hear();
    if (slides_.empty())
        return std::exchange(up_, std::nullopt).has_value();
    const Showing now = showing_at(slides_, now_ms);
    const Showing then = showing_at(slides_, now_ms + now.left_ms);
    const bool is_up = up_ && up_->file == now.picture;
    if (!is_up && next_ && next_->file == now.picture) {
        up_ = std::exchange(next_, std::nullopt);
        return true;
    }
    if (!is_up)
        ask(now.picture, width, height);
    else if (then.picture != now.picture && now.left_ms <= read_ahead_ms)
        ask(then.picture, width, height);
    return false;
}

void SlideShow::look_through() {
    slides_ = slides_in(folder_);
    for (Slide& slide : slides_)
        std::erase_if(slide.pictures, [&](const fs::path& file) { return is_broken(file); });
    std::erase_if(slides_, [](const Slide& slide) { return slide.pictures.empty(); });
}

void SlideShow::hear() {
    std::optional<SlideReader::Result> result = reader_.take();
    if (!result)
        return;
    asked_.clear();
    if (result->photo) {
        next_ = std::move(result);
        return;
    }
    broken_[result->file] = time_of(result->file);
    complain_(result->cause);
    look_through();
}

void SlideShow::ask(const fs::path& file, int width, int height) {
    if (!asked_.empty() || (next_ && next_->file == file))
        return;
    asked_ = file;
    reader_.want({file, width, height});
}

bool SlideShow::is_broken(const fs::path& file) const {
    const auto known = broken_.find(file);
    return known != broken_.end() && known->second == time_of(file);
}

} // namespace giliran::wall
