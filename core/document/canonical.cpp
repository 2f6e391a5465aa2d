#include <fmt/format.h>

#include "core/document/bytes.hpp"

namespace fassung::document {

namespace {

/// What a character is written as; empty where it stands for itself.
template <bool kInAttribute>
std::string_view escape_of(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return kInAttribute ? "&quot;" : "";
        default:
            return {};
    }
}

template <bool kInAttribute>
void append_escaped(std::string& out, std::string_view text) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        // No special character is above '>'; this decides for nearly all of them at once.
        if (text[at] > '>' || text[at] < '"') continue;
        auto const escape = escape_of<kInAttribute>(text[at]);
        if (escape.empty()) continue;
        out.append(text.substr(from, at - from));
        out += escape;
        from = at + 1;
    }
    out.append(text.substr(from));
}

/// What follows on the open start tag where everything stands on one line.
void append_rest(std::string& out, Element const& element) {
    if (element.text.empty() && element.children.empty()) {
        out += "/>";
        return;
    }
    out += '>';
    append_text(out, element.text);
    for (auto const& child : element.children) append_whole(out, child);
    append_close(out, element);
}

void append_lines(std::string& out, Element const& element, std::size_t level, std::string_view ns) {
    out.append(2 * level, ' ');
    if (element.children.empty() && ns.empty()) {
        append_whole(out, element);
        out += '\n';
        return;
    }
    append_open(out, element, ns);
    if (element.children.empty()) {
        append_rest(out, element);
        out += '\n';
        return;
    }
    out += ">\n";
    for (auto const& child : element.children) append_lines(out, child, level + 1, {});
    out.append(2 * level, ' ');
    append_close(out, element);
    out += '\n';
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
    append_escaped<false>(out, text);
}

void append_open(std::string& out, Element const& element, std::string_view ns) {
    out += '<';
    out += element.name;
    if (!ns.empty()) {
        out += " xmlns=\"";
        out += ns;
        out += '"';
    }
    for (auto const& [name, value] : element.attributes) {
        out += ' ';
        out += name;
        out += "=\"";
        append_escaped<true>(out, value);
        out += '"';
    }
}

void append_close(std::string& out, Element const& element) {
    out += "</";
    out += element.name;
    out += '>';
}

void append_whole(std::string& out, Element const& element) {
    append_open(out, element);
    append_rest(out, element);
}

void append_start_tag(std::string& out, Element const& element) {
    append_open(out, element);
    out += '>';
}

std::string serialise(Element const& root, std::string_view name_space) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out.reserve(4096);
    append_lines(out, root, 0, name_space);
    return out;
}

std::string canonical(Document const& document) {
    return serialise(document.root, fmt::format("urn:fassung:{}:1", model::name_of(document.kind)));
}

}  // namespace fassung::document
