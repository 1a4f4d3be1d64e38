#pragma once
// How long will I wait: the rest of the day is played some hundred times from what is known now
// (facts: wait-times §7.3). Counters come and go as expected; free ones take whom the rules' own
// pick takes, but for the bound on being overtaken, which acts rarely and then for those who have
// waited longest; running visits last as past ones of that age did; priority tickets still to come
// are drawn. One pass answers for every waiting ticket and for a newcomer of every service and
// lane. Used by answer.

#include "shared/forecast/question.hpp"
#include "shared/forecast/say.hpp"

namespace giliran::forecast {

/// The work of one answer is bounded: 200 runs, fewer when so many wait that runs x tickets would
/// pass 40,000 visits, but never fewer than 50 (with 10 the ranges fail, with 100 they are as good
/// as with 400: facts §7).
inline constexpr std::size_t runs_most = 200;
inline constexpr std::size_t runs_least = 50;
inline constexpr std::size_t visits_most = 40'000;
/// Only so many people at the head are played, which is exact for them, because nobody is delayed
/// by a larger key. The ones behind, and newcomers, hear "not yet known": far before that the day
/// ends for them in any real office.
inline constexpr std::size_t played_most = 2'000;

/// A newcomer's estimates for one service.
struct NewcomerEstimate {
    Estimate general;
    Estimate priority;
};

struct Outlook {
    std::vector<NewcomerEstimate> newcomers; // by service, in the order of the settings
    std::vector<Estimate> tickets;           // in the order of the question
};

/// The same question gives the same outlook, whoever asks and where.
Outlook simulate(const Question& question);

} // namespace giliran::forecast
