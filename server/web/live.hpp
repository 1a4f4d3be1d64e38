#pragma once

// A live page's line: a WebSocket that carries whole views to one browser. Every message is a whole
// view, so a slow browser loses old ones and always gets the newest. Used by the audience files;
// made only by the server. All of it happens on the thread that runs the io_context.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace giliran::web {

class Live {
  public:
    // Unsent views kept for a slow browser; beyond this the oldest unsent is dropped.
    static constexpr std::size_t unsent_max = 8;
    static constexpr std::size_t text_bytes_max = 16UL * 1024;
    // Pages say little. More than this many texts in ten seconds is a flood, and the line is
    // closed.
    static constexpr int texts_max = 100;

    struct Wire; // the socket side, known only to live.cpp

    explicit Live(const std::shared_ptr<Wire>& wire);
    ~Live();
    Live(const Live&) = delete;
    Live& operator=(const Live&) = delete;

    void send(std::string text); // nothing happens once closed
    void close();
    bool open() const;

    // Called once when the line is gone, for any reason. Both are forgotten after that, so they may
    // hold this Live.
    std::function<void()> on_closed;
    // Without it, what the browser says is ignored.
    std::function<void(std::string)> on_text;

  private:
    std::weak_ptr<Wire> wire_; // gone with the connection, however long a page keeps this Live
};

} // namespace giliran::web
