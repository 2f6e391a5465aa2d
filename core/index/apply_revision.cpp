#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "core/index/apply.hpp"
#include "core/index/packing.hpp"
#include "core/index/spans.hpp"
#include "core/workflow/concern.hpp"
#include "core/workflow/policy_change.hpp"
#include "core/workflow/versions.hpp"

namespace fassung::index {

namespace {

workflow::DocumentPtr text_of(workflow::Documents const& texts, model::DocumentId const& document) {
    auto const found = texts.find(document);
    if (found == texts.end()) throw std::logic_error{"the event brings no text of " + document.name()};
    return found->second;
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

std::string pack(std::vector<Signer> const& signers) {
    Packer out;
    for (auto const& signer : signers)
        out.text(name_of(signer.role))
            .text(signer.by.actor.str())
            .text(model::name_of(signer.by.function))
            .id(signer.by.unit)
            .id(signer.by.acting_for)
            .text(model::name_of(signer.word))
            .number(static_cast<std::uint64_t>(signer.version))
            .number(static_cast<std::uint64_t>(signer.time.time_since_epoch().count()));
    return out.bytes();
}

std::string pack(std::vector<ChangedPlace> const& changes) {
    Packer out;
    for (auto const& change : changes) out.text(change.address).digest(change.before).digest(change.after);
    return out.bytes();
}

/// One revision, ready to be written.
struct New {
    model::DocumentId document;
    workflow::DocumentPtr text;
    int number = 0;
    base::Digest digest;
    std::string_view kind;
    int version = 0;
    std::string_view reason;
    std::string dissent = {};
    std::optional<base::UnitId> unit = {};
    bool editorial = false;
    bool urgent = false;
    std::string_view file_reference = {};
    std::vector<Signer> signers = {};
    std::vector<ChangedPlace> changes = {};
};

/// Lists of this document's revisions, for the filters of its history.
void write_tags(sqlite::Database& database, New const& revision, std::string const& name) {
    std::map<std::string, std::optional<int>> tags;
    auto const add = [&](std::string_view kind, std::string_view what) {
        tags.emplace(std::string{kind}.append(what), std::nullopt);
    };
    if (revision.unit) add("u:", revision.unit->str());
    for (auto const& signer : revision.signers) {
        add("a:", signer.by.actor.str());
        if (signer.by.acting_for) add("a:", signer.by.acting_for->str());
        if (signer.by.unit) add("u:", signer.by.unit->str());
    }
    for (auto const& change : revision.changes) {
        std::string_view const address = change.address;
        tags.insert_or_assign("p:" + change.address, change.after ? std::nullopt : std::optional{1});
        add("e:", address);
        for (auto at = address.find('/'); at != std::string_view::npos; at = address.find('/', at + 1))
            add("e:", address.substr(0, at));
    }
    for (auto const& [tag, gone] : tags)
        database.run("INSERT INTO revision_tags(document, tag, number, gone) VALUES(?1, ?2, ?3, ?4)", name,
                     tag, revision.number, gone);
}

void write_topics(sqlite::Database& database, New const& revision, std::string const& name, std::uint64_t seq,
                  std::optional<Face> const& before, Face const& face) {
    std::set<std::string> topics{""};
    auto const add = [&](Face const& side) {
        if (side.field) topics.insert("f:" + side.field->str());
        if (side.lead) topics.insert("u:" + side.lead->str());
        for (auto const& unit : side.participating) topics.insert("u:" + unit.str());
    };
    add(face);
    if (before) add(*before);
    if (revision.unit) topics.insert("u:" + revision.unit->str());
    for (auto const& topic : topics)
        database.run("INSERT INTO releases(topic, seq, document, number) VALUES(?1, ?2, ?3, ?4)", topic, seq,
                     name, revision.number);
}

/// The measure's lead as it passes on, and the time without one.
void write_lead(sqlite::Database& database, model::Event const& event, New const& revision,
                std::string const& name, std::optional<Face> const& before, Face const& face,
                std::int64_t face_id) {
    if (before && before->lead != face.lead)
        database.run(
            "INSERT INTO leads(seq, document, number, time, face, before, after) VALUES(?1, ?2, ?3, ?4, ?5, "
            "?6, ?7)",
            event.seq, name, revision.number, event.time, face_id, before->lead, face.lead);
    auto const was_unclear = before && before->lead_unclear;
    if (face.lead_unclear && !was_unclear)
        write_exception(database, event.seq, Exception::kLeadUnclear, name, revision.number, std::nullopt, "",
                        kForever);
    if (was_unclear && !face.lead_unclear)
        database.run("UPDATE exceptions SET until=?2 WHERE kind='lead-unclear' AND until=?3 AND document=?1",
                     name, event.time, kForever);
}

void write_revision(Target const& target, record::Committed const& committed, New const& revision) {
    auto& database = target.database;
    auto const& event = committed.event;
    auto const name = revision.document.name();
    // It stands on journal: no part of the concept.
    bool const is_policy = revision.document == workflow::policy_document();
    std::optional<Face> before;
    std::int64_t face_id = 0;
    std::uint64_t since = 0;
    if (auto rows = database.query("SELECT face, seq FROM present WHERE document=?1");
        rows.bind(name).step()) {
        face_id = rows.integer(0);
        since = rows.seq(1);
    }
    if (face_id != 0) before = read_face(database, face_id);
    auto const face = face_of(database, revision.document, *revision.text);
    if (before != face) face_id = insert_face(database, revision.document, face);

    database.run(
        "INSERT INTO details(proposal, kind, version, reason, dissent, digest, unit, editorial, urgent, "
        "file_reference, face, previous_lead, signers, changes) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        event.proposal, revision.kind, revision.version, revision.reason, revision.dissent, revision.digest,
        revision.unit, revision.editorial, revision.urgent, revision.file_reference, face_id,
        before ? before->lead : face.lead, sqlite::Blob{pack(revision.signers)},
        sqlite::Blob{pack(revision.changes)});
    auto const details = database.last_id();
    database.run(
        "INSERT INTO revisions(document, number, seq, time, journal, main, details) VALUES(?1, ?2, ?3, ?4, "
        "?5, ?6, ?7)",
        name, revision.number, event.seq, event.time, blob_of(committed.journal),
        blob_of(is_policy ? std::optional{committed.journal} : committed.main), details);

    write_tags(database, revision, name);
    if (event.proposal) write_topics(database, revision, name, event.seq, before, face);
    if (revision.document.kind() == model::DocumentKind::kMeasure) {
        write_lead(database, event, revision, name, before, face, face_id);
        write_measure(target, *base::MeasureId::parse(revision.document.id()), face, face_id, revision.number,
                      event.seq);
    }
    write_words(target, revision.document, revision.text);
    if (since != 0 && !is_policy) end_document(database, revision.document, since, event.seq);
    if (!is_policy) begin_document(database, revision.document, event.seq, revision.number);
    database.run("INSERT OR REPLACE INTO present(document, number, seq, face) VALUES(?1, ?2, ?3, ?4)", name,
                 revision.number, event.seq, face_id);
    for (auto const& change : revision.changes)
        if (change.before && !change.after &&
            workflow::is_given_item(revision.document.kind(), change.address))
            database.run("INSERT INTO retired(document, address) VALUES(?1, ?2) ON CONFLICT DO NOTHING", name,
                         change.address);
    if (revision.document.kind() == model::DocumentKind::kEdition)
        write_edition(target, committed, revision.document, *revision.text, revision.number);
}

std::vector<ChangedPlace> changes_of(workflow::Version const& version, model::DocumentId const& document) {
    std::vector<ChangedPlace> changes;
    for (auto const& change : version.changes)
        if (change.document == document) changes.push_back({change.address, change.base, change.next});
    std::ranges::sort(changes, {}, &ChangedPlace::address);
    return changes;
}

}  // namespace

void write_founding(Target const& target, record::Committed const& committed) {
    auto const& policy = workflow::policy_document();
    auto const text = text_of(committed.documents, policy);
    write_revision(target, committed,
                   {.document = policy,
                    .text = text,
                    .digest = document::digest_of(*text),
                    .kind = "adopted",
                    .reason = {}});
}

void write_adoption(Target const& target, record::Committed const& committed) {
    auto const& adopted = std::get<model::Adopted>(committed.event.payload);
    // Numbers are given to what is there. Of several editions the last one by id counts.
    for (auto const editions : {false, true})
        for (auto const& revision : adopted.revisions)
            if ((revision.document.kind() == model::DocumentKind::kEdition) == editions)
                write_revision(target, committed,
                               {.document = revision.document,
                                .text = text_of(committed.documents, revision.document),
                                .number = revision.number,
                                .digest = revision.digest,
                                .kind = "adopted",
                                .reason = adopted.source});
    turn_epochs(target.database, committed.event.seq);
}

void write_release(Target const& target, record::Committed const& committed,
                   model::Released const& released) {
    if (!committed.the_case) throw std::logic_error{"a release without its case"};
    auto const& c = *committed.the_case;
    auto const& version = released_version(c, released.version);
    auto const editorial = workflow::is_editorial(c);
    for (auto const& revision : released.revisions)
        write_revision(target, committed,
                       {.document = revision.document,
                        .text = text_of(version.texts, revision.document),
                        .number = revision.number,
                        .digest = revision.digest,
                        .kind = model::name_of(c.kind),
                        .version = version.number,
                        .reason = version.reason.empty() ? c.reason : version.reason,
                        .dissent = join(released.despite),
                        .unit = c.unit,
                        .editorial = editorial,
                        .urgent = c.urgent,
                        .file_reference = c.file_reference,
                        .signers = signers_of(committed, revision.document, version),
                        .changes = changes_of(version, revision.document)});
    turn_epochs(target.database, committed.event.seq);
}

}  // namespace fassung::index
