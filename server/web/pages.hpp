#pragma once

// Files for browsers, read once at start and served from memory. Only what was loaded has a route,
// so no path can climb out of the folders. Restart to see a changed file.

#include "server/web/routes.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace giliran::web {

class StaticFiles {
  public:
    // Loads a folder and what is below it: load("assets/words", "/words") serves /words/id.json.
    // Links and files of a kind no browser asks for are left out. Throws std::runtime_error when
    // the folder is not there.
    void load(const std::filesystem::path& folder, const std::string& mount);

    // A page's address: page("/t/{code}", "/citizen.html"). HTML is served only through these.
    // Throws std::runtime_error when the file was not loaded.
    void page(const std::string& route, const std::string& file);

    void install(Routes& routes) const;

  private:
    struct File {
        std::string bytes;
        std::string content_type;
        std::string etag;
    };

    std::map<std::string, std::shared_ptr<const File>> files_;
    std::map<std::string, std::string> pages_; // route -> file
};

} // namespace giliran::web
