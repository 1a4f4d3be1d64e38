#pragma once
// A kiosk in the hall of the Palembang sample office on Tuesday 12 August 2025, 10.24 WIB, and the
// few steps a walk through its screens is made of. Used by all tests of the kiosk.

#include "kiosk/kiosk_update.hpp"
#include "kiosk/kiosk_view.hpp"

#include <catch2/catch.hpp>

namespace giliran::kiosk::tests {

inline constexpr std::int64_t hour_ms = 3'600'000;
inline constexpr std::int64_t minute_ms = 60'000;
inline constexpr std::int32_t wib_min = 7 * 60;
inline constexpr Day tuesday{20'312}; // 2025-08-12

/// That minute of the day on the office's clocks.
inline Instant at_wib(std::int64_t hour, std::int64_t minute, Day day = tuesday) {
    return {day.number * 24 * hour_ms + (hour - 7) * hour_ms + minute * minute_ms};
}

inline Settings palembang() {
    Settings settings;
    settings.name = "Dinas Kependudukan dan Pencatatan Sipil";
    settings.short_name = "Disdukcapil";
    settings.place = "Kota Palembang";
    settings.zone = "Asia/Jakarta";
    settings.zone_label = "WIB";
    settings.help_desk = {
        "Silakan ke meja informasi di sebelah kanan pintu masuk. Petugas memberi nomor.",
        "Please go to the information desk, right of the entrance. Staff will give you a number."};
    const auto service = [&](const char* id, char prefix, Bilingual name, Bilingual detail,
                             const char* icon) {
        settings.services.push_back({{id}, prefix, name, detail, icon, 30, 360, 0});
    };
    service("ktp", 'A', {"KTP-el", "Identity card"},
            {"Perekaman, cetak, KTP hilang", "Recording, printing, lost card"}, "id-card");
    service("kk", 'K', {"Kartu Keluarga", "Family card"},
            {"Baru, perubahan, cetak ulang", "New, changes, reprint"}, "family");
    service("akta", 'L', {"Akta Kelahiran", "Birth certificate"},
            {"Pencatatan kelahiran, kutipan", "Registering a birth, extracts"}, "document");
    service("pindah", 'R', {"Pindah Datang", "Moving"},
            {"Surat pindah, lapor datang", "Moving out, moving in"}, "house-arrow");
    service("ikd", 'S', {"Aktivasi IKD", "Digital identity"},
            {"KTP digital di ponsel Anda", "The identity card on your phone"}, "phone-check");
    service("konsultasi", 'U', {"Konsultasi", "Advice"},
            {"Tanya syarat dan berkas", "What to bring, which papers"}, "speech");
    settings.counters = {{{2}, {}, {{"ktp"}}}};
    for (std::size_t day = 0; day < 5; ++day) {
        settings.hours[day] = Hours{8 * 60, 14 * 60, 16 * 60};
    }
    return settings;
}

inline Wait minutes(std::uint32_t low, std::uint32_t high) {
    return {WaitRange{low, high}, NoForecast::none};
}

inline Board board_at_ten() {
    Board board;
    board.settings = palembang();
    board.day = {true, tuesday, at_wib(8, 0), at_wib(14, 0), at_wib(16, 0)};
    board.rows = {
        {{"ktp"}, 11, 2, false, minutes(15, 25), minutes(5, 10)},
        {{"kk"}, 6, 1, false, minutes(10, 20), minutes(0, 5)},
        {{"akta"}, 4, 1, true, minutes(10, 15), minutes(5, 10)},
        {{"pindah"},
         2,
         0,
         false,
         {{}, NoForecast::no_counter_open},
         {{}, NoForecast::no_counter_open}},
        {{"ikd"}, 0, 1, false, minutes(0, 0), minutes(0, 0)},
        {{"konsultasi"}, 3, 1, false, minutes(20, 35), minutes(10, 15)},
    };
    return board;
}

/// So many wait for the identity card, and the office has people asked first.
inline Board board_of_a_crowd(std::uint32_t waiting = 13) {
    Board board = board_at_ten();
    board.settings.services.front().ask_above = 12;
    board.rows.front().waiting = waiting;
    board.rows.front().general = minutes(70, 95);
    return board;
}

/// An office of so many services with names as long as offices write them.
inline Board board_of_many(std::size_t count) {
    Board board = board_at_ten();
    const Service first = board.settings.services.front();
    board.settings.services.clear();
    board.rows.clear();
    for (std::size_t i = 0; i < count; ++i) {
        Service service = first;
        service.id.value = "layanan-" + std::to_string(i);
        service.prefix = static_cast<char>('A' + i);
        service.name = {"Pencatatan Perkawinan", "Marriage registration"};
        service.detail = {"Perkawinan, perceraian, kutipan", "Marriages, divorces, extracts"};
        board.settings.services.push_back(service);
        board.rows.push_back({service.id, 12, 1, false, minutes(100, 125), minutes(20, 35)});
    }
    return board;
}

/// The longest words an office may have, on every line of every screen.
inline Board board_of_long_words() {
    Board board = board_of_many(12);
    board.settings.short_name = "Dinas Dukcapil";
    board.settings.place = "Kab. Penukal Abab Lematang Ilir";
    for (Service& service : board.settings.services) {
        service.name = {"Pencatatan Perkawinan dan Perceraian",
                        "Marriage and divorce registration"};
        service.detail = {"Perkawinan, perceraian, kutipan", "Marriages, divorces, extracts"};
        service.icon = "no-such-icon";
    }
    board.rows[0] = {{"layanan-0"}, 1'284, 12, false, minutes(1'020, 1'215), minutes(100, 125)};
    board.rows[1].general = {{}, NoForecast::no_counter_open};
    board.rows[2].general = {{}, NoForecast::after_closing};
    board.rows[3].quota_full = true;
    return board;
}

inline wire::TicketView ticket_a039() {
    wire::TicketView ticket;
    ticket.id = {39};
    ticket.code = "7KQ4-M2XD";
    ticket.prefix = 'A';
    ticket.number = 39;
    ticket.service = {"ktp"};
    ticket.ahead = 11;
    ticket.wait = minutes(15, 25);
    ticket.issued_at = at_wib(10, 24);
    return ticket;
}

inline const std::string a039_link = "http://192.168.10.12:7300/t/7KQ4-M2XD";

inline wire::Done done_a039() {
    return {at_wib(10, 24), ticket_a039(), a039_link};
}

inline wire::Done finished_a039() {
    wire::Done done = done_a039();
    done.ticket->state = TicketState::finished;
    done.ticket->counter = CounterId{2};
    return done;
}

/// A kiosk and the steps it takes. Every touch comes a second after what was there before, as a
/// person's does.
struct Walk {
    Kiosk kiosk;
    Effects effects; // of the last step
    std::int64_t now = 0;
    Instant office_now = at_wib(10, 24);
    std::int64_t silent = 0;

    Walk() {
        pass(1'000);
        board(board_at_ten());
        pass(1'000);
    }

    void give(const Input& input) {
        for (Effect& effect : update(kiosk, input)) {
            effects.push_back(std::move(effect));
        }
    }
    void pass(std::int64_t ms) {
        effects.clear();
        now += ms;
        give(Ticked{now});
    }
    void news(const std::optional<Board>& board = std::nullopt) {
        give(BoardNews{board, silent, office_now, wib_min});
    }
    void board(const Board& board) { news(board); }
    void falls_silent(std::int64_t ms) {
        silent = ms;
        news();
    }
    void press(const Touch& touch) { give(Pressed{touch}); }
    void release(const std::optional<Touch>& touch) { give(Released{touch}); }
    void touch(const Touch& touch) {
        pass(1'000);
        press(touch);
        release(touch);
    }
    void type(const std::string& text) {
        pass(1'000);
        for (const char c : text) {
            give(Typed{static_cast<char32_t>(c)});
        }
        give(Typed{U'\n'});
    }
    void answer(const wire::AnswerBody& body) { answer(kiosk.asks, body); }
    void answer(std::uint64_t ask, const wire::AnswerBody& body) {
        pass(100);
        give(Answered{ask, body});
    }

    template<class T>
    bool shows() const {
        return std::holds_alternative<T>(kiosk.screen);
    }
    template<class T>
    const T& screen() const {
        REQUIRE(shows<T>());
        return std::get<T>(kiosk.screen);
    }
    template<class T>
    std::vector<T> ordered() const {
        std::vector<T> found;
        for (const Effect& effect : effects) {
            if (const auto* order = std::get_if<T>(&effect)) {
                found.push_back(*order);
            }
        }
        return found;
    }

    /// Nobody is near it for so long; the line is heard every quarter of a minute.
    void stands_alone(std::int64_t ms) {
        for (std::int64_t past = 0; past < ms; past += 15'000) {
            pass(15'000);
            news();
        }
    }
    Walk& to_pin() {
        pass(1'000);
        press(MarkTouched{});
        pass(mark_hold_ms);
        release(MarkTouched{});
        return *this;
    }
    void types_pin(const std::string& digits, PinVerdict verdict) {
        for (const char digit : digits) {
            touch(DigitTouched{digit});
        }
        touch(PinTouched{});
        give(PinChecked{verdict});
    }
    Walk& to_menu() {
        to_pin();
        types_pin("402917", PinVerdict::right);
        return *this;
    }

    // How far the walks below have come.
    Walk& to_lane(const char* service = "ktp") {
        touch(ServiceTouched{{service}});
        return *this;
    }
    Walk& to_sending(LaneId lane = general_lane) {
        to_lane();
        touch(LaneTouched{lane});
        return *this;
    }
    Walk& to_ticket() {
        to_sending();
        answer(done_a039());
        give(Printed{"7KQ4-M2XD", Printing::printed});
        return *this;
    }
    Walk& to_faces() {
        type(a039_link);
        answer(finished_a039());
        return *this;
    }
    Walk& to_thanks() {
        to_faces().touch(FaceTouched{4});
        touch(SendTouched{});
        answer(wire::Done{});
        return *this;
    }
    Walk& to_survey() {
        to_thanks().touch(SurveyTouched{});
        return *this;
    }
};

} // namespace giliran::kiosk::tests
