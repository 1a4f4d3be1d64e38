#include "kiosk/paper/head.hpp"

#include <array>
#include <cstdio>
#include <utility>

namespace giliran::paper {

namespace {

constexpr std::uint8_t eot = 0x04;
constexpr std::uint8_t enq = 0x05;
constexpr std::uint8_t dle = 0x10;
constexpr std::uint8_t dc4 = 0x14;
constexpr std::uint8_t esc = 0x1B;
constexpr std::uint8_t gs = 0x1D;

bool spells_order(std::string_view dots) {
    for (std::size_t i = 0; i + 1 < dots.size(); ++i) {
        const auto next = static_cast<std::uint8_t>(dots[i + 1]);
        if (dots[i] == dle && (next == eot || next == enq || next == dc4)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool Sheet::black(int x, int y) const {
    const int index = y * row_bytes() + x / 8;
    return (dots.at(static_cast<std::size_t>(index)) & 0x80 >> x % 8) != 0;
}

Head::Head(int dots) : dots_(dots), sheet_{dots, {}} {}

std::vector<Heard> Head::take(std::string_view bytes) {
    waiting_ += bytes;
    std::vector<Heard> heard;
    while (has(1) && obey_one(heard)) {
    }
    waiting_.erase(0, std::exchange(at_, 0));
    return heard;
}

// Each of these returns whether the order was there as a whole.
bool Head::obey_one(std::vector<Heard>& heard) {
    switch (byte(0)) {
    case dle:
        if (!has(3)) {
            return false;
        }
        if (byte(1) != eot || byte(2) < 1 || byte(2) > 4) {
            refuse("an order at once that is no question");
        }
        heard.emplace_back(AskedNow{byte(2)});
        done(3);
        return true;
    case esc:
        return obey_escape();
    case gs:
        return obey_group(heard);
    default:
        refuse("this would be printed as a letter or obeyed");
    }
}

bool Head::obey_escape() {
    if (!has(2)) {
        return false;
    }
    switch (byte(1)) {
    case '@': // as after switching on
        done(2);
        return true;
    case 'J':
        if (!has(3)) {
            return false;
        }
        feed(byte(2));
        done(3);
        return true;
    default:
        refuse("an unknown order");
    }
}

bool Head::obey_group(std::vector<Heard>& heard) {
    if (!has(2)) {
        return false;
    }
    if (byte(1) == 'v') {
        return print_picture();
    }
    if (!has(3)) {
        return false;
    }
    switch (byte(1)) {
    case 'a':
        if (byte(2) != 0) {
            refuse("it would speak without being asked");
        }
        done(3);
        return true;
    case 'r':
        if (byte(2) != 1) {
            refuse("an unknown question");
        }
        heard.emplace_back(AskedWhenDone{});
        done(3);
        return true;
    case 'V':
        if (byte(2) != 66) {
            refuse("a cut of another kind");
        }
        if (!has(4)) {
            return false;
        }
        feed(byte(3));
        heard.emplace_back(Cut{std::exchange(sheet_, Sheet{dots_, {}})});
        done(4);
        return true;
    default:
        refuse("an unknown order");
    }
}

// GS v 0 m xL xH yL yH, then the dots.
bool Head::print_picture() {
    constexpr std::size_t before_dots = 8;
    if (!has(before_dots)) {
        return false;
    }
    if (byte(2) != '0' || byte(3) != 0) {
        refuse("a picture of another kind");
    }
    const std::size_t across = byte(4) + std::size_t{256} * byte(5);
    const std::size_t rows = byte(6) + std::size_t{256} * byte(7);
    if (across == 0 || rows == 0 || across > static_cast<std::size_t>(sheet_.row_bytes())) {
        refuse("a picture that is empty or wider than the paper");
    }
    if (!has(before_dots + across * rows)) {
        return false;
    }
    const std::string_view dots =
        std::string_view{waiting_}.substr(at_ + before_dots, across * rows);
    if (spells_order(dots)) {
        refuse("dots that spell an order to be obeyed at once");
    }
    for (std::size_t row = 0; row < rows; ++row) {
        sheet_.dots += dots.substr(row * across, across);
        sheet_.dots.append(static_cast<std::size_t>(sheet_.row_bytes()) - across, '\0');
    }
    done(before_dots + across * rows);
    return true;
}

std::uint8_t Head::byte(std::size_t index) const {
    return static_cast<std::uint8_t>(waiting_[at_ + index]);
}

void Head::done(std::size_t bytes) {
    at_ += bytes;
    obeyed_ += bytes;
}

void Head::feed(int rows) {
    sheet_.dots.append(
        static_cast<std::size_t>(rows) * static_cast<std::size_t>(sheet_.row_bytes()), '\0');
}

void Head::refuse(std::string_view why) const {
    std::string message = "byte " + std::to_string(obeyed_) + ":";
    for (std::size_t i = 0; i < 8 && has(i + 1); ++i) {
        std::array<char, 4> hex{};
        std::snprintf(hex.data(), hex.size(), " %02X", byte(i));
        message += hex.data();
    }
    throw Misprint(message + ": " + std::string(why));
}

} // namespace giliran::paper
