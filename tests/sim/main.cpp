// giliran-sim: plays random worlds and stops at the first that is wrong, with the day on which it
// was. For a while in the test command, for hours on demand.

#include "tests/sim/world.hpp"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace giliran;

constexpr const char* usage = R"(giliran-sim [--seed N] [--worlds COUNT] [--seconds S] [--orders N]
    plays COUNT random worlds of N orders each, beginning with seed N, or for S seconds;
    exit 1 with the seed, the sentence and the written day of the first that is wrong
)";

struct Wishes {
    std::uint64_t seed = 1;
    std::uint64_t worlds = 200;
    double seconds = 0;
    std::size_t orders = 400;
};

bool read(int count, char** words, Wishes& wishes) {
    for (int i = 1; i < count; i += 2) {
        const std::string name = words[i];
        if (i + 1 == count)
            return false;
        const std::string value = words[i + 1];
        if (name == "--seed")
            wishes.seed = std::stoull(value);
        else if (name == "--worlds")
            wishes.worlds = std::stoull(value);
        else if (name == "--seconds")
            wishes.seconds = std::stod(value);
        else if (name == "--orders")
            wishes.orders = std::stoull(value);
        else
            return false;
    }
    return true;
}

double since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::uint64_t seed_now = 0;
const sim::World* world_now = nullptr;

void tell(const char* sentence) {
    std::printf("wrong: seed %llu, order %zu: %s\n%s", static_cast<unsigned long long>(seed_now),
                world_now->orders(), sentence, world_now->day().c_str());
}

/// An event that cannot be applied stops the process; the day is told before it goes.
[[noreturn]] void stopped(int) {
    tell("an event could not be applied");
    std::fflush(stdout);
    std::_Exit(1);
}

int play(const Wishes& wishes) {
    std::signal(SIGABRT, stopped);
    const auto start = std::chrono::steady_clock::now();
    std::uint64_t played = 0;
    std::size_t orders = 0;
    const auto enough = [&] {
        return wishes.seconds > 0 ? since(start) >= wishes.seconds : played >= wishes.worlds;
    };
    for (; !enough(); ++played) {
        seed_now = wishes.seed + played;
        sim::World world{seed_now};
        world_now = &world;
        try {
            world.play(wishes.orders);
        } catch (const std::exception& wrong) {
            tell(wrong.what());
            return 1;
        }
        orders += world.orders();
    }
    std::printf(
        "%llu worlds, %zu orders, every one as it should be (%.0f orders/s with all checks)\n",
        static_cast<unsigned long long>(played), orders,
        static_cast<double>(orders) / since(start));
    return 0;
}

} // namespace

int main(int count, char** words) {
    Wishes wishes;
    if (!read(count, words, wishes)) {
        std::fputs(usage, stderr);
        return 2;
    }
    return play(wishes);
}
