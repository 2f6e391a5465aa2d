#pragma once

#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "core/verify/delivery.hpp"

namespace fassung::verify {

/// Threads that read ahead of the judge, in pieces of consecutive commits; at most some pieces wait, so that
/// memory does not grow with the record. `next` is for one thread.
class Pipeline {
  public:
    /// `chain`: oldest first; read from `begin` on. It and `documents` outlive the object.
    Pipeline(std::filesystem::path const& repository, std::vector<Link> const& chain, std::size_t begin,
             Documents& documents, unsigned threads);
    ~Pipeline();
    /// The next commit; there is one for each of the chain. Rethrows what broke a thread.
    Delivery next();

  private:
    void work();
    static constexpr std::size_t kPiece = 32;

    std::filesystem::path repository_;
    std::vector<Link> const& chain_;
    std::size_t begin_;
    Documents& documents_;
    std::size_t window_;

    std::mutex mutex_;
    std::condition_variable room_, ready_;
    std::size_t claimed_ = 0;   ///< pieces given to threads
    std::size_t consumed_ = 0;  ///< pieces that the judge is done with
    std::map<std::size_t, std::vector<Delivery>> done_;
    std::exception_ptr broken_;
    bool stopping_ = false;

    std::vector<Delivery> piece_;
    std::size_t at_ = 0;
    std::vector<std::thread> threads_;
};

}  // namespace fassung::verify
