#include "kiosk/languages.hpp"

#include <algorithm>

namespace giliran::kiosk {

std::vector<Language> languages_of(const Kiosk& kiosk) {
    std::vector<Language> languages;
    const Settings before_the_board;
    const Settings& settings = kiosk.board ? kiosk.board->settings : before_the_board;
    for (const std::string& code : settings.languages) {
        if (const auto language = ui::language_of(code)) {
            languages.push_back(*language);
        }
    }
    return languages;
}

Language language_after(const Kiosk& kiosk, Language language) {
    const std::vector<Language> languages = languages_of(kiosk);
    const auto found = std::find(languages.begin(), languages.end(), language);
    const bool last = found == languages.end() || found + 1 == languages.end();
    return last ? languages.front() : *(found + 1);
}

std::string_view name_key(Language language) {
    switch (language) {
    case Language::indonesian:
        return "kiosk.indonesian";
    case Language::english:
        return "kiosk.english";
    case Language::palembang:
        break;
    }
    return "kiosk.palembang";
}

} // namespace giliran::kiosk
