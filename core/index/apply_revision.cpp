#include <algorithm>
#include <set>
#include <stdexcept>

#include "core/index/apply.hpp"

namespace fassung::index {

namespace {

void insert_revision(sqlite::Database& database, record::Committed const& committed,
                     model::DocumentId const& document, int number, std::string_view kind, int version,
                     std::string_view reason, std::string_view dissent) {
    auto const& event = committed.event;
    database.run(
        "INSERT INTO revisions(document, number, seq, time, journal, main, proposal, kind, version, reason, "
        "dissent) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        document.name(), number, event.seq, event.time, blob_of(committed.journal), blob_of(committed.main),
        event.proposal, kind, version, reason, dissent);
}

/// Brings the lists of what is in force up to the new text.
void write_current(sqlite::Database& database, model::DocumentId const& document,
                   document::Document const& text, int revision, std::uint64_t seq) {
    if (document.kind() == model::DocumentKind::kMeasure)
        write_measure(database, *base::MeasureId::parse(document.id()), text, revision, seq);
    if (document.kind() == model::DocumentKind::kEdition) write_numbers(database, text);
}

workflow::Version const& released_version(workflow::Case const& c, int number) {
    auto const found = std::ranges::find(c.versions, number, &workflow::Version::number);
    if (found == c.versions.end())
        throw std::logic_error{"a released version is not in its case: " + c.id.str()};
    return *found;
}

/// The person's version behind one that the system carried on.
workflow::Version const& human_version(workflow::Case const& c, workflow::Version const& version) {
    auto const* found = &version;
    for (auto const& earlier : c.versions)
        if (earlier.number <= version.number && !earlier.system_made) found = &earlier;
    return *found;
}

std::vector<Signer> proposers_of(workflow::Case const& c, workflow::Version const& released) {
    auto const& version = human_version(c, released);
    std::vector<Signer> signers{
        {Role::kProposed, version.by, model::Word::kSubmission, version.number, version.time}};
    for (auto const& author : c.authors) {
        if (author == version.by.actor) continue;
        model::ActingAs const by{author, model::Function::kEditor, c.unit, std::nullopt};
        signers.push_back({Role::kProposed, by, model::Word::kSubmission, version.number, version.time});
    }
    return signers;
}

Role role_of(model::VoteKind kind) {
    switch (kind) {
        case model::VoteKind::kReview:
            return Role::kReviewed;
        case model::VoteKind::kCosignature:
            return Role::kCosigned;
        case model::VoteKind::kApproval:
            return Role::kApproved;
    }
    std::abort();
}

/// The last valid word of each unit and person on this document. A co-signature is a unit's, the others a
/// person's.
std::vector<Signer> voters_of(workflow::Case const& c, model::DocumentId const& document) {
    std::vector<Signer> signers;
    std::set<std::pair<model::VoteKind, std::string>> heard;
    for (auto vote = c.votes.rbegin(); vote != c.votes.rend(); ++vote) {
        auto by = vote->by;
        if (vote->unit) by.unit = vote->unit;
        auto const cosignature = vote->kind == model::VoteKind::kCosignature;
        auto const voice = cosignature && by.unit ? by.unit->str() : by.actor.str();
        if (!heard.emplace(vote->kind, voice).second) continue;
        if (std::ranges::find(vote->covers, document, &model::Change::document) == vote->covers.end())
            continue;
        signers.push_back({role_of(vote->kind), std::move(by), vote->word, vote->version, vote->time});
    }
    std::ranges::reverse(signers);
    return signers;
}

std::vector<Signer> signers_of(record::Committed const& committed, model::DocumentId const& document,
                               workflow::Version const& version) {
    auto const& c = *committed.the_case;
    auto signers = proposers_of(c, version);
    auto voters = voters_of(c, document);
    auto const& by = committed.event.by;
    auto const counted = std::ranges::any_of(voters, [&](Signer const& signer) {
        return signer.role == Role::kApproved && signer.by.actor == by.actor;
    });
    if (!counted)
        voters.push_back({Role::kApproved, by, model::Word::kApproved, version.number, committed.event.time});
    signers.insert(signers.end(), voters.begin(), voters.end());
    std::ranges::stable_sort(signers, {}, &Signer::role);
    return signers;
}

void insert_signers(sqlite::Database& database, model::DocumentId const& document, int number,
                    std::vector<Signer> const& signers) {
    int position = 0;
    for (auto const& signer : signers)
        database.run(
            "INSERT INTO revision_votes(document, number, position, role, actor, function, unit, acting_for, "
            "word, "
            "version, time) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            document.name(), number, ++position, name_of(signer.role), signer.by.actor,
            model::name_of(signer.by.function), signer.by.unit, signer.by.acting_for,
            model::name_of(signer.word), signer.version, signer.time);
}

}  // namespace

void write_adoption(sqlite::Database& database, record::Committed const& committed) {
    auto const& adopted = std::get<model::Adopted>(committed.event.payload);
    for (auto const& [document, text] : committed.documents) {
        insert_revision(database, committed, document, 0, "adopted", 0, adopted.source, "");
        if (document.kind() != model::DocumentKind::kEdition)
            write_current(database, document, *text, 0, committed.event.seq);
    }
    // Numbers are given to what is there. Of several editions the last one by id counts.
    for (auto const& [document, text] : committed.documents)
        if (document.kind() == model::DocumentKind::kEdition)
            write_current(database, document, *text, 0, committed.event.seq);
}

void write_release(sqlite::Database& database, record::Committed const& committed,
                   model::Released const& released) {
    if (!committed.the_case) throw std::logic_error{"a release without its case"};
    auto const& c = *committed.the_case;
    auto const& version = released_version(c, released.version);
    auto const& reason = version.reason.empty() ? c.reason : version.reason;
    auto const dissent = join(released.despite);
    for (auto const& revision : released.revisions) {
        auto const text = version.texts.find(revision.document);
        if (text == version.texts.end())
            throw std::logic_error{"a released text is not in its version: " + c.id.str()};
        insert_revision(database, committed, revision.document, revision.number, model::name_of(c.kind),
                        version.number, reason, dissent);
        insert_signers(database, revision.document, revision.number,
                       signers_of(committed, revision.document, version));
        for (auto const& change : version.changes)
            if (change.document == revision.document)
                database.run(
                    "INSERT INTO revision_changes(document, number, address, before, after) "
                    "VALUES(?1, ?2, ?3, ?4, ?5)",
                    change.document.name(), revision.number, change.address, change.base, change.next);
        write_current(database, revision.document, *text->second, revision.number, committed.event.seq);
    }
}

}  // namespace fassung::index
