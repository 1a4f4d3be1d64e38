// A kiosk in the hands of a person who does not see it: keys move a focus over the places of the
// screen and press them as a finger would, and whatever is new is said. The screens beneath know
// nothing of it (kiosk_update).

#include "kiosk/guide.hpp"
#include "kiosk/kiosk_update.hpp"
#include "kiosk/languages.hpp"
#include "kiosk/moves.hpp"

#include <algorithm>
#include <utility>

namespace giliran::kiosk {

namespace {

using Topics = std::vector<Topic>;

/// What came of an input: what the screens order, and what the person asked to hear.
struct Outcome {
    Effects effects;
    Topics asked = {};
};

/// To whom something is said: a farewell still goes to the person who leaves.
struct Ear {
    Language language = Language::indonesian;
    std::size_t volume = volume_usual;
};

Ear ear_at(const Kiosk& kiosk) {
    return {kiosk.language, kiosk.guide.volume};
}

/// What a listener knew before an input. Only what is new to them is said.
struct Known {
    Screen screen;
    std::int64_t changed_ms = 0;
    Ear ear;
};

std::optional<Known> known_to_listener(const Kiosk& kiosk) {
    if (!kiosk.guide.on) {
        return std::nullopt;
    }
    return Known{kiosk.screen, kiosk.changed_ms, ear_at(kiosk)};
}

void say(Kiosk& kiosk, Effects& effects, Topics topics, const Ear& ear) {
    kiosk.speaking = ++kiosk.speeches;
    // before what the screens ordered: carrying that out may bring the next speech
    effects.insert(effects.begin(),
                   Say{kiosk.speaking, std::move(topics), ear.language, ear.volume});
}

void owe(Kiosk& kiosk, Topics topics, std::int64_t in_ms) {
    kiosk.guide.owed = std::move(topics);
    kiosk.guide.owed_ms = kiosk.now_ms + in_ms;
}

bool waits(const Kiosk& kiosk) {
    return std::holds_alternative<Sending>(kiosk.screen)
           || std::holds_alternative<Starting>(kiosk.screen);
}

/// A quick answer makes no speech of waiting.
Topics news_of_screen(Kiosk& kiosk) {
    kiosk.guide.focus.reset();
    kiosk.guide.owed.clear();
    if (waits(kiosk)) {
        owe(kiosk, {Topic::screen}, calm_ms);
        return {};
    }
    return {Topic::screen};
}

/// The paper that comes as expected interrupts nobody; one asked for again, or none, is news.
Topics news_of_paper(const TicketShown& before, const TicketShown& now) {
    if (before.printing == now.printing) {
        return {};
    }
    if (now.printing == Printing::failed || now.printing == Printing::paper_out) {
        return {Topic::screen};
    }
    return now.prints > 1 ? Topics{Topic::printing} : Topics{};
}

/// What is given and taken back on its own place.
Topics news_of_place(const Kiosk& kiosk) {
    return kiosk.guide.focus ? Topics{Topic::place} : Topics{};
}

Topics news_of_opinion(const Opinion& before, const Opinion& now, const Kiosk& kiosk) {
    if (before.score != now.score) {
        return {Topic::chosen_face};
    }
    return news_of_place(kiosk);
}

Topics news_since(const Known& before, Kiosk& kiosk) {
    const auto page_of = [](const Screen& screen) {
        const auto* services = std::get_if<Services>(&screen);
        return services ? services->page : 0;
    };
    if (before.screen.index() != kiosk.screen.index() || before.changed_ms != kiosk.changed_ms
        || page_of(before.screen) != page_of(kiosk.screen)) {
        return news_of_screen(kiosk);
    }
    if (before.ear.language != kiosk.language) {
        return {Topic::screen};
    }
    if (const auto* ticket = std::get_if<TicketShown>(&kiosk.screen)) {
        return news_of_paper(std::get<TicketShown>(before.screen), *ticket);
    }
    if (before.screen == kiosk.screen) {
        return {};
    }
    if (const auto* faces = std::get_if<RateFaces>(&kiosk.screen)) {
        return news_of_opinion(std::get<RateFaces>(before.screen).opinion, faces->opinion, kiosk);
    }
    if (std::holds_alternative<SurveyAsked>(kiosk.screen)) {
        return news_of_place(kiosk);
    }
    const bool types = std::holds_alternative<RateNumber>(kiosk.screen)
                       || std::holds_alternative<Writing>(kiosk.screen)
                       || std::holds_alternative<SurveyAge>(kiosk.screen);
    return types ? Topics{Topic::typed} : Topics{};
}

Effects press(Kiosk& kiosk, const Touch& touch) {
    Effects effects = walk(kiosk, Pressed{touch});
    for (Effect& effect : walk(kiosk, Released{touch})) {
        effects.push_back(std::move(effect));
    }
    return effects;
}

/// Enter struck twice must not press what appears after the first, as with a finger.
Outcome press_once(Kiosk& kiosk, const Touch& touch, Topic instead) {
    if (kiosk.now_ms - kiosk.changed_ms < inert_ms) {
        return {{}, {instead}};
    }
    return {press(kiosk, touch)};
}

const Target* find_place(const std::vector<Target>& places, const std::optional<Touch>& touch) {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const Target& place) { return place.touch == touch; });
    return found == places.end() ? nullptr : &*found;
}

/// From one place to the next, and from the last to the first.
Outcome move_focus(Kiosk& kiosk, Key key) {
    const std::vector<Target> places = places_in_order(kiosk);
    if (places.empty()) {
        return {{}, {Topic::screen}};
    }
    const std::size_t count = places.size();
    const Target* now = find_place(places, kiosk.guide.focus);
    std::size_t at = key == Key::next ? 0 : count - 1;
    if (now) {
        const auto here = static_cast<std::size_t>(now - places.data());
        at = (here + (key == Key::next ? 1 : count - 1)) % count;
    }
    kiosk.guide.focus = places[at].touch;
    return {{}, {Topic::place}};
}

/// As a finger on the place would; a locked one says why instead.
Outcome choose(Kiosk& kiosk) {
    const std::vector<Target> places = places_in_order(kiosk);
    const Target* place = find_place(places, kiosk.guide.focus);
    if (!place || place->use == Use::locked) {
        return {{}, {Topic::place}};
    }
    if (std::holds_alternative<MoreTimeTouched>(place->touch)) {
        return {press(kiosk, place->touch), {Topic::time_given}};
    }
    Outcome outcome = press_once(kiosk, place->touch, Topic::place);
    if (std::holds_alternative<LookTouched>(place->touch)) {
        outcome.asked = {Topic::place}; // the same place, chosen now or no more
    }
    return outcome;
}

/// Back to the start; only an ask under way cannot be left.
Outcome go_to_start(Kiosk& kiosk) {
    return waits(kiosk) ? Outcome{{}, {Topic::screen}}
                        : press_once(kiosk, HomeTouched{}, Topic::screen);
}

/// What was typed by hand on the pad, where it is no code by itself.
bool typed_whole_number(const Kiosk& kiosk) {
    const auto* pad = std::get_if<RateNumber>(&kiosk.screen);
    return kiosk.guide.on && pad && complete(*pad) && code_in(kiosk.scanned).empty();
}

/// An Enter after characters ends what a scanner, or a person, has typed and presses no place.
Effects end_typing(Kiosk& kiosk) {
    if (kiosk.guide.on && std::holds_alternative<Writing>(kiosk.screen)) {
        return press(kiosk, WrittenTouched{});
    }
    if (kiosk.guide.on && std::holds_alternative<SurveyAge>(kiosk.screen)) {
        return press(kiosk, NextTouched{});
    }
    if (typed_whole_number(kiosk)) {
        kiosk.scanned.clear();
        return press(kiosk, FindTouched{});
    }
    return walk(kiosk, Typed{U'\n'});
}

Outcome step_volume(Kiosk& kiosk, Key key) {
    std::size_t& volume = kiosk.guide.volume;
    if (key == Key::louder) {
        volume = std::min(volume + 1, volume_db.size() - 1);
    } else {
        volume -= std::min<std::size_t>(volume, 1);
    }
    return {{}, {Topic::volume}};
}

Outcome guided(Kiosk& kiosk, Key key) {
    switch (key) {
    case Key::next:
    case Key::previous:
        return move_focus(kiosk, key);
    case Key::choose:
        return choose(kiosk);
    case Key::back:
        return go_to_start(kiosk);
    case Key::repeat:
        return {{}, kiosk.guide.said};
    case Key::help:
        return {{}, {Topic::welcome, Topic::screen}};
    case Key::louder:
    case Key::quieter:
        return step_volume(kiosk, key);
    case Key::language:
        break;
    }
    return press_once(kiosk, LanguageTouched{next_language(kiosk)}, Topic::screen);
}

/// A key is a sign of a person.
void notice_person(Kiosk& kiosk) {
    wake(kiosk);
    kiosk.touched_ms = kiosk.now_ms;
    kiosk.warned = false;
    kiosk.guide.owed.clear();
}

/// The first key turns the guidance on and does nothing else: whoever cannot see the screen has
/// only just found the keys.
Outcome take(Kiosk& kiosk, const KeyPressed& pressed) {
    const auto typed_ms = std::exchange(kiosk.typed_ms, std::nullopt);
    notice_person(kiosk);
    const bool just_typed = typed_ms && kiosk.now_ms - *typed_ms <= scan_gap_ms;
    if (pressed.key == Key::choose && (just_typed || (typed_ms && typed_whole_number(kiosk)))) {
        return {end_typing(kiosk)};
    }
    kiosk.scanned.clear();
    if (kiosk.guide.on) {
        return guided(kiosk, pressed.key);
    }
    kiosk.guide.on = true;
    return {{}, {Topic::welcome, Topic::screen}};
}

/// Typed digits and the letters of the office also fill the pad, so that a number is typed as
/// quickly as it is read out. What is typed takes the focus away: the Enter that ends it is not
/// meant for a place.
Outcome take(Kiosk& kiosk, const Typed& typed) {
    kiosk.typed_ms = kiosk.now_ms;
    kiosk.guide.focus.reset();
    Outcome outcome{walk(kiosk, typed)};
    if (!kiosk.guide.on || typed.character >= 0x80) {
        return outcome;
    }
    notice_person(kiosk);
    const char sign = static_cast<char>(typed.character);
    const char letter = sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
    const bool digit = sign >= '0' && sign <= '9';
    const Touch touch = digit ? Touch{DigitTouched{sign}} : Touch{LetterTouched{letter}};
    const std::vector<Target> places = places_in_order(kiosk);
    if (find_place(places, touch)) {
        press(kiosk, touch);
    }
    return outcome;
}

/// A finger needs no ring; the voice stays until its person has gone.
Outcome take(Kiosk& kiosk, const Pressed& pressed) {
    kiosk.guide.focus.reset();
    kiosk.guide.owed.clear();
    return {walk(kiosk, pressed)};
}

/// Whoever is being spoken to is there. The warning itself must not put off what it warns of.
Outcome take(Kiosk& kiosk, const Ticked& ticked) {
    if (kiosk.guide.on && kiosk.speaking != 0 && !kiosk.warned) {
        kiosk.touched_ms = ticked.now_ms;
    }
    const bool warned_before = kiosk.warned;
    Outcome outcome{walk(kiosk, ticked)};
    if (!kiosk.guide.on) {
        return outcome;
    }
    if (kiosk.warned && !warned_before) {
        outcome.asked = {Topic::warning};
    } else if (!kiosk.guide.owed.empty() && kiosk.now_ms >= kiosk.guide.owed_ms) {
        outcome.asked = std::exchange(kiosk.guide.owed, {});
    }
    return outcome;
}

Outcome take(Kiosk& kiosk, const SpeechEnded& ended) {
    if (ended.number == kiosk.speaking) {
        kiosk.speaking = 0;
    }
    return {};
}

Outcome take(Kiosk& kiosk, const auto& input) {
    return {walk(kiosk, input)};
}

/// Speech stops on whatever a person does (EN 301 549, 5.1.3.4).
bool by_a_person(const Input& input) {
    return std::holds_alternative<KeyPressed>(input) || std::holds_alternative<Pressed>(input)
           || std::holds_alternative<Typed>(input);
}

/// What `repeat` says again is the last thing said about the screen.
void remember(Guide& guide, const Topics& topics) {
    if (guide.on && topics.front() != Topic::volume && topics.front() != Topic::warning) {
        guide.said = topics;
    }
}

/// What there is to say after an input: what was asked for, or else what is new.
Topics topics_after(const Input& input, const std::optional<Known>& before, Kiosk& kiosk,
                    Topics asked) {
    if (before && !kiosk.guide.on) {
        return {Topic::farewell};
    }
    if (!before || !asked.empty()) {
        return asked;
    }
    Topics news = news_since(*before, kiosk);
    if (std::holds_alternative<Typed>(input) && news == Topics{Topic::typed}) {
        owe(kiosk, news, typing_ms); // a scanner's characters are not read out one by one
        return {};
    }
    return news;
}

} // namespace

Effects update(Kiosk& kiosk, const Input& input) {
    const std::optional<Known> before = known_to_listener(kiosk);
    Outcome outcome = std::visit([&](const auto& what) { return take(kiosk, what); }, input);
    const Topics topics = topics_after(input, before, kiosk, outcome.asked);
    if (!topics.empty()) {
        remember(kiosk.guide, topics);
        say(kiosk, outcome.effects, topics, kiosk.guide.on ? ear_at(kiosk) : before->ear);
    } else if (by_a_person(input) && std::exchange(kiosk.speaking, 0) != 0) {
        outcome.effects.push_back(Hush{});
    }
    return std::move(outcome.effects);
}

} // namespace giliran::kiosk
