#include "tests/bench/office.hpp"

namespace giliran::bench {
namespace {

wire::TicketView ticket_in(const wire::AnswerBody& body) {
    const auto* done = std::get_if<wire::Done>(&body);
    if (!done || !done->ticket)
        throw std::runtime_error("an order was not taken: " + wire::encode(body));
    return *done->ticket;
}

} // namespace

std::string issue_text(const link::Address& kiosk, std::size_t which) {
    const int service = static_cast<int>(which) % busy_office.services;
    return wire::encode(wire::Ask{wire::version_spoken,
                                  link::new_request(),
                                  kiosk.device,
                                  kiosk.key,
                                  {},
                                  IssueTicket{{tests::service_id(service)}, general_lane}});
}

Loop issue(const tests::ServerProcess& server, std::size_t kiosks, std::size_t presses) {
    static std::size_t turn = 0; // one kiosk alone goes through the services, too
    const link::Address kiosk = server.as("kiosk-1");
    const Loop loop = run({kiosk.ask, kiosks, presses}, [&] { return issue_text(kiosk, ++turn); });
    for (const std::string& answer : loop.answers)
        ticket_in(wire::decode_answer(answer).body);
    return loop;
}

std::size_t answer_bytes(const tests::ServerProcess& server) {
    return issue(server, 1, 1).answers.front().size();
}

void serve_day(const tests::ServerProcess& server, std::uint32_t tickets) {
    constexpr auto counters = static_cast<std::uint32_t>(busy_office.counters);
    link::AskLink desks{server.as("counters")};
    for (std::uint32_t counter = 1; counter <= counters; ++counter)
        tests::ask_and_wait(desks, OpenCounter{{counter}});
    issue(server, counters, tickets / counters);
    for (std::uint32_t i = 0; i < tickets; ++i) {
        const CounterId counter{1 + i % counters};
        const TicketId ticket = ticket_in(tests::ask_and_wait(desks, CallNext{counter})).id;
        ticket_in(tests::ask_and_wait(desks, StartService{counter, ticket}));
        ticket_in(tests::ask_and_wait(desks, FinishVisit{counter, ticket, Outcome::served}));
    }
    for (std::uint32_t counter = 1; counter <= counters; ++counter)
        tests::ask_and_wait(desks, CloseCounter{{counter}});
}

double resident_mib(pid_t process) {
    std::ifstream status{"/proc/" + std::to_string(process) + "/status"};
    for (std::string word; status >> word;)
        if (double kib = 0; word == "VmRSS:" && status >> kib)
            return kib / 1024;
    throw std::runtime_error("a measured program has ended");
}

} // namespace giliran::bench
