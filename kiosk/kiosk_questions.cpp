// What the views and the update ask of the model's values; nothing here changes anything.

#include "kiosk/kiosk_update.hpp"

#include <algorithm>

namespace giliran::kiosk {

Slip slip_of(const Kiosk& kiosk, const wire::Done& done) {
    const Settings& settings = kiosk.board->settings;
    const wire::TicketView& ticket = *done.ticket;
    Slip slip;
    slip.language = kiosk.language;
    slip.office = settings.name;
    slip.place = settings.place;
    slip.zone_label = settings.zone_label;
    slip.prefix = ticket.prefix;
    slip.number = ticket.number;
    if (const Service* service = find_service(settings, ticket.service)) {
        slip.service = service->name;
        slip.detail = service->detail;
    }
    slip.lane = ticket.lane;
    slip.ahead = ticket.ahead;
    slip.wait = ticket.wait;
    slip.issued = local_time(done.at, kiosk.ahead_of_utc_min);
    slip.link = done.link;
    slip.code = ticket.code;
    return slip;
}

namespace {

/// What was left empty is not sent.
wire::Body body_of(const RatingWanted& want) {
    const Opinion& said = want.opinion;
    RateVisit order{want.visit.ticket, said.score};
    if (!said.reasons.empty()) {
        order.reasons = said.reasons;
    }
    if (!said.comment.empty()) {
        order.comment = said.comment;
    }
    return order;
}

} // namespace

wire::Body body_of(const Want& want) {
    if (const auto* ticket = std::get_if<TicketWanted>(&want)) {
        return IssueTicket{ticket->service, ticket->lane};
    }
    if (const auto* visit = std::get_if<VisitWanted>(&want)) {
        return wire::FindTicket{visit->code_or_label};
    }
    if (const auto* survey = std::get_if<SurveyWanted>(&want)) {
        return AnswerSurvey{survey->form.visit.ticket, survey->form.survey};
    }
    return body_of(std::get<RatingWanted>(want));
}

Tone tone_of(std::uint32_t score) {
    return score > 2 ? Tone::praise : Tone::wish;
}

bool given(const Opinion& opinion, RatingReason reason) {
    return std::find(opinion.reasons.begin(), opinion.reasons.end(), reason)
           != opinion.reasons.end();
}

bool complete(const RateNumber& typed) {
    return typed.prefix != 0 && typed.digits.find_first_not_of('0') != std::string::npos;
}

const ServiceRow* find_row(const Board& board, const ServiceId& service) {
    for (const ServiceRow& row : board.rows) {
        if (row.service == service) {
            return &row;
        }
    }
    return nullptr;
}

bool hall_empty_for(const ServiceRow& row) {
    const bool takes_long = row.general.range && row.general.range->high_min > 0;
    return row.waiting == 0 && !takes_long;
}

bool asks_first(const Board& board, const ServiceId& id) {
    const Service* service = find_service(board.settings, id);
    const ServiceRow* row = find_row(board, id);
    if (!service || !row) {
        return false;
    }
    const bool many = service->ask_above != 0 && row->waiting > service->ask_above;
    return many || past_closing(*row);
}

bool past_closing(const ServiceRow& row) {
    return row.waiting > 0 && !row.general.range
           && row.general.why_not == NoForecast::after_closing;
}

bool has_standard(const Board& board, const ServiceId& id) {
    const Service* service = find_service(board.settings, id);
    return service && service->standard != Standard{};
}

const ServiceId* chosen_service(const Screen& screen) {
    if (const auto* still = std::get_if<StillWanted>(&screen)) {
        return &still->service;
    }
    if (const auto* bring = std::get_if<Bring>(&screen)) {
        return &bring->service;
    }
    const auto* lane = std::get_if<LaneChoice>(&screen);
    return lane ? &lane->service : nullptr;
}

NextStep next_step(const NotDone& screen) {
    if (const auto* trouble = std::get_if<wire::TroubleKind>(&screen.why)) {
        const bool passing = *trouble == wire::TroubleKind::busy
                             || *trouble == wire::TroubleKind::unreachable
                             || *trouble == wire::TroubleKind::expired
                             || *trouble == wire::TroubleKind::record_unavailable;
        return passing ? NextStep::ask_again : NextStep::none;
    }
    const bool not_found = std::get<Refusal>(screen.why) == Refusal::unknown_ticket
                           && std::holds_alternative<VisitWanted>(screen.want);
    return not_found ? NextStep::type_again : NextStep::none;
}

std::string code_in(const std::string& scanned) {
    std::size_t end = scanned.size();
    while (end > 0) {
        const std::size_t cut = scanned.find_last_of("/?=#&", end - 1);
        const std::size_t from = cut == std::string::npos ? 0 : cut + 1;
        const std::string piece = scanned.substr(from, end - from);
        std::uint64_t code = 0;
        char prefix = 0;
        std::uint32_t number = 0;
        if (read_code(piece, code)) { // first: eight characters, longer than any label
            return text_of_code(code);
        }
        if (read_label(piece, prefix, number)) {
            return label_of(prefix, number);
        }
        if (cut == std::string::npos) {
            break;
        }
        end = cut;
    }
    return {};
}

} // namespace giliran::kiosk
