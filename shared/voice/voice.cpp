#include "shared/voice/voice.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace giliran::voice {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t text_bytes_max =
    4'096; // always fits an empty pipe, so writing it cannot block

struct Reading {
    std::string_view word;
    std::string_view phonemes;
};
constexpr std::array<Reading, 22> readings_id{
    {{"empat", "[[@mp'at]]"},     {"enam", "[[@n'am]]"},
     {"belas", "[[b@l'as]]"},     {"sebelas", "[[s@b@l'as]]"},
     {"loket", "[[lok'Et]]"},     {"belum", "[[b@l'um]]"},
     {"depan", "[[d@p'an]]"},     {"detik", "[[d@t'ik]]"},
     {"down", "[[d'aun]]"},       {"escape", "[[Esk'ep]]"},
     {"keras", "[[k@R'as]]"},     {"kertas", "[[k@Rt'as]]"},
     {"ketik", "[[k@t'ik]]"},     {"menit", "[[m@n'it]]"},
     {"mesin", "[[m@s'in]]"},     {"page", "[[p'edZ]]"},
     {"pelan", "[[p@l'an]]"},     {"sedang", "[[s@d'aN]]"},
     {"setelah", "[[s@t@l'ah]]"}, {"tekan", "[[t@k'an]]"},
     {"tengah", "[[t@N'ah]]"},    {"up", "[['ap]]"}}};

std::string in_small_letters(std::string_view word) {
    std::string small{word};
    std::transform(small.begin(), small.end(), small.begin(), small_letter);
    return small;
}

std::string spelled_word(Language language, std::string_view word) {
    if (language == Language::english)
        return word == "A" ? "[[eI]]" : std::string{word};
    const std::string small = in_small_letters(word);
    for (const Reading& reading : readings_id)
        if (reading.word == small)
            return std::string{reading.phonemes};
    return std::string{word};
}

/// Palembang's Malay is read by the Indonesian voice: there is no nearer one, and it says its
/// vowels as they are written.
std::string voice_of(Language language) {
    return language == Language::english ? "en" : "id";
}

// The read end of a pipe that already holds the whole text: no write can block later, and no child
// that dies early can raise SIGPIPE here.
int pipe_holding(std::string_view text) {
    std::array<int, 2> ends{};
    if (text.size() > text_bytes_max || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return -1;
    const bool written =
        ::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
    ::close(ends[1]);
    if (written)
        return ends[0];
    ::close(ends[0]);
    return -1;
}

// Starts the program with `input` as its stdin and no other descriptor of ours. Returns 0 where it
// cannot be started.
pid_t spawn(std::vector<std::string> words, int input) {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    pid_t pid = 0;
    const int refused =
        ::posix_spawnp(&pid, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return refused == 0 ? pid : 0;
}

// Only ever asked about one child of our own: other parts of the program may have children too.
bool has_ended(pid_t pid, bool& well) {
    int status = 0;
    const pid_t answer = ::waitpid(pid, &status, WNOHANG);
    if (answer == 0 || (answer < 0 && errno == EINTR))
        return false;
    well = answer == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return true;
}

void kill_and_reap(pid_t pid) {
    ::kill(pid, SIGKILL);
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
}

} // namespace

std::string spelled_for_espeak(const Phrase& phrase) {
    std::string spelled;
    std::string_view rest = phrase.text;
    while (!rest.empty()) {
        const auto end = std::find_if_not(rest.begin(), rest.end(), belongs_to_word);
        const auto length = static_cast<std::size_t>(end - rest.begin());
        spelled += spelled_word(phrase.language, rest.substr(0, length));
        rest.remove_prefix(length);
        if (!rest.empty()) {
            const char mark = rest.front();
            const bool bracket = mark == '[' || mark == ']';
            spelled += bracket || static_cast<unsigned char>(mark) < ' ' ? ' ' : mark;
            rest.remove_prefix(1);
        }
    }
    return spelled;
}

EspeakVoice::EspeakVoice(EspeakSettings settings) : settings_{std::move(settings)} {
    std::error_code trouble; // a folder that cannot be made shows as a missing voice
    fs::create_directories(settings_.cache, trouble);
    bound_cache();
}

EspeakVoice::~EspeakVoice() {
    std::error_code trouble;
    for (const Child& child : children_) {
        kill_and_reap(child.pid);
        fs::remove(unfinished(child.phrase), trouble);
    }
}

void EspeakVoice::ask(const Phrase& phrase) {
    if (working_on(phrase))
        return;
    std::error_code trouble;
    const fs::path file = file_of(phrase);
    if (read_wav_file(file)) {
        fs::last_write_time(file, fs::file_time_type::clock::now(),
                            trouble); // used last, goes last
        return;
    }
    fs::remove(file, trouble);
    wanted_.push_back(phrase);
}

void EspeakVoice::tick(std::int64_t now_ms) {
    for (std::size_t at = 0; at < children_.size();) {
        Child& child = children_[at];
        bool well = false;
        if (has_ended(child.pid, well)) {
            if (well && !child.killed)
                keep(child.phrase);
            std::error_code trouble;
            fs::remove(unfinished(child.phrase), trouble);
            children_.erase(children_.begin() + static_cast<std::ptrdiff_t>(at));
            continue;
        }
        if (!child.killed && now_ms - child.started_ms > settings_.timeout_ms) {
            ::kill(child.pid, SIGKILL); // reaped in one of the next frames
            child.killed = true;
        }
        ++at;
    }
    while (!wanted_.empty() && children_.size() < settings_.children_max) {
        if (auto child = start(wanted_.front(), now_ms))
            children_.push_back(std::move(*child));
        wanted_.pop_front();
    }
}

bool EspeakVoice::working_on(const Phrase& phrase) const {
    return std::find(wanted_.begin(), wanted_.end(), phrase) != wanted_.end()
           || std::any_of(children_.begin(), children_.end(), [&](const Child& child) {
                  return !child.killed && child.phrase == phrase;
              });
}

std::optional<Clip> EspeakVoice::clip(const Phrase& phrase) {
    auto clip = read_wav_file(file_of(phrase));
    if (clip)
        clip = without_silence_around(*clip);
    return clip;
}

fs::path EspeakVoice::file_of(const Phrase& phrase) const {
    std::uint64_t hash = 14'695'981'039'346'656'037u; // FNV-1a: the same on every machine and start
    for (const char letter : spelled_for_espeak(phrase))
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1'099'511'628'211u;
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4)
        *digit = "0123456789abcdef"[hash & 15];
    return settings_.cache
           / ("voice-" + std::string{ui::code_of(phrase.language)} + "-"
              + std::to_string(phrase.words_per_minute) + "-" + digits + ".wav");
}

// Two walls may share a folder, so the name of a file being written carries its writer.
fs::path EspeakVoice::unfinished(const Phrase& phrase) const {
    fs::path file = file_of(phrase);
    return file.replace_extension("." + std::to_string(::getpid()) + ".part");
}

std::optional<EspeakVoice::Child> EspeakVoice::start(const Phrase& phrase,
                                                     std::int64_t now_ms) const {
    const int input = pipe_holding(spelled_for_espeak(phrase));
    if (input < 0)
        return {};
    const pid_t pid = spawn({settings_.program, "-v", voice_of(phrase.language), "-b", "1", "-s",
                             std::to_string(phrase.words_per_minute), "-w",
                             unfinished(phrase).string(), "--stdin"},
                            input);
    ::close(input);
    if (pid == 0)
        return {};
    return Child{pid, phrase, now_ms, false};
}

// Only a whole file gets the name the wall looks for: renaming is all or nothing.
void EspeakVoice::keep(const Phrase& phrase) const {
    if (!read_wav_file(unfinished(phrase)))
        return;
    std::error_code trouble;
    fs::rename(unfinished(phrase), file_of(phrase), trouble);
    bound_cache();
}

void EspeakVoice::bound_cache() const {
    struct Kept {
        fs::file_time_type used;
        std::uintmax_t bytes;
        fs::path file;
    };
    std::vector<Kept> all;
    std::uintmax_t bytes = 0;
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator{settings_.cache, trouble}) {
        const fs::path& file = entry.path();
        if (!file.filename().string().starts_with("voice-") || file.extension() != ".wav")
            continue;
        all.push_back({entry.last_write_time(trouble), entry.file_size(trouble), file});
        bytes += all.back().bytes;
    }
    std::sort(all.begin(), all.end(), [](const Kept& a, const Kept& b) { return a.used < b.used; });
    for (const Kept& kept : all) {
        if (bytes <= settings_.cache_bytes)
            break;
        fs::remove(kept.file, trouble);
        bytes -= kept.bytes;
    }
}

} // namespace giliran::voice
