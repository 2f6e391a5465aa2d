#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/drafts.hpp"
#include "core/app/form_fields.hpp"
#include "core/app/moment.hpp"
#include "core/history/synopsis.hpp"

/// Editing a draft's text by a form: what a button does, and what there is to choose where somebody else was
/// faster. Saving is drafts.hpp's.
namespace fassung::app {

/// What was pressed besides saving.
struct EditStep {
    enum class Kind { kNone, kAdd, kRemove, kUp, kDown, kRestore };
    Kind kind = Kind::kNone;
    std::string address;     ///< of the item; of kAdd: of the list
    std::string after = {};  ///< of kAdd: the key of the item before; empty: at the end
};

/// The released text that the draft starts from; null if there is none.
std::shared_ptr<document::Document const> text_before(Application& app, DraftText const& draft);

/// Gives ids to new items; none that the document ever had.
void give_fresh_ids(Application& app, model::DocumentId const& id, document::Document& text);

/// Does it to the text. The address of the item concerned, as it is called afterwards; empty if there is no
/// such item. `before`: what removed items are restored from; may be null. Items whose key the author chooses
/// are numbered: "sprache-3".
std::optional<std::string> perform(Application& app, model::DocumentId const& id, document::Document& text,
                                   document::Document const* before, EditStep const& step);

/// A place where what somebody has typed and what stands there now differ.
struct EditDifference {
    std::string address;
    std::string label;         ///< German: "Beschreibung, Absatz 2"
    std::string mine, theirs;  ///< as people read them; empty: not there
    /// Theirs is a released text that the draft does not know yet; otherwise it is the draft as saved.
    bool released = false;
    /// Who changed it, measured against the text from which the form started; empty: both, so somebody has to
    /// decide.
    enum class Side { kMine, kTheirs };
    std::optional<Side> changed_by = {};
};

/// `seen_base`: the released text from which the form started. In order of the document, orders last.
std::vector<EditDifference> differences(Application& app, View const& view, document::Document const& mine,
                                        DraftText const& present,
                                        std::optional<base::Digest> const& seen_base);

/// Puts theirs in the place of mine.
void take_theirs(Application& app, document::Document& mine, DraftText const& present,
                 EditDifference const& difference);

/// What the rules find wrong in that text of the draft, by address; its references may point to what the
/// other texts of the draft bring along.
std::vector<base::Detail> findings_in(Application& app, Caller const& caller, SeenCase const& seen,
                                      model::DocumentId const& id, document::Document const& text);

/// The draft beside the released text that it starts from.
history::Synopsis draft_synopsis(Application& app, View const& view, DraftText const& draft);

}  // namespace fassung::app
