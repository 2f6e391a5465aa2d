#include "core/exchange/wrapped_text.hpp"

#include <algorithm>

namespace fassung::exchange {

namespace {

/// The part of `rest` up to the next `mark`, which is taken off it.
std::string_view next_part(std::string_view& rest, char mark) {
    auto const end = std::min(rest.find(mark), rest.size());
    auto const part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

}  // namespace

std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

void WrappedText::paragraph(std::string_view text, std::size_t indent) {
    auto const margin = std::string(indent, ' ');
    do {
        auto line = next_part(text, '\n');
        out_ += margin;
        std::size_t column = indent;
        bool first = true;
        while (!line.empty()) {
            auto const word = next_part(line, ' ');
            auto const length = length_of(word);
            if (!first && column + 1 + length > width_) {
                out_ += '\n' + margin;
                column = indent;
                first = true;
            }
            if (!first) {
                out_ += ' ';
                ++column;
            }
            out_ += word;
            column += length;
            first = false;
        }
        out_ += '\n';
    } while (!text.empty());
}

void WrappedText::verbatim(std::string_view line, std::size_t indent) {
    out_.append(indent, ' ').append(line) += '\n';
}

void WrappedText::heading(std::string_view text, char mark) {
    if (!out_.empty()) out_ += '\n';
    out_.append(text) += '\n';
    out_.append(std::min(length_of(text), width_), mark) += '\n';
}

}  // namespace fassung::exchange
