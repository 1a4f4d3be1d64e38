// The official survey at the kiosk: offered after the rating, answered by whoever wants to, once,
// in the form's order, and without a name.

#include "kiosk/survey_steps.hpp"
#include "shared/ui/checks.hpp"
#include "tests/kiosk/pictures.hpp"
#include "tests/kiosk/walk.hpp"

namespace giliran::kiosk::tests {

namespace {

/// At the first question about the service.
Walk at_questions() {
    Walk walk;
    walk.to_survey();
    for (std::size_t i = 0; i < who_count; ++i) {
        walk.touch(NextTouched{});
    }
    return walk;
}

bool offers(const Walk& walk, const Touch& touch) {
    for (const Target& target : layout(walk.kiosk, Shape::portrait)) {
        if (target.touch == touch && target.use == Use::open) {
            return true;
        }
    }
    return false;
}

Survey sent(const Walk& walk) {
    const auto asks = walk.ordered<Ask>();
    REQUIRE(asks.size() == 1);
    return std::get<AnswerSurvey>(asks.front().body).survey;
}

} // namespace

TEST_CASE("after the rating the survey is offered, and nobody has to take it") {
    Walk walk;
    walk.to_thanks();
    CHECK(offers(walk, SurveyTouched{}));
    walk.touch(HomeTouched{});
    CHECK(walk.shows<Services>());
    walk.to_thanks().pass(offer_idle_ms - 1);
    CHECK(walk.shows<Thanks>());
    walk.pass(1);
    CHECK(walk.shows<Services>());
}

TEST_CASE("who answers, then the nine questions of the form in its order, a screen each") {
    Walk walk;
    walk.to_survey();
    std::vector<std::string> asked;
    while (!walk.shows<SurveyEnd>()) {
        asked.push_back(walk.shows<SurveyAge>() ? std::string("skm.age")
                                                : question_key(walk.screen<SurveyAsked>().step));
        walk.touch(NextTouched{});
    }
    CHECK(asked
          == std::vector<std::string>{
              "skm.sex", "skm.age", "skm.education", "skm.occupation", "skm.persyaratan_question",
              "skm.prosedur_question", "skm.waktu_question", "skm.biaya_question",
              "skm.produk_question", "skm.kompetensi_question", "skm.perilaku_question",
              "skm.sarana_question", "skm.pengaduan_question"});
}

TEST_CASE("what was answered is sent in one go, with nothing that was left out") {
    Walk walk;
    walk.to_survey();
    walk.touch(AnswerTouched{2});
    walk.touch(NextTouched{});
    for (const char digit : {'3', '4'}) {
        walk.touch(DigitTouched{digit});
    }
    walk.touch(NextTouched{});
    walk.touch(NextTouched{}); // education is nobody's business
    walk.touch(AnswerTouched{4});
    walk.touch(NextTouched{});
    for (std::size_t i = 0; i < element_count; ++i) {
        if (i != 3) {
            walk.touch(AnswerTouched{1 + i % 4});
        }
        walk.touch(NextTouched{});
    }
    walk.touch(WriteTouched{});
    for (const char letter : {'A', 'C'}) {
        walk.touch(LetterTouched{letter});
    }
    walk.touch(WrittenTouched{});
    CHECK(walk.ordered<Ask>().empty()); // nothing left the kiosk so far
    walk.touch(SendTouched{});
    const Survey survey = sent(walk);
    CHECK(sound(survey));
    CHECK(survey.respondent == Respondent{Sex::female, 34, {}, Occupation::private_sector});
    CHECK(survey.suggestion == "Ac");
    REQUIRE(survey.answers.size() == element_count - 1);
    CHECK(survey.answers.front() == SurveyAnswer{Element::persyaratan, 1});
    CHECK(survey.answers[3] == SurveyAnswer{Element::produk, 1});
    walk.answer(wire::Done{});
    CHECK(walk.screen<Thanks>().kept == Kept::survey);
    CHECK_FALSE(offers(walk, SurveyTouched{}));
}

TEST_CASE("an answer is changed by another, taken back by itself, and kept on the way back") {
    Walk walk = at_questions();
    walk.touch(AnswerTouched{2});
    walk.touch(AnswerTouched{4});
    walk.touch(NextTouched{});
    walk.touch(AnswerTouched{1});
    walk.touch(PreviousTouched{});
    const auto& asked = walk.screen<SurveyAsked>();
    CHECK(asked.step == SurveyStep::persyaratan);
    CHECK(chosen_at(SurveyStep::persyaratan, asked.form.survey) == 4);
    CHECK(chosen_at(SurveyStep::prosedur, asked.form.survey) == 1);
    walk.touch(AnswerTouched{4});
    CHECK(chosen_at(SurveyStep::persyaratan, walk.screen<SurveyAsked>().form.survey) == 0);
}

TEST_CASE("an age outside the form's limits leads nowhere, an empty one is left out") {
    Walk walk;
    walk.to_survey().touch(NextTouched{});
    walk.touch(DigitTouched{'9'});
    CHECK_FALSE(offers(walk, NextTouched{}));
    walk.touch(NextTouched{});
    CHECK(walk.shows<SurveyAge>());
    walk.touch(EraseTouched{});
    CHECK(offers(walk, NextTouched{}));
    walk.touch(NextTouched{});
    walk.touch(PreviousTouched{});
    CHECK(walk.screen<SurveyAge>().digits.empty());
}

TEST_CASE("a survey without any answer is not sent") {
    Walk walk = at_questions();
    for (std::size_t i = 0; i < element_count; ++i) {
        walk.touch(NextTouched{});
    }
    CHECK_FALSE(offers(walk, SendTouched{}));
    walk.touch(SendTouched{});
    CHECK(walk.ordered<Ask>().empty());
    CHECK(walk.shows<SurveyEnd>());
}

TEST_CASE("the survey is closed at any step, and nothing of it leaves the kiosk") {
    Walk walk;
    walk.to_survey();
    while (!walk.shows<SurveyEnd>()) {
        Walk closing = walk;
        CHECK(offers(closing, HomeTouched{}));
        closing.touch(HomeTouched{});
        CHECK(closing.shows<Services>());
        CHECK(closing.ordered<Ask>().empty());
        walk.touch(NextTouched{});
    }
    walk.touch(HomeTouched{});
    CHECK(walk.shows<Services>());
}

TEST_CASE("a survey left alone is gone, with all its answers") {
    Walk walk = at_questions();
    walk.touch(AnswerTouched{1});
    walk.pass(idle_ms);
    CHECK(walk.shows<Services>());
    CHECK(walk.ordered<Ask>().empty());
}

TEST_CASE("a rated visit can still be surveyed, a surveyed one is told so") {
    Walk walk;
    wire::Done done = finished_a039();
    done.ticket->score = 3;
    SECTION("rated before, on the phone for example") {
        walk.type(a039_link);
        walk.answer(done);
        CHECK(walk.screen<Thanks>().kept == Kept::rating_before);
        walk.touch(SurveyTouched{});
        CHECK(walk.shows<SurveyAsked>());
    }
    SECTION("surveyed as well") {
        done.ticket->surveyed = true;
        walk.type(a039_link);
        walk.answer(done);
        CHECK_FALSE(offers(walk, SurveyTouched{}));
        walk.touch(SurveyTouched{});
        CHECK(walk.shows<Thanks>());
        const ui::Canvas canvas = drawn(walk.kiosk, Shape::portrait);
        CHECK(std::any_of(canvas.drawn().begin(), canvas.drawn().end(), [](const auto& thing) {
            return thing.what.find("Survei untuk kunjungan ini sudah diisi.") != std::string::npos;
        }));
    }
    SECTION("surveyed on the phone in the meantime") {
        walk = at_questions();
        walk.touch(AnswerTouched{1});
        while (!walk.shows<SurveyEnd>()) {
            walk.touch(NextTouched{});
        }
        walk.touch(SendTouched{});
        walk.answer(wire::Refused{Refusal::surveyed_already});
        CHECK(std::get<Refusal>(walk.screen<NotDone>().why) == Refusal::surveyed_already);
    }
}

TEST_CASE("each of the four answers is at least 20 mm high, in every shape and size of letters") {
    const std::vector<std::pair<Shape, double>> mm_a_unit{
        {Shape::portrait, 0.248},
        {Shape::landscape, 0.248},
        {Shape::small, 0.170 * scale_of(Shape::small)}};
    Walk walk = at_questions();
    for (const auto& [shape, mm] : mm_a_unit) {
        for (const Letters letters : {Letters::normal, Letters::large}) {
            walk.kiosk.looks.letters = letters;
            for (const Target& target : layout(walk.kiosk, shape)) {
                if (std::holds_alternative<AnswerTouched>(target.touch)) {
                    CHECK(target.where.h * mm >= 20);
                }
            }
        }
    }
}

TEST_CASE("whoever reads a translation is told that the official text is another") {
    Walk walk = at_questions();
    const auto says = [&](const std::string& key) {
        const ui::Canvas canvas = drawn(walk.kiosk, Shape::portrait);
        const std::string& text = words().in(walk.kiosk.language).text(key);
        return std::any_of(canvas.drawn().begin(), canvas.drawn().end(),
                           [&](const ui::Drawn& thing) { return thing.what == text; });
    };
    CHECK(says("skm.privacy"));
    walk.touch(LanguageTouched{Language::english});
    CHECK(says("skm.language_note"));
}

} // namespace giliran::kiosk::tests
