#pragma once
// Work that nobody waits for must not take a core from those who do: a thread that computes waiting
// times or reads the past steps back behind the one that gives numbers. Used by the forecaster.

namespace giliran::server {

/// The calling thread gets the machine when nobody else wants it. Without effect where the machine
/// does not know such a thing.
void step_back();

} // namespace giliran::server
