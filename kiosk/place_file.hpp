#pragma once
// Where a kiosk stands, kept on disk, so that a program that dies under a person comes back to that
// person: the ask for a number while it is under way, the ticket while it is shown, and whether the
// staff have taken the kiosk out of order. The ticket is not kept but asked for again, under the
// same request id, which the server answers the same. Written only when it changes. Used by main.

#include "kiosk/model.hpp"

#include <filesystem>

namespace giliran::kiosk {

/// A person's ask for a number, from the moment before it is sent until its ticket has left the
/// screen.
struct OpenTicket {
    wire::Ask ask; // without the device's key
    Language language = Language::indonesian;
    SlipSoFar slip = SlipSoFar::none;
};

struct Place {
    Duty duty = Duty::in_service;
    std::optional<OpenTicket> ticket;
};

/// What the screen has made of it; to be kept before anything that was ordered is carried out.
void follow(Place& place, const Kiosk& kiosk);
/// How the kiosk takes the ticket up again; nothing if its person has gone, or `now` cannot tell.
std::optional<CameBack> came_back(const OpenTicket& ticket, Instant now);

class PlaceFile {
  public:
    /// An empty folder keeps nothing. Makes the folder.
    explicit PlaceFile(const std::filesystem::path& folder);

    /// What was kept last; a file that is missing or broken counts as nothing.
    Place read() const;
    /// Whole or not at all. Not forced onto the disk, so that a ticket does not wait for it: it
    /// outlives the program, and mostly a power cut too. False if it could not be written.
    bool keep(const Place& place);

  private:
    std::filesystem::path path_;
    std::string kept_;
};

} // namespace giliran::kiosk
