#pragma once
// Counts, waits, clocks, days and signs as words a voice reads right: no figure, no dash, no zone's
// abbreviation is left for it to guess at. The written forms stand in shared/ui/say. Pure; used by
// the guide.

#include "shared/queue/board.hpp"
#include "shared/queue/local_time.hpp"
#include "shared/ui/words.hpp"

#include <string>

namespace giliran::kiosk {

/// Without what only the eye needs: bold marks, hard spaces, dashes, strokes and dots between
/// words.
std::string without_marks(const std::string& text);

std::string count_spoken(const ui::Words& words, std::size_t count);
/// "sebelas orang".
std::string people_spoken(const ui::Words& words, std::size_t people);
/// "dua puluh detik".
std::string seconds_spoken(const ui::Words& words, std::size_t seconds);
/// "lima belas sampai dua puluh lima menit", "Langsung", or the reason why nothing is foretold.
std::string wait_spoken(const ui::Words& words, const Wait& wait);
/// "Sekitar delapan orang lagi terlayani hari ini".
std::string likely_today_spoken(const ui::Words& words, std::size_t people);
/// "sepuluh lewat tiga puluh sembilan menit"; a minute past midnight is one of the next day.
std::string clock_spoken(const ui::Words& words, std::int32_t minute_of_day);
/// "Rabu, tiga belas Agustus".
std::string day_spoken(const ui::Words& words, Day day);
/// As the hall calls it: "A nol tiga puluh sembilan".
std::string label_spoken(const ui::Words& words, char prefix, std::uint32_t number);
/// Letter by letter and digit by digit: "A, nol, tiga, sembilan".
std::string signs_spoken(const ui::Words& words, const std::string& signs);

} // namespace giliran::kiosk
