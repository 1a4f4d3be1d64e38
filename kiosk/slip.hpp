#pragma once
// A ticket as its holder takes it away: as a value, as a picture for 80 mm paper (576 dots, black
// or white), and as plain text. The screen that says "take your ticket" shows the same sentences,
// so paper and screen cannot differ.

#include "shared/queue/board.hpp"
#include "shared/queue/local_time.hpp"
#include "shared/ui/paint.hpp"
#include "shared/ui/words.hpp"

#include <string>

namespace giliran::kiosk {

using ui::Language;

const std::string& said_in(const Bilingual& text, Language language);

struct Slip {
    Language language = Language::indonesian;
    std::string office;
    std::string place;
    std::string zone_label;
    char prefix = 'A';
    std::uint32_t number = 0;
    Bilingual service;
    Bilingual detail;
    LaneId lane = general_lane;
    std::uint32_t ahead = 0;
    Wait wait;
    LocalTime issued;
    std::string link; // behind the QR code; empty = none
    std::string code; // "7KQ4-M2XD"
    bool operator==(const Slip&) const = default;
};

/// Month and day count from 1.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};
Date date_of(Day day);
/// "Rabu, 13 Agustus 2025".
std::string date_text(const ui::Words& words, Day day);
/// "Rab, 13 Agustus".
std::string short_date_text(const ui::Words& words, Day day);

/// "15–25 menit", "Langsung", or the reason why nothing is foretold.
std::string wait_text(const ui::Words& words, const Wait& wait);
/// "10.39–10.49 WIB"; empty when there is no range or the call comes at once.
std::string called_about_text(const ui::Words& words, const Slip& slip);

inline constexpr int slip_dots = 576;

ui::Canvas picture_of(const Slip& slip, const ui::Words& words, const ui::Assets& assets);
/// The same as lines of text, for printers without pictures and for the record of the day's slips.
std::string text_of(const Slip& slip, const ui::Words& words);

} // namespace giliran::kiosk
