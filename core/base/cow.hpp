#pragma once

#include <memory>

namespace fassung::base {

/// A value that copies share until one of them edits it. Copying is cheap and safe between threads; `edit` is for the
/// one thread that owns this copy.
template <class T>
class Cow {
  public:
    Cow() : value_(std::make_shared<T>()) {}
    explicit Cow(T value) : value_(std::make_shared<T>(std::move(value))) {}
    T const& operator*() const { return *value_; }
    T const* operator->() const { return value_.get(); }
    T& edit() {
        if (value_.use_count() != 1) value_ = std::make_shared<T>(*value_);
        return *value_;
    }

  private:
    std::shared_ptr<T> value_;
};

}  // namespace fassung::base
