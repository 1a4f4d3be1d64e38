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
    const int size = std::max(1, static_cast<int>(std::lround(std::min(where.w, where.h))));
    // Whole pixels keep every copy of an icon equally sharp.
    const double x = std::round(where.x + (where.w - size) / 2);
    const double y = std::round(where.y + (where.h - size) / 2);
    const std::string file{name};
    cairo_surface_t* mask = surface_->assets.store().icon(file, size, surface_->edges);
    const Rect square{x, y, static_cast<double>(size), static_cast<double>(size)};
    // The drawings keep about two of their 24 units free on each side.
    surface_->remember(DrawnKind::icon, file, square.inset(size / 12.0), color);
    surface_->set(color);
    cairo_mask_surface(surface_->pen.get(), mask, x, y);
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
    const double module = std::floor(std::min(where.w, where.h) / modules);
    if (module < 1) {
        throw std::runtime_error("no room for a code of " + std::to_string(modules) + " modules");
    }
    const double side = module * modules;
    const Rect square{std::round(where.x + (where.w - side) / 2),
                      std::round(where.y + (where.h - side) / 2), side, side};
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
