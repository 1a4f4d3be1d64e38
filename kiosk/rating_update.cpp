#include "kiosk/rating_update.hpp"

#include "kiosk/moves.hpp"
#include "kiosk/writing.hpp"

#include <algorithm>

namespace giliran::kiosk {

namespace {

constexpr std::size_t digits_max = 4;     // number_max has four
constexpr std::size_t age_digits_max = 3; // age_max has three

RatedVisit visit_of(const wire::TicketView& ticket) {
    return {ticket.id,      ticket.prefix,  ticket.number,
            ticket.service, ticket.counter, ticket.surveyed};
}

void erase(RateNumber& pad) {
    if (!pad.digits.empty()) {
        pad.digits.pop_back();
    } else {
        pad.prefix = 0;
    }
}

} // namespace

void show_pad(Kiosk& kiosk) {
    RateNumber pad;
    if (kiosk.board && kiosk.board->settings.services.size() == 1) {
        pad.prefix = kiosk.board->settings.services.front().prefix;
    }
    show(kiosk, pad);
}

Effects find_visit(Kiosk& kiosk, const std::string& scanned) {
    const std::string code = code_in(scanned);
    if (code.empty()) {
        show(kiosk, NotDone{VisitWanted{scanned}, Refusal::unknown_ticket});
        return {};
    }
    return ask(kiosk, VisitWanted{code});
}

void visit_found(Kiosk& kiosk, const wire::TicketView& ticket) {
    if (ticket.state != TicketState::finished) {
        not_done(kiosk, Refusal::visit_not_finished);
    } else if (ticket.score != 0) {
        show(kiosk, Thanks{visit_of(ticket), Kept::rating_before});
    } else {
        show(kiosk, RateFaces{visit_of(ticket), {}});
    }
}

Effects rate(Kiosk& kiosk, const LetterTouched& touch) {
    if (auto* pad = std::get_if<RateNumber>(&kiosk.screen)) {
        pad->prefix = touch.letter;
    } else if (auto* writing = std::get_if<Writing>(&kiosk.screen)) {
        add_letter(writing->text, touch.letter);
    }
    return {};
}

Effects rate(Kiosk& kiosk, const DigitTouched& touch) {
    if (auto* pad = std::get_if<RateNumber>(&kiosk.screen);
        pad && pad->digits.size() < digits_max) {
        pad->digits += touch.digit;
    } else if (auto* age = std::get_if<SurveyAge>(&kiosk.screen);
               age && age->digits.size() < age_digits_max) {
        age->digits += touch.digit;
    }
    return {};
}

Effects rate(Kiosk& kiosk, const SpaceTouched&) {
    if (auto* writing = std::get_if<Writing>(&kiosk.screen)) {
        add_space(writing->text);
    }
    return {};
}

Effects rate(Kiosk& kiosk, const EraseTouched&) {
    if (auto* pad = std::get_if<RateNumber>(&kiosk.screen)) {
        erase(*pad);
    } else if (auto* writing = std::get_if<Writing>(&kiosk.screen);
               writing && !writing->text.empty()) {
        writing->text.pop_back();
    } else if (auto* age = std::get_if<SurveyAge>(&kiosk.screen); age && !age->digits.empty()) {
        age->digits.pop_back();
    }
    return {};
}

Effects rate(Kiosk& kiosk, const FindTouched&) {
    const auto* pad = std::get_if<RateNumber>(&kiosk.screen);
    return pad && complete(*pad) ? find_visit(kiosk, pad->prefix + pad->digits) : Effects{};
}

/// The first choice brings the reasons, and so another screen; a change of mind stays on it.
Effects rate(Kiosk& kiosk, const FaceTouched& touch) {
    auto* faces = std::get_if<RateFaces>(&kiosk.screen);
    if (!faces) {
        return {};
    }
    Opinion opinion = faces->opinion;
    opinion.score = touch.score;
    if (tone_of(opinion.score) != tone_of(faces->opinion.score)) {
        opinion.reasons.clear(); // what was praised is not what should be better
    }
    if (faces->opinion.score == 0 || touch.score == 0) {
        show(kiosk, RateFaces{faces->visit, opinion});
    } else {
        faces->opinion = opinion;
    }
    return {};
}

Effects rate(Kiosk& kiosk, const ReasonTouched& touch) {
    auto* faces = std::get_if<RateFaces>(&kiosk.screen);
    if (!faces || faces->opinion.score == 0) {
        return {};
    }
    RatingReasons& reasons = faces->opinion.reasons;
    const auto given = std::find(reasons.begin(), reasons.end(), touch.reason);
    if (given != reasons.end()) {
        reasons.erase(given);
    } else if (reasons.size() < reasons_max) {
        reasons.push_back(touch.reason);
    }
    return {};
}

Effects rate(Kiosk& kiosk, const WriteTouched&) {
    if (const auto* faces = std::get_if<RateFaces>(&kiosk.screen)) {
        show(kiosk, Writing{*faces, faces->opinion.comment});
    } else if (const auto* end = std::get_if<SurveyEnd>(&kiosk.screen)) {
        show(kiosk, Writing{*end, end->form.survey.suggestion.value_or("")});
    }
    return {};
}

Effects rate(Kiosk& kiosk, const WrittenTouched&) {
    const auto* writing = std::get_if<Writing>(&kiosk.screen);
    if (!writing) {
        return {};
    }
    const std::string text = finished(writing->text);
    if (const auto* about = std::get_if<RateFaces>(&writing->about)) {
        RateFaces faces = *about;
        faces.opinion.comment = text;
        show(kiosk, faces);
    } else {
        SurveyEnd end = std::get<SurveyEnd>(writing->about);
        end.form.survey.suggestion = text.empty() ? std::nullopt : std::optional<std::string>{text};
        show(kiosk, end);
    }
    return {};
}

Effects rate(Kiosk& kiosk, const SendTouched&) {
    if (const auto* faces = std::get_if<RateFaces>(&kiosk.screen);
        faces && faces->opinion.score != 0) {
        return ask(kiosk, RatingWanted{faces->visit, faces->opinion});
    }
    if (const auto* end = std::get_if<SurveyEnd>(&kiosk.screen);
        end && !end->form.survey.answers.empty()) {
        return ask(kiosk, SurveyWanted{end->form});
    }
    return {};
}

void said_is_kept(Kiosk& kiosk, const Want& want) {
    if (const auto* rating = std::get_if<RatingWanted>(&want)) {
        show(kiosk, Thanks{rating->visit, Kept::rating});
    } else if (const auto* survey = std::get_if<SurveyWanted>(&want)) {
        RatedVisit visit = survey->form.visit;
        visit.surveyed = true;
        show(kiosk, Thanks{visit, Kept::survey});
    }
}

} // namespace giliran::kiosk
