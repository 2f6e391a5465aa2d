#include "core/app/case_words.hpp"

#include "core/app/released.hpp"
#include "core/document/diff.hpp"
#include "core/record/replay.hpp"

namespace fassung::app {

CaseWords::Text CaseWords::text_in(workflow::Version const& version, model::DocumentId const& id) {
    auto const found = version.texts.find(id);
    return found == version.texts.end() ? nullptr : found->second;
}

CaseWords::Text CaseWords::base_of(model::VersionDocument const& document) {
    if (!document.base_revision) return nullptr;
    auto& known = bases_[{document.document, *document.base_revision}];
    if (known) return known;
    auto const row = reader_.index().revision(document.document, *document.base_revision);
    if (!row)
        throw record::BrokenRecord("Im Index fehlt " + document.document.name() + ", Revision " +
                                   std::to_string(*document.base_revision) + ".");
    return known = text_of(reader_, view_, *row);
}

CaseWords::Text CaseWords::base_in(workflow::Version const& version, model::DocumentId const& id) {
    for (auto const& document : version.documents)
        if (document.document == id) return base_of(document);
    return nullptr;
}

std::string CaseWords::label(model::DocumentId const& id, std::string_view address,
                             workflow::Version const* version) {
    if (version == nullptr) return std::string{address};
    auto const after = text_in(*version, id);
    auto const before = base_in(*version, id);
    if (after && (!before || document::find(*after, address) != nullptr))
        return history::label_of(*after, address, names_);
    if (before) return history::label_of(*before, address, names_);
    return std::string{address};
}

std::string CaseWords::fate(model::CarriedVote const& carried, workflow::Version const& version) {
    if (carried.outcome == "kept") return "bleibt gültig.";
    if (carried.outcome == "signed") return "gilt als mitgezeichnet, weil die Maßgabe übernommen wurde.";
    auto const place = carried.address.empty()
                           ? std::string{"der Text"}
                           : "„" + label(carried.document, carried.address, &version) + "“";
    if (carried.reason == "changed") return "entfallen, weil " + place + " geändert wurde.";
    if (carried.reason == "base-changed")
        return "entfallen, weil sich die Grundlage von " + place + " geändert hat.";
    if (carried.reason == "taken-back")
        return "entfallen, weil die Änderung von " + place + " zurückgenommen wurde.";
    if (carried.reason == "not-carried") return "entfallen; ein solches Votum wird nicht fortgeführt.";
    return "entfallen (" + carried.reason + ").";
}

std::string CaseWords::requirement(std::string const& id) const {
    if (auto const told = requirements_.find(id); told != requirements_.end()) return told->second;
    auto const rule = id.substr(0, id.find(':'));
    for (auto const& known : view_.snapshot->state.policy->rules)
        if (known.id == rule) return known.label;
    return id;
}

}  // namespace fassung::app
