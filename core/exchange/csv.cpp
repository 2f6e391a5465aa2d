#include "core/exchange/csv.hpp"

namespace fassung::exchange {

namespace {

/// OWASP, "CSV Injection".
bool looks_like_formula(std::string_view cell) {
    return !cell.empty() && std::string_view{"=+-@\t\r"}.find(cell.front()) != std::string_view::npos;
}

void append_cell(std::string& out, std::string_view cell) {
    bool const formula = looks_like_formula(cell);
    if (!formula && cell.find_first_of(";\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    if (formula) out += '\'';
    for (auto const c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace

Csv::Csv(std::vector<std::string> const& heads) : text_("\xEF\xBB\xBF") {
    add(heads);
}

void Csv::add(std::vector<std::string> const& cells) {
    bool first = true;
    for (auto const& cell : cells) {
        if (!first) text_ += ';';
        first = false;
        append_cell(text_, cell);
    }
    text_ += "\r\n";
}

}  // namespace fassung::exchange
