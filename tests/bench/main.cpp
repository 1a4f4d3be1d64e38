// giliran-bench: prints in one run what the machine can do and what the product does on it, and
// whether the stated aims are met. Figures are ratios to floors measured beside them, so that they
// mean the same on a slow machine. `--smoke` only shows that everything still runs; names of
// measurements run these alone.

#include "tests/bench/floors.hpp"
#include "tests/bench/forecast.hpp"
#include "tests/bench/kiosk_window.hpp"
#include "tests/bench/office.hpp"
#include "tests/bench/past.hpp"
#include "tests/bench/rules.hpp"
#include "tests/bench/wall_picture.hpp"
#include "tests/bench/wall_voice.hpp"
#include "tests/bench/wall_window.hpp"
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
    std::size_t commands;  // of the bare rules
    std::size_t refreshes; // of the waiting times
    std::uint32_t touched; // tickets taken by touches
    std::uint32_t spoken;  // calls that ring and are said
    std::size_t pictures;  // of the wall
    double idle_s;         // a screen is watched doing nothing
};

Sizes full_sizes() {
    return {5,         400, 400, 64, 150, 200, {0, 100'000, 1'000'000}, tickets_a_day,
            5'000'000, 100, 30,  20, 200, 20};
}
Sizes smoke_sizes() {
    return {1, 20, 20, 8, 10, 5, {0, tickets_a_day}, 80, 20'000, 2, 1, 1, 4, 2};
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

/// A fresh office beside a bare echo that carries the same bytes. Floors and tickets take turns, so
/// that a neighbour of the machine disturbs both alike.
struct Pair {
    Pair() { server.start(); }
    Loop echoed(std::size_t askers, std::size_t rounds) {
        return run({echo->address(), askers, rounds},
                   [this] { return issue_text(server.as("kiosk-1"), 0); });
    }
    tests::ServerProcess server{tests::office_text(busy_office)};
    std::optional<EchoProcess> echo;
};

void measure_one_kiosk(const Sizes& sizes) {
    Pair pair;
    pair.echo.emplace(answer_bytes(pair.server));
    Sample disk;
    Sample echo;
    Sample tickets;
    for (std::size_t round = 0; round < sizes.rounds; ++round) {
        add(disk, disk_floor(pair.server.folder(), sizes.disk_writes));
        add(echo, pair.echoed(1, sizes.asks_one).latency_us);
        add(tickets, issue(pair.server, 1, sizes.asks_one).latency_us);
    }
    std::printf("one kiosk\n  4 KiB to disk (append, fdatasync) p50 %.0f us, bare ZeroMQ echo p50 "
                "%.0f us\n  durable ticket p50 %.0f us, p99 %.0f us\n",
                p50(disk), p50(echo), p50(tickets), p99(tickets));
    aim("ticket's p50 / (disk + echo)", p50(tickets) / (p50(disk) + p50(echo)), 1.3);
}

void measure_many_kiosks(const Sizes& sizes) {
    Pair pair;
    pair.echo.emplace(answer_bytes(pair.server));
    Sample latency;
    Sample echo_rate;
    Sample ticket_rate;
    for (std::size_t round = 0; round < sizes.rounds; ++round) {
        echo_rate.push_back(pair.echoed(sizes.kiosks, sizes.asks_many * 4).per_second);
        const Loop tickets = issue(pair.server, sizes.kiosks, sizes.asks_many);
        add(latency, tickets.latency_us);
        ticket_rate.push_back(tickets.per_second);
    }
    std::printf("%zu kiosks\n  bare ZeroMQ echo %.0f messages/s\n"
                "  durable ticket p50 %.0f us, p99 %.0f us, %.0f tickets/s\n",
                sizes.kiosks, p50(echo_rate), p50(latency), p99(latency), p50(ticket_rate));
    aim_at_least("tickets/s / messages/s of the echo", p50(ticket_rate) / p50(echo_rate), 0.5);
}

void measure_rules(const Sizes& sizes) {
    std::printf("the bare rules (decide and apply, no disk, no line)\n");
    aim_at_least("millions of commands a second", rules_per_second(sizes.commands) / 1e6, 1.0);
}

/// Whoever takes a number pays nothing for the waiting times: the same loop against a server that
/// computes them and one that does not, in turns.
void measure_forecast(const Sizes& sizes) {
    std::printf("one refresh of all waiting times, with a month of past\n");
    aim("8 counters, 60 waiting, in ms", p50(refresh_us(8, 60, sizes.refreshes)) / 1000, 5);
    aim("16 counters, 200 waiting, in ms", p50(refresh_us(16, 200, sizes.refreshes)) / 1000, 20);
    tests::ServerProcess with{tests::office_text(busy_office)};
    tests::ServerProcess without{tests::office_text(busy_office)};
    with.start();
    without.start("off");
    Sample with_us;
    Sample without_us;
    for (std::size_t round = 0; round < 2 * sizes.rounds; ++round) {
        add(with_us, issue(with, 1, sizes.asks_one).latency_us);
        add(without_us, issue(without, 1, sizes.asks_one).latency_us);
    }
    std::printf("  durable ticket p99 with the forecast %.0f us, without %.0f us\n", p99(with_us),
                p99(without_us));
    aim("ticket's p99 with / without", p99(with_us) / p99(without_us), 1.1);
}

void measure_calls(const Sizes& sizes) {
    tests::ServerProcess server{tests::office_text(busy_office)};
    server.start();
    const Sample sample = call_to_picture(server, sizes.calls);
    std::printf("call answered -> number in the wall's picture (its frame is 20 ms)\n"
                "  p50 %.1f ms, p99 %.1f ms\n",
                p50(sample) / 1000, p99(sample) / 1000);
}

void measure_voice(const Sizes& sizes) {
    const Sample sample = chime_to_voice(sizes.spoken);
    std::printf("the wall's voice (espeak-ng, every sentence made anew)\n");
    if (sample.empty()) {
        std::printf("  not measured, there is no espeak-ng\n");
        return;
    }
    std::printf("  chime's end -> voice: p50 %.0f ms, p99 %.0f ms\n", p50(sample) / 1000,
                p99(sample) / 1000);
    aim("chime to voice p99, in units of 300 ms", p99(sample) / 300'000, 1);
}

void measure_kiosk_window(const Sizes& sizes) {
    tests::ServerProcess server{tests::office_text(busy_office)};
    server.start();
    std::printf("the kiosk's window (Xvfb, drawn by the processor)\n");
    const auto window = kiosk_window(server, sizes.touched, sizes.idle_s);
    if (!window) {
        std::printf("  not measured, there is no Xvfb\n");
        return;
    }
    std::printf("  touch lifted -> ticket in the picture: p50 %.0f ms, p99 %.0f ms\n",
                p50(window->touch_to_ticket_us) / 1000, p99(window->touch_to_ticket_us) / 1000);
    aim("touch to ticket p99, in units of 150 ms", p99(window->touch_to_ticket_us) / 150'000, 1);
    aim("first frame after the start, in seconds", window->first_frame_ms / 1000, 1);
    aim("idle, in units of 2 % of a core", window->idle_share / 0.02, 1);
}

void measure_wall_window(const Sizes& sizes) {
    tests::ServerProcess server{tests::office_text(busy_office)};
    server.start();
    std::printf("the wall's pictures, and its window (Xvfb, drawn by the processor)\n");
    aim_at_least("pictures a second, 1920 x 1080",
                 pictures_per_second({1920, 1080}, sizes.pictures), 25);
    std::printf("  pictures a second, 3840 x 2160: %.0f\n",
                pictures_per_second({3840, 2160}, sizes.pictures));
    const auto window = wall_window(server, sizes.idle_s);
    if (!window) {
        std::printf("  not measured, there is no Xvfb\n");
        return;
    }
    aim("first frame after the start, in seconds", window->first_frame_ms / 1000, 1);
    aim("idle, in units of 2 % of a core", window->idle_share / 0.02, 1);
    aim("memory, in units of 160 MB", window->resident_mib * 1.048576 / 160, 1);
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
    {"one", measure_one_kiosk},     {"many", measure_many_kiosks},   {"calls", measure_calls},
    {"past", measure_past},         {"memory", measure_memory},      {"rules", measure_rules},
    {"forecast", measure_forecast}, {"kiosk", measure_kiosk_window}, {"voice", measure_voice},
    {"wall", measure_wall_window},
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
        std::fprintf(stderr, "giliran-bench [--smoke] [one] [many] [calls] [past] [memory] [rules] "
                             "[forecast] [kiosk] [voice] [wall]\n");
    return measured ? 0 : 2;
}
