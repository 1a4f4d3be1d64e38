#pragma once
// The client over the real sockets of a running server: one connection for the kiosk, one for each
// counter, one for the board. Used by `giliran-rehearse play`.

#include "shared/link/board_link.hpp"
#include "shared/rehearse/client.hpp"

#include <filesystem>

namespace giliran::rehearse {

class LiveClient : public Client {
  public:
    /// `keys` is the folder with the devices' keys. Throws std::runtime_error if one cannot be
    /// read.
    LiveClient(const std::string& ask, const std::string& feed, const std::filesystem::path& keys);

    wire::RequestId ask(std::optional<CounterId> as, wire::Body body) override;
    std::vector<wire::Answer> answers() override;
    std::optional<Instant> server_now() override;
    double pace() const override { return board_link_.pace(); }
    const Board* board() const override { return board_link_.board(); }
    std::int64_t real_us() const override;
    void wait(std::int64_t ms_most) override;

  private:
    link::AskLink& counter_link(CounterId counter);

    link::Address counter_address_;
    link::AskLink kiosk_;
    std::map<CounterId, std::unique_ptr<link::AskLink>> counters_;
    link::BoardLink board_link_;
};

} // namespace giliran::rehearse
