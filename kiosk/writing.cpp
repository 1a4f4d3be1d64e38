#include "kiosk/writing.hpp"

#include "shared/queue/rating.hpp"

namespace giliran::kiosk {

bool full(const std::string& text) {
    return text.size() >= comment_bytes_max; // a letter of this keyboard is one byte
}

void add_letter(std::string& text, char letter) {
    if (!full(text)) {
        text += text.empty() ? letter : static_cast<char>(letter - 'A' + 'a');
    }
}

void add_space(std::string& text) {
    if (!full(text) && !text.empty() && text.back() != ' ') {
        text += ' ';
    }
}

std::string finished(std::string text) {
    if (text.ends_with(' ')) {
        text.pop_back();
    }
    return text;
}

} // namespace giliran::kiosk
