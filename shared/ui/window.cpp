#include "shared/ui/window.hpp"

#include "shared/ui/bare_window.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include <SFML/Graphics.hpp>

namespace giliran::ui {

struct Window::Screen {
    sf::RenderWindow window;
    sf::Texture texture;
    std::vector<std::uint8_t> pixels;
    int canvas_w = 0;
    int canvas_h = 0;
    double scale = 1; // canvas pixels a unit

    Rect place() const {
        const sf::Vector2u size = window.getSize();
        return letterbox(canvas_w, canvas_h, size.x, size.y);
    }

    Point canvas_point(int x, int y) const {
        const Rect at = place();
        return {(x - at.x) * canvas_w / at.w / scale, (y - at.y) * canvas_h / at.h / scale};
    }

    void open(const WindowStyle& style, const Rect& at, unsigned bits_a_pixel) {
        const bool fullscreen = style.placement == Placement::fullscreen;
        window.create(
            sf::VideoMode(static_cast<unsigned>(at.w), static_cast<unsigned>(at.h), bits_a_pixel),
            sf::String::fromUtf8(style.title.begin(), style.title.end()),
            fullscreen ? sf::Style::Fullscreen : sf::Style::Default);
        if (!fullscreen) { // SFML centres, and a window larger than the screen lands far outside
            window.setPosition({static_cast<int>(at.x), static_cast<int>(at.y)});
        }
    }

    void present() {
        const sf::Vector2u size = window.getSize();
        window.setView(
            sf::View(sf::FloatRect(0, 0, static_cast<float>(size.x), static_cast<float>(size.y))));
        window.clear(sf::Color::Black);
        if (canvas_w > 0) {
            const Rect at = place();
            sf::Sprite sprite(texture);
            sprite.setPosition(static_cast<float>(at.x), static_cast<float>(at.y));
            sprite.setScale(static_cast<float>(at.w / canvas_w),
                            static_cast<float>(at.h / canvas_h));
            window.draw(sprite);
        }
        window.display();
    }
};

namespace {

Key key_of(sf::Keyboard::Key key) {
    switch (key) {
    case sf::Keyboard::Escape:
        return Key::escape;
    case sf::Keyboard::Enter:
        return Key::enter;
    case sf::Keyboard::Space:
        return Key::space;
    case sf::Keyboard::Backspace:
        return Key::backspace;
    case sf::Keyboard::Tab:
        return Key::tab;
    case sf::Keyboard::Left:
        return Key::left;
    case sf::Keyboard::Right:
        return Key::right;
    case sf::Keyboard::Up:
        return Key::up;
    case sf::Keyboard::Down:
        return Key::down;
    case sf::Keyboard::PageUp:
        return Key::page_up;
    case sf::Keyboard::PageDown:
        return Key::page_down;
    case sf::Keyboard::Add:
        return Key::plus;
    case sf::Keyboard::Subtract:
        return Key::minus;
    case sf::Keyboard::F1:
        return Key::f1;
    case sf::Keyboard::F11:
        return Key::f11;
    default:
        return Key::other;
    }
}

} // namespace

Window::Window(const WindowStyle& style) {
    if (!display_present()) {
        throw std::runtime_error(
            "there is no display for a window. Start it on a screen, or set DISPLAY.");
    }
    screen_ = std::make_unique<Screen>();
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    const Rect at = window_place(style, desktop.width, desktop.height);
    if (style.placement == Placement::placed) {
        screen_->window.create(sf::WindowHandle{open_bare_window(at)});
    } else {
        screen_->open(style, at, desktop.bitsPerPixel);
    }
    screen_->window.setMouseCursorVisible(style.cursor == Cursor::shown);
    screen_->window.setKeyRepeatEnabled(false);
    screen_->texture.setSmooth(true);
    screen_->present();
}

Window::~Window() = default;

void Window::show(const Canvas& canvas) {
    Screen& screen = *screen_;
    const auto width = static_cast<unsigned>(canvas.width());
    const auto height = static_cast<unsigned>(canvas.height());
    if (screen.canvas_w != canvas.width() || screen.canvas_h != canvas.height()) {
        if (!screen.texture.create(width, height)) {
            throw std::runtime_error("the graphics driver gives no texture of this size");
        }
        screen.canvas_w = canvas.width();
        screen.canvas_h = canvas.height();
        screen.pixels.resize(std::size_t{width} * height * 4);
    }
    canvas.rgba(screen.pixels.data());
    screen.texture.update(screen.pixels.data());
    screen.scale = canvas.scale();
    screen.present();
}

Rect Window::bounds() const {
    const sf::Vector2u size = screen_->window.getSize();
    return {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)};
}

std::vector<Input> Window::poll() {
    Screen& screen = *screen_;
    std::vector<Input> inputs;
    bool disturbed = false;
    sf::Event event{};
    while (screen.window.pollEvent(event)) {
        switch (event.type) {
        case sf::Event::Closed:
            inputs.push_back({.kind = InputKind::closed});
            break;
        case sf::Event::MouseButtonPressed:
        case sf::Event::MouseButtonReleased:
            if (event.mouseButton.button == sf::Mouse::Left && screen.canvas_w > 0) {
                inputs.push_back(
                    {.kind = event.type == sf::Event::MouseButtonPressed ? InputKind::pressed
                                                                         : InputKind::released,
                     .at = screen.canvas_point(event.mouseButton.x, event.mouseButton.y)});
            }
            break;
        case sf::Event::KeyPressed:
            inputs.push_back({.kind = InputKind::key, .key = key_of(event.key.code)});
            break;
        case sf::Event::TextEntered:
            inputs.push_back({.kind = InputKind::typed, .character = event.text.unicode});
            break;
        case sf::Event::Resized:
        case sf::Event::GainedFocus:
            disturbed = true; // what was on the glass may be gone
            break;
        default:
            break;
        }
    }
    if (disturbed) {
        screen.present();
    }
    return inputs;
}

Rect window_place(const WindowStyle& style, double screen_w, double screen_h) {
    const Rect screen{0, 0, screen_w, screen_h};
    if (style.placement == Placement::fullscreen) {
        return screen;
    }
    if (style.placement == Placement::placed) {
        return {style.at.x, style.at.y, static_cast<double>(style.width),
                static_cast<double>(style.height)};
    }
    Rect left = screen;
    const Rect right = take_right(left, std::floor(screen_w / 3));
    const Rect part = style.side == Side::left ? left : right;
    const Rect at = style.placement == Placement::fitted
                        ? letterbox(style.width, style.height, part.w, part.h).moved(part.x, part.y)
                        : centered(part, style.width, style.height);
    return {std::floor(std::clamp(at.x, 0.0, std::max(0.0, screen_w - at.w))),
            std::floor(std::clamp(at.y, 0.0, std::max(0.0, screen_h - at.h))), std::floor(at.w),
            std::floor(at.h)};
}

Rect letterbox(double canvas_w, double canvas_h, double window_w, double window_h) {
    const double scale = std::min(window_w / canvas_w, window_h / canvas_h);
    return centered({0, 0, window_w, window_h}, canvas_w * scale, canvas_h * scale);
}

} // namespace giliran::ui
