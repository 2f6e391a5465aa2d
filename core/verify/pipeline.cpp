#include "core/verify/pipeline.hpp"

#include <algorithm>

namespace fassung::verify {

Pipeline::Pipeline(std::filesystem::path const& repository, std::vector<Link> const& chain, std::size_t begin,
                   Documents& documents, unsigned threads)
    : repository_(repository),
      chain_(chain),
      begin_(begin),
      documents_(documents),
      window_(std::size_t{threads} * 3) {
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Pipeline::~Pipeline() {
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    room_.notify_all();
    for (auto& thread : threads_) thread.join();
}

void Pipeline::work() try {
    Deliverer deliverer{repository_, documents_};
    for (;;) {
        std::size_t piece = 0;
        {
            std::unique_lock lock{mutex_};
            room_.wait(lock, [this] { return stopping_ || claimed_ < consumed_ + window_; });
            if (stopping_ || begin_ + claimed_ * kPiece >= chain_.size()) return;
            piece = claimed_++;
        }
        auto const first = begin_ + piece * kPiece;
        auto const last = std::min(first + kPiece, chain_.size());
        std::vector<Delivery> out;
        out.reserve(last - first);
        for (auto i = first; i < last; ++i)
            out.push_back(deliverer.deliver(chain_[i], i == 0 ? nullptr : &chain_[i - 1]));
        {
            std::lock_guard const lock{mutex_};
            done_.emplace(piece, std::move(out));
        }
        ready_.notify_one();
    }
} catch (...) {
    {
        std::lock_guard const lock{mutex_};
        if (!broken_) broken_ = std::current_exception();
    }
    ready_.notify_one();
}

Delivery Pipeline::next() {
    if (at_ == piece_.size()) {
        std::unique_lock lock{mutex_};
        ready_.wait(lock, [this] { return broken_ || done_.contains(consumed_); });
        if (broken_) std::rethrow_exception(broken_);
        piece_ = std::move(done_.extract(consumed_).mapped());
        at_ = 0;
        ++consumed_;
        lock.unlock();
        room_.notify_all();
    }
    return std::move(piece_[at_++]);
}

}  // namespace fassung::verify
