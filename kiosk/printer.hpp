#pragma once
// The port through which a kiosk prints. FilePrinter is the default and lays each slip down as a
// picture and as text, for offices without a printer yet, for rehearsals and for tests; a driver
// for a real printer is one more class beside it.

#include "kiosk/model.hpp"

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
};

/// Both languages of a kiosk.
struct WordsOfBoth {
    explicit WordsOfBoth(const std::filesystem::path& folder)
        : id(folder, Language::indonesian), en(folder, Language::english) {}
    const ui::Words& in(Language language) const {
        return language == Language::indonesian ? id : en;
    }
    ui::Words id;
    ui::Words en;
};

/// Writes FOLDER/<label>-<code>.png and .txt; each appears whole or not at all.
class FilePrinter final : public Printer {
  public:
    FilePrinter(std::filesystem::path folder, const ui::Assets& assets, const WordsOfBoth& words);
    Printing print(const Slip& slip) override;

  private:
    std::filesystem::path folder_;
    const ui::Assets& assets_;
    const WordsOfBoth& words_;
};

} // namespace giliran::kiosk
