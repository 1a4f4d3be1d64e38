#pragma once
// A ticket as its holder takes it away: as a value, as a picture for 58 or 80 mm paper (black or
// white dots), and as plain text. The screen that says "take your ticket" shows the same sentences,
// so paper and screen cannot differ.

#include "shared/queue/board.hpp"
#include "shared/queue/local_time.hpp"
#include "shared/ui/paint.hpp"
#include "shared/ui/words.hpp"

#include <string>

namespace giliran::kiosk {

using ui::Language;

const std::string& said_in(const Bilingual& text, Language language);

/// Only one slip of a ticket is the first; every other says so, or two people could hold it. A
/// trial belongs to no ticket and has no number.
enum class Issue { original, copy, trial };

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
    Issue issue = Issue::original;
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

std::string service_text(const Slip& slip, const ui::Words& words);
std::string ahead_text(const Slip& slip, const ui::Words& words);
/// "10.24 WIB".
std::string issued_text(const Slip& slip, const ui::Words& words);

/// By the width of the roll. The printed part is narrower: 48 and 72 mm, at eight dots a mm (203
/// dpi), the two that slip printers have in common.
enum class Paper { mm58, mm80 };
constexpr int dots_of(Paper paper) {
    return paper == Paper::mm58 ? 384 : 576;
}

ui::Canvas picture_of(const Slip& slip, const ui::Words& words, const ui::Assets& assets,
                      Paper paper = Paper::mm80);
/// The same as lines of text, for printers without pictures and for the record of the day's slips.
std::string text_of(const Slip& slip, const ui::Words& words);

} // namespace giliran::kiosk
