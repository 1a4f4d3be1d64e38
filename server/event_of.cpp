#include "server/event_of.hpp"

#include <stdexcept>

namespace giliran::server {

Event event_of(const store::StoredRecord& record) {
    try {
        return {{record.at_ms}, record.actor, wire::decode_fact(record.body)};
    } catch (const wire::GrammarError& error) {
        throw std::runtime_error("event " + std::to_string(record.seq)
                                 + " of the record was written by another version of Giliran ("
                                 + error.what()
                                 + "). Start that version, or begin in an empty data folder.");
    }
}

} // namespace giliran::server
