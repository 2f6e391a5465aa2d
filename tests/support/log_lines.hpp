#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>

#include <spdlog/sinks/base_sink.h>

#include "tests/support/patience.hpp"

namespace fassung::test {

/// A log kept in memory, in which one can wait for a line. Any thread.
class LogLines final : public spdlog::sinks::base_sink<std::mutex> {
  public:
    std::string text() const {
        std::scoped_lock const lock(guard_);
        return text_;
    }
    /// Until a line with that text was logged; false after some minutes.
    bool wait_for(std::string_view wanted) {
        std::unique_lock lock(guard_);
        return grown_.wait_for(lock, kPatience, [&] { return text_.find(wanted) != std::string::npos; });
    }

  private:
    void sink_it_(spdlog::details::log_msg const& message) override {
        std::scoped_lock const lock(guard_);
        text_.append(message.payload.data(), message.payload.size()).append("\n");
        grown_.notify_all();
    }
    void flush_() override {}

    mutable std::mutex guard_;
    std::condition_variable grown_;
    std::string text_;
};

}  // namespace fassung::test
