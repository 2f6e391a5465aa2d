#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/app/draft_editing.hpp"
#include "server/pages/editor/editing.hpp"
#include "server/pages/frame/field.hpp"

/// The form by element.
namespace fassung::pages::editor {

/// What the form shows.
struct FormState {
    document::Document text;     ///< as saved, or as typed
    app::FormFields typed = {};  ///< what was typed into items that are not there yet
    Findings findings = {};      ///< why it was not saved: by field, or by address in the document
    std::vector<app::EditDifference> differences = {};  ///< to be chosen from
    std::string etag;                                   ///< against which the next save is made
    std::optional<base::Digest> base = {};              ///< the released text from which that started
    std::string at = {};                                ///< id of what gets the focus; empty: nothing
    std::string confirm = {};  ///< an item that is to be removed for good, and nobody else has it: asks first
    bool done = false;         ///< just saved: said beside `at`
    bool forbidden = false;    ///< there are characters that can be taken out
    bool stale = false;        ///< somebody was faster
};

/// As the draft stands.
FormState state_of(Editing const& editing);

http::Response form_page(Context const& context, Editing const& editing, FormState state, int status = 200);

/// For who may only read: every part and what stands there.
http::Response text_page(Context const& context, Editing const& editing);

/// "c_lead": the name of the choice about that place.
std::string choice_name(std::string_view address);

}  // namespace fassung::pages::editor
