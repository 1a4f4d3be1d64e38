#pragma once
// The walk of a rating: the number on the pad, four faces, what it was about, a few words, one
// send; and the official survey for whoever wants to. `walk` (kiosk_update) gives it the touches
// and answers that are its own. A touch that comes on another screen does nothing.

#include "kiosk/model.hpp"

namespace giliran::kiosk {

/// The pad of letters and digits; an office with one letter has it chosen already.
void show_pad(Kiosk& kiosk);
/// Asks for the visit of a scanned or typed code or label.
Effects find_visit(Kiosk& kiosk, const std::string& scanned);
/// The server's answer to that.
void visit_found(Kiosk& kiosk, const wire::TicketView& ticket);

Effects rate(Kiosk& kiosk, const LetterTouched& touch);
Effects rate(Kiosk& kiosk, const DigitTouched& touch);
Effects rate(Kiosk& kiosk, const SpaceTouched& touch);
Effects rate(Kiosk& kiosk, const EraseTouched& touch);
Effects rate(Kiosk& kiosk, const FindTouched& touch);
Effects rate(Kiosk& kiosk, const FaceTouched& touch);
Effects rate(Kiosk& kiosk, const ReasonTouched& touch);
Effects rate(Kiosk& kiosk, const WriteTouched& touch);
Effects rate(Kiosk& kiosk, const WrittenTouched& touch);
Effects rate(Kiosk& kiosk, const SurveyTouched& touch);
Effects rate(Kiosk& kiosk, const AnswerTouched& touch);
Effects rate(Kiosk& kiosk, const NextTouched& touch);
Effects rate(Kiosk& kiosk, const PreviousTouched& touch);
Effects rate(Kiosk& kiosk, const SendTouched& touch);
/// The record has it: thanks for the rating, or for the survey.
void said_is_kept(Kiosk& kiosk, const Want& want);

} // namespace giliran::kiosk
