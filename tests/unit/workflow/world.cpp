#include "tests/unit/workflow/world.hpp"

#include <stdexcept>

#include <boost/test/unit_test.hpp>

namespace fassung::workflow::test {

using model::Function;

namespace {

struct Person {
    std::string_view name;
    std::vector<std::pair<Function, std::string_view>> functions;
};

std::vector<Person> const& persons() {
    using enum Function;
    static std::vector<Person> const kPersons{
        {"none", {}},
        {"tmbwk", {{kEditor, "tmbwk"}, {kCosigner, "tmbwk"}}},
        {"tmbwk2", {{kEditor, "tmbwk"}}},
        {"tmbwk-c", {{kCosigner, "tmbwk"}}},
        {"tmikl", {{kEditor, "tmikl"}, {kCosigner, "tmikl"}}},
        {"tmsgaf", {{kEditor, "tmsgaf"}, {kCosigner, "tmsgaf"}}},
        {"tfm", {{kEditor, "tfm"}, {kCosigner, "tfm"}}},
        {"tmjmv", {{kEditor, "tmjmv"}, {kCosigner, "tmjmv"}}},
        {"tsk", {{kEditor, "tsk"}, {kCosigner, "tsk"}}},
        {"bimf", {{kEditor, "bimf"}, {kCosigner, "bimf"}}},
        {"zwei", {{kEditor, "tmbwk"}, {kCosigner, "tmbwk"}, {kEditor, "tmikl"}, {kCosigner, "tmikl"}}},
        {"r1", {{kReviewer, "bimf"}}},
        {"r2", {{kReviewer, "bimf"}}},
        {"rf", {{kReviewer, "bimf"}, {kApprover, "bimf"}}},
        {"rj", {{kReviewer, "bimf"}, {kApprover, "bimf"}, {kCosigner, "tmjmv"}}},
        {"f1", {{kApprover, "bimf"}}},
        {"f2", {{kApprover, "bimf"}}},
        {"tsk-f", {{kApprover, "tsk"}}},
        {"council", {{kCouncil, "tsk"}}},
        {"audit", {{kAuditor, "tsk"}}},
        {"op1", {{kOperator, "tsk"}}},
        {"op2", {{kOperator, "tsk"}}},
        {"op3", {{kOperator, "tsk"}}},
    };
    return kPersons;
}

model::RequirementRule rule(std::string id, model::RequirementKind kind, Function function,
                            model::Relation relation, model::Condition condition) {
    model::RequirementRule out;
    out.label = "Bedingung " + id;
    out.id = std::move(id);
    out.kind = kind;
    out.function = function;
    out.relation = relation;
    out.condition = condition;
    return out;
}

model::RequirementRule cosignature(std::string id, model::Relation relation, model::Condition condition) {
    auto out =
        rule(std::move(id), model::RequirementKind::kCosignature, Function::kCosigner, relation, condition);
    out.due_days = 10;
    out.on_deadline = model::OnDeadline::kEscalate;
    out.waivable = true;
    out.despite_dissent = true;
    return out;
}

}  // namespace

model::ActorId who(std::string_view name) {
    if (name == "system") return base::system_actor();
    auto const& all = persons();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].name == name) return *model::ActorId::parse("a-000000" + std::to_string(10 + i));
    throw std::logic_error("no such actor in the test: " + std::string{name});
}

model::UnitId unit(std::string_view id) {
    return *model::UnitId::parse(id);
}
model::Instant at(std::string_view rfc3339) {
    return *base::parse_rfc3339(rfc3339);
}

model::Policy default_policy() {
    using enum model::Condition;
    using enum model::RequirementKind;
    using model::Relation;
    model::Policy policy{"Freigaberegeln", unit("bimf"), {}};
    auto review = rule("review", kReview, Function::kReviewer, Relation::kUnit, kAlways);
    review.unit = unit("bimf");
    review.exclude_authors = review.exclude_housing_ministry = true;
    auto approval = rule("approval", kApproval, Function::kApprover, Relation::kUnit, kAlways);
    approval.unit = unit("bimf");
    approval.exclude_authors = approval.exclude_earlier_voters = approval.exclude_housing_ministry = true;
    auto outside = approval;
    outside.id = "approval-outside";
    outside.relation = Relation::kNotUnit;
    outside.condition = kOfficeLeads;
    auto editorial = cosignature("editorial-participating", Relation::kParticipating, kEditorial);
    editorial.due_days = 3;
    editorial.on_deadline = model::OnDeadline::kAssent;
    policy.rules = {review,
                    cosignature("cosign-lead", Relation::kLead, kOtherUnitProposes),
                    cosignature("cosign-participating", Relation::kParticipating, kOrdinary),
                    cosignature("cosign-finance", Relation::kFinance, kFinancial),
                    editorial,
                    approval,
                    outside};
    return policy;
}

model::Units some_units() {
    model::Units units;
    auto const from = *base::parse_date("2014-12-01");
    for (auto id : {"tsk", "tmikl", "tmbwk", "tmjmv", "tfm", "tmsgaf", "bimf", "tmasgff"}) {
        std::string abbr{id};
        for (auto& c : abbr) c = static_cast<char>(c - 'a' + 'A');
        model::Unit one;
        one.id = unit(id);
        one.names = {{abbr, "Ministerium " + abbr, from, std::nullopt}};
        units.all.emplace(one.id, std::move(one));
    }
    units.all.at(unit("tfm")).finance = true;
    units.all.at(unit("bimf")).housed_in = unit("tmjmv");
    units.all.at(unit("tmasgff")).successors = {unit("tmsgaf")};
    return units;
}

World::World() {
    state.seq = 1;
    state.last_time = now;
    state.adopted = true;
    state.policy = std::make_shared<model::Policy const>(default_policy());
    state.units = std::make_shared<model::Units const>(some_units());
    state.holidays = std::make_shared<model::Holidays const>();
    for (auto const& person : persons()) {
        model::Actor actor{who(person.name), base::sha256(person.name), {}};
        for (auto const& [function, of] : person.functions)
            actor.grants.push_back({function, unit(of), *base::parse_date("2026-01-01"), std::nullopt});
        state.actors.edit().emplace(actor.id, std::make_shared<model::Actor const>(actor));
    }
    auto const adopt = [&](model::DocumentId const& id, DocumentPtr const& text) {
        state.heads.edit()[id] = {text, document::digest_of(*text), 0, 1, {}};
    };
    for (auto name : {"sprache", "arbeit"})
        adopt(model::DocumentId::field(*model::FieldId::parse(name)), field(name));
    adopt(m(1), measure({.id = "M-0001", .lead = "tmbwk", .participants = {"tmikl", "tmsgaf"}}));
    adopt(m(2), measure({.id = "M-0002", .lead = "tmikl", .participants = {"tmbwk"}}));
    adopt(m(3), measure({.id = "M-0003", .lead = "bimf"}));
    adopt(m(4), measure({.id = "M-0004", .lead = "tmjmv"}));
    adopt(m(5), measure({.id = "M-0005", .lead = "tmbwk"}));
    state.last_measure = 5;
}

base::Result<Decision> World::ask(std::string_view actor, model::ProposalId const& id,
                                  CaseCommand command) const {
    return decide(state, {who(actor), std::nullopt, id, std::move(command)}, now);
}
base::Result<Decision> World::ask(std::string_view actor, Open command) const {
    return decide(state, {who(actor), std::nullopt, std::nullopt, std::move(command)}, now);
}
base::Result<Decision> World::ask(std::string_view actor, RecordCommand command) const {
    return decide(state, {who(actor), std::nullopt, std::nullopt, std::move(command)}, now);
}

void World::apply(Decision const& decision) {
    Recorded recorded;
    recorded.event.seq = state.seq + 1;
    recorded.event.by = decision.by;
    recorded.event.time = now;
    recorded.event.proposal = decision.proposal;
    if (decision.proposal) {
        auto const* c = state.find(*decision.proposal);
        recorded.event.number = c ? c->events + 1 : 1;
    }
    recorded.event.payload = decision.payload;
    recorded.texts = decision.texts;
    recorded.documents = decision.documents;
    for (auto const& [id, head] : *state.heads) recorded.heads_before.emplace(id, head.digest);
    evolve(state, recorded.event, recorded.texts, recorded.documents);
    log.push_back(std::move(recorded));
    settle();
}

void World::settle() {
    if (auto const act = next_system_act(state, now)) apply(*act);
}

std::string World::act(std::string_view actor, model::ProposalId const& id, CaseCommand command) {
    auto const decision = ask(actor, id, std::move(command));
    if (!decision) return decision.error().code;
    apply(*decision);
    return {};
}

base::Error World::refused(std::string_view actor, model::ProposalId const& id, CaseCommand command) const {
    auto const decision = ask(actor, id, std::move(command));
    BOOST_REQUIRE(!decision);
    return decision.error();
}

model::ProposalId World::open(std::string_view actor, std::vector<int> measures, model::ProposalKind kind) {
    Open command;
    command.kind = kind;
    for (int const number : measures) command.documents.push_back(m(number));
    auto const decision = ask(actor, command);
    BOOST_REQUIRE_MESSAGE(decision, "open: " << decision.error().message);
    apply(*decision);
    return *decision->proposal;
}

Submit World::submission(std::map<int, DocumentPtr> const& texts) const {
    Submit command;
    command.reason = "Der Text entspricht nicht mehr dem Stand.";
    for (auto const& [number, text] : texts) {
        command.documents.emplace(m(number), text);
        if (auto const* head = state.head(m(number))) command.bases.emplace(m(number), head->digest);
    }
    return command;
}

void World::submit(std::string_view actor, model::ProposalId const& id,
                   std::map<int, DocumentPtr> const& texts) {
    auto const code = act(actor, id, submission(texts));
    BOOST_REQUIRE_MESSAGE(code.empty(), "submit: " << code);
}

model::ProposalId World::submitted(std::string_view actor, std::map<int, DocumentPtr> const& texts,
                                   model::ProposalKind kind) {
    std::vector<int> measures;
    if (kind != model::ProposalKind::kCreate)
        for (auto const& [number, text] : texts) measures.push_back(number);
    auto const id = open(actor, measures, kind);
    submit(actor, id, texts);
    return id;
}

void World::review(std::string_view actor, model::ProposalId const& id, bool editorial, bool financial) {
    auto const code = act(actor, id, Review{version_of(id), editorial, financial, {}});
    BOOST_REQUIRE_MESSAGE(code.empty(), "review by " << actor << ": " << code);
}

void World::cosign(std::string_view actor, model::ProposalId const& id, model::Word word) {
    bool const explained = word == model::Word::kDissent || word == model::Word::kSignedWithNote;
    auto const code =
        act(actor, id, Cosign{version_of(id), word, std::nullopt, explained ? "Hinweis" : "", {}});
    BOOST_REQUIRE_MESSAGE(code.empty(), "cosign by " << actor << ": " << code);
}

void World::approve(std::string_view actor, model::ProposalId const& id, std::string despite) {
    auto const code = act(actor, id, Approve{version_of(id), {}, std::move(despite)});
    BOOST_REQUIRE_MESSAGE(code.empty(), "approve by " << actor << ": " << code);
}

DocumentPtr World::text(int measure) const {
    return state.head(m(measure))->document;
}

Case const& World::get(model::ProposalId const& id) const {
    auto const* c = state.find(id);
    BOOST_REQUIRE(c);
    return *c;
}

int World::version_of(model::ProposalId const& id) const {
    auto const* version = get(id).version();
    return version ? version->number : 0;
}

Requirement World::requirement(model::ProposalId const& id, std::string_view requirement_id) const {
    for (auto& requirement : requirements(state, get(id)))
        if (requirement.id == requirement_id) return requirement;
    BOOST_FAIL("no such requirement: " << requirement_id);
    return {};
}

std::set<std::string> World::requirement_ids(model::ProposalId const& id) const {
    std::set<std::string> out;
    for (auto const& requirement : requirements(state, get(id))) out.insert(requirement.id);
    return out;
}

Case World::folded(model::ProposalId const& id) const {
    Case out;
    for (auto const& recorded : log)
        if (recorded.event.proposal == id) evolve(out, recorded.event, recorded.texts, recorded.documents);
    return out;
}

std::string World::last_kind() const {
    return std::string{model::kind_of(log.back().event.payload)};
}

void World::pass_days(int days) {
    now += std::chrono::hours{24 * days};
    settle();
}

}  // namespace fassung::workflow::test
