#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fassung::exchange {

inline constexpr std::string_view kCsvType = "text/csv; charset=utf-8; header=present";

/// A table as RFC 4180 text: CRLF, quotes where needed, the first row its heads. UTF-8 with a byte order mark
/// and semicolons, as German spreadsheets expect them. A cell that a spreadsheet would take for a formula
/// gets an apostrophe in front. Tables are written row by row, each with its line end.
std::string csv_heads(std::vector<std::string> const& cells);
std::string csv_row(std::vector<std::string> const& cells);

}  // namespace fassung::exchange
