#include "shared/rehearse/forecast_score.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace giliran::rehearse {

ForecastRow row_of(std::int32_t day, const RecordedTicket& ticket,
                   const forecast::Estimate& estimate, const Foretold& foretold) {
    const auto seconds = [](std::int64_t ms) { return static_cast<double>(ms) / 1000; };
    const WaitRange shown = forecast::rounded(estimate.low_ms, estimate.high_ms);
    return {day,
            ticket.arrival_s,
            ticket.service,
            ticket.lane == priority_lane,
            static_cast<double>(ticket.call_s - ticket.arrival_s),
            seconds(estimate.point_ms),
            seconds(estimate.low_ms),
            seconds(estimate.high_ms),
            shown.low_min * 60.0,
            shown.high_min * 60.0,
            seconds(foretold.naive_ms),
            estimate.why_not == NoForecast::none};
}

ForecastScore score_of(const Replayed& replayed) {
    const std::vector<ForecastRow>& rows = replayed.rows;
    ForecastScore score;
    score.tickets = rows.size();
    if (rows.empty())
        return score;
    const auto count = static_cast<double>(rows.size());
    const auto mean = [&](const auto& of) {
        return std::accumulate(rows.begin(), rows.end(), 0.0,
                               [&](double sum, const ForecastRow& row) { return sum + of(row); })
               / count;
    };
    const auto share = [&](const auto& holds) {
        return static_cast<double>(std::count_if(rows.begin(), rows.end(), holds)) / count;
    };
    score.unsaid = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const ForecastRow& row) { return !row.said; }));
    score.mean_wait_s = mean([](const ForecastRow& row) { return row.actual_s; });
    score.error_s =
        mean([](const ForecastRow& row) { return std::abs(row.actual_s - row.point_s); });
    score.naive_error_s =
        mean([](const ForecastRow& row) { return std::abs(row.actual_s - row.naive_s); });
    score.bias_s = mean([](const ForecastRow& row) { return row.point_s - row.actual_s; });
    score.inside = share([](const ForecastRow& row) {
        return row.low_s <= row.actual_s && row.actual_s <= row.high_s;
    });
    score.late = share([](const ForecastRow& row) { return row.actual_s > row.high_s; });
    score.shown_inside = share([](const ForecastRow& row) {
        return row.shown_low_s <= row.actual_s && row.actual_s <= row.shown_high_s;
    });
    score.shown_late =
        share([](const ForecastRow& row) { return row.actual_s > row.shown_high_s; });
    std::vector<double> widths_s;
    for (const ForecastRow& row : rows)
        widths_s.push_back(row.shown_high_s - row.shown_low_s);
    std::sort(widths_s.begin(), widths_s.end());
    score.shown_width_s = widths_s[widths_s.size() / 2];
    score.refresh_ms = std::accumulate(replayed.refresh_ms.begin(), replayed.refresh_ms.end(), 0.0)
                       / static_cast<double>(replayed.refresh_ms.size());
    return score;
}

std::string text_of(const ForecastScore& score) {
    const auto minutes = [](double seconds) { return seconds / 60; };
    std::string text = fmt::format("{} tickets scored, mean wait {:.1f} min\n", score.tickets,
                                   minutes(score.mean_wait_s));
    text += fmt::format("MAE                 {:6.2f} min\n", minutes(score.error_s));
    text += fmt::format("naive MAE           {:6.2f} min\n", minutes(score.naive_error_s));
    text += fmt::format("MAE / naive         {:6.3f}\n",
                        score.naive_error_s > 0 ? score.error_s / score.naive_error_s : 0);
    text += fmt::format("bias                {:+6.2f} min\n", minutes(score.bias_s));
    text += fmt::format("80 % range holds    {:6.1f} %\n", score.inside * 100);
    text += fmt::format("late                {:6.1f} %\n", score.late * 100);
    text += fmt::format("shown range holds   {:6.1f} %\n", score.shown_inside * 100);
    text += fmt::format("shown late          {:6.1f} %\n", score.shown_late * 100);
    text += fmt::format("median shown width  {:6.1f} min\n", minutes(score.shown_width_s));
    text += fmt::format("refresh             {:6.2f} ms\n", score.refresh_ms);
    if (score.unsaid > 0)
        text += fmt::format("{} of them would have been told why there is no forecast; they are "
                            "scored by the best guess\n",
                            score.unsaid);
    return text;
}

std::string csv_of(const std::vector<ForecastRow>& rows) {
    std::string text = "day,arrival,service,prio,actual_s,point_s,low_s,high_s,shown_low_s,"
                       "shown_high_s,naive_s\n";
    for (const ForecastRow& row : rows)
        fmt::format_to(std::back_inserter(text),
                       "{},{},{},{},{:.0f},{:.1f},{:.1f},{:.1f},{:.0f},{:.0f},{:.1f}\n", row.day,
                       row.arrival_s, row.service, row.priority ? 1 : 0, row.actual_s, row.point_s,
                       row.low_s, row.high_s, row.shown_low_s, row.shown_high_s, row.naive_s);
    return text;
}

} // namespace giliran::rehearse
