// What holds for every screen of the kiosk: it is spoken, each of its places has a name, and
// nothing in it is left for a voice to guess at.

#include "shared/ui/checks.hpp"
#include "tests/kiosk/listener.hpp"
#include "tests/kiosk/tablet.hpp"

#include <set>

namespace giliran::kiosk::tests {

namespace {

void add(std::vector<Kiosk>& all, const Walk& walk) {
    all.push_back(walk.kiosk);
}

void add_resting(std::vector<Kiosk>& all) {
    all.emplace_back(); // starting
    add(all, Walk());
    Walk many;
    many.board(board_of_many(14));
    add(all, many);
    many.touch(PageTouched{1});
    add(all, many);
    Walk silent;
    silent.falls_silent(180'000);
    add(all, silent);
    Kiosk never;
    never.screen = Unreachable{};
    all.push_back(never);
    for (const std::int64_t hour : {6, 15, 20}) {
        Walk closed;
        closed.office_now = at_wib(hour, 0);
        closed.news();
        add(all, closed);
        closed.stands_alone(sleep_after_ms + 15'000);
        add(all, closed);
    }
    add(all, Walk().to_pin());
    Walk menu;
    add(all, menu.to_menu());
    menu.touch(TestPrintTouched{});
    add(all, menu);
    menu.touch(DutyTouched{Duty::out_of_order});
    menu.touch(HomeTouched{});
    add(all, menu);
}

void add_tickets(std::vector<Kiosk>& all) {
    Walk crowd;
    crowd.board(board_of_a_crowd());
    add(all, crowd.to_lane());
    add(all, Walk().to_lane("pindah"));
    Walk papers;
    Board board = board_at_ten();
    board.settings.services.front().standard = {
        {{"Kartu Keluarga", "Family card"}}, {"Gratis", "Free"}, {"Hari ini", "Today"}};
    papers.board(board);
    add(all, papers.to_lane());
    papers.touch(BringTouched{});
    add(all, papers);
    add(all, Walk().to_sending());
    add(all, Walk().to_ticket());
    for (const Printing printing : {Printing::under_way, Printing::failed, Printing::paper_out}) {
        Walk walk;
        walk.to_ticket().give(Printed{"7KQ4-M2XD", printing});
        add(all, walk);
    }
    for (const Wait& wait :
         {minutes(0, 0), minutes(0, 5), minutes(65, 65), Wait{{}, NoForecast::no_counter_open}}) {
        Walk walk;
        wire::Done done = done_a039();
        done.ticket->wait = wait;
        walk.to_sending().answer(done);
        add(all, walk);
    }
}

void add_ratings(std::vector<Kiosk>& all) {
    Walk pad;
    pad.touch(RateTouched{});
    add(all, pad);
    for (const Touch& touch : {Touch{LetterTouched{'A'}}, Touch{DigitTouched{'7'}}}) {
        pad.touch(touch);
        add(all, pad);
    }
    Walk faces;
    add(all, faces.to_faces());
    faces.touch(FaceTouched{1});
    add(all, faces);
    for (const RatingReason reason :
         {RatingReason::wait, RatingReason::room, RatingReason::manner}) {
        faces.touch(ReasonTouched{reason});
    }
    add(all, faces);
    Walk writing = faces;
    writing.touch(WriteTouched{});
    add(all, writing);
    writing.touch(LetterTouched{'A'});
    add(all, writing);
    std::get<Writing>(writing.kiosk.screen).text.assign(comment_bytes_max, 'a');
    add(all, writing);
    faces.touch(SendTouched{});
    add(all, faces);
    faces.answer(wire::Done{});
    add(all, faces);
}

void add_survey(std::vector<Kiosk>& all) {
    Walk walk;
    walk.to_survey();
    while (!walk.shows<SurveyEnd>()) {
        add(all, walk);
        walk.touch(walk.shows<SurveyAge>() ? Touch{DigitTouched{'9'}} : Touch{AnswerTouched{1}});
        add(all, walk);
        walk.touch(DigitTouched{'0'});
        walk.touch(NextTouched{});
    }
    add(all, walk);
    std::get<SurveyEnd>(walk.kiosk.screen).form.survey.answers.clear();
    add(all, walk);
    Walk rated;
    wire::Done done = finished_a039();
    done.ticket->score = 2;
    done.ticket->surveyed = true;
    rated.type(a039_link);
    rated.answer(done);
    add(all, rated);
}

void add_tablet(std::vector<Kiosk>& all) {
    TabletWalk tablet;
    add(all, tablet);
    add(all, tablet.to_tablet_faces());
    tablet.touch(FaceTouched{1});
    add(all, tablet);
    TabletWalk offline;
    offline.falls_silent(180'000);
    add(all, offline);
    offline.kiosk.screen = TabletOffline{};
    add(all, offline);
}

void add_refusals(std::vector<Kiosk>& all) {
    const auto add_each = [&](const wire::AnswerBody& answer) {
        Walk ticket;
        ticket.to_sending().answer(answer);
        add(all, ticket);
    };
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Refusal>>(
        [&](auto each) { add_each(wire::Refused{each.value}); });
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<wire::TroubleKind>>(
        [&](auto each) { add_each(wire::Trouble{each.value, ""}); });
}

const std::vector<Kiosk>& all_screens() {
    static const std::vector<Kiosk> all = [] {
        std::vector<Kiosk> screens;
        add_resting(screens);
        add_tickets(screens);
        add_ratings(screens);
        add_survey(screens);
        add_tablet(screens);
        add_refusals(screens);
        return screens;
    }();
    return all;
}

Heard spoken(const Kiosk& kiosk, Topic topic, Language language) {
    Heard sentences;
    for (const voice::Phrase& phrase : phrases_of({1, {topic}, language}, kiosk, words())) {
        sentences.push_back(phrase.text);
    }
    return sentences;
}

/// What a voice would have to guess at, or stumble over.
bool readable(const std::string& sentence) {
    const bool ends = sentence.ends_with('.') || sentence.ends_with('?');
    const bool written =
        sentence.find_first_of("0123456789*{}[]_/") != std::string::npos
        || sentence.find("–") != std::string::npos || sentence.find("·") != std::string::npos
        || sentence.find("WIB") != std::string::npos || sentence.find("..") != std::string::npos;
    return ends && !written && sentence.size() > 1;
}

const std::vector<Language> languages{Language::indonesian, Language::english, Language::palembang};

} // namespace

TEST_CASE("every kind of screen speaks, in every language, in words a voice reads right") {
    std::set<std::size_t> kinds;
    for (const Kiosk& kiosk : all_screens()) {
        kinds.insert(kiosk.screen.index());
        for (const Language language : languages) {
            const Heard sentences = spoken(kiosk, Topic::screen, language);
            CHECK(sentences.size() >= 2);
            for (const std::string& sentence : sentences) {
                INFO(sentence);
                CHECK(readable(sentence));
            }
        }
    }
    CHECK(kinds.size() == std::variant_size_v<Screen>);
}

TEST_CASE("every place of every screen has a name, and a locked one its reason") {
    for (Kiosk kiosk : all_screens()) {
        const std::vector<Target> places = places_in_order(kiosk);
        for (const Language language : languages) {
            std::set<Heard> names;
            for (const Target& place : places) {
                kiosk.guide.focus = place.touch;
                const Heard sentences = spoken(kiosk, Topic::place, language);
                REQUIRE(sentences.size() >= 2);
                for (const std::string& sentence : sentences) {
                    INFO(sentence);
                    CHECK(readable(sentence));
                }
                const std::string locked_words = words().in(language).text("guide.locked");
                const std::string lock = locked_words.substr(0, locked_words.find('{'));
                const bool locked = std::any_of(
                    sentences.begin(), sentences.end(),
                    [&](const std::string& sentence) { return sentence.starts_with(lock); });
                CHECK(locked == (place.use == Use::locked));
                names.insert(sentences);
            }
            CHECK(names.size() == places.size()); // no two sound alike
        }
    }
}

TEST_CASE("keys go over the places of the glass they stand beside, whatever its shape") {
    for (Kiosk kiosk : all_screens()) {
        for (const Shape shape : {Shape::portrait, Shape::landscape, Shape::small}) {
            kiosk.shape = shape;
            const auto places = places_in_order(kiosk);
            const auto seen = layout(kiosk, shape);
            REQUIRE(places.size() == seen.size());
            for (std::size_t i = 0; i < places.size(); ++i) {
                CHECK(places[i].touch == seen[i].touch);
                CHECK(places[i].where.center().y == seen[i].where.center().y);
            }
        }
    }
}

TEST_CASE("a look is chosen and given back by keys, and each time it is said") {
    Listener person;
    person.key(Key::next);
    const Heard said = person.choose(LookTouched{Look::large_letters});
    CHECK(person.kiosk.looks.letters == Letters::large);
    CHECK(said.at(1) == "Sudah dipilih.");
    const Heard again = person.key(Key::choose);
    CHECK(person.kiosk.looks == Looks{});
    CHECK(again.at(1) != "Sudah dipilih.");
}

TEST_CASE("a ring marks the place that Enter would choose, and hides nothing") {
    for (const Shape shape : {Shape::portrait, Shape::landscape}) {
        for (Walk walk : {Walk(), Walk().to_lane(), Walk().to_ticket(), Walk().to_faces()}) {
            for (const Target& place : layout(walk.kiosk, shape)) {
                const Kiosk before = walk.kiosk;
                walk.kiosk.guide.focus = place.touch;
                CHECK_FALSE(same_picture(before, walk.kiosk));
                const ui::Canvas canvas = drawn(walk.kiosk, shape);
                CHECK(ui::faults(canvas, {.contrast_min = 4.5, .size_min = 27})
                      == std::vector<std::string>{});
                const int y = static_cast<int>(place.where.center().y);
                const auto left_of = [&](int pixels) {
                    return canvas.pixel(static_cast<int>(place.where.x) - pixels, y);
                };
                const ui::Color outside = left_of(9);
                const ui::Color edge = left_of(5);
                const ui::Color gold = left_of(0);
                CHECK(ui::contrast(edge, outside) >= 3);
                CHECK(ui::contrast(gold, edge) >= 3);
            }
        }
    }
}

} // namespace giliran::kiosk::tests
