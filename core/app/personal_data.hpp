#pragma once

#include <string_view>
#include <vector>

#include "core/app/person_names.hpp"
#include "core/base/result.hpp"
#include "core/document/document.hpp"

namespace fassung::app {

/// Advice before a text becomes official: places with e-mail addresses, telephone numbers or names of the
/// register's persons, of which nothing is told but the words as they were typed. Never a refusal.
std::vector<base::Detail> personal_data_in(document::Document const& document, PersonNames const& names);
/// The same of a text beside the documents, such as a reason; `path` is what its findings are filed under.
std::vector<base::Detail> personal_data_in(std::string_view path, std::string_view text,
                                           PersonNames const& names);

}  // namespace fassung::app
