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

std::string csv_row(std::vector<std::string> const& cells) {
    std::string out;
    for (auto const& cell : cells) {
        if (&cell != &cells.front()) out += ';';
        append_cell(out, cell);
    }
    return out += "\r\n";
}

std::string csv_heads(std::vector<std::string> const& cells) {
    return "\xEF\xBB\xBF" + csv_row(cells);
}

}  // namespace fassung::exchange
