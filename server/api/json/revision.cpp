#include "server/api/json/revision.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

json::object signer_json(index::Signer const& signer, Names& names) {
    auto out = to_json(signer.by, names);
    out["word"] = model::name_of(signer.word);
    out["version"] = signer.version;
    out["time"] = time_json(signer.time);
    return out;
}

json::array signers_json(index::Revision const& revision, index::Role role, Names& names) {
    json::array out;
    for (auto const& signer : revision.signers)
        if (signer.role == role) out.push_back(signer_json(signer, names));
    return out;
}

}  // namespace

json::object to_json(index::RevisionRow const& revision) {
    return {{"number", revision.number},
            {"commit", revision.main ? json::value(revision.main->hex()) : json::value(nullptr)},
            {"journal", revision.journal.hex()},
            {"seq", revision.seq},
            {"time", time_json(revision.time)},
            {"proposal", or_null(revision.proposal)},
            {"kind", revision.kind},
            {"dissent", ids_json(revision.dissent)}};
}

json::object to_json(index::Revision const& revision, Names& names) {
    auto out = to_json(static_cast<index::RevisionRow const&>(revision));
    out["version"] = revision.version == 0 ? json::value(nullptr) : json::value(revision.version);
    out["reason"] = or_null(revision.reason);
    out["title"] = revision.title;
    out["unit"] = or_null(revision.unit);
    out["fileReference"] = or_null(revision.file_reference);
    out["editorial"] = revision.editorial;
    out["urgent"] = revision.urgent;
    out["field"] = or_null(revision.field);
    out["lead"] = or_null(revision.lead);
    out["previousLead"] = or_null(revision.previous_lead);
    out["digest"] = revision.digest.hex();
    // Who submitted stands first among the authors.
    auto proposed = signers_json(revision, index::Role::kProposed, names);
    out["proposedBy"] = proposed.empty() ? json::value(nullptr) : proposed.front();
    out["authors"] = std::move(proposed);
    out["reviewedBy"] = signers_json(revision, index::Role::kReviewed, names);
    out["cosignedBy"] = signers_json(revision, index::Role::kCosigned, names);
    out["approvedBy"] = signers_json(revision, index::Role::kApproved, names);
    json::array changed;
    for (auto const& place : revision.changes) changed.emplace_back(place.address);
    out["changed"] = std::move(changed);
    return out;
}

}  // namespace fassung::api
