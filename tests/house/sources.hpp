#pragma once
// The sources of the house as lines of text, for the tests that hold them to its rules.

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace giliran::tests {

struct Line {
    std::string place; // file:line
    std::string text;
};

inline std::vector<Line> lines_of(const std::filesystem::path& file) {
    std::vector<Line> lines;
    std::ifstream in{file};
    std::string text;
    for (int number = 1; std::getline(in, text); ++number)
        lines.push_back({file.string() + ":" + std::to_string(number), text});
    return lines;
}

inline bool is_source(const std::filesystem::path& file) {
    return file.extension() == ".cpp" || file.extension() == ".hpp";
}

} // namespace giliran::tests
