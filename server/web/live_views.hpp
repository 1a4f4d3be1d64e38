#pragma once
// The open live pages: each gets its whole view again soon after something changed, and at least
// every two seconds, so that a page can tell an old view from a calm office. Used by the app, which
// says when something changed.

#include "server/web/live.hpp"

#include <functional>
#include <memory>
#include <string>

namespace boost::asio {
class io_context;
}

namespace giliran::web {

class LiveViews {
  public:
    explicit LiveViews(boost::asio::io_context& io);
    ~LiveViews();

    /// Sends the view now and from now on. A `view` that gives an empty text closes the line.
    void add(std::shared_ptr<Live> line, std::function<std::string()> view);
    /// Something that views show has changed.
    void changed();
    void stop();

  private:
    struct Pages;
    std::shared_ptr<Pages> pages_;
};

} // namespace giliran::web
