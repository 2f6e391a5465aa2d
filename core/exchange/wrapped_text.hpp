#pragma once

#include <string>
#include <string_view>

/// Internal. Plain text in lines of bounded width; characters are counted, not bytes.
namespace fassung::exchange {

class WrappedText {
  public:
    explicit WrappedText(std::size_t width) : width_(width) {}

    /// Broken between words; every line is indented. A line feed in `text` is kept.
    void paragraph(std::string_view text, std::size_t indent = 0);
    /// As it stands, however long: a command that is broken could not be copied.
    void verbatim(std::string_view line, std::size_t indent = 0);
    /// Underlined with `mark`.
    void heading(std::string_view text, char mark);
    void blank() { out_ += '\n'; }
    std::string take() && { return std::move(out_); }

  private:
    std::size_t width_;
    std::string out_;
};

/// Characters of UTF-8.
std::size_t length_of(std::string_view text);

}  // namespace fassung::exchange
