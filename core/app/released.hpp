#pragma once

#include <optional>
#include <string>

#include "core/app/moment.hpp"
#include "core/document/document.hpp"

/// Released texts, now and as they were.
namespace fassung::app {

struct ReleasedText {
    model::DocumentId id;
    std::shared_ptr<document::Document const> text;
    std::string xml;
    base::Digest digest;
    index::RevisionRow revision;
    std::string number;  ///< display number, empty if it has none
};

/// The commit in whose tree the text stands: of `main`, of the policy that of the journal.
git::Oid const& commit_of(index::RevisionRow const& revision);

/// Which revision of a document `view` shows. "not-found": there is no such document there; "not-in-edition"
/// (kNotFound): the measure exists, but not in the edition.
base::Result<index::RevisionRow> released_revision(Reader& reader, View const& view,
                                                   model::DocumentId const& id);
base::Result<ReleasedText> released_text(Reader& reader, View const& view, model::DocumentId const& id);
/// A revision by number, if `view` knows it already; "unknown-revision" (kNotFound) says which there are.
base::Result<ReleasedText> released_text(Reader& reader, View const& view, model::DocumentId const& id,
                                         int number);
/// The text of a revision that the index gave.
std::shared_ptr<document::Document const> text_of(Reader& reader, View const& view,
                                                  index::RevisionRow const& revision);

std::shared_ptr<document::Document const> text_of_revision(Reader& reader, model::DocumentId const& id,
                                                           int number);
/// The released text of that digest, newest first; null if none of the document's revisions has it.
std::shared_ptr<document::Document const> text_with_digest(Reader& reader, model::DocumentId const& id,
                                                           base::Digest const& digest);

}  // namespace fassung::app
