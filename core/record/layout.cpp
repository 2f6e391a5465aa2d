#include "core/record/layout.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include <fmt/format.h>

#include "core/document/registries.hpp"
#include "core/record/checkpoint.hpp"

namespace fassung::record {

namespace {

using model::Branch;

class Collector {
  public:
    Collector(workflow::State const& after, model::Event const& event,
              std::optional<base::ActorId> const& granted, workflow::Documents const& documents)
        : after_(after), event_(event), granted_(granted), documents_(documents) {}

    std::vector<PlacedDocument> placed;

    void operator()(model::Founded const&) { put_all(Branch::kJournal); }
    void operator()(model::ActorsRegistered const& payload) {
        for (auto const& entry : payload.actors) put_actor(entry.actor);
    }
    void operator()(model::Adopted const&) { put_all(Branch::kMain); }
    void operator()(model::GrantConfirmed const&) { put_actor(granted_.value()); }
    void operator()(model::Submitted const& payload) { put_version(payload.version); }
    void operator()(model::CarriedOn const& payload) { put_version(payload.version); }
    void operator()(model::Released const&) {
        for (auto const& [id, document] : documents_)
            placed.push_back({branch_of(id.kind()), id.path(), id, document});
    }
    void operator()(model::KeyChanged const&) {
        put(model::DocumentId::single(model::DocumentKind::kKeys), document::to_document(*after_.keys));
    }
    template <class Payload>
    void operator()(Payload const&) {}

  private:
    void put(model::DocumentId const& id, document::Document document) {
        placed.push_back({Branch::kJournal, id.path(), id,
                          std::make_shared<document::Document const>(std::move(document))});
    }
    void put_all(Branch branch) {
        for (auto const& [id, document] : documents_) placed.push_back({branch, id.path(), id, document});
    }
    void put_actor(base::ActorId const& id) {
        auto const* actor = after_.actor(id);
        if (actor == nullptr)
            throw std::logic_error("actor " + id.str() + " is not in the state after its registration");
        put(model::DocumentId::actor(id), document::to_document(*actor));
    }
    void put_version(int version) {
        for (auto const& [id, document] : documents_)
            placed.push_back({Branch::kJournal, version_path(*event_.proposal, version, id), id, document});
    }

    workflow::State const& after_;
    model::Event const& event_;
    std::optional<base::ActorId> const& granted_;
    workflow::Documents const& documents_;
};

}  // namespace

Branch branch_of(model::DocumentKind kind) {
    switch (kind) {
        case model::DocumentKind::kConcept:
        case model::DocumentKind::kField:
        case model::DocumentKind::kMeasure:
        case model::DocumentKind::kEdition:
            return Branch::kMain;
        case model::DocumentKind::kUnits:
        case model::DocumentKind::kActor:
        case model::DocumentKind::kPolicy:
        case model::DocumentKind::kHolidays:
        case model::DocumentKind::kKeys:
            return Branch::kJournal;
    }
    std::abort();
}

std::string case_folder(base::ProposalId const& id) {
    auto const [year, number] = base::parts_of(id);
    return fmt::format("proposals/{:04}/{:02}/{:04}", year, number / 100, number);
}

std::string event_path(model::Event const& event) {
    if (event.proposal) return fmt::format("{}/e{:04}.xml", case_folder(*event.proposal), event.number);
    return fmt::format("events/{:04}/e{:07}.xml", event.seq / 1000, event.seq);
}

std::string texts_path(model::Event const& event) {
    auto path = event_path(event);
    path.replace(path.size() - 3, 3, "txt");
    return path;
}

std::string version_path(base::ProposalId const& id, int version, model::DocumentId const& document) {
    return fmt::format("{}/v{}/{}", case_folder(id), version, document.path());
}

std::optional<std::string> brought_path(model::Event const& event) {
    if (std::holds_alternative<model::Checkpointed>(event.payload))
        return note_path(base::berlin_date(event.time));
    if (auto const* countersigned = std::get_if<model::Countersigned>(&event.payload))
        return countersignature_path(countersigned->date, countersigned->number);
    return std::nullopt;
}

std::optional<base::ActorId> granted_by(workflow::State const& before, model::Event const& event) {
    auto const* confirmed = std::get_if<model::GrantConfirmed>(&event.payload);
    if (confirmed == nullptr) return std::nullopt;
    return before.grant_requests.at(confirmed->request).what.subject;
}

std::vector<PlacedDocument> placed_documents(workflow::State const& after, model::Event const& event,
                                             std::optional<base::ActorId> const& granted,
                                             workflow::Documents const& documents) {
    Collector collector{after, event, granted, documents};
    std::visit(collector, event.payload);
    return std::move(collector.placed);
}

std::vector<FileChange> changes_of(workflow::State const& after, model::Event const& event,
                                   std::optional<base::ActorId> const& granted,
                                   workflow::Documents const& documents, Files const& files,
                                   std::string const& texts_file) {
    std::vector<FileChange> changes;
    for (auto& placed : placed_documents(after, event, granted, documents))
        changes.push_back({placed.branch, std::move(placed.path), document::canonical(*placed.document)});
    for (auto const& [path, bytes] : files) changes.push_back({Branch::kJournal, path, bytes});
    if (!texts_file.empty()) changes.push_back({Branch::kJournal, texts_path(event), texts_file});
    std::sort(changes.begin(), changes.end(), [](auto const& a, auto const& b) {
        return std::tie(a.branch, a.path) < std::tie(b.branch, b.path);
    });
    return changes;
}

}  // namespace fassung::record
