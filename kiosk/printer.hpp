#pragma once
// The port through which a kiosk prints, and the plainest printer: FilePrinter lays each slip down
// as a picture and as text, for offices without a printer yet. Real ones stand beside it
// (escpos_printer, cups_printer). A printer may take seconds, so it works on PrintDesk's thread.

#include "kiosk/model.hpp"
#include "kiosk/printer_state.hpp"

#include <filesystem>

namespace giliran::kiosk {

struct Printer {
    Printer() = default;
    virtual ~Printer() = default;
    Printer(const Printer&) = delete;
    Printer& operator=(const Printer&) = delete;

    /// printed, paper_out or failed; never throws, because the ticket is valid with or without
    /// paper.
    virtual Printing print(const Slip& slip) = 0;
    /// unknown where it has no way to tell; never throws.
    virtual PrinterState state() { return PrinterState::unknown; }
};

/// All languages of a kiosk.
struct KioskWords {
    explicit KioskWords(const std::filesystem::path& folder)
        : id(folder, Language::indonesian), en(folder, Language::english),
          palembang(folder, Language::palembang) {}
    const ui::Words& in(Language language) const {
        switch (language) {
        case Language::indonesian:
            return id;
        case Language::english:
            return en;
        case Language::palembang:
            break;
        }
        return palembang;
    }
    ui::Words id;
    ui::Words en;
    ui::Words palembang;
};

/// What a printer needs to make a slip into a picture.
struct SlipMaker {
    Paper paper = Paper::mm80;
    ui::Assets assets;
    KioskWords words;

    ui::Canvas picture(const Slip& slip) const {
        return picture_of(slip, words.in(slip.language), assets, paper);
    }
};

/// Writes FOLDER/<label>-<code>.png and .txt; each appears whole or not at all.
class FilePrinter final : public Printer {
  public:
    FilePrinter(std::filesystem::path folder, SlipMaker slips);
    Printing print(const Slip& slip) override;

  private:
    std::filesystem::path folder_;
    SlipMaker slips_;
};

} // namespace giliran::kiosk
