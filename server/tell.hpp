#pragma once
// The whole record as plain sentences, for whoever wants to read what an office did without
// trusting its pages: `giliran-server tell FILE`. It checks the chain as it goes. Used by main.

#include <filesystem>
#include <string>
#include <vector>

namespace giliran::server {

struct ToldRecord {
    std::vector<std::string> lines; // "2026-11-24 08.03.05  siti  A001 called to counter 1 ..."
    std::string broken;             // where the chain breaks and why; empty if it is whole
};

/// In the office's own time and in that language ("id", "en"), with the sentences of the folder
/// `words`, up to the first event that is not whole. Throws StoreError if the file is no record and
/// std::runtime_error for missing words or an event of another version.
ToldRecord tell_record(const std::filesystem::path& record, const std::filesystem::path& words,
                       const std::string& language);

} // namespace giliran::server
