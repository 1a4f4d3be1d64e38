#pragma once
// Every state a wall can be in, with short, long and missing contents: what the test by rule draws
// in all layouts and sizes.

#include "tests/display/hall.hpp"

#include <functional>

namespace giliran::wall {

struct State {
    std::string name;
    std::function<void(Hall&)> arrange;
};

/// A morning with its earlier calls, and nobody being called right now.
inline void some_calls(Hall& hall) {
    hall.tell();
    hall.tell(
        {hall.call("U005", 6), hall.call("L008", 3), hall.call("R006", 4), hall.call("K019", 1)});
    hall.wait(60'000);
}

inline void long_names(Hall& hall) {
    hall.board.settings.services.at(1).name = {"Legalisasi dan Pencatatan Dokumen Kependudukan",
                                               "Certification and registration of documents"};
    hall.board.settings.services.at(2).name = {"Pencatatan Perkawinan dan Perceraian",
                                               "Registration of marriages and divorces"};
    hall.board.rows.at(1).general.range = WaitRange{105, 120};
    hall.board.settings.notice.id = "Layanan ini gratis dan tidak memakai perantara. Bila Anda "
                                    "diminta membayar, silakan lapor ke meja informasi.";
}

inline void named_counters(Hall& hall) {
    hall.board.settings.counters.at(1).name = {"Meja Informasi dan Pengaduan",
                                               "Information and complaints desk"};
    hall.board.settings.counters.at(2).name = {"Ruang Akta", "Certificate room"};
}

inline void many_services(Hall& hall) {
    for (int extra = 0; extra < 7; ++extra)
        hall.service(static_cast<char>('B' + extra), "Layanan " + std::to_string(extra + 7),
                     "Service " + std::to_string(extra + 7), 3, 5, 10);
}

/// As long as a notice may be.
inline Bilingual longest_notice() {
    const std::string id =
        "Mulai Senin, 30 November 2026, pengambilan KTP-el yang sudah dicetak pindah ke Loket 6 di "
        "lantai dua, dekat tangga. Petugas di meja informasi siap membantu Bapak dan Ibu sampai "
        "pukul 14.30.";
    return {id, "From Monday, 30 November 2026, printed identity cards are handed out at counter 6 "
                "on the second floor, near the stairs. The information desk is there to help you "
                "until 14.30."};
}

inline std::vector<State> calling_states() {
    return {
        {"called",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("A027", 2);
             hall.wait(4'000);
         }},
        {"called-white-phase",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("A027", 2);
             hall.wait(600);
         }},
        {"called-large-numbers",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("A1234", 12);
             hall.wait(4'000);
         }},
        {"called-named-counter",
         [](Hall& hall) {
             named_counters(hall);
             some_calls(hall);
             hall.call_now("A027", 2);
             hall.wait(4'000);
         }},
        {"two-calls",
         [](Hall& hall) {
             some_calls(hall);
             hall.board.rows.at(1).quota_full = true;
             hall.board.rows.at(5) = {{"U"}, 0, 0, false, {{}, NoForecast::no_counter_open}, {}};
             hall.board.rows.at(3) = {{"R"}, 2, 1, false, {{}, NoForecast::after_closing}, {}, 1};
             hall.tell({hall.call("A027", 2), hall.call("L009", 3)});
             hall.wait(4'000);
         }},
        {"two-calls-long",
         [](Hall& hall) {
             named_counters(hall);
             long_names(hall);
             some_calls(hall);
             hall.tell({hall.call("K1234", 12), hall.call("A027", 2)});
             hall.wait(30'000);
             hall.tell({hall.call("L009", 2), hall.call("K1235", 12)});
             hall.wait(4'000);
         }},
    };
}

inline std::vector<State> full_states() {
    return {
        {"resting", some_calls},
        {"long-names",
         [](Hall& hall) {
             long_names(hall);
             some_calls(hall);
             hall.call_now("L010", 2);
             hall.wait(4'000);
         }},
        {"long-notices",
         [](Hall& hall) {
             for (std::uint32_t id = 1; id <= 3; ++id)
                 hall.board.notices.push_back(
                     {id, longest_notice(), Hall::at(8, 0), Hall::at(12, 0)});
             some_calls(hall);
             hall.wait(3 * page_ms - hall.now_ms % page_ms); // the first of the posted ones
         }},
        {"many-services",
         [](Hall& hall) {
             many_services(hall);
             some_calls(hall);
             hall.wait(12'000);
         }},
    };
}

/// Sixteen counters on two floors, each with the way to it, the longest there may be among them.
inline void sixteen_counters(Hall& hall) {
    Settings& office = hall.board.settings;
    office.areas = {{{"below"}, {"Lantai 1", "Ground floor"}},
                    {{"above"}, {"Lantai 2", "Second floor"}}};
    while (office.counters.size() < 16)
        hall.counter(static_cast<std::uint32_t>(office.counters.size()) + 1);
    constexpr Arrow arrows[] = {Arrow::left, Arrow::right, Arrow::up, Arrow::down};
    for (std::size_t i = 0; i < office.counters.size(); ++i) {
        Counter& counter = office.counters[i];
        counter.area = {i < 8 ? "below" : "above"};
        counter.arrow = arrows[i % 4];
        counter.way = {"Lantai 2, lewat tangga di sebelah kiri",
                       "Second floor, up the stairs, left"};
        if (i % 2 == 0)
            counter.way = {"Kiri", "Left"};
    }
}

inline void some_missed(Hall& hall, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        hall.board.missed.push_back({"AKLR"[i % 4],
                                     static_cast<std::uint32_t>(i % 3 == 0 ? 1200 + i : 10 + i),
                                     {1},
                                     Hall::at(10, 20)});
}

inline std::vector<State> crowded_states() {
    return {
        {"rush",
         [](Hall& hall) {
             some_calls(hall);
             for (std::uint32_t call = 0; call < 12; ++call) {
                 hall.call_now("A" + std::to_string(101 + call), 1 + call % 12);
                 hall.wait(400);
             }
             hall.wait(4'000);
         }},
        {"missed",
         [](Hall& hall) {
             some_missed(hall, 3);
             some_calls(hall);
             hall.call_now("A027", 2);
             hall.wait(4'000);
         }},
        {"missed-many",
         [](Hall& hall) {
             some_missed(hall, missed_kept);
             some_calls(hall);
         }},
        {"sixteen-counters",
         [](Hall& hall) {
             sixteen_counters(hall);
             some_missed(hall, missed_kept);
             some_calls(hall);
             hall.tell({hall.call("A028", 16), hall.call("K1234", 2)});
             hall.wait(30'000);
             hall.call_now("L019", 14);
             hall.wait(4'000);
         }},
        {"sixteen-counters-two-calls",
         [](Hall& hall) {
             sixteen_counters(hall);
             some_calls(hall);
             hall.tell({hall.call("A1028", 16), hall.call("K034", 1)});
             hall.wait(4'000);
         }},
    };
}

/// What the second counter may be doing, as its sign shows it.
inline std::vector<State> counter_states() {
    const auto with = [](auto change) {
        return [change](Hall& hall) {
            some_calls(hall);
            hall.call_now("A1234", 2);
            hall.wait(30'000);
            change(hall.sign_of(2));
            hall.tell();
        };
    };
    const CounterRow paused{{2}, CounterState::paused};
    return {
        {"counter-serving", with([](CounterRow& row) { row.serving = true; })},
        {"counter-free", with([](CounterRow& row) { row = {{2}, CounterState::open}; })},
        {"counter-closed", with([](CounterRow& row) { row = {{2}}; })},
        {"counter-paused", with([paused](CounterRow& row) { row = paused; })},
        {"counter-paused-until", with([paused](CounterRow& row) {
             row = paused;
             row.back_at = Hall::at(10, 45);
         })},
    };
}

/// Estimates that were shown long enough to have a trend.
inline std::vector<State> trend_states() {
    return {{"trends", [](Hall& hall) {
                 some_calls(hall);
                 hall.wait(10 * 60'000);
                 hall.board.rows.at(0).general.range = WaitRange{105, 120};
                 hall.board.rows.at(1).general.range = WaitRange{5, 10};
                 hall.board.rows.at(3) = {{"R"}, 2, 1, false, {{}, NoForecast::after_closing},
                                          {},    1};
                 hall.board.rows.at(5).quota_full = true;
                 hall.tell();
             }}};
}

inline std::vector<State> silent_states() {
    return {
        {"stale",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("A027", 2);
             hall.go_silent(8'000);
         }},
        {"stale-large-named",
         [](Hall& hall) {
             named_counters(hall);
             long_names(hall);
             some_calls(hall);
             hall.call_now("K1234", 2);
             hall.go_silent(8'000);
         }},
        {"stale-large",
         [](Hall& hall) {
             some_calls(hall);
             hall.call_now("K1234", 12);
             hall.go_silent(8'000);
         }},
        {"hidden",
         [](Hall& hall) {
             some_calls(hall);
             hall.go_silent(185'000);
         }},
        {"hidden-many-services",
         [](Hall& hall) {
             many_services(hall);
             some_calls(hall);
             hall.go_silent(185'000);
         }},
    };
}

inline std::vector<State> quiet_states() {
    return {
        {"starting", [](Hall& hall) { hall.wall.now_ms = 1'000; }},
        {"never-connected", [](Hall& hall) { hall.wall.silent_ms = 20'000; }},
        {"no-call-yet", [](Hall& hall) { hall.tell(); }},
        {"no-counter-open",
         [](Hall& hall) {
             for (ServiceRow& row : hall.board.rows)
                 row = {row.service, row.waiting, 0, false, {{}, NoForecast::no_counter_open}, {}};
             hall.tell();
         }},
        {"paused",
         [](Hall& hall) {
             for (ServiceRow& row : hall.board.rows)
                 row = {row.service, row.waiting, 0, false, {{}, NoForecast::not_yet_known}, {}};
             some_calls(hall);
         }},
        {"not-yet",
         [](Hall& hall) {
             hall.office_ms = Hall::at(7, 30).ms - hall.now_ms;
             for (ServiceRow& row : hall.board.rows)
                 row.counters_open = 0;
             hall.tell();
         }},
        {"closed",
         [](Hall& hall) {
             hall.office_ms = Hall::at(16, 0).ms - hall.now_ms;
             hall.board.day.open = false;
             hall.tell();
         }},
        {"closed-unknown-stale",
         [](Hall& hall) {
             hall.board.settings.hours = {};
             hall.board.day.open = false;
             hall.tell();
             hall.go_silent(8'000);
         }},
    };
}

inline std::vector<State> states() {
    std::vector<State> all;
    for (const auto& some : {calling_states(), full_states(), crowded_states(), counter_states(),
                             trend_states(), silent_states(), quiet_states()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace giliran::wall
