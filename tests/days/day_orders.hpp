#pragma once
// The orders of a written day, as words and as commands. Reading and writing stand side by side, so
// that the simulator can hand over a failing seed as a day anybody can read and play.

#include "shared/queue/office.hpp"
#include "tests/days/day_office.hpp"

namespace giliran::tests {

/// What the reader of an order must know: the tickets by their labels, and the day.
struct DayNow {
    const Office& office;
    Day day;
    Hours hours;

    Instant at(const std::string& clock) const { return midnight() + clock_ms(clock); }
    Instant minute(std::uint32_t minute) const {
        return midnight() + std::int64_t{minute} * 60'000;
    }
    Instant midnight() const { return {std::int64_t{day.number} * 86'400'000}; }

    TicketId ticket(const std::string& label) const {
        char prefix = 0;
        std::uint32_t number = 0;
        if (!read_label(label, prefix, number))
            throw std::runtime_error("no ticket: " + label);
        const Ticket* ticket = find_ticket(office, prefix, number);
        return ticket ? ticket->id : TicketId{0};
    }
};

/// Reads the words after who: "calls next at 1".
class OrderReader {
  public:
    OrderReader(const DayNow& now, std::string who, const std::string& text)
        : now_(now), who_(std::move(who)), words_(text) {}

    Command read() {
        const std::string verb = word();
        static const std::map<std::string, Command (OrderReader::*)()> verbs = {
            {"takes", &OrderReader::takes},         {"opens", &OrderReader::opens},
            {"closes", &OrderReader::closes},       {"turns", &OrderReader::turns},
            {"pauses", &OrderReader::pauses},       {"calls", &OrderReader::calls},
            {"awaits", &OrderReader::awaits},       {"serves", &OrderReader::serves},
            {"starts", &OrderReader::starts},       {"finishes", &OrderReader::finishes},
            {"misses", &OrderReader::misses},       {"parks", &OrderReader::parks},
            {"returns", &OrderReader::returns},     {"revives", &OrderReader::revives},
            {"transfers", &OrderReader::transfers}, {"cancels", &OrderReader::cancels},
            {"undoes", &OrderReader::undoes},       {"rates", &OrderReader::rates},
            {"answers", &OrderReader::answers},     {"posts", &OrderReader::posts},
            {"withdraws", &OrderReader::withdraws}, {"changes", &OrderReader::changes}};
        const auto found = verbs.find(verb);
        if (found == verbs.end())
            throw std::runtime_error("unknown order: " + verb);
        return (this->*found->second)();
    }

  private:
    std::string word() {
        std::string next;
        words_ >> next;
        return next;
    }
    /// Takes the word if it is the next one.
    bool is_next(const std::string& expected) {
        const auto place = words_.tellg();
        if (word() == expected)
            return true;
        words_.clear();
        words_.seekg(place);
        return false;
    }
    std::string rest() {
        std::string text;
        std::getline(words_ >> std::ws, text);
        return text;
    }
    TicketId ticket() { return now_.ticket(word()); }
    CounterId counter() { // "at 1" or "counter 1"
        word();
        CounterId counter;
        words_ >> counter.value;
        return counter;
    }

    Command takes() {
        IssueTicket issue{{word()}, general_lane};
        Journey journey;
        for (std::string next; words_ >> next;) {
            if (next == "for")
                issue.slot = now_.at(word());
            else if (next == "then")
                journey.then.push_back({word()});
            else if (next == "any-order")
                journey.any_order = true;
            else if (next != "after-closing") // of the stamp
                issue.lane = {next};
        }
        if (!journey.then.empty())
            issue.journey = journey;
        return issue;
    }
    Command opens() {
        if (!is_next("the"))
            return OpenCounter{counter(), who_};
        return OpenDay{now_.day, now_.minute(now_.hours.opens_min),
                       now_.minute(now_.hours.doors_close_min), now_.minute(now_.hours.closes_min)};
    }
    Command turns() { // the day, into the date of the script
        return TurnDay{{now_.day, now_.minute(now_.hours.opens_min),
                        now_.minute(now_.hours.doors_close_min),
                        now_.minute(now_.hours.closes_min)}};
    }
    Command closes() {
        if (is_next("the"))
            return CloseDay{};
        return CloseCounter{counter()};
    }
    Command pauses() {
        PauseCounter pause{counter()};
        if (is_next("for"))
            pause.reason = enum_of<PauseReason>(word());
        if (is_next("until"))
            pause.back_at = now_.at(word());
        return pause;
    }
    Command calls() {
        if (is_next("next"))
            return CallNext{counter()};
        if (is_next("again")) {
            const TicketId again = ticket();
            return CallAgain{counter(), again};
        }
        const bool parked = is_next("parked");
        const TicketId which = ticket();
        const CounterId where = counter();
        if (parked)
            return CallParked{where, which};
        word(); // because-of
        return CallTicket{where, which, enum_of<CallGround>(word())};
    }
    Command awaits() {
        is_next("next");
        return AwaitNext{counter()};
    }
    Command serves() {
        const ServiceId service{word()};
        is_next("directly");
        return CallDirect{counter(), service};
    }
    Command starts() {
        const TicketId which = ticket();
        return StartService{counter(), which};
    }
    Command finishes() {
        const TicketId which = ticket();
        FinishVisit finish{counter(), which};
        if (const std::string outcome = word(); !outcome.empty())
            finish.outcome = enum_of<Outcome>(outcome);
        return finish;
    }
    Command misses() {
        const TicketId which = ticket();
        return MarkAbsent{counter(), which};
    }
    Command parks() {
        const TicketId which = ticket();
        ParkTicket park{counter(), which, {}};
        word(); // for
        const std::string whom = word();
        if (whom == "counter")
            park.place.counter = CounterId{static_cast<std::uint32_t>(std::stoul(word()))};
        else if (whom == "staff")
            park.place.staff = word();
        else if (whom == "service")
            park.place.service = ServiceId{word()};
        return park;
    }
    Command returns() {
        const TicketId which = ticket();
        const CounterId where = counter();
        return ReturnTicket{where, which, is_next("as-before")};
    }
    Command revives() { return ReviveTicket{ticket()}; }
    Command transfers() {
        const TicketId which = ticket();
        const CounterId where = counter();
        word(); // to
        return TransferTicket{where, which, {word()}};
    }
    Command cancels() { return CancelTicket{ticket()}; }
    Command undoes() { return UndoPress{counter()}; }
    Command rates() {
        RateVisit rate{ticket(), 0};
        words_ >> rate.score;
        RatingReasons reasons;
        while (is_next("because-of"))
            reasons.push_back(enum_of<RatingReason>(word()));
        if (!reasons.empty())
            rate.reasons = std::move(reasons);
        if (is_next("saying"))
            rate.comment = rest();
        return rate;
    }
    /// "answers A001 waktu 3 biaya 4 age 34 saying Terima kasih"
    Command answers() {
        AnswerSurvey answer{ticket(), {}};
        Survey& survey = answer.survey;
        for (std::string what; words_ >> what;)
            if (what == "saying")
                survey.suggestion = rest();
            else if (what == "age")
                words_ >> survey.respondent.age.emplace();
            else
                words_ >> survey.answers.emplace_back(SurveyAnswer{enum_of<Element>(what)}).value;
        return answer;
    }
    Command posts() {
        word(); // from
        const Instant from = now_.at(word());
        word(); // until
        const Instant until = now_.at(word());
        const std::string text = rest();
        return PostNotice{{text, text}, from, until};
    }
    Command withdraws() {
        WithdrawNotice withdraw;
        word(); // notice
        words_ >> withdraw.notice;
        return withdraw;
    }
    Command changes() {
        ConfigureOffice change{now_.office.settings, Effect::now};
        if (is_next("tomorrow"))
            change.effect = Effect::next_day;
        const std::string line = rest();
        if (!read_office_line(line, change.settings))
            throw std::runtime_error("no setting: " + line);
        return change;
    }

    const DayNow& now_;
    std::string who_;
    std::istringstream words_;
};

} // namespace giliran::tests
