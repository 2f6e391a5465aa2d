#include "tests/unit/index/builder.hpp"

#include <algorithm>

#include "core/workflow/policy_change.hpp"

namespace fassung::test {

namespace {

model::ActingAs as(model::Function function, std::string_view unit_id, int number) {
    return {actor(number), function, unit(unit_id), std::nullopt};
}

git::Oid oid(std::uint64_t seq, std::uint8_t branch) {
    git::Oid oid;
    oid.bytes[0] = branch;
    for (std::size_t i = 0; i < 8; ++i) oid.bytes[19 - i] = static_cast<std::uint8_t>(seq >> (8 * i));
    return oid;
}

document::Element text_element(std::string name, std::string text) {
    return {.name = std::move(name), .text = std::move(text)};
}

}  // namespace

base::UnitId unit(std::string_view id) {
    return *base::UnitId::parse(id);
}
base::ActorId actor(int number) {
    return *base::ActorId::parse("a-0000000" + std::to_string(number));
}
model::DocumentId measure(int number) {
    return model::DocumentId::measure(base::measure_id(number));
}

workflow::DocumentPtr measure_text(MeasureText const& text) {
    auto document = std::make_shared<document::Document>();
    auto& children = document->root.children;
    document->root.name = "measure";
    children.push_back(text_element("title", text.title));
    if (text.discontinued) children.push_back(text_element("discontinued", "abgeschlossen"));
    children.push_back(text_element("field", text.field));
    children.push_back({.name = "description", .children = {text_element("p", text.description)}});
    auto lead = text_element("lead", text.lead.empty() ? "noch offen" : "");
    lead.attributes = {text.lead.empty() ? document::Attribute{"unclear", "true"}
                                         : document::Attribute{"unit", text.lead}};
    children.push_back(lead);
    document::Element participants{.name = "participants"};
    for (auto const& participant : text.participants)
        participants.children.push_back({.name = "participant", .attributes = {{"unit", participant}}});
    children.push_back(participants);
    auto period = text_element("period", "nach Plan");
    if (!text.from.empty()) period.set("from", text.from);
    if (!text.until.empty()) period.set("until", text.until);
    children.push_back(period);
    return document;
}

workflow::DocumentPtr edition_text(std::vector<std::pair<std::string, std::string>> const& numbers,
                                   std::string const& in_force, std::string const& decided) {
    auto document = std::make_shared<document::Document>();
    document->kind = model::DocumentKind::kEdition;
    document->root.name = "edition";
    document::Element items{.name = "items"};
    for (auto const& [id, number] : numbers)
        items.children.push_back(
            {.name = "item", .attributes = {{"measure", id}, {"number", number}, {"revision", "0"}}});
    document->root.children = {text_element("title", "Fassung"), text_element("basis", "Beschluss")};
    if (!decided.empty()) document->root.children.push_back(text_element("decided", decided));
    if (!in_force.empty()) document->root.children.push_back(text_element("in-force", in_force));
    document->root.children.push_back(items);
    return document;
}

workflow::DocumentPtr policy_text(std::string const& title) {
    auto document = std::make_shared<document::Document>();
    document->kind = model::DocumentKind::kPolicy;
    document->root.name = "policy";
    document->root.children = {text_element("title", title)};
    return document;
}

Journal::Journal() {
    add(model::Founded{}, {base::system_actor(), model::Function::kSystem, std::nullopt, std::nullopt},
        std::nullopt, {{workflow::policy_document(), policy_text("Regeln")}});
    revisions_[workflow::policy_document()] = 0;
}

void Journal::add(model::Payload payload, model::ActingAs by, std::optional<base::ProposalId> proposal,
                  workflow::Documents documents, Edit const& edit) {
    record::Committed committed;
    auto& event = committed.event;
    event.seq = events_.size() + 1;
    event.by = std::move(by);
    event.time = kStart + std::chrono::minutes{event.seq};
    event.request_key = base::sha256("key " + std::to_string(event.seq));
    event.request_body = base::sha256("body " + std::to_string(event.seq));
    event.proposal = proposal;
    event.payload = std::move(payload);
    committed.documents = std::move(documents);
    committed.path = "events/" + std::to_string(event.seq);
    committed.journal = oid(event.seq, 1);
    auto const* released = std::get_if<model::Released>(&event.payload);
    bool const of_concept = released && released->revisions.front().document != workflow::policy_document();
    if (of_concept || std::holds_alternative<model::Adopted>(event.payload))
        committed.main = oid(event.seq, 2);
    committed.content = base::sha256("content " + std::to_string(event.seq));
    committed.chain = base::sha256("chain " + std::to_string(event.seq));
    if (proposal) {
        auto c = cases_.contains(*proposal) ? *cases_.at(*proposal) : workflow::Case{};
        event.number = ++c.events;
        c.last_seq = event.seq;
        edit(c, event);
        cases_[*proposal] = committed.the_case = std::make_shared<workflow::Case const>(std::move(c));
    }
    events_.push_back(std::move(committed));
}

void Journal::adopt(workflow::Documents documents) {
    model::Adopted adopted;
    adopted.source = "Konzept 2017";
    for (auto const& [id, text] : documents) {
        adopted.revisions.push_back({id, 0, {}});
        revisions_[id] = 0;
    }
    add(std::move(adopted), as(model::Function::kOperator, "bimf", 9), std::nullopt, std::move(documents));
}

base::ProposalId Journal::open(std::string_view unit_id, std::vector<model::DocumentId> documents, int by) {
    auto const id = base::proposal_id(2026, static_cast<int>(cases_.size()) + 1);
    auto const acting = as(model::Function::kEditor, unit_id, by);
    model::Opened opened;
    opened.unit = unit(unit_id);
    opened.documents = documents;
    add(std::move(opened), acting, id, {}, [&](workflow::Case& c, model::Event const& event) {
        c.id = id;
        c.unit = unit(unit_id);
        c.opened_by = acting;
        c.opened = event.time;
        c.documents = documents;
    });
    return id;
}

void Journal::submit(base::ProposalId const& id, workflow::Documents documents, int by,
                     std::vector<int> authors, std::vector<std::string> addresses) {
    model::Submitted submitted;
    submitted.version = static_cast<int>(cases_.at(id)->versions.size()) + 1;
    for (auto const number : authors) submitted.authors.push_back(actor(number));
    for (auto const& [document, text] : documents) {
        submitted.documents.push_back({document, {}, {}, {}});
        for (auto const& address : addresses)
            if (address.starts_with('-'))
                submitted.changes.push_back({document, address.substr(1), base::sha256("old"), std::nullopt});
            else
                submitted.changes.push_back({document, address, base::sha256("old"), base::sha256("new")});
    }
    auto const acting = as(model::Function::kEditor, cases_.at(id)->unit.str(), by);
    add(submitted, acting, id, documents, [&](workflow::Case& c, model::Event const& event) {
        c.stage = model::Stage::kSubmitted;
        c.reason = "Grund " + std::to_string(submitted.version);
        c.authors.insert(submitted.authors.begin(), submitted.authors.end());
        workflow::Version version;
        version.number = submitted.version;
        version.by = acting;
        version.time = event.time;
        version.documents = submitted.documents;
        version.changes = submitted.changes;
        version.texts = documents;
        version.reason = c.reason;
        c.versions.push_back(std::move(version));
    });
}

void Journal::carry_on(base::ProposalId const& id) {
    auto const& present = cases_.at(id)->versions.back();
    model::CarriedOn carried;
    carried.version = present.number + 1;
    model::ActingAs const system{base::system_actor(), model::Function::kSystem, std::nullopt, std::nullopt};
    add(carried, system, id, {}, [&](workflow::Case& c, model::Event const& event) {
        auto version = c.versions.back();
        ++version.number;
        version.by = system;
        version.time = event.time;
        version.system_made = true;
        version.reason.clear();
        c.versions.push_back(std::move(version));
    });
}

void Journal::vote(base::ProposalId const& id, model::VoteKind kind, model::Word word,
                   std::string_view unit_id, int by) {
    auto const function = kind == model::VoteKind::kCosignature ? model::Function::kCosigner
                          : kind == model::VoteKind::kReview    ? model::Function::kReviewer
                                                                : model::Function::kApprover;
    auto const acting = as(function, unit_id, by);
    auto const version = cases_.at(id)->versions.back().number;
    model::Payload payload = model::Cosigned{};
    if (kind == model::VoteKind::kReview) payload = model::Reviewed{};
    if (kind == model::VoteKind::kApproval) payload = model::Approved{};
    add(std::move(payload), acting, id, {}, [&](workflow::Case& c, model::Event const& event) {
        workflow::Vote vote;
        vote.number = static_cast<int>(c.votes.size()) + 1;
        vote.kind = kind;
        vote.word = word;
        vote.by = acting;
        if (kind == model::VoteKind::kCosignature) vote.unit = unit(unit_id);
        vote.time = event.time;
        vote.version = version;
        vote.covers = c.versions.back().changes;
        c.votes.push_back(std::move(vote));
    });
}

void Journal::release(base::ProposalId const& id, int by, std::vector<std::string> despite) {
    auto const& version = cases_.at(id)->versions.back();
    model::Released released;
    released.version = version.number;
    for (auto const& name : despite) released.despite.push_back(unit(name));
    for (auto const& document : version.documents) {
        auto const known = revisions_.contains(document.document);
        auto const number = known ? revisions_.at(document.document) + 1 : 1;
        revisions_[document.document] = number;
        released.revisions.push_back({document.document, number, {}});
    }
    add(std::move(released), as(model::Function::kApprover, "bimf", by), id, {},
        [&](workflow::Case& c, model::Event const& event) {
            c.stage = model::Stage::kReleased;
            c.closed = event.time;
        });
}

void Journal::reject(base::ProposalId const& id, int by) {
    add(model::Rejected{}, as(model::Function::kApprover, "bimf", by), id, {},
        [&](workflow::Case& c, model::Event const& event) {
            c.stage = model::Stage::kRejected;
            c.closed = event.time;
        });
}

}  // namespace fassung::test
