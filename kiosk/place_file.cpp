#include "kiosk/place_file.hpp"

#include "shared/wire/codec.hpp"

#include <fstream>
#include <sstream>

namespace giliran::kiosk {

namespace {

// Four lines: the duty, the language, the slip, the ask as it goes over the line.
constexpr std::string_view duties[] = {"in_service", "out_of_order"};
constexpr std::string_view slips[] = {"none", "perhaps", "printed"};

template<class Enum, std::size_t N>
std::string_view word_of(Enum value, const std::string_view (&words)[N]) {
    return words[static_cast<std::size_t>(value)];
}

template<class Enum, std::size_t N>
std::optional<Enum> read_word(std::istream& text, const std::string_view (&words)[N]) {
    std::string line;
    std::getline(text, line);
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == line) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

std::string text_of(const Place& place) {
    std::ostringstream text;
    text << word_of(place.duty, duties) << "\n";
    if (const auto& ticket = place.ticket) {
        text << ui::code_of(ticket->language) << "\n"
             << word_of(ticket->slip, slips) << "\n"
             << wire::encode(ticket->ask) << "\n";
    }
    return text.str();
}

std::optional<OpenTicket> read_ticket(std::istream& text) {
    std::string code;
    std::getline(text, code);
    const auto language = ui::language_of(code);
    const auto slip = read_word<SlipSoFar>(text, slips);
    std::string ask;
    if (!language || !slip || !std::getline(text, ask)) {
        return std::nullopt;
    }
    try {
        return OpenTicket{wire::decode_ask(ask), *language, *slip};
    } catch (const wire::GrammarError&) {
        return std::nullopt;
    }
}

/// Its paper may be on its way from the moment it is shown.
SlipSoFar slip_of_shown(Printing printing) {
    return printing == Printing::printed ? SlipSoFar::printed : SlipSoFar::perhaps;
}

} // namespace

void follow(Place& place, const Kiosk& kiosk) {
    place.duty = kiosk.duty;
    if (!place.ticket) {
        return;
    }
    const auto* sending = std::get_if<Sending>(&kiosk.screen);
    if (const auto* shown = std::get_if<TicketShown>(&kiosk.screen)) {
        place.ticket->language = kiosk.language;
        place.ticket->slip = slip_of_shown(shown->printing);
    } else if (!sending || !std::holds_alternative<TicketWanted>(sending->want)) {
        place.ticket.reset();
    }
}

std::optional<CameBack> came_back(const OpenTicket& ticket, Instant now) {
    const auto* issue = std::get_if<IssueTicket>(&ticket.ask.body);
    if (!issue || !ticket.ask.expires_at || *ticket.ask.expires_at + came_back_ms_max < now) {
        return std::nullopt;
    }
    return CameBack{{issue->service, issue->lane}, ticket.language, ticket.slip};
}

PlaceFile::PlaceFile(const std::filesystem::path& folder) {
    if (!folder.empty()) {
        std::filesystem::create_directories(folder);
        path_ = folder / "place";
    }
}

Place PlaceFile::read() const {
    std::ifstream text{path_};
    Place place;
    place.duty = read_word<Duty>(text, duties).value_or(Duty::in_service);
    place.ticket = read_ticket(text);
    return place;
}

bool PlaceFile::keep(const Place& place) {
    std::string text = text_of(place);
    if (path_.empty() || text == kept_) {
        return true;
    }
    const std::filesystem::path fresh = path_.string() + ".new";
    {
        std::ofstream file{fresh};
        std::filesystem::permissions(fresh, std::filesystem::perms::owner_read
                                                | std::filesystem::perms::owner_write);
        file << text;
        if (!file.flush()) {
            return false;
        }
    }
    std::error_code trouble;
    std::filesystem::rename(fresh, path_, trouble);
    if (!trouble) {
        kept_ = std::move(text);
    }
    return !trouble;
}

} // namespace giliran::kiosk
