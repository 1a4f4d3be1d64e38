#pragma once
// The whole forecast of one moment, from a question and nothing else: the day is played (simulate),
// the past is asked (past), both are weighed, and the range is corrected by what came of earlier
// promises. One pass answers for every waiting ticket and for a newcomer of every service and lane.
// The server asks after events, at most once a second; the rehearsal scores it.

#include "shared/forecast/simulate.hpp"

namespace giliran::forecast {

/// What one person may expect, and what stands behind it. An estimate with a reason why it is not
/// said still holds the best guess, if there is any.
struct Forecast {
    Estimate estimate;
    Foretold foretold;
};

struct TicketForecast : Forecast {
    TicketId ticket;
};

struct NewcomerForecast {
    Forecast general;
    Forecast priority;
};

struct Answer {
    Waits waits;                             // as said the first time, in the order of the settings
    std::vector<NewcomerForecast> newcomers; // in the order of the settings
    std::vector<TicketForecast> tickets;     // in the order of the question
};

/// The same question gives the same answer.
Answer answer(const Question& question);

} // namespace giliran::forecast
