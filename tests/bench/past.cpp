#include "tests/bench/past.hpp"

#include "server/store/journal.hpp"
#include "shared/queue/decide.hpp"
#include "shared/setup/office_file.hpp"
#include "shared/wire/codec.hpp"

#include <chrono>
#include <cstring>
#include <stdexcept>

namespace giliran::bench {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
constexpr std::int64_t between_ms = 4'000; // two tickets of a busy day
constexpr std::uint32_t answers_kept_days = 7;

std::int64_t now_ms() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

/// Gives orders to the rules and writes what they decide.
class Writer {
  public:
    explicit Writer(const std::filesystem::path& file) : journal_(file) {}

    Event order(const Command& command, Instant at) {
        const Decision decision = decide(office_, {at, "bench", ++secret_, {}}, command);
        const auto* events = std::get_if<Events>(&decision);
        if (!events)
            throw std::logic_error("the rules refused a day of the past");
        journal_.begin();
        for (const Event& event : *events) {
            apply(office_, event);
            journal_.append({event.at.ms, event.by, std::string(wire::kind_of(event.fact)),
                             wire::encode(event.fact)});
        }
        return events->front();
    }
    void remember(Instant at) {
        store::RequestId id{};
        std::memcpy(id.data(), &++secret_, sizeof secret_);
        journal_.remember(id, {std::string(32, 'd'), std::string(420, 'a')}, at.ms);
    }
    void commit() { journal_.commit(); }

  private:
    store::Journal journal_;
    Office office_;
    std::uint64_t secret_ = 0;
};

void write_day(Writer& writer, Day day, const Settings& settings, bool answers_kept) {
    Instant at{day.number * day_ms};
    const CounterId counter = settings.counters.front().id;
    writer.order(OpenDay{day, at, at + day_ms, at + day_ms}, at);
    writer.order(OpenCounter{counter}, at);
    for (std::uint32_t i = 0; i < tickets_a_day; ++i, at = at + between_ms) {
        const Service& service = settings.services[i % settings.services.size()];
        const Event issued = writer.order(IssueTicket{service.id, general_lane}, at);
        const TicketId ticket = std::get<TicketIssued>(issued.fact).ticket;
        writer.order(CallNext{counter}, at);
        writer.order(StartService{counter, ticket}, at);
        writer.order(FinishVisit{counter, ticket, Outcome::served}, at);
        for (int answers = 0; answers_kept && answers < 4; ++answers)
            writer.remember(at);
    }
    writer.order(CloseCounter{counter}, at);
    writer.order(CloseDay{}, at);
    writer.commit();
}

} // namespace

void write_past(const std::filesystem::path& office_file, const std::filesystem::path& journal,
                std::uint32_t tickets) {
    const Settings settings = read_office_file(office_file).settings;
    const auto today = static_cast<std::int32_t>(now_ms() / day_ms);
    const auto days = static_cast<std::int32_t>(tickets / tickets_a_day);
    Writer writer{journal};
    writer.order(ConfigureOffice{settings}, {(today - days - 1) * day_ms});
    for (std::int32_t day = today - days - 1; day < today - 1; ++day)
        write_day(writer, {day}, settings,
                  today - day <= static_cast<std::int32_t>(answers_kept_days));
    if (days == 0)
        writer.commit();
}

} // namespace giliran::bench
