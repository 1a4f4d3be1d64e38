// Whatever the rules can say has a sentence in both languages, and no sentence is left over: each
// phrase of the record and each refusal, in both directions.

#include "tests/days/day_script.hpp"
#include "tests/sample_office.hpp"

#include <algorithm>
#include <iterator>
#include <set>

using namespace giliran;
using namespace giliran::tests;

namespace {

using Names = std::set<std::string>;

template<class Enum, class Act>
void each(Act act) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto enumerator) { act(enumerator.value); });
}

/// Every kind of fact with every name it can carry.
std::vector<Fact> all_facts() {
    const TicketId ticket{1};
    const CounterId counter{1};
    std::vector<Fact> facts = {
        DayOpened{sample_day, morning(), morning(), morning()},
        DayClosed{sample_day},
        TicketIssued{ticket, {"ktp"}, general_lane, 'A', 1},
        TicketIssued{ticket, {"ktp"}, priority_lane, 'A', 1, 0, {}, {}, Journey{{{"kk"}}}},
        TicketIssued{ticket, {"ktp"}, appointment_lane, 'A', 1, 0, {}, morning(60)},
        CounterAwaits{counter},
        TicketCalledAgain{ticket, counter},
        ServiceStarted{ticket, counter},
        LegFinished{ticket, counter, Outcome::served, {"kk"}},
        TicketAbsent{ticket, counter},
        TicketParked{ticket, counter, {CounterId{2}, {}, {}}},
        TicketParked{ticket, counter, {{}, "rina", {}}},
        TicketParked{ticket, counter, {{}, {}, ServiceId{"kk"}}},
        TicketReturned{ticket, counter, morning()},
        TicketReturned{ticket, {}, morning()},
        TicketTransferred{ticket, counter, {"ktp"}, {"kk"}},
        TicketCancelled{ticket},
        TicketUnserved{ticket},
        PressUndone{ticket, counter},
        CounterOpened{counter, "siti"},
        CounterPaused{counter, PauseReason::rest, morning(60)},
        CounterClosed{counter},
        VisitRated{ticket, 4},
        SurveyAnswered{ticket, {}},
        NoticePosted{{1, {"Istirahat", "Break"}, morning(), morning(60)}},
        NoticeWithdrawn{1}};
    TicketCarried carried{ticket, {}};
    carried.carried.id = ticket;
    facts.push_back(carried);
    each<Effect>(
        [&](Effect effect) { facts.push_back(OfficeConfigured{sample_settings(), effect}); });
    each<CallReason>(
        [&](CallReason reason) { facts.push_back(TicketCalled{ticket, counter, reason, 2}); });
    each<CallGround>([&](CallGround ground) {
        facts.push_back(TicketCalled{ticket, counter, CallReason::by_number, 0, 0, ground});
    });
    each<Outcome>(
        [&](Outcome outcome) { facts.push_back(VisitFinished{ticket, counter, outcome}); });
    each<PauseReason>([&](PauseReason reason) { facts.push_back(CounterPaused{counter, reason}); });
    return facts;
}

/// Everything the narration says with those phrases, a line a fact.
std::string told_with(const Phrases& phrases) {
    Play play;
    play.open_day();
    play.issue();
    std::string told;
    for (const Fact& fact : all_facts())
        told += narrate(Narrator{phrases, 420}, play.office, {morning(), "siti", fact}) + '\n';
    return told;
}

/// The phrase says its own name and keeps the places that other phrases fill.
std::string marked(const std::string& name, const std::string& phrase) {
    std::string places;
    for (auto open = phrase.find('{'); open != std::string::npos; open = phrase.find('{', open + 1))
        places += phrase.substr(open, phrase.find('}', open) + 1 - open);
    return '<' + name + '>' + places;
}

Names marks_in(const std::string& text) {
    Names names;
    for (auto open = text.find('<'); open != std::string::npos; open = text.find('<', open + 1))
        names.insert(text.substr(open + 1, text.find('>', open) - open - 1));
    return names;
}

/// The names in a file of words that begin so.
Names names_in(const std::string& file, const std::string& beginning) {
    Names names;
    for (const auto& [name, sentence] : wire::read_phrases("assets/words/" + file))
        if (name.starts_with(beginning)) {
            INFO(file << " " << name);
            CHECK_FALSE(sentence.empty());
            names.insert(name);
        }
    return names;
}

/// What one has and the other has not, so that a failure names it and not everything else.
Names differences(const Names& one, const Names& other) {
    Names found;
    std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(),
                                  std::inserter(found, found.end()));
    return found;
}

template<class Enum>
Names named(const std::string& beginning) {
    Names names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto enumerator) { names.insert(beginning + enumerator.name); });
    return names;
}

} // namespace

TEST_CASE("the facts told here are all there are") {
    std::set<std::size_t> kinds;
    for (const Fact& fact : all_facts())
        kinds.insert(fact.index());
    CHECK(kinds.size() == std::variant_size_v<Fact>);
}

TEST_CASE("the record says every phrase it has, and has every phrase it says") {
    const std::string language = GENERATE("id", "en");
    INFO(language);
    Phrases phrases;
    for (const auto& [name, phrase] : phrases_of(language))
        phrases.emplace(name, marked(name, phrase));
    CHECK(differences(marks_in(told_with(phrases)), names_in("record." + language + ".json", ""))
          == Names{});
}

TEST_CASE("a sentence of the record is whole: nothing is missing and no place is left open") {
    const std::string language = GENERATE("id", "en");
    const std::string told = told_with(phrases_of(language));
    INFO(told);
    CHECK(told.find("record.") == std::string::npos);
    CHECK(told.find('{') == std::string::npos);
    CHECK(told.find("?") == std::string::npos); // a ticket without its label
}

TEST_CASE("the record's two languages fill the same places") {
    const Phrases english = phrases_of("en");
    for (const auto& [name, phrase] : phrases_of("id")) {
        INFO(name);
        REQUIRE(english.contains(name));
        const auto places = [](const std::string& text) {
            std::multiset<std::string> found;
            for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
                found.insert(text.substr(at, text.find('}', at) - at));
            return found;
        };
        CHECK(places(phrase) == places(english.at(name)));
    }
}

TEST_CASE("every refusal and every trouble has its sentence, and no sentence is left over") {
    for (const char* file : {"refusal.id.json", "refusal.en.json"}) {
        INFO(file);
        CHECK(differences(names_in(file, "refusal."), named<Refusal>("refusal.")) == Names{});
        CHECK(differences(names_in(file, "trouble."), named<wire::TroubleKind>("trouble."))
              == Names{});
        CHECK(names_in(file, "").size()
              == names_in(file, "refusal.").size() + names_in(file, "trouble.").size());
    }
}
