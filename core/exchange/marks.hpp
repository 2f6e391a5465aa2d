#pragma once

#include "core/exchange/synopsis.hpp"
#include "core/exchange/template.hpp"

/// Internal. What the pages of a synopsis and of a report share: templates/synopsis.tpl, and the two cells of
/// a row.
namespace fassung::exchange {

/// Instead of an empty text.
inline constexpr std::string_view kNothingThere = "(leer)";

struct Marked {
    history::RowState state;
    std::string const& before;
    std::string const& after;
    std::vector<history::Run> const& runs;
};

void fill_cells(Values& row, Marked const& marked);
/// All of templates/synopsis.tpl: the headings of both sides, and the table, or that nothing differs.
void fill_synopsis(Values& values, history::Synopsis const& synopsis, std::string_view before,
                   std::string_view after, std::string_view caption, RowMarks const& marks = {});
/// "geändert"; "verschoben, von 3 nach 1".
std::string state_label(history::Row const& row);

}  // namespace fassung::exchange
