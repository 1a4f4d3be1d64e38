#pragma once
// A folder of recordings that a test makes itself: every recording has a loudness of its own, by
// which it is known again in what is heard.

#include <catch2/catch.hpp>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace giliran::tests {

struct RecordingsFolder {
    std::filesystem::path path;

    RecordingsFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "recordings-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        path = name;
    }
    RecordingsFolder(const RecordingsFolder&) = delete;
    RecordingsFolder& operator=(const RecordingsFolder&) = delete;
    ~RecordingsFolder() { std::filesystem::remove_all(path); }

    /// A tenth of a second at 22,050 samples a second, mono, 16 bit.
    void add(const std::string& language, const std::string& words, std::int16_t loudness) const {
        constexpr std::uint32_t rate = 22'050;
        constexpr std::uint32_t bytes = rate / 10 * 2;
        std::string file = "RIFF" + number(36 + bytes, 4) + "WAVEfmt " + number(16, 4)
                           + number(1, 2) + number(1, 2) + number(rate, 4) + number(rate * 2, 4)
                           + number(2, 2) + number(16, 2) + "data" + number(bytes, 4);
        for (std::uint32_t sample = 0; sample < bytes / 2; ++sample)
            file += number(static_cast<std::uint16_t>(loudness), 2);
        write(language, words, file);
    }
    void add_broken(const std::string& language, const std::string& words) const {
        write(language, words, "RIFF and then the disk was full");
    }

  private:
    static std::string number(std::uint32_t value, int bytes) {
        std::string little;
        for (; bytes > 0; --bytes, value >>= 8)
            little += static_cast<char>(value & 255);
        return little;
    }
    void write(const std::string& language, const std::string& words,
               const std::string& bytes) const {
        std::filesystem::create_directories(path / language);
        std::ofstream{path / language / (words + ".wav"), std::ios::binary} << bytes;
    }
};

} // namespace giliran::tests
