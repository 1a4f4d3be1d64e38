#pragma once

// Times, dates, ranges and counts the way the office writes them (LOOK "Words"): 08.30 WIB, 15–25
// menit, 86,94, 1.284. Pure functions over Words, so that kiosk, slip and wall cannot differ.
// weekday: 0 is Monday; month and day count from 1.

#include <string>
#include <string_view>

#include "shared/ui/words.hpp"

namespace giliran::ui {

std::string clock_text(const Words& words, int minute_of_day); // 10.24
std::string clock_zone_text(const Words& words, int minute_of_day,
                            std::string_view zone); // 10.24 WIB
// 10.39–10.49 WIB
std::string clock_range_text(const Words& words, int from_minute, int to_minute,
                             std::string_view zone);

std::string weekday_text(const Words& words, int weekday);              // Selasa
std::string month_text(const Words& words, int month);                  // Agustus
std::string day_text(const Words& words, int year, int month, int day); // 12 Agustus 2025
std::string date_long(const Words& words, int year, int month, int day, int weekday);
std::string date_short(const Words& words, int month, int day, int weekday); // Sel, 12 Agustus

// "Langsung" for 0 to 0, never "0 menit"; "Sampai 5 menit" for 0 to 5; "15–25 menit" otherwise.
std::string range_text(const Words& words, int low_min, int high_min);
// For a column headed "Perkiraan, menit": "15–25"; "Langsung" for 0 to 0.
std::string range_short_text(const Words& words, int low_min, int high_min);

// Where the line reaches past closing: "Sekitar 8 orang lagi terlayani hari ini".
std::string likely_today_text(const Words& words, int people);

std::string people_text(const Words& words, int people);   // 11 orang
std::string minutes_text(const Words& words, int minutes); // 3 menit
std::string seconds_text(const Words& words, int seconds); // 24 detik

std::string count_text(const Words& words, long long count);              // 1.284
std::string decimal_text(const Words& words, double value, int decimals); // 86,94

} // namespace giliran::ui
