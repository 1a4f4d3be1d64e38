#pragma once
// Recorded days as the events an office of ours would have written, told to the product's own
// estimator in time order: each arrival gets the promise of that moment, and nothing later than the
// moment is known. For recordings that say which counter served whom. Used by
// `giliran-rehearse forecast`.

#include "shared/forecast/estimator.hpp"
#include "shared/rehearse/credit_seen.hpp"
#include "shared/rehearse/forecast_score.hpp"
#include "shared/rehearse/recording.hpp"

namespace giliran::rehearse {

class OfficeReplay {
  public:
    /// With the settings of an office file, or without: then services and counters are those seen
    /// so far, and when counters work and how much priority counts is learned. `seed` shifts the
    /// draws.
    OfficeReplay(std::optional<Settings> settings, std::uint64_t seed);

    /// Days in their order. Scored rows are added to `into` if asked for. Throws
    /// std::runtime_error for a ticket the office has no service or counter for.
    void play(const RecordedDay& recorded, bool scored, Replayed& into);

  private:
    struct Step;
    std::vector<Step> steps_of(const RecordedDay& recorded);
    void meet(const RecordedDay& recorded);
    void open_day(const RecordedDay& recorded);
    void take(const Step& step, const RecordedDay& recorded);
    void arrive(const Step& step, const RecordedTicket& ticket);
    void learn_skill(CounterId id, const ServiceId& service, Instant at);
    void call(const Step& step, const RecordedTicket& ticket);
    void end_visit(CounterId counter, Instant at);
    void end_shift(CounterId counter, Instant at);
    void tell(Instant at, Fact fact);
    CounterId counter_of(const RecordedTicket& ticket);
    Lane& priority();
    Instant instant(std::int64_t second) const { return midnight_ + second * 1000; }

    Settings settings_;
    bool from_file_ = false;
    std::uint64_t seed_ = 0;
    Office office_;
    forecast::Estimator estimator_;
    Instant midnight_;
    Day date_;
    std::int32_t day_ = 0; // as the recording counts
    std::vector<Shift> shifts_;
    std::int64_t latest_ms_ = 0;               // the latest end of a visit on any day
    std::vector<TicketId> issued_;             // by the ticket's place in the recording
    std::map<std::string, CounterId> numbers_; // of the recording's servers
    CreditSeen credit_;
    std::map<CounterId, bool> absent_; // whom it has called does not come
    Replayed* into_ = nullptr;
    bool scored_ = false;
};

} // namespace giliran::rehearse
