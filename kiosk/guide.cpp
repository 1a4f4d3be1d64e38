#include "kiosk/guide.hpp"

#include "kiosk/guide_parts.hpp"
#include "kiosk/languages.hpp"
#include "kiosk/screen_words.hpp"
#include "kiosk/spoken.hpp"

namespace giliran::kiosk {

namespace {

void tell_welcome(Telling& telling) {
    telling.tell("guide.welcome");
    telling.tell("guide.keys_move");
    telling.tell("guide.keys_choose");
    telling.tell("guide.keys_more");
}

void tell_chosen_face(Telling& telling) {
    if (const auto* faces = std::get_if<RateFaces>(&telling.kiosk.screen);
        faces && faces->opinion.score != 0) {
        const std::string& score = telling.words.text(score_key(faces->opinion.score));
        telling.tell("guide.rating_chosen", {{"score", score}});
    }
}

void tell_printing(Telling& telling) {
    const auto* ticket = std::get_if<TicketShown>(&telling.kiosk.screen);
    const bool printed = ticket && ticket->printing == Printing::printed;
    telling.tell(printed ? "guide.printed_again" : "guide.printing_again");
}

void tell_volume(Telling& telling, std::size_t volume) {
    telling.tell("guide.volume", {{"at", count_spoken(telling.words, volume + 1)},
                                  {"all", count_spoken(telling.words, volume_db.size())}});
}

void tell_warning(Telling& telling) {
    const auto seconds = static_cast<std::size_t>(warning_ms / 1000);
    telling.tell("guide.warning", {{"seconds", seconds_spoken(telling.words, seconds)}});
}

void tell_topic(Telling& telling, Topic topic, const Say& say) {
    switch (topic) {
    case Topic::welcome:
        return tell_welcome(telling);
    case Topic::screen:
        return tell_screen(telling);
    case Topic::place:
        return tell_place(telling);
    case Topic::typed:
        return tell_typed(telling);
    case Topic::chosen_face:
        return tell_chosen_face(telling);
    case Topic::printing:
        return tell_printing(telling);
    case Topic::time_given:
        return telling.tell("guide.time_given");
    case Topic::volume:
        return tell_volume(telling, say.volume);
    case Topic::warning:
        return tell_warning(telling);
    case Topic::farewell:
        return telling.tell("guide.farewell");
    }
}

} // namespace

void Telling::tell(std::string_view key, Values values) {
    tell_text(words.text(key, values));
}

void Telling::tell_text(const std::string& text) {
    std::string sentence = without_marks(text);
    if (!sentence.ends_with('.') && !sentence.ends_with('?')) {
        sentence += '.';
    }
    sentences.push_back(std::move(sentence));
}

std::vector<Target> places_in_order(const Kiosk& kiosk) {
    return layout(kiosk, kiosk.shape);
}

std::vector<voice::Phrase> phrases_of(const Say& say, const Kiosk& kiosk, const KioskWords& words) {
    std::vector<voice::Phrase> phrases;
    for (const Topic topic : say.topics) {
        Telling telling{kiosk, words.in(say.language)};
        tell_topic(telling, topic, say);
        for (std::string& sentence : telling.sentences) {
            phrases.push_back({say.language, std::move(sentence)});
        }
        // Whoever does not understand this language hears the way out.
        const Language other = language_after(kiosk, say.language);
        if (topic == Topic::welcome && other != say.language) {
            phrases.push_back({other, words.in(other).text("guide.use_this_language")});
        }
    }
    return phrases;
}

} // namespace giliran::kiosk
