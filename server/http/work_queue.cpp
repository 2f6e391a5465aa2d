#include "server/http/work_queue.hpp"

#include <utility>

namespace fassung::http {

WorkQueue::WorkQueue(std::size_t threads, std::size_t limit) : limit_(limit), idle_(threads) {
    threads_.reserve(threads);
    try {
        for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
    } catch (...) {
        join();  // the system gave fewer threads than asked: end those that run before they lose their queue
        throw;
    }
}

WorkQueue::~WorkQueue() {
    join();
}

bool WorkQueue::try_post(Job job) {
    return add(std::move(job), true);
}

bool WorkQueue::post(Job job) {
    return add(std::move(job), false);
}

bool WorkQueue::add(Job job, bool within_limit) {
    {
        std::scoped_lock const lock(mutex_);
        // An idle thread is about to take one job each; only what is beyond them waits.
        if (closed_ || (within_limit && waiting_.size() >= limit_ + idle_)) return false;
        waiting_.push_back(std::move(job));
    }
    wake_.notify_one();
    return true;
}

void WorkQueue::close() {
    std::deque<Job> forgotten;  // let go outside the lock
    {
        std::scoped_lock const lock(mutex_);
        closed_ = true;
        forgotten.swap(waiting_);
    }
    wake_.notify_all();
}

void WorkQueue::join() {
    close();
    threads_.clear();
}

void WorkQueue::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
        if (closed_) return;
        Job job = std::move(waiting_.front());
        waiting_.pop_front();
        --idle_;
        lock.unlock();
        job();
        job = nullptr;  // what it holds is let go outside the lock
        lock.lock();
        ++idle_;
    }
}

}  // namespace fassung::http
