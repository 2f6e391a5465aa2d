#pragma once

#include <memory>
#include <string>

#include "core/app/moment.hpp"
#include "core/exchange/export.hpp"

namespace fassung::app {

/// The whole concept as `view` shows it: concept, fields, measures with all their parts and revisions. Same
/// record, view and format: same bytes. One thread at a time; `reader` must outlive it.
class Export {
  public:
    Export(Reader& reader, View view, exchange::ExportFormat format);
    ~Export();

    /// The next part of the file, some 64 KiB; empty at the end. Holds one page of the list of measures and
    /// the texts of this part, never the whole.
    std::string next();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// "konzept-2026-11-22-seq-41.json": of the day and event on which the view ends.
std::string export_name(View const& view, exchange::ExportFormat format);

}  // namespace fassung::app
