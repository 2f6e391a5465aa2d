#pragma once

#include "core/app/moment.hpp"
#include "core/exchange/export.hpp"
#include "server/http/message.hpp"

namespace fassung::files {

/// The whole concept as `view` shows it, as a file to be saved, made while it is sent. `reader` must outlive
/// the answer.
http::Response export_file(app::Reader& reader, app::View view, exchange::ExportFormat format);

}  // namespace fassung::files
