#pragma once
// A virtual printer at work on a thread of its own, at a free port of this machine, and what came
// out of it.

#include "kiosk/paper/virtual_printer.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace giliran::kiosk::tests {

class WorkingPrinter {
  public:
    explicit WorkingPrinter(paper::Behaviour behaviour = {})
        : printer_("127.0.0.1", 0, with_ears(std::move(behaviour))),
          thread_([this] { printer_.run(); }) {}
    ~WorkingPrinter() {
        printer_.stop();
        thread_.join();
    }
    WorkingPrinter(const WorkingPrinter&) = delete;
    WorkingPrinter& operator=(const WorkingPrinter&) = delete;

    std::string port() const { return std::to_string(printer_.port()); }
    void is(paper::Condition condition) { condition_ = condition; }

    std::vector<paper::Sheet> sheets() const {
        const std::lock_guard lock(mutex_);
        return sheets_;
    }
    /// A printer that answers nothing may still be at it when its kiosk has gone on.
    std::vector<paper::Sheet> sheets_once_there(std::size_t count) const {
        std::unique_lock lock(mutex_);
        came_out_.wait(lock, [&] { return sheets_.size() >= count; });
        return sheets_;
    }
    std::vector<std::string> misprints() const {
        const std::lock_guard lock(mutex_);
        return misprints_;
    }

  private:
    paper::Behaviour with_ears(paper::Behaviour behaviour) {
        behaviour.condition = [this] { return condition_.load(); };
        behaviour.deliver = [this](const paper::Sheet& sheet) {
            const std::lock_guard lock(mutex_);
            sheets_.push_back(sheet);
            came_out_.notify_all();
        };
        behaviour.misprinted = [this](const std::string& why) {
            const std::lock_guard lock(mutex_);
            misprints_.push_back(why);
        };
        return behaviour;
    }

    mutable std::mutex mutex_; // of the three below
    mutable std::condition_variable came_out_;
    std::vector<paper::Sheet> sheets_;
    std::vector<std::string> misprints_;
    std::atomic<paper::Condition> condition_{paper::Condition::ready};
    paper::VirtualPrinter printer_;
    std::thread thread_; // last: all it uses is there before it
};

} // namespace giliran::kiosk::tests
