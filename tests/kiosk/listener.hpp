#pragma once
// A person at the kiosk who sees nothing of it: presses keys and hears sentences. Used by the tests
// of the spoken guidance.

#include "kiosk/guide.hpp"
#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

#include <string>
#include <vector>

namespace giliran::kiosk::tests {

using Heard = std::vector<std::string>;

struct Listener : Walk {
    /// Every key comes a second after what was there before, as a person's does.
    Heard key(Key key) {
        pass(1'000);
        give(KeyPressed{key});
        return heard();
    }
    /// The same key so many times; what the last press said.
    Heard key(Key key, int times) {
        for (int i = 1; i < times; ++i) {
            this->key(key);
        }
        return this->key(key);
    }
    /// Moves on until that place has the focus; what was said of it.
    Heard go_to(const Touch& touch) {
        for (std::size_t i = 0; i < places_in_order(kiosk).size(); ++i) {
            const Heard sentences = key(Key::next);
            if (kiosk.guide.focus == touch) {
                return sentences;
            }
        }
        FAIL("there is no such place");
        return {};
    }
    Heard choose(const Touch& touch) {
        go_to(touch);
        return key(Key::choose);
    }
    /// A person's typing: a character, then a pause.
    Heard type_slowly(char character) {
        pass(1'000);
        give(Typed{static_cast<char32_t>(character)});
        pass(typing_ms);
        return heard();
    }
    Heard receive(const wire::AnswerBody& body) {
        answer(body);
        return heard();
    }

    /// What the last step said, without its languages; nothing if it said nothing.
    Heard heard() const {
        Heard sentences;
        for (const voice::Phrase& phrase : phrases()) {
            sentences.push_back(phrase.text);
        }
        return sentences;
    }
    std::vector<voice::Phrase> phrases() const {
        const std::vector<Say> orders = ordered<Say>();
        return orders.empty() ? std::vector<voice::Phrase>{}
                              : phrases_of(orders.back(), kiosk, words());
    }
    bool hushed() const { return !ordered<Hush>().empty(); }
    void hears_it_out() { give(SpeechEnded{kiosk.speaking}); }
};

} // namespace giliran::kiosk::tests
