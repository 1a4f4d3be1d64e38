#pragma once
// A hall for the tests of the wall: an office, a server's time that goes with the steady clock, and
// a clerk who calls. Shared by the wall's update and view tests.

#include "display/wall_update.hpp"

#include <string>

namespace giliran::wall {

struct Hall {
    static constexpr std::int32_t ahead_min = 7 * 60;
    /// Tuesday 24 November 2026, midnight in the office.
    static constexpr std::int64_t midnight_ms = 1'795'453'200'000;

    Wall wall;
    Board board;
    Effects heard; // all orders so far
    std::int64_t now_ms = 1'000'000;
    std::int64_t silent_ms = 0;
    std::int64_t office_ms = at(10, 24).ms - now_ms; // server time less the steady clock
    std::uint64_t next_call = 1;

    static Instant at(int hour, int minute) {
        return {midnight_ms + (hour * 60 + minute) * 60'000};
    }

    Hall() {
        Settings& office = board.settings;
        office.name = "Dinas Kependudukan dan Pencatatan Sipil";
        office.short_name = "Disdukcapil";
        office.place = "Kota Palembang";
        office.zone = "Asia/Jakarta";
        office.zone_label = "WIB";
        office.notice = {"Layanan ini gratis. Bila diminta membayar, lapor ke meja informasi.",
                         "This service is free. If asked to pay, tell the information desk."};
        service('A', "KTP-el", "Identity card", 11, 15, 25);
        service('K', "Kartu Keluarga", "Family card", 6, 10, 20);
        service('L', "Akta Kelahiran", "Birth certificate", 4, 10, 15);
        service('R', "Pindah Datang", "Moving", 2, 5, 10);
        service('S', "Aktivasi IKD", "Digital identity", 0, 0, 0);
        service('U', "Konsultasi", "Advice", 3, 20, 35);
        for (std::uint32_t number = 1; number <= 12; ++number)
            counter(number);
        for (int day = 0; day < 5; ++day)
            office.hours[static_cast<std::size_t>(day)] = Hours{480, 870, 900};
        board.day = {true, {20'781}, at(8, 0), at(14, 30), at(15, 0)};
    }

    /// Serves all that there is.
    void counter(std::uint32_t number) {
        Counter made;
        made.id = {number};
        for (const Service& service : board.settings.services)
            made.services.push_back(service.id);
        board.settings.counters.push_back(made);
        board.counters.push_back({{number}, CounterState::open});
    }
    CounterRow& sign_of(std::uint32_t number) { return board.counters.at(number - 1); }

    void service(char prefix, const std::string& id, const std::string& en, std::uint32_t waiting,
                 std::uint32_t low, std::uint32_t high) {
        const ServiceId key{std::string(1, prefix)};
        Service made;
        made.id = key;
        made.prefix = prefix;
        made.name = {id, en};
        board.settings.services.push_back(made);
        board.rows.push_back({key, waiting, 1, false, {WaitRange{low, high}}, {}});
        for (Counter& counter : board.settings.counters)
            counter.services.push_back(key);
    }

    void tick() {
        const OfficeClock clock{{office_ms + now_ms}, ahead_min, 1};
        take(update(wall, Ticked{now_ms, silent_ms, clock}));
    }
    /// Frame by frame, as the program does; the server's beats keep coming.
    void wait(std::int64_t ms) {
        for (const std::int64_t end = now_ms + ms; now_ms < end;) {
            now_ms += std::min<std::int64_t>(100, end - now_ms);
            tick();
        }
    }
    void go_silent(std::int64_t ms) {
        for (const std::int64_t end = now_ms + ms; now_ms < end;) {
            const std::int64_t step = std::min<std::int64_t>(100, end - now_ms);
            now_ms += step;
            silent_ms += step;
            tick();
        }
    }

    /// The board as it stands now reaches the wall, with these new calls.
    void tell(const std::vector<Call>& calls = {}) {
        silent_ms = 0;
        tick();
        take(update(wall, News{board, calls}));
    }
    Call call(const std::string& label, std::uint32_t counter) {
        Call made;
        made.number = next_call++;
        read_label(label, made.prefix, made.ticket_number);
        made.counter = {counter};
        made.service = {label.substr(0, 1)};
        made.at = {office_ms + now_ms};
        if (counter <= board.counters.size())
            sign_of(counter) = {{counter}, CounterState::open, made.prefix, made.ticket_number};
        board.calls.push_back(made);
        if (board.calls.size() > calls_kept)
            board.calls.erase(board.calls.begin());
        return made;
    }
    void call_now(const std::string& label, std::uint32_t counter) { tell({call(label, counter)}); }

    std::vector<std::string> in_gold() const {
        std::vector<std::string> labels;
        for (const OnStage& card : wall.stage)
            labels.push_back(label_of(card.call.prefix, card.call.ticket_number));
        return labels;
    }
    std::vector<std::string> in_list() const {
        std::vector<std::string> labels;
        for (const Call& call : wall.earlier)
            labels.push_back(label_of(call.prefix, call.ticket_number));
        return labels;
    }
    std::vector<std::string> spoken() const {
        std::vector<std::string> labels;
        for (const Announce& order : heard)
            labels.push_back(label_of(order.call.prefix, order.call.ticket_number));
        return labels;
    }

  private:
    void take(const Effects& effects) { heard.insert(heard.end(), effects.begin(), effects.end()); }
};

} // namespace giliran::wall
