#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace fassung::http {

/// Threads that take jobs from a queue of bounded length. All functions are safe from any thread, `join` is
/// called once and not from a job.
class WorkQueue {
  public:
    using Job = std::function<void()>;  ///< must not throw

    /// `limit`: jobs that may wait beside those being done.
    WorkQueue(std::size_t threads, std::size_t limit);
    /// Like `join`.
    ~WorkQueue();
    WorkQueue(WorkQueue const&) = delete;
    WorkQueue& operator=(WorkQueue const&) = delete;

    /// False, without taking it, if `limit` jobs wait already or the queue is closed.
    bool try_post(Job job);
    /// For the rest of something that was admitted before: the limit does not count. False if it is closed.
    bool post(Job job);
    /// Forgets the waiting jobs and takes no more; does not wait for the running ones.
    void close();
    /// `close`, then returns when the running jobs have ended.
    void join();

  private:
    bool add(Job job, bool within_limit);
    void run();

    std::size_t const limit_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> waiting_;
    std::size_t idle_ = 0;
    bool closed_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace fassung::http
