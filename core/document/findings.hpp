#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document.hpp"

/// Internal. What is found wrong while a document is looked through.
namespace fassung::document {

/// More findings than this help nobody, and a small document shall not cause a large answer.
inline constexpr std::size_t kMostFindings = 100;

class Findings {
  public:
    void add(std::string address, Element const& where, std::string message);
    void add(base::Detail detail);
    bool has(std::string_view address) const;
    bool empty() const { return details_.empty(); }
    std::vector<base::Detail> take() { return std::move(details_); }
    /// As the refusal of a document: code "invalid-document".
    base::Error take_error(model::DocumentKind kind);

  private:
    std::vector<base::Detail> details_;
};

/// „title“ (Titel), as messages name an element; without the word in brackets where people have none for it.
std::string in_words(std::string_view element_name);

}  // namespace fassung::document
