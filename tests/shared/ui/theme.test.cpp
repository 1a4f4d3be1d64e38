// The look states its contrast figures; here they are computed again from the colours themselves.

#include <catch2/catch.hpp>

#include "shared/ui/theme.hpp"

namespace {

using namespace giliran::ui;

// The look rounds its figures to a tenth, here and there twice.
Approx about(double ratio) {
    return Approx(ratio).margin(0.06);
}

void check_readable(const Palette& p) {
    const double text = 4.5;
    CHECK(contrast(p.ink, p.ground) >= text);
    CHECK(contrast(p.ink, p.card) >= text);
    CHECK(contrast(p.ink, p.foot) >= text);
    CHECK(contrast(p.ink2, p.ground) >= text);
    CHECK(contrast(p.ink2, p.foot) >= text);
    CHECK(contrast(p.on_header, p.header) >= text);
    CHECK(contrast(p.on_header2, p.header) >= text);
    CHECK(contrast(p.accent, p.header) >= text);
    CHECK(contrast(p.on_primary, p.primary) >= text);
    CHECK(contrast(p.on_primary, p.pressed) >= text);
    CHECK(contrast(p.title, p.ground) >= text);
    CHECK(contrast(p.figure, p.card) >= text);
    CHECK(contrast(p.on_tile, p.tile) >= text);
    CHECK(contrast(p.tile_letter, p.tile) >= text);
    CHECK(contrast(p.on_second, p.second) >= text);
    CHECK(contrast(p.on_chosen, p.chosen) >= text);
    CHECK(contrast(p.on_called, p.called) >= text);
    CHECK(contrast(p.on_priority, p.priority) >= text);
    CHECK(contrast(p.on_locked, p.locked) >= text);
    CHECK(contrast(p.good, p.good_tint) >= text);
    CHECK(contrast(p.warn, p.warn_tint) >= text);
    CHECK(contrast(p.bad, p.bad_tint) >= text);
    CHECK(contrast(p.edge, p.card) >= 3);
    CHECK(contrast(p.edge, p.ground) >= 3);
}

} // namespace

TEST_CASE("black on white has the greatest contrast there is, equals have none") {
    CHECK(contrast(black, white) == Approx(21.0));
    CHECK(contrast(white, black) == Approx(21.0));
    CHECK(contrast(musi7, musi7) == Approx(1.0));
}

TEST_CASE("the contrasts the look promises are the contrasts of its colours") {
    CHECK(contrast(ink, paper) == about(15.1));
    CHECK(contrast(ink2, paper) == about(7.9));
    CHECK(contrast(white, musi7) == about(10.8));
    CHECK(contrast(gold4, musi7) == about(6.7));
    CHECK(contrast(gold7, gold1) == about(6.2));
    CHECK(contrast(good, good_tint) == about(6.5));
    CHECK(contrast(warn, warn_tint) == about(7.7));
    CHECK(contrast(bad, bad_tint) == about(6.6));
    CHECK(contrast(musi7, musi1) == about(8.6));
    CHECK(contrast(line2, paper) == about(3.8));
}

TEST_CASE("the wall's contrasts are seven or more, as the look promises") {
    CHECK(contrast(white, musi8) == about(13.4));
    CHECK(contrast(musi1, musi8) == about(10.7));
    CHECK(contrast(gold4, musi8) == about(8.4));
    CHECK(contrast(musi9, gold4) == about(10.0));
    CHECK(contrast(white, musi6) == about(7.5));
}

TEST_CASE("every pair of a palette that is written together can be read") {
    SECTION("normal") {
        check_readable(normal_palette());
    }
    SECTION("high contrast") {
        check_readable(high_contrast_palette());
    }
}

TEST_CASE("high contrast writes white and gold on black, with edges of four pixels") {
    const Palette& p = high_contrast_palette();
    CHECK(p.ground == black);
    CHECK(p.ink == white);
    CHECK(p.figure == gold4);
    CHECK(p.edge_width == 4);
    CHECK(contrast(p.ink, p.ground) == Approx(21.0));
}
