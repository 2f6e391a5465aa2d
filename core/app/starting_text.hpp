#pragma once

#include <set>
#include <string>

#include "core/document/document.hpp"

/// What the editing of a document starts from.
namespace fassung::app {

/// An empty measure in that field: everything still to be written.
document::Document new_measure(base::MeasureId const& id, std::string_view field);

/// An earlier text as proposal for the present one. Elements that are still there keep their ids; those that
/// were removed meanwhile come back under new ids, since an id is never used again. `retired`: addresses
/// removed by releases.
document::Document earlier_text(document::Document const& earlier, document::Document const& present,
                                std::set<std::string> const& retired);

/// Six random hexadecimal digits, for document::give_ids.
std::string random_id();

/// The ids in addresses such as "description/p-7f3a91", for document::give_ids.
std::vector<std::string> ids_of(std::set<std::string> const& addresses);

}  // namespace fassung::app
