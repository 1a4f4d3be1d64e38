#include "shared/wire/phrases.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace giliran::wire {

Phrases read_phrases(const std::filesystem::path& file) {
    std::ifstream words{file};
    std::ostringstream text;
    text << words.rdbuf();
    boost::system::error_code error;
    const boost::json::value read = boost::json::parse(text.str(), error);
    if (!words || error || !read.is_object())
        throw std::runtime_error(file.string() + " cannot be read as a file of words");
    Phrases phrases;
    for (const auto& [name, sentence] : read.get_object())
        phrases.emplace(name, std::string(sentence.as_string()));
    return phrases;
}

} // namespace giliran::wire
