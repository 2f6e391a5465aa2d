#pragma once

#include "core/app/tables.hpp"
#include "server/http/message.hpp"

namespace fassung::files {

/// The journal as CSV, to be saved, made while it is sent. What the table reads must outlive the answer.
http::Response journal_file(app::JournalTable table);

}  // namespace fassung::files
