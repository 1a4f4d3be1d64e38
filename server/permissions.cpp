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
    bool operator()(const ConfigureOffice&) const { return asker == Asker::schedule; }
    bool operator()(const OpenDay&) const { return asker == Asker::schedule; }
    bool operator()(const CloseDay&) const { return asker == Asker::schedule; }
    bool operator()(const IssueTicket&) const { return asker == Asker::kiosk; }
    bool operator()(const CancelTicket&) const {
        return any(asker, {Asker::citizen, Asker::kiosk});
    }
    bool operator()(const RateVisit&) const { return any(asker, {Asker::citizen, Asker::kiosk}); }
    bool operator()(const wire::FindTicket&) const { return asker == Asker::kiosk; }
    bool operator()(const wire::SeeBoard&) const { return true; }
    template<class AtCounter>
    bool operator()(const AtCounter&) const {
        return at_counter();
    }
};

} // namespace

bool may(Asker asker, const wire::Body& body) {
    return std::visit(Permitted{asker}, body);
}

} // namespace giliran::server
