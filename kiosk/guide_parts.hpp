#pragma once
// The parts of the guide: what a screen says of itself, and what a place does. Private to guide.

#include "kiosk/guide.hpp"

namespace giliran::kiosk {

/// Gathers the sentences of one speech.
struct Telling {
    const Kiosk& kiosk;
    const ui::Words& words;
    std::vector<std::string> sentences = {};

    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    void tell(std::string_view key, Values values = {});
    /// A text of the office itself. What has no full stop, as titles and labels have none, gets
    /// one, so that the voice falls there.
    void tell_text(const std::string& text);
    const std::string& in_language(const Bilingual& text) const {
        return said_in(text, words.language());
    }
};

/// Title, what it is for, what it shows, and how many choices there are.
void tell_screen(Telling& telling);
/// Name, detail, state, the reason where it is locked, and which of how many.
void tell_place(Telling& telling);
/// Letter and digits on the pad of the rating.
void tell_typed(Telling& telling, const RateNumber& pad);
/// So many wait for the service, and how long the wait of the general lane is.
void tell_row(Telling& telling, const ServiceRow& row);

} // namespace giliran::kiosk
