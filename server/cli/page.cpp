#include "server/cli/page.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace fassung::cli {

namespace {

constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kUsualWidth = 100;
constexpr std::size_t kMostWidth = 200;
constexpr std::size_t kNameWidth = 18;

bool is_set(char const* name) {
    auto const* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

/// https://no-color.org
bool wants_colours() {
    auto const* terminal = std::getenv("TERM");
    return ::isatty(STDOUT_FILENO) == 1 && !is_set("NO_COLOR") && terminal != nullptr &&
           std::string_view{terminal} != "dumb";
}

std::size_t terminal_width() {
    winsize size{};
    if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return kUsualWidth;
    return std::clamp<std::size_t>(size.ws_col, kLeastWidth, kMostWidth);
}

std::string_view code_of(Colour colour) {
    switch (colour) {
        case Colour::kNone:
            return "";
        case Colour::kBold:
            return "\x1b[1m";
        case Colour::kDim:
            return "\x1b[2m";
        case Colour::kGreen:
            return "\x1b[32m";
        case Colour::kRed:
            return "\x1b[31m";
        case Colour::kYellow:
            return "\x1b[33m";
    }
    std::abort();
}

/// Characters of UTF-8.
std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

Page::Page() : Page(wants_colours(), terminal_width()) {}

void Page::line(std::string_view text, Colour colour) {
    bool const coloured = colours_ && colour != Colour::kNone;
    if (coloured) out_ += code_of(colour);
    out_ += text;
    if (coloured) out_ += "\x1b[0m";
    out_ += '\n';
}

void Page::wrapped(std::string_view text, std::size_t indent, std::size_t used, Colour colour) {
    std::string current;
    auto const flush = [&] {
        line(current, colour);
        current.clear();
        out_.append(indent, ' ');
        used = indent;
    };
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of(" \n"), text.size());
        auto const word = text.substr(0, end);
        auto const space = current.empty() ? 0U : 1U;
        if (!current.empty() && used + space + length(word) > width_) flush();
        if (!current.empty()) {
            current += ' ';
            ++used;
        }
        current += word;
        used += length(word);
        if (end < text.size() && text[end] == '\n') flush();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    line(current, colour);
}

void Page::field(std::string_view name, std::string_view text, Colour colour) {
    std::string head = "  " + std::string{name};
    auto used = length(head);
    if (used < kNameWidth) {
        head.append(kNameWidth - used, ' ');
        used = kNameWidth;
    }
    head += ' ';
    out_ += head;
    wrapped(text, kNameWidth + 1, used + 1, colour);
}

void Page::paragraph(std::string_view text, std::size_t indent, Colour colour) {
    out_.append(indent, ' ');
    wrapped(text, indent, indent, colour);
}

int Page::write() const {
    std::cout << out_ << std::flush;
    return std::cout ? 0 : 2;
}

}  // namespace fassung::cli
