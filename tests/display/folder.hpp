#pragma once
// A folder of pictures for the tests of slides: one colour each, made when asked for.

#include "shared/ui/paint.hpp"
#include "tests/display/picture.hpp"

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace giliran::wall {

class Folder {
  public:
    Folder() {
        std::random_device chance;
        path_ =
            std::filesystem::temp_directory_path() / ("giliran-slides-" + std::to_string(chance()));
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return path_; }

    std::filesystem::path picture(const std::string& name, ui::Color color = ui::good,
                                  int width = 160, int height = 90) const {
        ui::Canvas canvas(width, height, assets());
        canvas.fill(color);
        std::filesystem::create_directories((path_ / name).parent_path());
        canvas.write_png(path_ / name);
        return path_ / name;
    }
    std::filesystem::path text(const std::string& name) const {
        std::ofstream{path_ / name} << "this is no picture";
        return path_ / name;
    }

  private:
    std::filesystem::path path_;
};

} // namespace giliran::wall
