#pragma once

#include <vector>

#include "core/app/released.hpp"
#include "core/model/registry.hpp"

/// Lists of what `view` shows.
namespace fassung::app {

/// By display number, then by title; of an edition in its own order. "invalid-cursor"; "search-as-of"
/// (kInvalid): words are looked for in present texts alone.
base::Result<index::Page<index::MeasureRow>> measures(Reader& reader, View const& view,
                                                      index::MeasureFilter const& filter,
                                                      std::string_view cursor, int limit);
/// The text of a row of that list.
std::shared_ptr<document::Document const> text_of(Reader& reader, View const& view,
                                                  index::MeasureRow const& row);
/// By id.
std::vector<ReleasedText> fields(Reader& reader, View const& view);
/// The ministries and offices with their dated names, as the record knew them.
model::Units units(Reader& reader, View const& view);

}  // namespace fassung::app
