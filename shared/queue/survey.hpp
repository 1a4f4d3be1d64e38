#pragma once
// The official satisfaction survey, SKM (PermenPAN-RB 14/2017): nine elements, four answers each,
// and who answered, as far as the form asks. Filled in once a visit by whoever wants to, after the
// rating. There is no name and no NIK, and no field that could take one. The wording of questions
// and answers stands in assets/words/skm.id.json; the English there helps and is not official.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace giliran {

/// The elements by the keys under which results are kept and compared over the years, in the order
/// of the sample questionnaire, U1 to U9. (The regulation's text has `pengaduan` before `sarana`.)
enum class Element {
    persyaratan, // requirements
    prosedur,    // procedure
    waktu,       // time to completion
    biaya,       // fee
    produk,      // the product against the service standard
    kompetensi,  // what the staff know
    perilaku,    // how the staff behave
    sarana,      // facilities
    pengaduan,   // complaints
};
inline constexpr std::size_t element_count = 9;

/// 1 is the worst answer of its question, 4 the best.
inline constexpr std::uint32_t answer_min = 1;
inline constexpr std::uint32_t answer_max = 4;

struct SurveyAnswer {
    Element element = Element::persyaratan;
    std::uint32_t value = 0;
    bool operator==(const SurveyAnswer&) const = default;
};

enum class Sex { male, female };
/// The form's groups; diploma stands for D1 to D3.
enum class Education { sd, smp, sma, diploma, s1, s2, s3 };
/// "Other" without saying which: a free field would fill with names of offices and people.
enum class Occupation { pns, tni, polri, private_sector, self_employed, other };

/// Years. Below, a parent answers; above, it is a slip of the finger.
inline constexpr std::uint32_t age_min = 10;
inline constexpr std::uint32_t age_max = 120;

/// What was not said is not there. The service received is the visit's.
struct Respondent {
    std::optional<Sex> sex = {};
    std::optional<std::uint32_t> age = {};
    std::optional<Education> education = {};
    std::optional<Occupation> occupation = {};
    bool operator==(const Respondent&) const = default;
};

struct Survey {
    std::vector<SurveyAnswer> answers; // of the elements that were not left out
    Respondent respondent = {};
    std::optional<std::string> suggestion = {}; // "Saran / masukan", as short as a comment
    bool operator==(const Survey&) const = default;
};

/// At least one answer, each element once, answers and age within their limits. Says nothing of the
/// suggestion (shared/queue/rating.hpp).
bool sound(const Survey& survey);

} // namespace giliran
