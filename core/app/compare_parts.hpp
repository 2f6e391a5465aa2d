#pragma once

#include <initializer_list>

#include "core/app/compare.hpp"

/// Internal. What the three kinds of comparison share.
namespace fassung::app {

base::Error invalid_range(std::string message);
/// "Revision 3".
std::string revision_label(index::RevisionRow const& revision);
/// "Stand vom 31.01.2026: ", "Fassung „Ausgangsbestand“: "; empty for the newest text.
std::string end_label(View const& then, RangeEnd const& end);
/// Of kMoment, kEdition and kHead.
base::Result<View> view_of_end(Reader& reader, View const& view, RangeEnd const& end);
std::string key_of(std::initializer_list<std::string_view> parts);
/// Of a comparison's key: what naming() calls units and fields there, which no compared text says.
std::string names_written(Reader& reader, View const& view);

}  // namespace fassung::app
