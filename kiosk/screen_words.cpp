#include "kiosk/screen_words.hpp"

#include "kiosk/kiosk_update.hpp"
#include "kiosk/opening.hpp"
#include "kiosk/survey_steps.hpp"
#include "shared/wire/codec.hpp"

namespace giliran::kiosk {

std::string_view sending_key(const Want& want) {
    constexpr std::string_view keys[] = {"kiosk.sending_ticket", "kiosk.sending_visit",
                                         "kiosk.sending_rating", "kiosk.sending_survey"};
    return keys[want.index()];
}

std::string_view not_done_key(const Want& want) {
    constexpr std::string_view keys[] = {"kiosk.not_issued", "kiosk.not_found", "kiosk.not_rated",
                                         "kiosk.not_surveyed"};
    return keys[want.index()];
}

std::string reason_key(const NotDone& screen) {
    if (const auto* trouble = std::get_if<wire::TroubleKind>(&screen.why)) {
        return "trouble." + std::string(wire::name_of(*trouble));
    }
    return "refusal." + std::string(wire::name_of(std::get<Refusal>(screen.why)));
}

std::string_view score_key(std::uint32_t score) {
    constexpr std::string_view keys[] = {"kiosk.score_1", "kiosk.score_2", "kiosk.score_3",
                                         "kiosk.score_4"};
    return keys[score - 1];
}

ThanksWords thanks_words(const Thanks& thanks) {
    ThanksWords words;
    switch (thanks.kept) {
    case Kept::rating:
        words = {"kiosk.thanks", "kiosk.thanks_how", ""};
        break;
    case Kept::rating_before:
        words = {"kiosk.rated_before", "kiosk.rated_before_how", ""};
        break;
    case Kept::survey:
        return {"skm.thanks_title", "skm.thanks_words", ""};
    }
    words.survey = thanks.visit.surveyed ? "refusal.surveyed_already" : "kiosk.survey_offer";
    return words;
}

WritingWords writing_words(const Writing& writing) {
    return std::holds_alternative<RateFaces>(writing.about)
               ? WritingWords{"web.rate_comment", "web.rate_comment_words"}
               : WritingWords{"skm.suggestion", "skm.suggestion_words"};
}

std::string_view survey_note_key(SurveyStep step, Language language) {
    if (step == SurveyStep::age) {
        return "skm.age_wrong";
    }
    if (about_person(step)) {
        return "skm.who_words";
    }
    // Only the Indonesian text is the official one, and whoever reads another must know.
    return language == Language::indonesian ? "skm.privacy" : "skm.language_note";
}

std::string_view reasons_question_key(std::uint32_t score) {
    return tone_of(score) == Tone::praise ? "web.rate_reasons_good" : "web.rate_reasons_bad";
}

std::string reason_words_key(RatingReason reason, std::uint32_t score) {
    return "web.reason_" + std::string(wire::name_of(reason))
           + (tone_of(score) == Tone::praise ? "_good" : "_bad");
}

std::string_view printer_key(PrinterState state) {
    switch (state) {
    case PrinterState::paper_out:
        return "kiosk.paper_out";
    case PrinterState::cover_open:
        return "kiosk.printer_cover_open";
    case PrinterState::unknown:
    case PrinterState::ready:
    case PrinterState::paper_low:
    case PrinterState::offline:
    case PrinterState::failing:
    case PrinterState::unreachable:
        break;
    }
    return "kiosk.printer_not_ready";
}

PinWords pin_words(PinState state) {
    switch (state) {
    case PinState::typing:
        break;
    case PinState::wrong:
        return {"kiosk.pin_wrong", "kiosk.pin_wrong_how"};
    case PinState::locked:
        return {"kiosk.pin_locked", "kiosk.pin_locked_how"};
    }
    return {"kiosk.pin_title", "kiosk.pin_how"};
}

std::string_view menu_printer_key(const Kiosk& kiosk, const ServiceMenu& menu) {
    if (menu.trial) {
        constexpr std::string_view keys[] = {"kiosk.trial_under_way", "kiosk.trial_printed",
                                             "kiosk.trial_paper_out", "kiosk.trial_failed"};
        return keys[static_cast<std::size_t>(*menu.trial)];
    }
    switch (kiosk.printer) {
    case PrinterState::unknown:
        return "kiosk.printer_unknown";
    case PrinterState::ready:
        return "kiosk.printer_ready";
    case PrinterState::paper_low:
        return "kiosk.printer_paper_low";
    default:
        return printer_key(kiosk.printer);
    }
}

Timed opening_words(const Kiosk& kiosk) {
    const auto opening = next_opening(*kiosk.board, *kiosk.server_now, kiosk.ahead_of_utc_min);
    if (!opening) {
        return {"kiosk.opens_unknown", {}};
    }
    const LocalTime now = local_time(*kiosk.server_now, kiosk.ahead_of_utc_min);
    return {opening->day == now.day ? "kiosk.opens_today" : "kiosk.opens_on", *opening};
}

Timed closed_words(const Kiosk& kiosk) {
    const DayBoard& day = kiosk.board->day;
    const Instant now = *kiosk.server_now;
    if (day.open && now >= day.doors_close_at && now < day.closes_at) {
        return {"kiosk.closed_still_serving", local_time(day.closes_at, kiosk.ahead_of_utc_min)};
    }
    return {"kiosk.closed_numbers_end", {}};
}

const std::string& help_desk_words(const Kiosk& kiosk, const ui::Words& words) {
    const std::string& own = words.text("kiosk.go_to_desk");
    if (!kiosk.board) {
        return own;
    }
    const std::string& named = said_in(kiosk.board->settings.help_desk, words.language());
    return named.empty() ? own : named;
}

} // namespace giliran::kiosk
