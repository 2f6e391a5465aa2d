#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

/// Internal. What is wrong with one document, collected so that a person can mend it in one go.
namespace fassung::xml {

/// More findings than this help nobody and would let a small input cause a large answer.
inline constexpr std::size_t kMostFindings = 50;

class Findings {
  public:
    /// `sentence` without the line; "Zeile 12: " is put before it where there is one.
    void add(std::string path, int line, std::string_view sentence);
    bool empty() const { return details_.empty(); }
    bool full() const { return details_.size() >= kMostFindings; }
    std::vector<base::Detail> take() { return std::move(details_); }
    /// The refusal of a document with these findings; there is at least one.
    base::Error refusal(std::string code) &&;

  private:
    std::vector<base::Detail> details_;
    bool more_ = false;
};

/// A value out of a foreign document for use in a sentence: in German quotation marks, shortened, one line.
std::string quoted(std::string_view value);

}  // namespace fassung::xml
