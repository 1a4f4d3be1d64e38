#include "kiosk/print_desk.hpp"

#include <utility>

namespace giliran::kiosk {

namespace {

/// Stands where no printer could be made.
struct NoPrinter final : Printer {
    Printing print(const Slip&) override { return Printing::failed; }
    PrinterState state() override { return PrinterState::unreachable; }
};

std::unique_ptr<Printer> made(const PrintDesk::MakePrinter& make) {
    try {
        return make();
    } catch (const std::exception&) {
        return std::make_unique<NoPrinter>();
    }
}

} // namespace

PrintDesk::PrintDesk(MakePrinter make) : thread_([this, make = std::move(make)] { work(make); }) {}

PrintDesk::~PrintDesk() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void PrintDesk::order(const Slip& slip) {
    {
        const std::lock_guard lock(mutex_);
        orders_.push_back(slip);
    }
    changed_.notify_one();
}

std::vector<Input> PrintDesk::news() {
    const std::lock_guard lock(mutex_);
    return std::exchange(news_, {});
}

void PrintDesk::work(const MakePrinter& make) {
    const std::unique_ptr<Printer> printer = made(make);
    while (true) {
        look_at(*printer);
        if (const std::optional<Slip> slip = next_slip()) {
            tell(Printed{slip->code, printer->print(*slip)});
        }
        const std::lock_guard lock(mutex_);
        if (closing_) {
            return;
        }
    }
}

void PrintDesk::look_at(Printer& printer) {
    const PrinterState state = printer.state();
    if (state != std::exchange(told_, state)) {
        tell(PrinterNews{state});
    }
}

std::optional<Slip> PrintDesk::next_slip() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, look_every, [this] { return closing_ || !orders_.empty(); });
    if (closing_ || orders_.empty()) {
        return std::nullopt;
    }
    Slip slip = std::move(orders_.front());
    orders_.pop_front();
    return slip;
}

void PrintDesk::tell(Input input) {
    const std::lock_guard lock(mutex_);
    news_.push_back(std::move(input));
}

} // namespace giliran::kiosk
