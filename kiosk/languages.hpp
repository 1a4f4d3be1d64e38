#pragma once
// The languages one kiosk offers: what its office named, in that order, and how a button or a key
// goes from one to the next. Used by the foot, the keys and the spoken guidance, so that all three
// offer the same.

#include "kiosk/model.hpp"

#include <string_view>
#include <vector>

namespace giliran::kiosk {

/// Never empty; Indonesian and English while no board has come.
std::vector<Language> languages_of(const Kiosk& kiosk);
/// The one after `language` in the kiosk's round; the first after the last.
Language language_after(const Kiosk& kiosk, Language language);
inline Language next_language(const Kiosk& kiosk) {
    return language_after(kiosk, kiosk.language);
}

/// Its own name, the same in every language: whoever looks for it reads no other.
std::string_view name_key(Language language);

} // namespace giliran::kiosk
