#pragma once

// Every sentence a person reads, by key, in one language. It loads all files <part>.<language>.json
// of a folder (assets/words), each a flat object "room.key": "text with {name}". A part that nobody
// wrote in a regional language is read in Indonesian: the official survey, for example, keeps its
// official wording. A key or a name that is missing is a bug and is named in the exception, so that
// a test finds it before a citizen does. Used by kiosk and display.

#include <filesystem>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giliran::ui {

enum class Language { indonesian, english, palembang };

/// "id", "en" or "mui" (ISO 639-3 for the Malay of Palembang): how files name the language.
std::string_view code_of(Language language);
/// None for a code of no language known here.
std::optional<Language> language_of(std::string_view code);

class Words {
  public:
    // Throws std::runtime_error naming file and cause when a file cannot be read or a key stands in
    // two files.
    Words(const std::filesystem::path& folder, Language language);

    Language language() const { return language_; }
    bool has(std::string_view key) const;
    std::vector<std::string> keys() const;

    // Throws std::runtime_error naming the missing key, or the {name} that got no value.
    const std::string& text(std::string_view key) const;
    std::string
    text(std::string_view key,
         std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

  private:
    Language language_;
    std::map<std::string, std::string, std::less<>> texts_;
};

} // namespace giliran::ui
