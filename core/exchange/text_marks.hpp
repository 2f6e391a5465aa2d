#pragma once

#include "core/exchange/wrapped_text.hpp"
#include "core/history/synopsis.hpp"

/// Internal. Synopses as lines, also for the report.
namespace fassung::exchange {

/// "Start [-Bildung-]{+in Bildung+}".
std::string marked_text(std::vector<history::Run> const& runs);
void write_row(WrappedText& out, std::string const& label, std::string const& state_label,
               history::RowState state, std::string const& before, std::string const& after,
               std::vector<history::Run> const& runs, std::size_t indent);
void write_rows(WrappedText& out, history::Synopsis const& synopsis, std::size_t indent);

}  // namespace fassung::exchange
