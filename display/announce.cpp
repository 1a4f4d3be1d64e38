#include "display/announce.hpp"

#include "shared/voice/numerals.hpp"

#include <string_view>
#include <utility>

namespace giliran::wall {
namespace {

// Fills the placeholders in one pass, so that a name that looks like a placeholder stays a name.
std::string fill(std::string_view sentence,
                 const std::vector<std::pair<std::string_view, std::string>>& values) {
    std::string filled;
    while (!sentence.empty()) {
        bool replaced = false;
        for (const auto& [placeholder, value] : values) {
            if (sentence.starts_with(placeholder)) {
                filled += value;
                sentence.remove_prefix(placeholder.size());
                replaced = true;
                break;
            }
        }
        if (!replaced) {
            filled += sentence.front();
            sentence.remove_prefix(1);
        }
    }
    return filled;
}

} // namespace

Wording wording_of(const ui::Words& words) {
    return {words.language(), words.text("voice.call"), words.text("voice.call_named")};
}

std::vector<Wording> wordings_of(const std::vector<Wording>& all,
                                 const std::vector<std::string>& languages) {
    std::vector<Wording> spoken;
    for (const std::string& language : languages)
        for (const Wording& wording : all)
            if (ui::code_of(wording.language) == language)
                spoken.push_back(wording);
    return spoken;
}

std::vector<Phrase> announcement(const std::vector<Wording>& wordings, char prefix, unsigned number,
                                 const Counter& counter, unsigned words_per_minute) {
    std::vector<Phrase> phrases;
    for (const auto& [language, call, call_named] : wordings) {
        const std::string ticket = voice::ticket_in_words(language, prefix, number);
        const bool translated = language == Language::english && !counter.name.en.empty();
        const std::string& place = translated ? counter.name.en : counter.name.id;
        std::string text =
            place.empty()
                ? fill(call, {{"{ticket}", ticket},
                              {"{counter}", voice::number_in_words(language, counter.id.value)}})
                : fill(call_named, {{"{ticket}", ticket}, {"{place}", place}});
        phrases.push_back({language, std::move(text), words_per_minute});
    }
    return phrases;
}

} // namespace giliran::wall
