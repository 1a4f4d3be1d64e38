#pragma once
// The services of the project's own generated day, as a civil registry offers them: their names for
// the office file and what the generator needs to know about them. Used by generate and plan.

#include "shared/queue/settings.hpp"

#include <array>

namespace giliran::rehearse {

struct KnownService {
    const char* id;
    const char* name;
    const char* name_en;
    const char* detail;
    const char* detail_en;
    const char* icon;
    std::uint32_t promise_min;
    double visit_mean_s; // how long a visit takes
    double share;        // of the day's visitors
};

inline constexpr std::array<KnownService, 6> known_services = {{
    {"ktp", "KTP-el", "Identity card", "Perekaman, cetak, KTP hilang",
     "Recording, printing, lost card", "id-card", 30, 310, 0.32},
    {"kk", "Kartu Keluarga", "Family card", "Baru, perubahan, cetak ulang", "New, changes, reprint",
     "family", 30, 370, 0.22},
    {"akta", "Akta Kelahiran", "Birth certificate", "Pencatatan kelahiran, kutipan",
     "Registering a birth, extracts", "document", 30, 430, 0.14},
    {"pindah", "Pindah Datang", "Moving", "Surat pindah, lapor datang", "Moving out, moving in",
     "house-arrow", 30, 400, 0.11},
    {"ikd", "Aktivasi IKD", "Digital identity", "KTP digital di ponsel Anda",
     "The identity card on your phone", "phone-check", 20, 210, 0.12},
    {"konsultasi", "Konsultasi", "Advice", "Tanya syarat dan berkas", "What to bring, which papers",
     "speech", 30, 390, 0.09},
}};

inline const KnownService* find_known(const std::string& id) {
    for (const KnownService& service : known_services)
        if (service.id == id)
            return &service;
    return nullptr;
}

} // namespace giliran::rehearse
