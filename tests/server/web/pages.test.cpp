#include "server/web/pages.hpp"

#include "tests/server/web/open_server.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace giliran::web;
using giliran::test::Line;
using giliran::test::OpenServer;

namespace {

// A folder of pages that is gone with the test, beside a file that must never be served.
class Folder {
  public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("giliran-pages-" + unique())) {
        write("web/staff.html", "<!doctype html><title>Loket</title>");
        write("web/citizen.html", "<!doctype html><title>Antrean</title>");
        write("web/look/style.css", "body { margin: 0 }");
        write("web/notes.md", "not for browsers");
        write("secret.json", "{}");
        std::filesystem::create_symlink(path_ / "secret.json", path_ / "web/looks-fine.css");
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path web() const { return path_ / "web"; }

  private:
    static std::string unique() { return first_password(); }

    void write(const std::string& name, const std::string& text) {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << text;
    }

    std::filesystem::path path_;
};

} // namespace

TEST_CASE("files come with their kind, and again only when they changed") {
    const Folder folder;
    StaticFiles files;
    files.load(folder.web(), "/");
    files.page("/staff", "/staff.html");
    files.page("/t/{code}", "/citizen.html");
    CHECK_THROWS_AS(files.page("/", "/index.html"), std::runtime_error);
    CHECK_THROWS_AS(files.load(folder.web() / "nowhere", "/x"), std::runtime_error);
    OpenServer office;
    files.install(office.routes);
    office.open();
    Line line(office.port);
    const auto style = line.get("/look/style.css");
    CHECK(style.body == "body { margin: 0 }");
    CHECK(style.header("Content-Type") == "text/css; charset=utf-8");
    const auto unchanged =
        line.get("/look/style.css", "If-None-Match: " + style.header("ETag") + "\r\n");
    CHECK(unchanged.status == 304);
    CHECK(unchanged.body.empty());
    const auto staff = line.get("/staff");
    CHECK(staff.body == "<!doctype html><title>Loket</title>");
    CHECK(staff.header("Cache-Control") == "no-store");
    CHECK(line.get("/t/K7QX").body == "<!doctype html><title>Antrean</title>");
}

TEST_CASE("no path reaches a file that was not loaded for browsers") {
    const Folder folder;
    StaticFiles files;
    files.load(folder.web(), "/");
    OpenServer office;
    files.install(office.routes);
    office.open();
    Line line(office.port);
    for (const auto* path :
         {"/../secret.json", "/look/../../secret.json", "/%2e%2e/secret.json", "/..%2fsecret.json",
          "//secret.json", "/look/../look/style.css", "/notes.md", "/look", "/look/",
          "/looks-fine.css", "/etc/passwd", "/..%5csecret.json", "/staff.html"}) {
        INFO(path);
        CHECK(line.get(path).status == 404);
    }
}
