#pragma once
// The pictures of a folder as they come up beside the calls: it knows which one is up, has the next
// one read ahead, and leaves out those that cannot be read. It holds three pictures at most: the
// one that is up, the next, and the one being read. Used by the wall's main in the layout slides.

#include "display/slide_reader.hpp"
#include "display/slides.hpp"

#include <functional>
#include <map>

namespace giliran::wall {

/// New posters come up without a restart: so often the folder is looked through.
inline constexpr std::int64_t folder_look_ms = 60'000;
/// So long before its time a picture is read.
inline constexpr std::int64_t read_ahead_ms = 2'000;

class SlideShow {
  public:
    /// `complain` is told each picture that cannot be read, once. An empty name of a folder is one
    /// without pictures.
    SlideShow(std::filesystem::path folder, std::function<void(const std::string&)> complain);

    /// Once a frame, by any steady clock, with the room for a picture in pixels. True when another
    /// picture is up than before.
    bool tick(std::int64_t now_ms, int width, int height);
    /// The picture that is up; null while there is none.
    const ui::Photo* photo() const { return up_ && up_->photo ? &*up_->photo : nullptr; }

  private:
    void look_through();
    void hear();
    void ask(const std::filesystem::path& file, int width, int height);
    bool is_broken(const std::filesystem::path& file) const;

    std::filesystem::path folder_;
    std::function<void(const std::string&)> complain_;
    std::vector<Slide> slides_;
    std::optional<std::int64_t> looked_ms_;
    std::map<std::filesystem::path, std::filesystem::file_time_type> broken_; // as they were then
    std::optional<SlideReader::Result> up_;
    std::optional<SlideReader::Result> next_;
    std::filesystem::path asked_; // empty: nothing is being read
    SlideReader reader_;
};

} // namespace giliran::wall
