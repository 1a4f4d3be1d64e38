#include "display/slide_reader.hpp"

#include <exception>
#include <utility>

namespace giliran::wall {
namespace {

SlideReader::Result read(const SlideReader::Wish& wish) {
    try {
        return {wish.file, ui::read_photo(wish.file, wish.width, wish.height), ""};
    } catch (const std::exception& trouble) {
        return {wish.file, std::nullopt, trouble.what()};
    }
}

} // namespace

SlideReader::SlideReader() : thread_([this](const std::stop_token& stop) { read_all(stop); }) {}

void SlideReader::want(Wish wish) {
    const std::lock_guard lock(mutex_);
    wish_ = std::move(wish);
    changed_.notify_one();
}

std::optional<SlideReader::Result> SlideReader::take() {
    const std::lock_guard lock(mutex_);
    std::optional<Result> taken = std::exchange(result_, std::nullopt);
    if (taken)
        changed_.notify_one();
    return taken;
}

void SlideReader::read_all(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [&] { return wish_ && !result_; })) {
        const Wish wish = std::exchange(wish_, std::nullopt).value();
        lock.unlock();
        Result result = read(wish);
        lock.lock();
        result_ = std::move(result);
    }
}

} // namespace giliran::wall
