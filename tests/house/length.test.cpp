// What can be read at a glance: files, functions and lines have an end in sight, in the tests too.
// Functions are found by their braces alone: a block outside any other whose head has a
// parenthesis. That takes a namespace-wide lambda for a function, knows nothing of macros that open
// a brace, and counts from the opening brace to the closing one.

#include "tests/house/sources.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>

using namespace giliran::tests;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t file_lines_max = 400;
constexpr std::size_t function_lines_max = 70;
constexpr std::size_t columns_max = 100;

std::vector<fs::path> all_sources() {
    std::vector<fs::path> sources;
    for (const char* room : {"kiosk", "display", "server", "shared", "tests"})
        for (const auto& entry : fs::recursive_directory_iterator(room))
            if (is_source(entry.path()))
                sources.push_back(entry.path());
    return sources;
}

/// Letters, not bytes: a dash of three bytes fills one column.
std::size_t columns_of(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

/// The line without its comment, without what stands in quotes, and without what is not C++.
std::string bare(const std::string& line) {
    std::string code;
    char quote = 0;
    for (std::size_t at = 0; at < line.size() && line.front() != '#'; ++at) {
        const char letter = line[at];
        const bool in_number = at > 0 && std::isxdigit(static_cast<unsigned char>(line[at - 1]));
        if (quote != 0 && letter == '\\')
            ++at;
        else if (quote != 0)
            quote = letter == quote ? 0 : quote;
        else if (letter == '"' || (letter == '\'' && !in_number))
            quote = letter;
        else if (line.compare(at, 2, "//") == 0)
            break;
        else
            code += letter;
    }
    return code;
}

struct Function {
    std::string place; // of its opening brace
    std::size_t lines = 0;
};

/// Reads braces one after the other.
class FunctionFinder {
  public:
    std::vector<Function> functions_of(const std::vector<Line>& lines) {
        for (const Line& line : lines) {
            ++open_.lines;
            for (const char letter : bare(line.text))
                read(letter, line.place);
        }
        return found_;
    }

  private:
    void read(char letter, const std::string& place) {
        if (depth_ > 0)
            return read_within(letter);
        if (closed_ && std::isspace(static_cast<unsigned char>(letter)) == 0) {
            closed_ = false;
            if (letter != ',' && letter != '{') // else that was a member's value before the body
                head_.clear();
        }
        if (letter == '{' && head_.find('(') != std::string::npos) {
            depth_ = 1;
            open_ = {place, 1};
        } else if (letter == '{' || letter == '}' || letter == ';') {
            head_.clear();
        } else {
            head_ += letter;
        }
    }

    void read_within(char letter) {
        depth_ += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        if (depth_ == 0) {
            found_.push_back(open_);
            closed_ = true;
        }
    }

    std::string head_; // what stands before the brace to come
    int depth_ = 0;
    bool closed_ = false;
    Function open_;
    std::vector<Function> found_;
};

} // namespace

TEST_CASE("no source is longer than 400 lines") {
    std::string wrong;
    for (const fs::path& file : all_sources())
        if (const std::size_t lines = lines_of(file).size(); lines > file_lines_max)
            wrong += file.string() + " has " + std::to_string(lines) + " lines\n";
    CHECK(wrong == "");
}

TEST_CASE("no line is wider than 100 columns") {
    std::string wrong;
    for (const fs::path& file : all_sources())
        for (const Line& line : lines_of(file))
            if (columns_of(line.text) > columns_max)
                wrong +=
                    line.place + " has " + std::to_string(columns_of(line.text)) + " columns\n";
    CHECK(wrong == "");
}

TEST_CASE("no function is longer than 70 lines") {
    std::string wrong;
    for (const fs::path& file : all_sources())
        for (const Function& function : FunctionFinder{}.functions_of(lines_of(file)))
            if (function.lines > function_lines_max)
                wrong += function.place + " has " + std::to_string(function.lines) + " lines\n";
    CHECK(wrong == "");
}

TEST_CASE("functions are found by their braces") {
    const std::vector<Line> lines = {
        {"1", "namespace giliran {"},
        {"2", "class Door : public Wall {"},
        {"3", "    explicit Door(int width) : width_{width}, height_{2 * width} {"},
        {"4", "        if (width > 1'000) {"},
        {"5", "            say(\"no { closes this\"); // nor { this"},
        {"6", "        }"},
        {"7", "    }"},
        {"8", "    char hinge() const { return '{'; }"},
        {"9", "};"},
        {"10", "const std::map<int, int> table = {"},
        {"11", "    {1, 2},"},
        {"12", "};"},
        {"13", "void open(Door& door)"},
        {"14", "{"},
        {"15", "}"},
        {"16", "}"},
    };
    std::string found;
    for (const Function& function : FunctionFinder{}.functions_of(lines))
        if (function.lines > 1)
            found += function.place + "+" + std::to_string(function.lines) + " ";
    CHECK(found == "3+5 14+2 ");
}
