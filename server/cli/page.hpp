#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text on a terminal, or in a file or a pipe.
namespace fassung::cli {

enum class Colour { kNone, kBold, kDim, kGreen, kRed, kYellow };

/// Gathers what a command says and writes it at once. Colours only on a terminal, and not with NO_COLOR set
/// or TERM=dumb; lines are broken at the terminal's width, 100 characters elsewhere.
class Page {
  public:
    Page();
    Page(bool colours, std::size_t width) : colours_(colours), width_(width) {}

    void line(std::string_view text, Colour colour = Colour::kNone);
    /// "name   text", broken between words below the text's first letter.
    void field(std::string_view name, std::string_view text, Colour colour = Colour::kNone);
    void paragraph(std::string_view text, std::size_t indent = 0, Colour colour = Colour::kNone);
    void blank() { out_ += '\n'; }
    /// Bytes as they are.
    void raw(std::string_view bytes) { out_ += bytes; }
    std::size_t width() const { return width_; }
    std::string const& text() const { return out_; }

    /// To standard output. 0, or 2 if that cannot be written.
    int write() const;

  private:
    void wrapped(std::string_view text, std::size_t indent, std::size_t used, Colour colour);

    bool colours_;
    std::size_t width_;
    std::string out_;
};

}  // namespace fassung::cli
