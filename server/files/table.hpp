#pragma once

#include "core/app/tables.hpp"
#include "server/http/message.hpp"

namespace fassung::files {

/// The table as CSV, to be saved under that name, made while it is sent. What the table reads must outlive
/// the answer.
http::Response table_file(app::LongTable table, std::string_view name);

}  // namespace fassung::files
