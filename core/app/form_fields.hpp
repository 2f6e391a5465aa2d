#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document.hpp"

/// A document as the fields of a form, and back, by its shape alone. Pure; any thread.
///
/// Every text and every attribute has a field of its own, also where the document has none yet. A list says
/// by one field per item, value = key, which items it has and in which order; an item without such a field is
/// removed. In place of a key may stand "new", "new-2", …: an item that is added if anything is typed into
/// it, behind the one before it.
namespace fassung::app {

/// In the order of the form.
using FormFields = std::vector<std::pair<std::string, std::string>>;

/// For the text at an address, or for an attribute there: "f_description_p-7f3a91", "f_lead__unit". Such a
/// name is an id in HTML as well.
std::string field_name(std::string_view address, std::string_view attribute = {});
/// For the items of a list: "i_description".
std::string items_name(std::string_view list);
/// A key that stands for an item that is not there yet.
bool is_placeholder(std::string_view key);

/// Days are spelled "22.11.2026", sums "1.600.000,50"; what is neither stays as it is.
FormFields to_fields(document::Document const& document);

struct FormReading {
    document::Document document;  ///< normalised; new items have no id yet where the program gives ids
    /// What makes the text unfit to be stored, by name of the field: characters that no official text may
    /// contain, an item without its key.
    std::vector<base::Detail> findings;
};
/// The text of document `id` that the fields make. Fields of other names count for nothing. Line breaks
/// inside a value become spaces; an empty line inside a paragraph begins a further paragraph.
FormReading from_fields(model::DocumentId const& id, FormFields const& fields);

/// Takes out of every value what no official text may contain.
FormFields cleaned(FormFields fields);

}  // namespace fassung::app
