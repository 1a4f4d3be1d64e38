#include "shared/queue/rating.hpp"

#include <algorithm>

namespace giliran {

bool sound(const RatingReasons& reasons) {
    if (reasons.size() > reasons_max)
        return false;
    for (auto reason = reasons.begin(); reason != reasons.end(); ++reason)
        if (std::find(reasons.begin(), reason, *reason) != reason)
            return false;
    return true;
}

bool sound_comment(const std::string& text) {
    if (text.size() > comment_bytes_max)
        return false;
    unsigned char before = 0;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        const bool plain_control = byte < 0x20 || byte == 0x7f;
        const bool wide_control = before == 0xc2 && byte < 0xa0; // U+0080 to U+009F in UTF-8
        if (plain_control || wide_control)
            return false;
        before = byte;
    }
    return true;
}

} // namespace giliran
