#include "server/recollection.hpp"

#include "server/event_of.hpp"
#include "server/store/last_days.hpp"

namespace giliran::server {

Recollection recall(const std::filesystem::path& record, Instant until) {
    Recollection recalled;
    store::read_last_days(record, {days_recalled + 1, events_recalled},
                          [&](const store::StoredRecord& stored) {
                              if (stored.at_ms >= until.ms)
                                  return;
                              const Event event = event_of(stored);
                              apply(recalled.office, event);
                              recalled.estimator.observe(recalled.office, event);
                          });
    return recalled;
}

} // namespace giliran::server
