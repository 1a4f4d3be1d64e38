// Icons and codes: the parts of a picture that come from a file or from data.

#include <cmath>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include <qrencode.h>

#include "shared/ui/paint.hpp"
#include "shared/ui/store.hpp"

namespace giliran::ui {

void Canvas::icon(std::string_view name, const Rect& where, Color color) {
    const double scale = surface_->scale;
    const int pixels =
        std::max(1, static_cast<int>(std::lround(std::min(where.w, where.h) * scale)));
    const double size = pixels / scale;
    // Whole pixels keep every copy of an icon equally sharp.
    const double x = sharp(where.x + (where.w - size) / 2, scale);
    const double y = sharp(where.y + (where.h - size) / 2, scale);
    const std::string file{name};
    cairo_surface_t* mask = surface_->assets.store().icon(file, pixels, surface_->edges);
    const Rect square{x, y, size, size};
    // The drawings keep about two of their 24 units free on each side.
    surface_->remember(DrawnKind::icon, file, square.inset(size / 12.0), color);
    surface_->set(color);
    cairo_t* pen = surface_->pen.get();
    cairo_save(pen);
    cairo_identity_matrix(pen); // the mask has the pixels of the picture
    cairo_mask_surface(pen, mask, x * scale, y * scale);
    cairo_restore(pen);
}

bool Canvas::has_icon(std::string_view name) const {
    const std::string file = std::string{name} + ".svg";
    return std::filesystem::is_regular_file(surface_->assets.folder() / "icons" / file);
}

Rect Canvas::qr(std::string_view content, const Rect& where) {
    constexpr int quiet_modules = 4;
    const auto free_code = [](QRcode* code) { QRcode_free(code); };
    const std::unique_ptr<QRcode, decltype(free_code)> code{
        QRcode_encodeString8bit(std::string(content).c_str(), 0, QR_ECLEVEL_M), free_code};
    if (code == nullptr) {
        throw std::runtime_error("no code holds this text: " + std::string(content));
    }
    const int modules = code->width + 2 * quiet_modules;
    const double pixels = std::floor(std::min(where.w, where.h) * surface_->scale / modules);
    if (pixels < 1) {
        throw std::runtime_error("no room for a code of " + std::to_string(modules) + " modules");
    }
    const double module = pixels / surface_->scale;
    const double side = module * modules;
    const Rect square{sharp(where.x + (where.w - side) / 2, surface_->scale),
                      sharp(where.y + (where.h - side) / 2, surface_->scale), side, side};
    box(square, {.fill = white});
    surface_->remember(DrawnKind::qr, std::string(content), square, black);
    cairo_t* pen = surface_->pen.get();
    surface_->set(black);
    cairo_new_path(pen);
    for (int row = 0; row < code->width; ++row) {
        for (int column = 0; column < code->width; ++column) {
            if ((code->data[row * code->width + column] & 1U) != 0) {
                cairo_rectangle(pen, square.x + (column + quiet_modules) * module,
                                square.y + (row + quiet_modules) * module, module, module);
            }
        }
    }
    cairo_fill(pen);
    return square;
}

} // namespace giliran::ui
