// Who may order what, as one table: a new order must be put into it.

#include "server/permissions.hpp"
#include "shared/wire/codec.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace giliran;
using namespace giliran::server;

namespace {

using Askers = std::set<Asker>;

const Askers everyone = {Asker::kiosk,      Asker::wall,    Asker::counter_device, Asker::staff,
                         Asker::supervisor, Asker::citizen, Asker::schedule};
const Askers at_counter = {Asker::counter_device, Asker::staff, Asker::supervisor};
const Askers ticket_holder = {Asker::kiosk, Asker::citizen};

const std::map<std::string, Askers> table = {
    {"ConfigureOffice", {Asker::schedule, Asker::supervisor}},
    {"OpenDay", {Asker::schedule}},
    {"CloseDay", {Asker::schedule}},
    {"TurnDay", {Asker::schedule}},
    {"IssueTicket", {Asker::kiosk}},
    {"CallNext", at_counter},
    {"AwaitNext", at_counter},
    {"CallTicket", {Asker::supervisor}},
    {"CallParked", at_counter},
    {"CallDirect", at_counter},
    {"CallAgain", at_counter},
    {"StartService", at_counter},
    {"FinishVisit", at_counter},
    {"MarkAbsent", at_counter},
    {"ParkTicket", at_counter},
    {"ReturnTicket", at_counter},
    {"ReviveTicket", at_counter},
    {"TransferTicket", at_counter},
    {"UndoPress", at_counter},
    {"OpenCounter", at_counter},
    {"PauseCounter", at_counter},
    {"CloseCounter", at_counter},
    {"CancelTicket",
     {Asker::kiosk, Asker::citizen, Asker::counter_device, Asker::staff, Asker::supervisor}},
    {"RateVisit", ticket_holder},
    {"AnswerSurvey", ticket_holder},
    {"PostNotice", {Asker::supervisor}},
    {"WithdrawNotice", {Asker::supervisor}},
    {"FindTicket", {Asker::kiosk}},
    {"SeeBoard", everyone},
    {"DeviceReport", {Asker::kiosk}}, // as made by default; a wall's is a wall's
};

template<class Body>
struct EachOrder;
template<class... Order>
struct EachOrder<std::variant<Order...>> {
    static std::vector<wire::Body> all() { return {Order{}...}; }
};

} // namespace

TEST_CASE("everyone may order what the table says and nothing else") {
    const std::vector<wire::Body> orders = EachOrder<wire::Body>::all();
    CHECK(orders.size() == table.size());
    for (const wire::Body& order : orders) {
        const std::string kind{wire::kind_of(order)};
        REQUIRE(table.contains(kind));
        for (const Asker asker : everyone) {
            INFO(kind << " by asker " << static_cast<int>(asker));
            CHECK(may(asker, order) == table.at(kind).contains(asker));
        }
    }
}
