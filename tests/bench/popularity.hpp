#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/bench/dice.hpp"

namespace fassung::bench {

/// Which of `count` things is chosen how often: Zipf with exponent 0.6, in an order drawn by lot.
class Popularity {
  public:
    Popularity(Dice& dice, std::size_t count) : upto_(count), order_(count) {
        double sum = 0;
        for (std::size_t rank = 0; rank < count; ++rank)
            upto_[rank] = sum += std::pow(static_cast<double>(rank + 1), -0.6);
        for (auto& value : upto_) value /= sum;
        for (std::size_t i = 0; i < count; ++i) order_[i] = i;
        for (std::size_t i = count; i > 1; --i) std::swap(order_[i - 1], order_[dice.below(i)]);
        share_.resize(count);
        for (std::size_t rank = 0; rank < count; ++rank)
            share_[order_[rank]] = upto_[rank] - (rank == 0 ? 0 : upto_[rank - 1]);
    }

    std::size_t choose(Dice& dice) const {
        auto const at = std::upper_bound(upto_.begin(), upto_.end(), dice.share()) - upto_.begin();
        return order_[std::min(static_cast<std::size_t>(at), order_.size() - 1)];
    }
    double share(std::size_t thing) const { return share_[thing]; }

  private:
    std::vector<double> upto_, share_;
    std::vector<std::size_t> order_;
};

}  // namespace fassung::bench
