#include "shared/ui/words.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <boost/json.hpp>

namespace giliran::ui {

namespace {

boost::json::object parsed_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    if (!file.good() && !file.eof()) {
        throw std::runtime_error("words " + path.string() + ": cannot be read");
    }
    boost::json::error_code trouble;
    const boost::json::value value = boost::json::parse(content, trouble);
    if (trouble || !value.is_object()) {
        throw std::runtime_error("words " + path.string() + ": "
                                 + (trouble ? trouble.message() : "not an object"));
    }
    return value.get_object();
}

using Parts = std::map<std::string, std::filesystem::path>;

/// The files of one language by their part, "kiosk" of kiosk.id.json.
Parts parts_of(const std::filesystem::path& folder, Language language) {
    const std::string ending = "." + std::string(code_of(language)) + ".json";
    Parts parts;
    if (std::filesystem::is_directory(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            const std::string name = entry.path().filename().string();
            if (name.ends_with(ending)) {
                parts.emplace(name.substr(0, name.size() - ending.size()), entry.path());
            }
        }
    }
    return parts;
}

/// English is whole in itself; a regional language stands on Indonesian.
bool stands_on_indonesian(Language language) {
    return language == Language::palembang;
}

std::string in_language(Language language) {
    return " in language " + std::string(code_of(language));
}

} // namespace

std::string_view code_of(Language language) {
    switch (language) {
    case Language::indonesian:
        return "id";
    case Language::english:
        return "en";
    case Language::palembang:
        break;
    }
    return "mui";
}

std::optional<Language> language_of(std::string_view code) {
    for (const Language language : {Language::indonesian, Language::english, Language::palembang}) {
        if (code_of(language) == code) {
            return language;
        }
    }
    return std::nullopt;
}

Words::Words(const std::filesystem::path& folder, Language language) : language_(language) {
    Parts parts = parts_of(folder, language);
    if (parts.empty()) {
        throw std::runtime_error("no words" + in_language(language) + " in " + folder.string());
    }
    if (stands_on_indonesian(language)) {
        parts.merge(parts_of(folder, Language::indonesian));
    }
    for (const auto& [part, file] : parts) {
        for (const auto& [key, value] : parsed_file(file)) {
            const std::string name{key};
            if (!value.is_string()) {
                throw std::runtime_error("words " + file.string() + ": " + name + " is not a text");
            }
            if (!texts_.emplace(name, std::string(value.get_string())).second) {
                throw std::runtime_error("words " + file.string() + ": " + name
                                         + " stands in two files");
            }
        }
    }
}

bool Words::has(std::string_view key) const {
    return texts_.contains(key);
}

std::vector<std::string> Words::keys() const {
    std::vector<std::string> all;
    all.reserve(texts_.size());
    for (const auto& [key, text] : texts_) {
        all.push_back(key);
    }
    return all;
}

const std::string& Words::text(std::string_view key) const {
    const auto found = texts_.find(key);
    if (found == texts_.end()) {
        throw std::runtime_error("no words for " + std::string(key) + in_language(language_));
    }
    return found->second;
}

std::string
Words::text(std::string_view key,
            std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    std::string_view rest = text(key);
    std::string result;
    for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        const std::size_t close = rest.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        const std::string_view name = rest.substr(open + 1, close - open - 1);
        const auto* const given = std::find_if(
            values.begin(), values.end(), [&](const auto& value) { return value.first == name; });
        if (given == values.end()) {
            throw std::runtime_error("words for " + std::string(key) + in_language(language_)
                                     + ": no value for {" + std::string(name) + "}");
        }
        result += rest.substr(0, open);
        result += given->second;
        rest = rest.substr(close + 1);
    }
    return result += rest;
}

} // namespace giliran::ui
