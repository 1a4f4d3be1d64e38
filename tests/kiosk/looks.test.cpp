// For eyes and arms that differ: every screen in every shape, language and look is drawn and
// checked by rule, in millimetres, and laid on contact sheets for the eye.

#include "shared/ui/checks.hpp"
#include "tests/contact_sheet.hpp"
#include "tests/kiosk/all_screens.hpp"
#include "tests/kiosk/pictures.hpp"

namespace giliran::kiosk::tests {

namespace {

struct Glass {
    Shape shape;
    std::string name;
    double mm_a_pixel; // of 21.5 and of 10.1 inches
};
const std::vector<Glass> glasses{{Shape::portrait, "portrait", 0.248},
                                 {Shape::landscape, "landscape", 0.248},
                                 {Shape::small, "small", 0.170}};
const std::vector<Language> languages{Language::indonesian, Language::english, Language::palembang};

/// Capitals of Inter are 0.728 of the size.
constexpr double capital = 0.728;
constexpr double capital_mm_min = 4.8;
/// 0.7 degrees seen from 600 mm.
constexpr double large_capital_mm_min = 7.3;
constexpr double target_mm_min = 11.6;
constexpr double main_target_mm_min = 20;
constexpr double reach_share = 0.29;

double mm_a_unit(const Glass& glass) {
    return glass.mm_a_pixel * scale_of(glass.shape);
}

struct Dress {
    std::string name;
    Looks looks;
};

std::vector<Dress> looks_of(Shape shape) {
    std::vector<Dress> all{
        {"normal", {}},
        {"large", {Letters::large, Colours::normal, Reach::normal}},
        {"contrast", {Letters::normal, Colours::high_contrast, Reach::normal}},
        {"large-contrast", {Letters::large, Colours::high_contrast, Reach::normal}}};
    if (shape == Shape::portrait) {
        all.push_back({"low", {Letters::normal, Colours::normal, Reach::low}});
        all.push_back({"low-large-contrast", {Letters::large, Colours::high_contrast, Reach::low}});
    }
    return all;
}

/// What a screen asks for, as against what helps to get there.
bool is_main(const Touch& touch) {
    return std::holds_alternative<ServiceTouched>(touch)
           || std::holds_alternative<GoOnTouched>(touch)
           || std::holds_alternative<LaneTouched>(touch)
           || std::holds_alternative<FindTouched>(touch)
           || std::holds_alternative<FaceTouched>(touch)
           || std::holds_alternative<SendTouched>(touch)
           || std::holds_alternative<RetryTouched>(touch)
           || std::holds_alternative<PrintAgainTouched>(touch);
}

std::filesystem::path sheet_folder() {
    const std::filesystem::path folder = GILIRAN_SHEETS;
    std::filesystem::create_directories(folder);
    return folder;
}

template<class F>
void on_every_look(const F& visit) {
    for (const Glass& glass : glasses) {
        for (const Dress& look : looks_of(glass.shape)) {
            visit(glass, look);
        }
    }
}

} // namespace

TEST_CASE("in every look nothing overlaps, nothing is cut, all letters can be read") {
    on_every_look([](const Glass& glass, const Dress& look) {
        const bool large = look.looks.letters == Letters::large;
        const double size_min =
            (large ? large_capital_mm_min : capital_mm_min) / capital / mm_a_unit(glass);
        for (const Language language : languages) {
            giliran::tests::ContactSheet sheet(size_of(glass.shape).width,
                                               size_of(glass.shape).height, 0.25);
            const std::string name =
                glass.name + "-" + look.name + "-" + std::string(ui::code_of(language));
            for (const Shown& shown : all_screens()) {
                if (!worth_looking_at(shown) && look.looks.colours == Colours::high_contrast) {
                    continue; // drawn like the others, and already read in normal colours
                }
                Kiosk kiosk = shown.kiosk;
                kiosk.language = language;
                kiosk.looks = look.looks;
                const ui::Canvas canvas = drawn(kiosk, glass.shape);
                INFO(shown.name << "-" << name);
                CHECK(ui::faults(canvas, {.contrast_min = 4.5, .size_min = size_min})
                      == std::vector<std::string>{});
                if (worth_looking_at(shown)) {
                    sheet.add(canvas);
                    if (look.looks == Looks{} && std::getenv("GILIRAN_PICTURES") != nullptr) {
                        keep_picture(canvas, shown.name + "-" + name);
                    }
                }
            }
            sheet.write(sheet_folder() / (name + ".png"));
        }
    });
}

TEST_CASE("in every look each place to touch is large, on the screen, and alone") {
    on_every_look([](const Glass& glass, const Dress& look) {
        const ui::Rect picture = canvas_for(glass.shape, assets()).bounds();
        for (const Shown& shown : all_screens()) {
            Kiosk kiosk = shown.kiosk;
            kiosk.looks = look.looks;
            INFO(shown.name << "-" << glass.name << "-" << look.name);
            const std::vector<Target> targets = layout(kiosk, glass.shape);
            for (std::size_t i = 0; i < targets.size(); ++i) {
                const double least = is_main(targets[i].touch) ? main_target_mm_min : target_mm_min;
                INFO("place " << i << " of kind " << targets[i].touch.index());
                CHECK(targets[i].where.w * mm_a_unit(glass) >= least);
                CHECK(targets[i].where.h * mm_a_unit(glass) >= least);
                CHECK(picture.contains(targets[i].where));
                for (std::size_t j = i + 1; j < targets.size(); ++j) {
                    CHECK_FALSE(targets[i].where.overlaps(targets[j].where));
                }
            }
        }
    });
}

TEST_CASE("in low reach nothing in the upper 29 % of an upright screen is to be touched") {
    for (const Letters letters : {Letters::normal, Letters::large}) {
        for (const Shown& shown : all_screens()) {
            Kiosk kiosk = shown.kiosk;
            kiosk.looks = {letters, Colours::normal, Reach::low};
            INFO(shown.name);
            for (const Target& target : layout(kiosk, Shape::portrait)) {
                CHECK(target.where.y >= reach_share * size_of(Shape::portrait).height);
            }
        }
    }
}

TEST_CASE("the access bar stands lowest on every screen, and gives back what it took") {
    for (const Glass& glass : glasses) {
        for (const Shown& shown : all_screens()) {
            INFO(shown.name << "-" << glass.name);
            if (std::holds_alternative<Sending>(shown.kiosk.screen)
                || std::holds_alternative<Asleep>(shown.kiosk.screen)) {
                continue; // an ask is under way, or nobody is there: nothing is to be touched
            }
            const std::vector<Target> targets = layout(shown.kiosk, glass.shape);
            std::size_t choices = 0;
            for (const Target& target : targets) {
                const auto* taken = std::get_if<LookTouched>(&target.touch);
                if (taken == nullptr) {
                    continue;
                }
                ++choices;
                for (const Target& other : targets) {
                    CHECK(other.where.bottom() <= target.where.bottom());
                }
                Kiosk after = shown.kiosk;
                after.looks = touched(after.looks, taken->look);
                bool given_back = false;
                for (const Target& again : layout(after, glass.shape)) {
                    given_back = given_back || again.touch == target.touch;
                }
                CHECK(given_back);
            }
            CHECK(choices == (glass.shape == Shape::portrait ? 3U : 2U));
        }
    }
}

TEST_CASE("a chosen look says so with a sign, not by colour alone") {
    Walk walk;
    walk.touch(LookTouched{Look::large_letters});
    const auto checks = [](const Kiosk& kiosk) {
        std::size_t count = 0;
        const ui::Canvas canvas = drawn(kiosk, Shape::landscape);
        for (const ui::Drawn& thing : canvas.drawn()) {
            count += thing.kind == ui::DrawnKind::icon && thing.what == "check" ? 1 : 0;
        }
        return count;
    };
    const std::size_t large = checks(walk.kiosk);
    walk.touch(LookTouched{Look::high_contrast});
    REQUIRE(checks(walk.kiosk) == large + 1);
}

TEST_CASE("high contrast paints black ground in every shape") {
    for (const Glass& glass : glasses) {
        Walk walk;
        walk.touch(LookTouched{Look::high_contrast});
        const ui::Canvas canvas = drawn(walk.kiosk, glass.shape);
        REQUIRE(canvas.pixel(4, canvas.height() / 2) == ui::black);
    }
}

TEST_CASE("looks last as long as their person") {
    const Looks all{Letters::large, Colours::high_contrast, Reach::low};
    Walk walk;
    for (const Look look : {Look::low_reach, Look::large_letters, Look::high_contrast}) {
        walk.touch(LookTouched{look});
        REQUIRE(chosen(walk.kiosk.looks, look));
    }
    REQUIRE(walk.kiosk.looks == all);
    SECTION("each is given back by itself") {
        walk.touch(LookTouched{Look::large_letters});
        REQUIRE(walk.kiosk.looks == Looks{Letters::normal, Colours::high_contrast, Reach::low});
    }
    SECTION("they stay when the same person goes back to the list") {
        walk.to_lane();
        walk.touch(HomeTouched{});
        REQUIRE(walk.kiosk.looks == all);
    }
    SECTION("they end when the ticket is taken") {
        walk.to_ticket();
        REQUIRE(walk.kiosk.looks == all);
        walk.touch(HomeTouched{});
        REQUIRE(walk.kiosk.looks == Looks{});
    }
    SECTION("they end when nobody has touched for a while, also on the list") {
        walk.pass(idle_ms);
        REQUIRE(walk.kiosk.looks == Looks{});
    }
}

TEST_CASE("a screen gets the design that keeps its millimetres") {
    REQUIRE(shape_for(1080, 1920, 21.5) == Shape::portrait);
    REQUIRE(shape_for(1920, 1080, 21.5) == Shape::landscape);
    REQUIRE(shape_for(1920, 1080, 32) == Shape::landscape);
    REQUIRE(shape_for(1920, 1080, 15.6) == Shape::small);
    REQUIRE(shape_for(1280, 800, 10.1) == Shape::small);
}

} // namespace giliran::kiosk::tests
