#pragma once
// Reads pictures on a thread of its own, one at a time, so that a large poster never holds up a
// call. It keeps at most the one it has read until that is taken: memory has a bound. Used by the
// slide show.

#include "shared/ui/photo.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace giliran::wall {

class SlideReader {
  public:
    struct Wish {
        std::filesystem::path file;
        int width = 0; // of the room, in pixels
        int height = 0;
    };
    struct Result {
        std::filesystem::path file;
        std::optional<ui::Photo> photo;
        std::string cause; // why there is none
    };

    SlideReader();

    /// Takes the place of a wish that was not begun yet.
    void want(Wish wish);
    /// What was read since the last time it was asked, if anything.
    std::optional<Result> take();

  private:
    void read_all(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<Wish> wish_;
    std::optional<Result> result_;
    std::jthread thread_; // the last, so that it ends before what it uses
};

} // namespace giliran::wall
