// giliran-bench: prints in one run what the machine can do and what the product does on it, and
// whether the stated aims are met. Figures are ratios to floors measured beside them, so that they
// mean the same on a slow machine. `--smoke` only shows that everything still runs; names of
// measurements run these alone.

#include "tests/bench/floors.hpp"
#include "tests/bench/office.hpp"
#include "tests/bench/past.hpp"
#include "tests/bench/wall_picture.hpp"
#include "tests/bench/windows.hpp"

#include <cstdio>
#include <string>
#include <utility>

namespace giliran::bench {
namespace {

struct Sizes {
    std::size_t rounds; // floors and product take turns so many times
    int disk_writes;
    std::size_t asks_one; // of the one kiosk, in each round
    std::size_t kiosks;
    std::size_t asks_many; // of each of the many kiosks, in each round
    std::uint32_t calls;
    std::vector<std::uint32_t> past;
    std::uint32_t day_tickets;
};

Sizes full_sizes() {
    return {5, 400, 400, 64, 150, 200, {0, 100'000, 1'000'000}, tickets_a_day};
}
Sizes smoke_sizes() {
    return {1, 20, 20, 8, 10, 5, {0, tickets_a_day}, 80};
}

void aim(const char* what, double measured, double most) {
    std::printf("  %-58s %6.2f  aim %.2f  %s\n", what, measured, most,
                measured <= most ? "met" : "MISSED");
}
void aim_at_least(const char* what, double measured, double least) {
    std::printf("  %-58s %6.2f  aim %.2f  %s\n", what, measured, least,
                measured >= least ? "met" : "MISSED");
}

void add(Sample& to, const Sample& more) {
    to.insert(to.end(), more.begin(), more.end());
}

/// Floors and tickets in turns, so that a neighbour of the machine disturbs both alike.
void measure_issue(const Sizes& sizes) {
    tests::ServerProcess server{tests::office_text(busy_office)};
    server.start();
    const EchoProcess echo{answer_bytes(server)};
    const link::Address kiosk = server.as("kiosk-1");
    const auto echoed = [&](std::size_t askers, std::size_t rounds) {
        return run({echo.address(), askers, rounds}, [&] { return issue_text(kiosk, 0); });
    };
    Sample disk;
    Sample echo_one;
    Sample issue_one;
    Sample issue_many;
    std::vector<double> echo_rate;
    std::vector<double> issue_rate;
    for (std::size_t round = 0; round < sizes.rounds; ++round) {
        add(disk, disk_floor(server.folder(), sizes.disk_writes));
        add(echo_one, echoed(1, sizes.asks_one).latency_us);
        add(issue_one, issue(server, 1, sizes.asks_one).latency_us);
        echo_rate.push_back(echoed(sizes.kiosks, sizes.asks_many * 4).per_second);
        const Loop many = issue(server, sizes.kiosks, sizes.asks_many);
        add(issue_many, many.latency_us);
        issue_rate.push_back(many.per_second);
    }
    std::printf("floors\n  4 KiB to disk (append, fdatasync) p50 %.0f us\n"
                "  bare ZeroMQ echo p50 %.0f us with one client, %.0f messages/s with %zu\n",
                p50(disk), p50(echo_one), p50(echo_rate), sizes.kiosks);
    std::printf("durable tickets\n  one kiosk: p50 %.0f us, p99 %.0f us\n"
                "  %zu kiosks: p50 %.0f us, p99 %.0f us, %.0f tickets/s\n",
                p50(issue_one), p99(issue_one), sizes.kiosks, p50(issue_many), p99(issue_many),
                p50(issue_rate));
    aim("one kiosk's p50 / (disk + echo)", p50(issue_one) / (p50(disk) + p50(echo_one)), 1.3);
    aim_at_least("tickets/s of the many / messages/s of the echo", p50(issue_rate) / p50(echo_rate),
                 0.5);
}

void measure_calls(const Sizes& sizes) {
    tests::ServerProcess server{tests::office_text(busy_office)};
    server.start();
    const Sample sample = call_to_picture(server, sizes.calls);
    std::printf("call answered -> number in the wall's picture (its frame is 20 ms)\n"
                "  p50 %.1f ms, p99 %.1f ms\n",
                p50(sample) / 1000, p99(sample) / 1000);
}

void measure_past(const Sizes& sizes) {
    std::printf("an office with a history\n");
    double latency_without = 0;
    for (const std::uint32_t tickets : sizes.past) {
        tests::ServerProcess server{tests::office_text(busy_office)};
        write_past(server.folder() / "office.toml", server.journal(), tickets);
        Sample starts;
        for (std::size_t i = 0; i < sizes.rounds; ++i) {
            if (i > 0)
                server.stop();
            const Stopwatch watch;
            server.start();
            starts.push_back(watch.us());
        }
        const Sample latency = issue(server, 1, sizes.rounds * sizes.asks_one).latency_us;
        std::printf("  %7u past tickets: start %.0f ms, issue p50 %.0f us, p99 %.0f us\n", tickets,
                    p50(starts) / 1000, p50(latency), p99(latency));
        if (tickets == 0)
            latency_without = p50(latency);
        if (tickets == sizes.past.back()) {
            aim("issue p50 with the longest history / with none", p50(latency) / latency_without,
                1.1);
            aim("start with the longest history, in seconds", p50(starts) / 1e6, 1);
        }
    }
}

void measure_memory(const Sizes& sizes) {
    tests::ServerProcess server{tests::office_text(busy_office)};
    server.start();
    serve_day(server, sizes.day_tickets);
    std::printf("memory (resident)\n");
    const auto windows = windows_mib(server);
    if (windows)
        std::printf("  kiosk %.0f MiB, wall %.0f MiB\n", windows->kiosk, windows->wall);
    else
        std::printf("  kiosk and wall: not measured, there is no Xvfb\n");
    std::printf("  server after a day of %u tickets: %.0f MiB\n", sizes.day_tickets,
                resident_mib(server.pid()));
    aim("server, in units of 64 MB", resident_mib(server.pid()) * 1.048576 / 64, 1);
}

constexpr std::pair<const char*, void (*)(const Sizes&)> measurements[] = {
    {"issue", measure_issue},
    {"calls", measure_calls},
    {"past", measure_past},
    {"memory", measure_memory},
};

} // namespace
} // namespace giliran::bench

int main(int count, char** words) {
    using namespace giliran::bench;
    const std::vector<std::string> wanted{words + 1, words + count};
    const auto said = [&](const char* word) {
        return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    };
    const Sizes sizes = said("--smoke") ? smoke_sizes() : full_sizes();
    const bool all = wanted.size() == (said("--smoke") ? 1U : 0U);
    bool measured = false;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    try {
        for (const auto& [name, measure] : measurements)
            if (all || said(name)) {
                measure(sizes);
                measured = true;
            }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "giliran-bench: %s\n", error.what());
        return 1;
    }
    if (!measured)
        std::fprintf(stderr, "giliran-bench [--smoke] [issue] [calls] [past] [memory]\n");
    return measured ? 0 : 2;
}
