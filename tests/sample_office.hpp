#pragma once
// A small office for tests: services ktp (A) and kk (K), counters 1 (both), 2 (ktp) and 3 (kk),
// open all day on every weekday, and the few steps every test needs to get somewhere.

#include "shared/queue/decide.hpp"

#include <catch2/catch.hpp>

namespace giliran::tests {

inline constexpr Day sample_day{20'781}; // 2026-11-24
inline constexpr std::int64_t minute_ms = 60'000;

inline Instant morning(std::int64_t minute = 0) {
    return {sample_day.number * 86'400'000LL + 8 * 60 * minute_ms + minute * minute_ms};
}

inline Settings sample_settings() {
    Settings settings;
    settings.name = "Kantor Contoh";
    settings.short_name = "Contoh";
    settings.zone = "Asia/Jakarta";
    settings.zone_label = "WIB";
    settings.services = {
        {{"ktp"}, 'A', {"KTP-el", "Identity card"}, {}, "id-card", 30, 360, 0},
        {{"kk"}, 'K', {"Kartu Keluarga", "Family card"}, {}, "family", 20, 480, 0}};
    settings.counters = {{{1}, {}, {{"ktp"}, {"kk"}}}, {{2}, {}, {{"ktp"}}}, {{3}, {}, {{"kk"}}}};
    settings.hours.fill(Hours{0, 1440, 1440});
    return settings;
}

/// An office to play with: orders are decided and applied at the minute they are given.
struct Play {
    Office office;
    std::uint64_t secret = 0;

    Decision ask(const Command& command, std::int64_t minute = 0, std::string by = "siti") {
        const Decision decision =
            decide(office, {morning(minute), std::move(by), ++secret, {}, false}, command);
        if (const auto* events = std::get_if<Events>(&decision))
            for (const Event& event : *events)
                apply(office, event);
        return decision;
    }
    /// The order must be taken.
    Events order(const Command& command, std::int64_t minute = 0, const std::string& by = "siti") {
        const Decision decision = ask(command, minute, by);
        REQUIRE(std::holds_alternative<Events>(decision));
        return std::get<Events>(decision);
    }
    /// The order must be refused; gives the reason.
    Refusal refused(const Command& command, std::int64_t minute = 0) {
        const Decision decision = ask(command, minute);
        REQUIRE(std::holds_alternative<Refusal>(decision));
        return std::get<Refusal>(decision);
    }

    void open_day(const Settings& settings = sample_settings()) {
        order(ConfigureOffice{settings});
        order(OpenDay{sample_day, morning(-480), morning(600), morning(660)}, -480);
    }
    TicketId issue(const std::string& service = "ktp", LaneId lane = general_lane,
                   std::int64_t minute = 0) {
        return std::get<TicketIssued>(order(IssueTicket{{service}, lane}, minute)[0].fact).ticket;
    }
    TicketId call(std::uint32_t counter, std::int64_t minute = 0) {
        return std::get<TicketCalled>(order(CallNext{{counter}}, minute)[0].fact).ticket;
    }
};

} // namespace giliran::tests
