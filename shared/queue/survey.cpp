#include "shared/queue/survey.hpp"

#include <set>

namespace giliran {

bool sound(const Survey& survey) {
    std::set<Element> answered;
    for (const auto& [element, value] : survey.answers)
        if (value < answer_min || value > answer_max || !answered.insert(element).second)
            return false;
    const auto age = survey.respondent.age;
    return !answered.empty() && (!age || (*age >= age_min && *age <= age_max));
}

} // namespace giliran
