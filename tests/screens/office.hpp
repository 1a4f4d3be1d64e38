#pragma once
// The sample office on addresses of its own, with a real server, and the people who press its
// buttons elsewhere than on the tested window: through the sockets. Its machine may lose power and
// come back.

#include "tests/e2e/server_process.hpp"

#include <catch2/catch.hpp>

#include <optional>

namespace giliran::tests {

class Office {
  public:
    static constexpr std::int32_t ahead_of_utc_min = 7 * 60;

    Office() {
        server_.start();
        const link::Address known = as("counters");
        // A server that comes back is found where it was.
        std::ofstream{folder() / "office.toml"} << office_text(known.ask, known.feed);
        kiosk_.emplace(as("kiosk-1"));
        counters_.emplace(known);
    }

    std::filesystem::path folder() const { return server_.folder(); }
    link::Address as(const std::string& device) const { return server_.as(device); }

    void falls() { server_.kill_nine(); }
    void comes_back() { server_.start(); }

    wire::TicketView issues(const std::string& service, LaneId lane = general_lane) {
        return ticket_of(*kiosk_, IssueTicket{{service}, lane});
    }
    wire::TicketView finds(const std::string& code) {
        return ticket_of(*kiosk_, wire::FindTicket{code});
    }
    void opens(std::uint32_t counter) { done(*counters_, OpenCounter{{counter}}); }
    wire::TicketView calls(std::uint32_t counter) {
        return ticket_of(*counters_, CallNext{{counter}});
    }
    void serves(std::uint32_t counter, TicketId ticket) {
        done(*counters_, StartService{{counter}, ticket});
        done(*counters_, FinishVisit{{counter}, ticket});
    }

    std::vector<std::string> command(const std::string& program, const std::string& device) const {
        return server_.command(program, device);
    }

  private:
    static void replace(std::string& text, const std::string& what, const std::string& by) {
        text.replace(text.find(what), what.size(), by);
    }
    static std::string office_text(const std::string& ask, const std::string& feed) {
        std::ostringstream file;
        file << std::ifstream{"assets/office/palembang.toml"}.rdbuf();
        std::string text = file.str();
        replace(text, "tcp://127.0.0.1:7301", ask);
        replace(text, "tcp://127.0.0.1:7302", feed);
        replace(text, "web_port = 7300", "web_port = 0");
        replace(text, "notice_en = ", "# "); // one notice: no page of it to turn
        return text + "[[device]]\nname = \"counters\"\nrole = \"counter\"\n";
    }

    static wire::Done done(link::AskLink& asks, const wire::Body& body) {
        const wire::AnswerBody answer = ask_and_wait(asks, body);
        if (const auto* refused = std::get_if<wire::Refused>(&answer))
            FAIL("the office refused: " << wire::name_of(refused->reason));
        return std::get<wire::Done>(answer);
    }
    static wire::TicketView ticket_of(link::AskLink& asks, const wire::Body& body) {
        return done(asks, body).ticket.value();
    }

    ServerProcess server_{office_text("tcp://127.0.0.1:*", "tcp://127.0.0.1:*")};
    std::optional<link::AskLink> kiosk_;
    std::optional<link::AskLink> counters_;
};

} // namespace giliran::tests
