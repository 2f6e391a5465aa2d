#pragma once

#include "core/exchange/export.hpp"

/// Private to core/exchange: one writer per format.
namespace fassung::exchange {

std::unique_ptr<ExportWriter> json_export();
std::unique_ptr<ExportWriter> xml_export();
std::unique_ptr<ExportWriter> csv_export(history::Names names);

}  // namespace fassung::exchange
