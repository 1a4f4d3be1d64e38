#include "shared/wire/duplicates.hpp"

#include <vector>

namespace giliran::wire {
namespace {

/// The text of a string that begins at `place`, escapes left as they are; moves `place` behind it.
std::string_view string_at(std::string_view json, std::size_t& place) {
    const std::size_t begin = ++place;
    while (place < json.size() && json[place] != '"')
        place += json[place] == '\\' ? 2U : 1U;
    const std::string_view text = json.substr(begin, place - begin);
    ++place;
    return text;
}

bool is_key(std::string_view json, std::size_t behind) {
    const std::size_t next = json.find_first_not_of(" \t\r\n", behind);
    return next != std::string_view::npos && json[next] == ':';
}

} // namespace

std::string key_written_twice(std::string_view json) {
    std::vector<std::vector<std::string_view>> open; // the keys of each object we are inside of
    std::size_t place = 0;
    while (place < json.size()) {
        const char sign = json[place];
        if (sign == '{')
            open.emplace_back();
        else if (sign == '}')
            open.pop_back();
        if (sign != '"') {
            ++place;
            continue;
        }
        const std::string_view text = string_at(json, place);
        if (!is_key(json, place))
            continue;
        for (const std::string_view known : open.back())
            if (known == text)
                return std::string(text);
        open.back().push_back(text);
    }
    return {};
}

} // namespace giliran::wire
