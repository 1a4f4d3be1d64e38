#include "server/permissions.hpp"

namespace giliran::server {
namespace {

bool any(Asker asker, std::initializer_list<Asker> allowed) {
    for (const Asker one : allowed)
        if (one == asker)
            return true;
    return false;
}

struct Permitted {
    Asker asker;

    bool at_counter() const {
        return any(asker, {Asker::counter_device, Asker::staff, Asker::supervisor});
    }
    bool holds_slip() const { return any(asker, {Asker::citizen, Asker::kiosk}); }
    bool in_charge() const { return asker == Asker::supervisor; }
    bool operator()(const ConfigureOffice&) const {
        return any(asker, {Asker::schedule, Asker::supervisor});
    }
    bool operator()(const OpenDay&) const { return asker == Asker::schedule; }
    bool operator()(const CloseDay&) const { return asker == Asker::schedule; }
    bool operator()(const TurnDay&) const { return asker == Asker::schedule; }
    bool operator()(const IssueTicket&) const { return asker == Asker::kiosk; }
    bool operator()(const CancelTicket&) const {
        return any(asker, {Asker::citizen, Asker::kiosk}) || at_counter();
    }
    // What was said of a visit comes from whoever holds the slip, never from the staff.
    bool operator()(const RateVisit&) const { return holds_slip(); }
    bool operator()(const AnswerSurvey&) const { return holds_slip(); }
    bool operator()(const wire::FindTicket&) const { return asker == Asker::kiosk; }
    bool operator()(const wire::SeeBoard&) const { return true; }
    bool operator()(const wire::DeviceReport& report) const {
        return asker == (report.kind == wire::ScreenKind::wall ? Asker::wall : Asker::kiosk);
    }
    // Out of turn only by whoever answers for it; the record marks it and keeps the ground.
    bool operator()(const CallTicket&) const { return in_charge(); }
    bool operator()(const PostNotice&) const { return in_charge(); }
    bool operator()(const WithdrawNotice&) const { return in_charge(); }
    bool operator()(const CallNext&) const { return at_counter(); }
    bool operator()(const AwaitNext&) const { return at_counter(); }
    bool operator()(const CallParked&) const { return at_counter(); }
    bool operator()(const CallDirect&) const { return at_counter(); }
    bool operator()(const CallAgain&) const { return at_counter(); }
    bool operator()(const StartService&) const { return at_counter(); }
    bool operator()(const FinishVisit&) const { return at_counter(); }
    bool operator()(const MarkAbsent&) const { return at_counter(); }
    bool operator()(const ParkTicket&) const { return at_counter(); }
    bool operator()(const ReturnTicket&) const { return at_counter(); }
    bool operator()(const ReviveTicket&) const { return at_counter(); }
    bool operator()(const TransferTicket&) const { return at_counter(); }
    bool operator()(const UndoPress&) const { return at_counter(); }
    bool operator()(const OpenCounter&) const { return at_counter(); }
    bool operator()(const PauseCounter&) const { return at_counter(); }
    bool operator()(const CloseCounter&) const { return at_counter(); }
};

} // namespace

bool may(Asker asker, const wire::Body& body) {
    return std::visit(Permitted{asker}, body);
}

} // namespace giliran::server
