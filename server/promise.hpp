#pragma once
// One promise looked into, for whoever complains of it: what a ticket was told about waiting, what
// stood behind that, what happened before its turn, and whether it was kept. All of it is read from
// the record, whose chain is checked on the way: `giliran-server promise FILE LABEL`. Used by main.

#include "shared/queue/ids.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace giliran::server {

struct PromiseAsked {
    char prefix = 'A';
    std::uint32_t number = 0;
    std::optional<Day> day; // none: the newest day on which that number was given
};

struct PromiseTold {
    std::vector<std::string> lines; // empty: no such number on such a day
    std::string broken;             // where the chain breaks and why; empty if it is whole
};

/// In the office's own time and in that language ("id", "en"), with the sentences of the folder
/// `words`. Throws StoreError if the file is no record and std::runtime_error for missing words or
/// an event of another version.
PromiseTold tell_promise(const std::filesystem::path& record, const PromiseAsked& asked,
                         const std::filesystem::path& words, const std::string& language);

} // namespace giliran::server
