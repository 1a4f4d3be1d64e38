// The survey stands in the words as the form has it: nine questions in its order, four answers
// each. The official wording is written here a second time on purpose, so that no hand changes it
// unseen.

#include "shared/queue/survey.hpp"
#include "shared/wire/codec.hpp"
#include "shared/wire/phrases.hpp"

#include <boost/mp11.hpp>
#include <catch2/catch.hpp>

#include <array>

using namespace giliran;

namespace {

Phrases words(const std::string& language) {
    return wire::read_phrases("assets/words/skm." + language + ".json");
}

template<class Enum>
std::vector<std::string> names_of() {
    std::vector<std::string> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto enumerator) { names.emplace_back(enumerator.name); });
    return names;
}

struct Question {
    const char* element;
    const char* ends;
    std::array<const char*, answer_max> answers;
};

const std::array<Question, element_count> form = {{
    {"persyaratan",
     "pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
     {"Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"}},
    {"prosedur",
     "pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
     {"Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"}},
    {"waktu",
     "pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
     {"Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"}},
    {"biaya",
     "pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
     {"Sangat mahal", "Cukup mahal", "Murah", "Gratis"}},
    {"produk",
     "pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar "
     "pelayanan dengan hasil yang diberikan?",
     {"Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"}},
    {"kompetensi",
     "pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
     {"Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"}},
    {"perilaku",
     "pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
     {"Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah",
      "Sangat sopan dan ramah"}},
    {"sarana",
     "pendapat Saudara tentang kualitas sarana dan prasarana?",
     {"Buruk", "Cukup", "Baik", "Sangat baik"}},
    {"pengaduan",
     "pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
     {"Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal",
      "Dikelola dengan baik"}},
}};

} // namespace

TEST_CASE("the official survey asks its nine questions in the form's words and order") {
    const Phrases official = words("id");
    const std::vector<std::string> elements = names_of<Element>();
    REQUIRE(elements.size() == form.size());
    for (std::size_t place = 0; place < form.size(); ++place) {
        const Question& question = form[place];
        INFO(question.element);
        CHECK(elements[place] == question.element);
        const std::string key = std::string("skm.") + question.element;
        CHECK(official.at(key + "_question") == std::string("Bagaimana ") + question.ends);
        for (std::size_t value = 0; value < answer_max; ++value)
            CHECK(official.at(key + "_" + std::to_string(value + 1)) == question.answers[value]);
        CHECK_FALSE(official.at(key).empty());
    }
}

TEST_CASE("whatever the survey can keep has its words in both languages, and they are the same") {
    const Phrases official = words("id");
    const Phrases english = words("en");
    CHECK(official.size() == english.size());
    for (const auto& [key, sentence] : official) {
        INFO(key);
        CHECK(english.contains(key));
    }
    const auto each_has_words = [&](const std::string& group, const auto& names) {
        for (const std::string& name : names) {
            INFO(group << name);
            CHECK(official.contains("skm." + group + name));
        }
    };
    each_has_words("sex_", names_of<Sex>());
    each_has_words("education_", names_of<Education>());
    each_has_words("occupation_", names_of<Occupation>());
}

TEST_CASE("the English survey says that it is not the official one") {
    CHECK_THAT(words("en").at("skm.language_note"), Catch::Contains("not the official"));
}

TEST_CASE("a survey has at least one answer, each question once, and no answer that the form does "
          "not have") {
    CHECK_FALSE(sound(Survey{}));
    CHECK(sound(Survey{{{Element::waktu, 1}, {Element::biaya, 4}}}));
    CHECK_FALSE(sound(Survey{{{Element::waktu, 1}, {Element::waktu, 4}}}));
    CHECK_FALSE(sound(Survey{{{Element::waktu, 0}}}));
    CHECK_FALSE(sound(Survey{{{Element::waktu, 5}}}));
    for (const std::uint32_t age : {9U, 121U})
        CHECK_FALSE(sound(Survey{{{Element::waktu, 3}}, {.age = age}}));
    for (const std::uint32_t age : {10U, 120U})
        CHECK(sound(Survey{{{Element::waktu, 3}}, {.age = age}}));
}

TEST_CASE("no field of a survey could take a name or a NIK") {
    // The suggestion is the only text; the page asks not to write names into it.
    using Fields = boost::describe::describe_members<Respondent, boost::describe::mod_public>;
    CHECK(boost::mp11::mp_size<Fields>::value == 4);
    const std::string text = wire::encode(Fact{SurveyAnswered{
        {7},
        {{{Element::waktu, 3}}, {Sex::female, 34, Education::sma, Occupation::other}, "Baik"}}});
    CHECK(text
          == R"({"ticket":7,"survey":{"answers":[{"element":"waktu","value":3}],)"
             R"("respondent":{"sex":"female","age":34,"education":"sma","occupation":"other"},)"
             R"("suggestion":"Baik"},"type":"SurveyAnswered"})");
}
