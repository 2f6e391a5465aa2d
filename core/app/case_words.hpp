#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/app/moment.hpp"
#include "core/history/labels.hpp"
#include "core/workflow/case.hpp"

/// What stands in a case, in German words.
namespace fassung::app {

/// One thread. What it is made of must outlive it.
class CaseWords {
  public:
    using Text = std::shared_ptr<document::Document const>;

    CaseWords(Reader& reader, View const& view, history::Names const& names)
        : reader_(reader), view_(view), names_(names) {}

    /// As that version proposes it; null if the version does not touch the document.
    static Text text_in(workflow::Version const& version, model::DocumentId const& id);
    /// The released text from which that version starts; null for a new document. Throws
    /// record::BrokenRecord if the index does not have it.
    Text base_in(workflow::Version const& version, model::DocumentId const& id);
    Text base_of(model::VersionDocument const& document);
    /// "Beschreibung, Absatz 2", as that version numbers it; of a place that is gone, as its base did. The
    /// address itself where there is no version.
    std::string label(model::DocumentId const& id, std::string_view address,
                      workflow::Version const* version);
    /// What became of a vote when that version came: "entfallen, weil „Titel“ geändert wurde."
    std::string fate(model::CarriedVote const& carried, workflow::Version const& version);
    /// What a requirement is called: as was told, else as its rule is called by the policy in force.
    void tell_requirement(std::string id, std::string label) {
        requirements_[std::move(id)] = std::move(label);
    }
    std::string requirement(std::string const& id) const;

  private:
    Reader& reader_;
    View const& view_;
    history::Names const& names_;
    std::map<std::string, std::string> requirements_;
    std::map<std::pair<model::DocumentId, int>, Text> bases_;
};

}  // namespace fassung::app
