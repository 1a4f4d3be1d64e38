#include "shared/voice/wav.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string_view>

using namespace giliran::voice;

namespace {

using Bytes = std::vector<std::uint8_t>;

void add(Bytes& bytes, std::string_view text) {
    bytes.insert(bytes.end(), text.begin(), text.end());
}

void add(Bytes& bytes, std::uint32_t number, unsigned length) {
    for (unsigned place = 0; place < length; ++place)
        bytes.push_back(static_cast<std::uint8_t>(number >> (8 * place) & 255));
}

struct Format {
    std::uint32_t code = 1;
    std::uint32_t channels = 1;
    std::uint32_t rate = 22'050;
    std::uint32_t bits = 16;
};

void add_format(Bytes& bytes, const Format& format) {
    add(bytes, "fmt ");
    add(bytes, 16, 4);
    add(bytes, format.code, 2);
    add(bytes, format.channels, 2);
    add(bytes, format.rate, 4);
    add(bytes, format.rate * format.channels * format.bits / 8, 4);
    add(bytes, format.channels * format.bits / 8, 2);
    add(bytes, format.bits, 2);
}

Bytes wav_of(const std::vector<std::int16_t>& samples, const Format& format = {}) {
    Bytes bytes;
    add(bytes, "RIFF");
    add(bytes, static_cast<std::uint32_t>(36 + samples.size() * 2), 4);
    add(bytes, "WAVE");
    add_format(bytes, format);
    add(bytes, "data");
    add(bytes, static_cast<std::uint32_t>(samples.size() * 2), 4);
    for (const std::int16_t sample : samples)
        add(bytes, static_cast<std::uint16_t>(sample), 2);
    return bytes;
}

const std::vector<std::int16_t> some{0, 1, -1, 32'767, -32'768, 300};

} // namespace

TEST_CASE("a WAV file is read to the sample") {
    CHECK(read_wav(wav_of(some)) == Clip{22'050, some});
}

TEST_CASE("a WAV file cut anywhere is refused") {
    const Bytes whole = wav_of(some);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        INFO(length << " of " << whole.size() << " bytes");
        CHECK_FALSE(read_wav({whole.data(), length}));
    }
}

TEST_CASE("a WAV file of another kind is refused") {
    CHECK_FALSE(read_wav(wav_of(some, {.code = 3})));
    CHECK_FALSE(read_wav(wav_of(some, {.channels = 2})));
    CHECK_FALSE(read_wav(wav_of(some, {.bits = 8})));
    CHECK_FALSE(read_wav(wav_of(some, {.rate = 0})));
    CHECK_FALSE(read_wav(wav_of(some, {.rate = 4'000'000'000})));
    CHECK_FALSE(read_wav(wav_of({})));
}

TEST_CASE("a WAV file with lengths that lie is refused") {
    Bytes bytes = wav_of(some);
    SECTION("an odd number of bytes for 16-bit samples") {
        bytes[40] = 11;
    }
    SECTION("more sound than the file holds") {
        bytes[40] = 13;
    }
    SECTION("the most a length can say") {
        bytes[40] = bytes[41] = bytes[42] = bytes[43] = 255;
    }
    SECTION("a format chunk too short") {
        bytes[16] = 14;
    }
    SECTION("sound before its format") {
        bytes[12] = 'x';
    }
    CHECK_FALSE(read_wav(bytes));
}

TEST_CASE("chunks nobody asked for are passed over") {
    Bytes bytes;
    add(bytes, "RIFF....WAVE");
    add(bytes, "LIST");
    add(bytes, 3, 4);
    add(bytes, "abc");
    bytes.push_back(0); // chunks start at even places
    add_format(bytes, {});
    add(bytes, "data");
    add(bytes, 2, 4);
    add(bytes, 7, 2);
    CHECK(read_wav(bytes) == Clip{22'050, {7}});
}

TEST_CASE("damaged WAV files are read or refused, never followed out of bounds") {
    std::mt19937 dice{20261124};
    const Bytes whole = wav_of(some);
    for (int round = 0; round < 20'000; ++round) {
        Bytes bytes = whole;
        for (int fault = 0; fault < 3; ++fault)
            bytes[dice() % bytes.size()] = static_cast<std::uint8_t>(dice());
        bytes.resize(dice() % (bytes.size() + 1));
        if (const auto clip = read_wav(bytes))
            CHECK(clip->samples.size() <= some.size());
    }
}

TEST_CASE("silence before and after the voice is cut, but for a short margin") {
    std::vector<std::int16_t> samples(10'000, 3);
    samples[4'000] = 5'000;
    samples[6'000] = -5'000;
    const Clip cut = without_silence_around({10'000, samples});
    CHECK(cut.rate == 10'000);
    CHECK(cut.samples.size() == 2'001 + 2 * 300);
    CHECK(cut.samples[300] == 5'000);
    CHECK(cut.samples[2'300] == -5'000);
    SECTION("sound up to both ends stays whole") {
        const Clip loud{10'000, {9'000, 0, 9'000}};
        CHECK(without_silence_around(loud) == loud);
    }
    SECTION("nothing but silence leaves nothing") {
        CHECK(without_silence_around({10'000, {0, 1, -1}}).samples.empty());
    }
}

TEST_CASE("sound takes the same time at another rate") {
    const Clip clip{22'050, std::vector<std::int16_t>(22'050, 1'000)};
    const Clip doubled = at_rate(clip, 44'100);
    CHECK(doubled.samples.size() == 44'100);
    CHECK(length_ms(doubled) == length_ms(clip));
    CHECK(doubled.samples.back() == 1'000);
    CHECK(at_rate({10, {0, 100}}, 20).samples == std::vector<std::int16_t>{0, 50, 100, 100});
    CHECK(at_rate(clip, 22'050) == clip);
    CHECK(at_rate({22'050, {}}, 44'100).samples.empty());
}

TEST_CASE("a sound is made so many decibels quieter or louder, and never folds over") {
    const Clip clip{8'000, {10'000, -10'000, 0, 32'767, -32'768}};
    CHECK(at_volume(clip, 0) == clip);
    CHECK(at_volume(clip, -20).samples
          == std::vector<std::int16_t>{1'000, -1'000, 0, 3'277, -3'277});
    CHECK(at_volume(clip, 20).samples
          == std::vector<std::int16_t>{32'767, -32'768, 0, 32'767, -32'768});
    CHECK(at_volume(clip, -6).rate == 8'000);
}
