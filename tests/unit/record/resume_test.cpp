// A state that is resumed from an inventory is the state that the journal leads to, after every event.
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "core/document/registries.hpp"
#include "core/git/pack.hpp"
#include "core/index/index.hpp"
#include "core/record/codec.hpp"
#include "core/record/inventory.hpp"
#include "core/workflow/policy_change.hpp"
#include "core/xml/reader.hpp"
#include "tests/support/temp_dir.hpp"
#include "tests/unit/record/state_difference.hpp"
#include "tests/unit/workflow/policy_text.hpp"
#include "tests/unit/workflow/random_run.hpp"

using namespace fassung;
using namespace fassung::workflow::test;
namespace fs = std::filesystem;
using workflow::DocumentPtr;
using workflow::Documents;
using workflow::State;

namespace {

DocumentPtr registry(model::DocumentKind kind) {
    auto const file =
        fs::path{FASSUNG_SOURCE_DIR} / "repo-template/journal" / model::DocumentId::single(kind).path();
    std::ifstream in{file, std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
    return std::make_shared<document::Document const>(xml::read(kind, bytes).value());
}

/// A journal in Git, made of what a random run does; unsigned, since nobody looks at signatures here.
class Journal {
  public:
    Journal()
        : handle_((git::initialise(), git::create(folder_ / "record.git"), folder_ / "record.git")),
          assembler_({}, {}, {}, [this](git::Oid const& oid) { return handle_.read(oid).value().bytes; }) {}

    void append(model::Event event, model::Texts texts, Documents documents, record::Files files = {}) {
        record::Assembler::Parts parts{.texts = std::move(texts),
                                       .texts_file = {},
                                       .documents = std::move(documents),
                                       .files = std::move(files),
                                       .granted = record::granted_by(state, event)};
        if (!parts.texts.empty()) parts.texts_file = record::write_texts(std::string(32, 's'), parts.texts);
        auto the_case = record::step(state, event, parts.texts, parts.documents);
        git::PackWriter pack;
        auto committed = assembler_.append(
            state, std::move(event), std::move(parts),
            [&](git::ObjectType type, std::string_view bytes) { return pack.add(type, bytes); },
            [](std::string_view) { return std::string{}; });
        pack.write(folder_ / "record.git");
        handle_.refresh();
        committed.queued_dues = record::queued_dues(state, the_case.get());
        committed.the_case = std::move(the_case);
        if (!state.record_id) state.record_id = committed.content;
        for (auto const& [id, head] : *state.heads) {
            if (id == workflow::policy_document())
                mains_.try_emplace({id, head.revision}, committed.journal);
            else if (committed.main)
                mains_.try_emplace({id, head.revision}, *committed.main);
        }
        index.apply({&committed, 1});
    }

    record::Inventory inventory() const {
        return record::inventory_of(state, assembler_.position(),
                                    [this](model::DocumentId const& id, int revision) {
                                        return mains_.at({id, revision});
                                    });
    }
    git::Handle const& handle() const { return handle_; }
    git::Oid head() const { return assembler_.position().journal; }
    git::Oid main() const { return assembler_.position().main; }

    test::TempDir folder_;
    State state;
    index::Index index{folder_ / "index.sqlite", 1};

  private:
    git::Handle handle_;
    record::Assembler assembler_;
    std::map<std::pair<model::DocumentId, int>, git::Oid> mains_;
};

model::Event outside(State const& state, model::Instant now, model::Payload payload) {
    model::Event event;
    event.seq = state.seq + 1;
    event.by = {base::system_actor(), model::Function::kSystem, std::nullopt, std::nullopt};
    event.time = now;
    event.payload = std::move(payload);
    return event;
}

/// The same beginning as the run's world has, but made of events.
void found(Journal& journal, World& world) {
    Documents founding;
    for (auto const kind :
         {model::DocumentKind::kPolicy, model::DocumentKind::kUnits, model::DocumentKind::kHolidays})
        founding.emplace(model::DocumentId::single(kind), registry(kind));
    model::Keys keys;
    keys.root = "ssh-ed25519 AAAAroot";
    keys.keys.push_back({"k-1", "ssh-ed25519 AAAAserver", 1, std::nullopt, world.now});
    founding.emplace(model::DocumentId::single(model::DocumentKind::kKeys),
                     std::make_shared<document::Document const>(document::to_document(keys)));
    journal.append(outside(journal.state, world.now, model::Founded{"Akte", keys.root, "AAAAserver", true}),
                   {}, founding);

    model::ActorsRegistered actors;
    for (auto const& [id, actor] : *world.state.actors) {
        actors.actors.push_back({id, actor->identity});
        for (auto const& grant : actor->grants)
            actors.grants.push_back({id, grant.function, grant.unit, grant.from, grant.until});
    }
    journal.append(outside(journal.state, world.now, std::move(actors)), {}, {});

    model::Adopted adopted;
    Documents documents;
    for (auto const& [id, head] : *world.state.heads) {
        adopted.revisions.push_back({id, 0, head.digest});
        documents.emplace(id, head.document);
    }
    journal.append(outside(journal.state, world.now, std::move(adopted)), {}, documents);
    world.state = journal.state;
}

/// Acts of operators and of the system between those of the run.
void disturb(World& world, unsigned dice) {
    auto const attempt = [&](std::string_view actor, workflow::RecordCommand command) {
        if (auto const decision = world.ask(actor, std::move(command))) world.apply(*decision);
    };
    auto const subject = *base::ActorId::parse("a-0badca" + std::to_string(10 + dice % 90));
    switch (dice % 6) {
        case 0: {
            model::GrantRequested what{.subject = subject, .identity = base::sha256("jemand"), .grants = {}};
            what.grants.push_back(
                {subject, model::Function::kEditor, unit("tmbwk"), *base::parse_date("2026-11-02"), {}});
            attempt("op1", workflow::RequestGrant{what});
            break;
        }
        case 1:
            if (!world.state.grant_requests.empty() && dice % 2 == 0)
                attempt("op2", workflow::ConfirmGrant{world.state.grant_requests.begin()->first});
            break;
        case 2:
            attempt(dice % 4 == 0 ? "op1" : "op2", workflow::ConfirmClock{});
            break;
        case 3:
            attempt("system", workflow::Checkpoint{});
            break;
        case 4:
            if (!world.state.checkpoints->empty())
                attempt(dice % 4 == 0 ? "r1" : "audit",
                        workflow::Countersign{world.state.checkpoints->rbegin()->first,
                                              "ssh-ed25519 AAAA" + std::to_string(dice)});
            break;
        default:
            break;
    }
}

/// The policy is proposed, submitted and voted on by those who may.
void change_policy(World& world, unsigned dice) {
    if (dice % 8 == 0) {
        if (auto const opened = world.ask("bimf", open_policy())) world.apply(*opened);
        return;
    }
    for (auto const& [id, c] : *world.state.open) {
        if (c->documents.front() != workflow::policy_document() || (dice + c->events) % 3 == 0) continue;
        int const version = c->version() ? c->version()->number : 0;
        workflow::CaseCommand command = workflow::Review{version, false, false, {}};
        std::string_view actor = "r1";
        if (c->stage != model::Stage::kSubmitted || dice % 7 == 0) {
            auto policy = *world.state.policy;
            auto& rule = policy.rules[dice % policy.rules.size()];
            rule.due_days = static_cast<int>(dice % 13);
            if (dice % 5 == 0) policy.title = "Regeln " + std::to_string(dice);
            command = submit_policy(world.state, policy);
            actor = "bimf";
        } else if (dice % 4 != 0) {
            command = workflow::Approve{version, {}, {}};
            actor = dice % 4 == 1 ? "tsk-f" : dice % 4 == 2 ? "f1" : "f2";
        }
        auto const proposal = id;
        world.act(actor, proposal, std::move(command));
        return;
    }
}

struct Seen {
    int events = 0, with_bases = 0, old_bases = 0, waiting = 0, conflicts = 0, dues = 0, requests = 0,
        retired = 0, confirmations = 0, checkpoints = 0, policies = 0, old_policies = 0, policy_waits = 0;
    void look(State const& state, record::Inventory const& inventory) {
        ++events;
        with_bases += !inventory.bases.empty();
        for (auto const& base : inventory.bases) {
            old_bases += base.main.has_value();
            old_policies += base.main.has_value() && base.document == workflow::policy_document();
        }
        auto const& policy = *state.head(workflow::policy_document());
        policies += policy.revision > 0 && policy.seq == state.seq;
        for (auto const& [seq, id] : inventory.to_carry_on) policy_waits += seq == policy.seq;
        waiting += !inventory.to_carry_on.empty();
        for (auto const& [id, c] : *state.open) conflicts += !c->conflicts.empty();
        dues += !inventory.dues.empty();
        requests += !inventory.grant_requests.empty();
        for (auto const& head : inventory.heads) retired += !head.retired.empty();
        confirmations += inventory.clock_confirmation.has_value();
        checkpoints += !inventory.checkpoints.empty();
    }
};

void check(Journal const& journal, bool resume, Seen& seen) {
    auto const inventory = journal.inventory();
    seen.look(journal.state, inventory);
    auto const text = record::format_inventory(inventory);
    BOOST_REQUIRE_EQUAL(record::format_inventory(journal.index.inventory().value()), text);
    auto const parsed = record::parse_inventory(text);
    BOOST_REQUIRE_MESSAGE(parsed.has_value(), "the text is not read back: " << text);
    BOOST_REQUIRE_EQUAL(record::format_inventory(*parsed), text);
    if (!resume) return;
    auto const resumed = record::resume(journal.handle(), *parsed);
    BOOST_REQUIRE_EQUAL(test::difference(resumed.state, journal.state), "");
    BOOST_REQUIRE((resumed.position.journal == journal.head()));
    BOOST_REQUIRE((resumed.journal_tree == journal.handle().commit(journal.head()).tree));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(resume)

BOOST_AUTO_TEST_CASE(the_inventory_leads_to_the_same_state_after_every_event_of_random_runs) {
    Seen seen;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            Journal journal;
            RandomRun run{seed};
            found(journal, run.world);
            std::mt19937 random{seed};
            for (int step = 0; step < 80; ++step) {
                auto const before = run.world.log.size();
                run.step();
                disturb(run.world, static_cast<unsigned>(random() % 1000));
                change_policy(run.world, static_cast<unsigned>(random() % 1000));
                for (auto at = before; at < run.world.log.size(); ++at) {
                    auto const& recorded = run.world.log[at];
                    record::Files files;
                    if (auto const path = record::brought_path(recorded.event))
                        files.emplace(*path, "Datei\n");
                    journal.append(recorded.event, recorded.texts, recorded.documents, files);
                    check(journal, random() % 3 == 0, seen);
                }
            }
            check(journal, true, seen);
            // And the whole journal, replayed.
            auto const replayed = record::replay(journal.handle(), {{record::kJournalRef, journal.head()},
                                                                    {record::kMainRef, journal.main()}});
            BOOST_TEST(test::difference(replayed.state, journal.state) == "");
        }
    }
    // Everything occurred that an inventory names.
    BOOST_TEST(seen.events > 600);
    for (auto const count :
         {seen.with_bases, seen.old_bases, seen.waiting, seen.conflicts, seen.dues, seen.requests,
          seen.confirmations, seen.checkpoints, seen.policies, seen.old_policies, seen.policy_waits})
        BOOST_TEST(count > 3);
}

BOOST_AUTO_TEST_CASE(an_inventory_from_before_the_policy_could_be_changed_leads_there_too) {
    Journal journal;
    World world;
    found(journal, world);
    auto inventory = journal.inventory();
    BOOST_TEST(std::erase_if(inventory.heads, [](auto const& head) {
                   return head.document == workflow::policy_document();
               }) == 1U);
    auto const resumed = record::resume(journal.handle(), inventory);
    BOOST_TEST(test::difference(resumed.state, journal.state) == "");
}

BOOST_AUTO_TEST_SUITE_END()
