// Which picture of a folder is up, at any moment, and that none of them can harm the wall.

#include "display/slide_show.hpp"
#include "tests/display/all_states.hpp"
#include "tests/display/folder.hpp"

#include <catch2/catch.hpp>

using namespace giliran;
using namespace giliran::wall;

namespace {

std::string up_at(const std::vector<Slide>& slides, std::int64_t now_ms) {
    return showing_at(slides, now_ms).picture.filename().string();
}

/// A slide show on a clock of its own. The reader has a thread: what it is waited for may take as
/// long as it takes.
struct Show {
    explicit Show(const Folder& folder)
        : show(folder.path(), [this](const std::string& cause) { said.push_back(cause); }) {}

    void tick() { show.tick(now_ms, 1156, 798); }
    /// Lets the reader come to its end, the clock standing still.
    template<class Wanted>
    bool comes(Wanted wanted) {
        for (int look = 0; look < 200'000 && !wanted(); ++look) {
            tick();
            std::this_thread::yield();
        }
        return wanted();
    }
    bool shows(ui::Color color) {
        return comes([&] { return show.photo() && ui::hex(show.photo()->pixels.at(0)) == color; });
    }

    std::vector<std::string> said;
    std::int64_t now_ms = 0;
    SlideShow show;
};

} // namespace

TEST_CASE("posters follow each other by their names, twelve seconds each, and begin again") {
    const Folder folder;
    folder.picture("b.png");
    folder.picture("a.PNG");
    folder.text("notes.txt");
    folder.picture(".hidden.png");
    const std::vector<Slide> slides = slides_in(folder.path());
    REQUIRE(slides.size() == 2);
    CHECK(up_at(slides, 0) == "a.PNG");
    CHECK(up_at(slides, 11'999) == "a.PNG");
    CHECK(showing_at(slides, 11'900).left_ms == 100);
    CHECK(up_at(slides, 12'000) == "b.png");
    CHECK(up_at(slides, 24'000) == "a.PNG");
}

TEST_CASE("a subfolder of pictures is a clip, played in whole rounds for at least as long as a "
          "poster") {
    const Folder folder;
    folder.picture("a.png");
    for (const char* name : {"b/1.png", "b/2.png", "b/3.png"})
        folder.picture(name);
    std::filesystem::create_directories(folder.path() / "c");
    const std::vector<Slide> slides = slides_in(folder.path());
    REQUIRE(slides.size() == 2);
    CHECK(length_ms(slides[1]) == 12'000);
    CHECK(up_at(slides, 12'000) == "1.png");
    CHECK(up_at(slides, 12'080) == "2.png");
    CHECK(up_at(slides, 12'240) == "1.png");
    CHECK(up_at(slides, 24'000) == "a.png");
    Slide seven = slides[1];
    seven.pictures.resize(7, seven.pictures[0]);
    CHECK(length_ms(seven) % (7 * clip_frame_ms) == 0);
    CHECK(length_ms(seven) >= slide_ms);
}

TEST_CASE("a folder that is not there has no slides, and the hall board stands in") {
    CHECK(slides_in("/nowhere/at/all").empty());
    Hall hall;
    hall.wall.asked.layout = Layout::slides;
    some_calls(hall);
    CHECK(find(picture_of(hall, Shape::landscape), "15–25"));
}

TEST_CASE("the slide show brings up each picture in its turn") {
    const Folder folder;
    folder.picture("a.png", ui::good);
    folder.picture("b.png", ui::bad);
    Show show(folder);
    REQUIRE(show.shows(ui::good));
    CHECK(show.show.photo()->width == 1156); // as large as its room allows
    show.now_ms = slide_ms - 1'000;          // the next is read ahead
    for (int frame = 0; frame < 50; ++frame)
        show.tick();
    CHECK(ui::hex(show.show.photo()->pixels.at(0)) == ui::good);
    show.now_ms = slide_ms;
    CHECK(show.shows(ui::bad));
    show.now_ms = 2 * slide_ms;
    CHECK(show.shows(ui::good));
    CHECK(show.said.empty());
}

TEST_CASE("a picture that cannot be read is left out and said once") {
    const Folder folder;
    folder.text("a.png");
    folder.picture("b.png", ui::bad);
    Show show(folder);
    CHECK(show.shows(ui::bad));
    show.now_ms = folder_look_ms + 1; // the folder is looked through again
    CHECK(show.shows(ui::bad));
    REQUIRE(show.said.size() == 1);
    CHECK(show.said[0].find("a.png") != std::string::npos);
}

TEST_CASE("when all pictures are gone the slide show has none") {
    const Folder folder;
    const std::filesystem::path only = folder.picture("a.png", ui::good);
    Show show(folder);
    REQUIRE(show.shows(ui::good));
    std::filesystem::remove(only);
    show.now_ms = folder_look_ms;
    CHECK(show.comes([&] { return show.show.photo() == nullptr; }));
}

TEST_CASE("a new poster comes up without a restart") {
    const Folder folder;
    Show show(folder);
    show.tick();
    CHECK(show.show.photo() == nullptr);
    folder.picture("a.png", ui::good);
    show.now_ms = folder_look_ms;
    CHECK(show.shows(ui::good));
}
