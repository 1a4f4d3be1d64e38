#include "server/web/live_views.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <chrono>
#include <vector>

namespace giliran::web {
namespace {

using namespace std::chrono_literals;

/// Changes within so long are shown together: quicker than a hand moves to the next button.
constexpr auto gather = 60ms;
/// Pages call a view old after five seconds; two of these may get lost.
constexpr auto repeat = 2000ms;

} // namespace

struct LiveViews::Pages : std::enable_shared_from_this<LiveViews::Pages> {
    struct Page {
        std::shared_ptr<Live> line;
        std::function<std::string()> view;
    };

    explicit Pages(boost::asio::io_context& io) : timer(io) {}

    void send(Page& page) {
        std::string text = page.view();
        if (text.empty())
            page.line->close();
        else
            page.line->send(std::move(text));
    }

    void send_all() {
        std::erase_if(pages, [](const Page& page) { return !page.line->open(); });
        for (Page& page : pages)
            send(page);
        soon = false;
        wake_in(repeat);
    }

    void wake_in(std::chrono::milliseconds wait) {
        if (pages.empty())
            return; // nobody looks: the next page starts the timer again
        timer.expires_after(wait);
        timer.async_wait([self = shared_from_this()](boost::system::error_code stopped) {
            if (!stopped)
                self->send_all();
        });
    }

    boost::asio::steady_timer timer;
    std::vector<Page> pages;
    bool soon = false;
};

LiveViews::LiveViews(boost::asio::io_context& io) : pages_(std::make_shared<Pages>(io)) {}

LiveViews::~LiveViews() {
    stop();
}

void LiveViews::add(std::shared_ptr<Live> line, std::function<std::string()> view) {
    pages_->pages.push_back({std::move(line), std::move(view)});
    pages_->send(pages_->pages.back());
    if (pages_->pages.size() == 1)
        pages_->wake_in(repeat);
}

void LiveViews::changed() {
    if (pages_->soon || pages_->pages.empty())
        return;
    pages_->soon = true;
    pages_->wake_in(gather);
}

void LiveViews::stop() {
    pages_->timer.cancel();
    pages_->pages.clear();
}

} // namespace giliran::web
