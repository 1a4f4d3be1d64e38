#include "shared/ui/store.hpp"

#include <stdexcept>
#include <utility>

#include <librsvg/rsvg.h>

namespace giliran::ui {

namespace {

ObjectPtr<PangoContext> new_context(cairo_antialias_t antialias) {
    ObjectPtr<PangoContext> context{
        pango_font_map_create_context(pango_cairo_font_map_get_default())};
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, antialias);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("id"));
    return context;
}

FontPtr new_font(const char* family, PangoWeight weight) {
    FontPtr font{pango_font_description_new()};
    pango_font_description_set_family(font.get(), family);
    pango_font_description_set_weight(font.get(), weight);
    return font;
}

// Icons are drawn in one colour; only their coverage matters, so paper gets a hard edge here.
void harden(cairo_surface_t* mask) {
    cairo_surface_flush(mask);
    unsigned char* bytes = cairo_image_surface_get_data(mask);
    const int size = cairo_image_surface_get_stride(mask) * cairo_image_surface_get_height(mask);
    for (int i = 0; i < size; ++i) {
        bytes[i] = bytes[i] < 128 ? 0 : 255;
    }
    cairo_surface_mark_dirty(mask);
}

} // namespace

Assets::Store::Store(std::filesystem::path assets_folder)
    : folder(std::move(assets_folder)), smooth_(new_context(CAIRO_ANTIALIAS_GRAY)),
      crisp_(new_context(CAIRO_ANTIALIAS_NONE)) {
    fonts_.emplace(Font::regular, new_font("Inter", PANGO_WEIGHT_NORMAL));
    fonts_.emplace(Font::medium, new_font("Inter", PANGO_WEIGHT_MEDIUM));
    fonts_.emplace(Font::semibold, new_font("Inter", PANGO_WEIGHT_SEMIBOLD));
    fonts_.emplace(Font::bold, new_font("Inter", PANGO_WEIGHT_BOLD));
    fonts_.emplace(Font::display_bold, new_font("Inter Display,Inter", PANGO_WEIGHT_BOLD));
    const ObjectPtr<PangoLayout> zero{pango_layout_new(smooth_.get())};
    constexpr double size = 100;
    pango_layout_set_font_description(zero.get(), font(Font::display_bold, size).get());
    pango_layout_set_text(zero.get(), "0", 1);
    PangoRectangle logical{};
    pango_layout_get_extents(zero.get(), nullptr, &logical);
    digit_width_ = static_cast<double>(logical.width) / PANGO_SCALE / size;
}

PangoContext* Assets::Store::context(Edges edges) const {
    return edges == Edges::smooth ? smooth_.get() : crisp_.get();
}

FontPtr Assets::Store::font(Font kind, double size) const {
    FontPtr font{pango_font_description_copy_static(fonts_.at(kind).get())};
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    return font;
}

cairo_surface_t* Assets::Store::icon(const std::string& name, int size, Edges edges) {
    SurfacePtr& kept = icons_[{name, size, edges}];
    if (kept != nullptr) {
        return kept.get();
    }
    const std::string path = (folder / "icons" / (name + ".svg")).string();
    GError* trouble = nullptr;
    const ObjectPtr<RsvgHandle> svg{rsvg_handle_new_from_file(path.c_str(), &trouble)};
    if (svg == nullptr) {
        const std::string cause = trouble == nullptr ? "unreadable" : trouble->message;
        g_clear_error(&trouble);
        throw std::runtime_error("icon " + path + ": " + cause);
    }
    SurfacePtr mask{cairo_image_surface_create(CAIRO_FORMAT_A8, size, size)};
    const CairoPtr pen{cairo_create(mask.get())};
    const RsvgRectangle view{0, 0, static_cast<double>(size), static_cast<double>(size)};
    if (rsvg_handle_render_document(svg.get(), pen.get(), &view, &trouble) == FALSE) {
        const std::string cause = trouble == nullptr ? "not drawable" : trouble->message;
        g_clear_error(&trouble);
        throw std::runtime_error("icon " + path + ": " + cause);
    }
    if (edges == Edges::crisp) {
        harden(mask.get());
    }
    kept = std::move(mask);
    return kept.get();
}

Assets::Assets(std::filesystem::path folder) : store_(std::make_shared<Store>(std::move(folder))) {}

const std::filesystem::path& Assets::folder() const {
    return store_->folder;
}

} // namespace giliran::ui
