#pragma once

#include "core/index/rows.hpp"
#include "server/pages/frame/page.hpp"

/// What the lists of the start page share.
namespace fassung::pages::desk {

/// The section DUE with DAY, ISO and LEFT, and in it one of LATE, SOON, CALM; NO_DUE where there is none.
void fill_due(Context const& context, Values& values, std::optional<base::Date> const& due);

/// ID, TITLE (the document's; of a new one without title its kind), KIND, UNIT; sections SEVERAL (with COUNT)
/// for cases with more than one document, URGENT.
void fill_case(Context const& context, Values& values, index::CaseRow const& row, bool urgent);

}  // namespace fassung::pages::desk
