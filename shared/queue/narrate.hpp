#pragma once
// One plain sentence per event: what a person at the next table could have said. The sentences
// stand in assets/words/record.*.json; this fills them in. Used by the server's log, the page of
// the record and the written days.

#include "shared/queue/office.hpp"

#include <map>

namespace giliran {

/// The sentences of one language by their names, with {places} to fill.
using Phrases = std::map<std::string, std::string, std::less<>>;

/// What is put into a sentence's {places}.
using Places = std::map<std::string, std::string, std::less<>>;

/// The sentence of that name, filled in. One that is missing from the phrases is said by its name,
/// a place that is not given stays as it is.
std::string say(const Phrases& phrases, const std::string& name, const Places& places = {});

struct Narrator {
    const Phrases& phrases;
    std::int32_t ahead_of_utc_min = 0; // of the office's clocks, for hours said in a sentence
    /// The language of the office's own names; the phrases' one.
    std::string Bilingual::* language = &Bilingual::id;
};

/// `office` is the office after the event, which still knows the ticket's label.
std::string narrate(const Narrator& narrator, const Office& office, const Event& event);

} // namespace giliran
