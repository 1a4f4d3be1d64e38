#pragma once
// What the product's own estimator foretold for recorded tickets, against what came: the proof of
// the waiting times. Written by the replays, printed by `giliran-rehearse forecast`.

#include "shared/forecast/say.hpp"
#include "shared/rehearse/recording.hpp"

#include <string>
#include <vector>

namespace giliran::rehearse {

/// One scored ticket, all in seconds: served, after the warm-up, and somebody was ahead or no
/// counter was free when it came.
struct ForecastRow {
    std::int32_t day = 0;
    std::uint32_t arrival_s = 0;
    std::string service;
    bool priority = false;
    double actual_s = 0;
    double point_s = 0;
    double low_s = 0;
    double high_s = 0;
    double shown_low_s = 0; // as the slip says it
    double shown_high_s = 0;
    double naive_s = 0;
    bool said = true; // else the office would have said why it has no forecast
};

/// What the replays give.
struct Replayed {
    std::vector<ForecastRow> rows;
    std::vector<double> refresh_ms; // of every answer
};

ForecastRow row_of(std::int32_t day, const RecordedTicket& ticket,
                   const forecast::Estimate& estimate, const Foretold& foretold);

struct ForecastScore {
    std::size_t tickets = 0;
    std::size_t unsaid = 0;
    double mean_wait_s = 0;
    double error_s = 0; // mean, absolute
    double naive_error_s = 0;
    double bias_s = 0;       // of the point; negative = promised too early
    double inside = 0;       // share of waits inside the 80 % range
    double late = 0;         // share of waits longer than it
    double shown_inside = 0; // the same of the range that is shown
    double shown_late = 0;
    double shown_width_s = 0; // median
    double refresh_ms = 0;    // mean time of one answer
};

ForecastScore score_of(const Replayed& replayed);
std::string text_of(const ForecastScore& score);

/// day,arrival,service,prio,actual_s,point_s,low_s,high_s,shown_low_s,shown_high_s,naive_s
std::string csv_of(const std::vector<ForecastRow>& rows);

} // namespace giliran::rehearse
