#pragma once
// Two office files: a good one whose every line the table of mistakes names, and one with every
// setting there is.

#include <string>

namespace giliran {

// The short one.
inline const std::string good = "name = \"Kantor\"\n"                          // 1
                                "zone = \"Asia/Jakarta\"\n"                    // 2
                                "rules.overtaken_max = 15\n"                   // 3
                                "[hours]\n"                                    // 4
                                "monday = [\"08.00\", \"14.30\", \"15.00\"]\n" // 5
                                "[[service]]\n"                                // 6
                                "id = \"ktp\"\n"                               // 7
                                "prefix = \"A\"\n"                             // 8
                                "name = \"KTP-el\"\n"                          // 9
                                "name_en = \"Identity card\"\n"                // 10
                                "quota = 80\n"                                 // 11
                                "[[service]]\n"                                // 12
                                "id = \"kk\"\n"                                // 13
                                "prefix = \"K\"\n"                             // 14
                                "name = \"Kartu Keluarga\"\n"                  // 15
                                "name_en = \"Family card\"\n"                  // 16
                                "[[counter]]\n"                                // 17
                                "number = 1\n"                                 // 18
                                "services = [\"ktp\", \"kk\"]\n"               // 19
                                "[[counter]]\n"                                // 20
                                "number = 2\n"                                 // 21
                                "services = [\"kk\"]\n"                        // 22
                                "[[device]]\n"                                 // 23
                                "name = \"kiosk-1\"\n"                         // 24
                                "role = \"kiosk\"\n"                           // 25
                                "[[device]]\n"                                 // 26
                                "name = \"wall-1\"\n"                          // 27
                                "role = \"wall\"\n"                            // 28
                                "[[account]]\n"                                // 29
                                "name = \"siti\"\n"                            // 30
                                "role = \"staff\"\n"                           // 31
                                "[network]\n"                                  // 32
                                "web_port = 7300\n"                            // 33
                                "asks_per_second = 50\n";                      // 34

// Every setting there is.
inline const std::string full = R"(name = "Dinas Contoh"
short_name = "Contoh"
place = "Kota Contoh"
zone = "Asia/Makassar"
zone_label = "WITA"
notice = "Gratis."
notice_en = "Free of charge."
help_desk = "Meja informasi."
help_desk_en = "Information desk."
languages = ["id", "mui"]
[rules]
policy = "ratio"
overtaken_max = 12
appointment_early_min = 45
appointment_late_min = 10
call_gap_s = 3
undo_s = 90
return_places = 2
revive_min = 20
rate_within_h = 6
stop_before_closing = true
[[lane]]
id = "priority"
credit_min = 25
share = 4
within_min = 8
[[lane]]
id = "notary"
name = "Notaris"
name_en = "Notary"
credit_min = 5
[hours]
monday = ["08.00", "14.30", "15.00"]
saturday = ["00:00", "24:00", "24:00"]
[[service]]
id = "ktp"
prefix = "A"
name = "KTP-el"
name_en = "Identity card"
detail = "Perekaman"
detail_en = "Recording"
icon = "id-card"
promise_min = 25
usual_s = 300
quota = 80
ask_above = 12
bring = ["Kartu Keluarga", "KTP lama"]
bring_en = ["Family card", "Old card"]
fee = "Gratis"
fee_en = "Free"
takes = "Hari ini"
takes_en = "Today"
[[service]]
id = "kk"
prefix = "K"
name = "Kartu Keluarga"
name_en = "Family card"
[[counter]]
number = 7
name = "Loket Tujuh"
name_en = "Counter Seven"
services = ["ktp"]
helps = ["kk"]
prefer_min = 6
area = "upstairs"
way = "Lantai 2, kiri"
way_en = "Second floor, left"
arrow = "up"
[[counter]]
number = 8
services = ["kk"]
[[shift]]
counters = [7]
days = ["monday", "saturday"]
times = ["08.00", "12.00"]
[[shift]]
counters = [7]
every_days = 5
first_day = "2020-01-04"
times = ["08.00", "11.30"]
[[shift]]
counters = [8]
every_days = 10
first_day = "2020-01-05"
times = ["08.00", "11.30"]
[[area]]
id = "upstairs"
name = "Lantai 2"
name_en = "Second floor"
[[screen]]
device = "wall-1"
layout = "waiting"
area = "upstairs"
[[screen]]
device = "wall-2"
layout = "counter"
counter = 8
[voice]
languages = ["en", "id"]
words_per_minute = 120
times = 3
gap_ms = 500
volume_percent = 80
quiet = ["12.00", "13.00", "15.00", "15.15"]
speakers = ["wall-1"]
[[device]]
name = "kiosk-1"
role = "kiosk"
[[device]]
name = "wall-1"
role = "wall"
[[device]]
name = "wall-2"
role = "wall"
[[device]]
name = "desk-1"
role = "counter"
[[account]]
name = "siti"
role = "staff"
[[account]]
name = "hendra"
role = "supervisor"
[network]
ask = "tcp://10.0.0.1:1"
feed = "tcp://10.0.0.1:2"
web_address = "10.0.0.1"
web_port = 65535
public_url = "https://antrean.example"
asks_per_second = 7
)";

} // namespace giliran
