#pragma once

#include "core/exchange/template.hpp"
#include "core/history/synopsis.hpp"

/// Internal. The two cells of a synopsis row, for the sections that templates/synopsis.tpl and
/// report_case.tpl share.
namespace fassung::exchange {

struct Marked {
    history::RowState state;
    std::string const& before;
    std::string const& after;
    std::vector<history::Run> const& runs;
};

void fill_cells(Values& row, Marked const& marked);
/// "geändert"; "verschoben, von 3 nach 1".
std::string state_label(history::Row const& row);

}  // namespace fassung::exchange
