#include "tests/unit/workflow/random_run.hpp"

#include <algorithm>

#include "core/document/diff.hpp"
#include "core/workflow/policy_change.hpp"

namespace fassung::workflow::test {

using model::Word;

namespace {

std::vector<std::string_view> const kUnits{"tmbwk", "tmikl", "tmsgaf", "tfm", "tmjmv", "tsk", "bimf"};
std::vector<std::string_view> const kReviewers{"r1", "r2", "rf", "rj"};
std::vector<std::string_view> const kApprovers{"f1", "f2", "rf", "rj", "tsk-f"};
std::vector<std::string> const kPlaces{"title", "description/p-000001", "description/p-000002",
                                       "description/p-000003"};
std::vector<std::string> const kWords{"Kurse", "Beratung", "Begleitung", "Sprachkurse"};
std::vector<std::string> const kParticipants{"tmbwk", "tmikl", "tmsgaf", "tsk"};

std::string participating_rule(model::UnitId const& unit) {
    return "cosign-participating:" + unit.str();
}

}  // namespace

std::string_view editor_of(model::UnitId const& unit) {
    return *std::ranges::find(kUnits, unit.str());
}

bool RandomRun::attempt(std::string_view actor, model::ProposalId const& id, CaseCommand command) {
    bool const ok = world.act(actor, id, std::move(command)).empty();
    ++(ok ? done : refused);
    return ok;
}

std::optional<model::ProposalId> RandomRun::any_case() {
    auto const& open = *world.state.open;
    if (open.empty()) return std::nullopt;
    return std::next(open.begin(), pick(static_cast<int>(open.size())))->first;
}

DocumentPtr RandomRun::changed(DocumentPtr text) {
    for (int edits = 1 + pick(2); edits > 0; --edits) {
        switch (pick(10)) {
            case 0: {
                auto units = std::vector<std::string>{one_of(kParticipants)};
                auto const lead = text->root.child("lead")->attribute("unit");
                if (units[0] != lead) text = with_participants(text, units);
                break;
            }
            case 1:
                text = with_funding(text, pick(2) ? "yes" : "");
                break;
            case 2: {
                std::string_view const lead = one_of(kUnits);
                text = with_lead(with_participants(text, {lead == "tmikl" ? "tmbwk" : "tmikl"}), lead);
                break;
            }
            default: {
                auto const& place = one_of(kPlaces);
                if (document::find(*text, place)) text = edited(text, {{place, one_of(kWords)}});
            }
        }
    }
    return text;
}

void RandomRun::open_one() {
    auto const actor = one_of(kUnits);
    Open command;
    command.documents = {m(1 + pick(5))};
    if (pick(2)) command.documents.push_back(m(1 + pick(5)));
    if (auto const decision = world.ask(actor, command)) {
        world.apply(*decision);
        submit(*decision->proposal);
    }
}

void RandomRun::submit(model::ProposalId const& id) {
    auto const& c = world.get(id);
    // The edits are those of measures.
    if (std::ranges::find(c.documents, policy_document()) != c.documents.end()) return;
    Submit command;
    command.reason = "Anlass.";
    for (auto const& document : c.documents) {
        auto const* head = world.state.head(document);
        auto text = head->document;
        // Mostly the last version goes on, if it still fits.
        if (auto const* version = c.version(); version && version->texts.contains(document) && pick(4)) {
            for (auto const& listed : version->documents)
                if (listed.document == document && listed.base == head->digest)
                    text = version->texts.at(document);
        }
        // Or its words are put onto the text that is released now, as after a conflict.
        if (auto const* version = c.version(); version && version->texts.contains(document) && pick(3) == 0)
            for (auto const& place : kPlaces) {
                auto const* ours = document::find(*version->texts.at(document), place);
                if (ours && document::find(*text, place)) text = edited(text, {{place, ours->text}});
            }
        if (pick(3) || !c.version()) text = changed(text);
        // Now and then a condition is taken over as it was worded.
        for (auto const& vote : c.votes)
            for (auto const& place : vote.conditions)
                if (place.document == document && pick(2))
                    for (auto const& words : kWords)
                        if (auto const bytes = document::with_text(*text, place.address, words);
                            bytes && base::sha256(*bytes) == place.next)
                            text = edited(text, {{place.address, words}});
        command.documents.emplace(document, text);
        command.bases.emplace(document, head->digest);
    }
    if (pick(6) == 0) command.authors.insert(who(one_of(kReviewers)));
    attempt(editor_of(c.unit), id, command);
}

void RandomRun::vote(model::ProposalId const& id) {
    int const version = world.version_of(id);
    int const named = pick(12) ? version : version - 1;
    switch (pick(6)) {
        case 0:
            attempt(one_of(kReviewers), id, Review{named, pick(4) == 0, pick(8) == 0, {}});
            break;
        case 1:
            attempt(one_of(kApprovers), id, Approve{named, {}, pick(2) ? "Trotzdem." : ""});
            break;
        default: {
            static std::vector<Word> const kSaid{Word::kSigned,  Word::kSigned,       Word::kSigned,
                                                 Word::kNoted,   Word::kNotConcerned, Word::kSignedWithNote,
                                                 Word::kDissent, Word::kConditional};
            Cosign command{named, one_of(kSaid), {}, "Hinweis", {}};
            auto const* present = world.get(id).version();
            if (command.word == Word::kConditional && present)
                command.conditions = {
                    {present->documents.front().document, one_of(kPlaces), "", one_of(kWords)}};
            attempt(one_of(kUnits), id, command);
        }
    }
}

void RandomRun::steer(model::ProposalId const& id) {
    auto const& c = world.get(id);
    switch (pick(8)) {
        case 0:
            attempt(one_of(kReviewers), id,
                    RequestChanges{world.version_of(id), {{c.documents[0], "", "Bitte anders.", {}}}});
            break;
        case 1:
            if (pick(6) == 0) attempt(editor_of(c.unit), id, Withdraw{"Erledigt."});
            break;
        case 2:
            if (pick(8) == 0) attempt(one_of(kReviewers), id, Reject{"Nein."});
            break;
        case 3:
            attempt("r1", id, Involve{unit(one_of(kUnits)), model::Involvement::kCosign, {}, "Betroffen."});
            break;
        case 4:
            attempt(one_of(kApprovers), id, Waive{participating_rule(unit(one_of(kUnits))), "Schweigt."});
            break;
        case 5:
            attempt("r2", id,
                    Extend{participating_rule(unit(one_of(kUnits))),
                           base::berlin_date(world.now + std::chrono::hours{24 * 30}), "Urlaub."});
            break;
        case 6:
            world.pass_days(pick(4));
            break;
        default:
            comment(id);
    }
}

void RandomRun::comment(model::ProposalId const& id) {
    auto const& c = world.get(id);
    if (!c.version()) return;
    if (c.comments.empty() || pick(2)) {
        attempt(pick(2) ? one_of(kReviewers) : one_of(kUnits), id,
                AddComment{world.version_of(id),
                           {c.version()->documents[0].document, one_of(kPlaces), "Besser:", one_of(kWords)},
                           {}});
        return;
    }
    int const number = 1 + pick(static_cast<int>(c.comments.size()));
    if (pick(3))
        attempt(editor_of(c.unit), id, ResolveComment{number});
    else
        attempt(editor_of(c.unit), id, AdoptWording{number});
}

void RandomRun::step() {
    if (world.state.open->size() < 4 && pick(3) == 0) {
        open_one();
        return;
    }
    auto const id = any_case();
    if (!id) return;
    switch (pick(10)) {
        case 0:
            submit(*id);
            break;
        case 1:
        case 2:
            steer(*id);
            break;
        case 3:
        case 4:
        case 5:
            push(*id);
            break;
        default:
            vote(*id);
    }
}

/// Does one act that brings the case nearer to its release.
bool RandomRun::push(model::ProposalId const& id) {
    auto const* c = world.state.find(id);
    if (!c) return false;
    int const version = world.version_of(id);
    auto const despite = std::string{"Trotzdem."};
    for (auto const& requirement : requirements(world.state, *c)) {
        if (requirement.met) continue;
        if (requirement.kind == model::RequirementKind::kCosignature) {
            if (attempt(editor_of(*requirement.missing.front().unit), id,
                        Cosign{version, Word::kSigned, {}, {}, {}}))
                return true;
            continue;
        }
        bool const review = requirement.kind == model::RequirementKind::kReview;
        for (auto const actor : review ? kReviewers : kApprovers)
            if (review ? attempt(actor, id, Review{version, false, false, {}})
                       : attempt(actor, id, Approve{version, {}, despite}))
                return true;
    }
    return false;
}

std::string RandomRun::finish(model::ProposalId const& id) {
    for (int acts = 0; acts < 60 && world.state.find(id); ++acts) {
        auto const stage = world.get(id).stage;
        if (stage == model::Stage::kSubmitted && push(id)) continue;
        auto const editor = editor_of(world.get(id).unit);
        bool const ended = stage == model::Stage::kDraft ? attempt(editor, id, Discard{})
                                                         : attempt(editor, id, Withdraw{"Kein Ergebnis."});
        if (!ended) return id.str() + ": no way out of " + std::string{model::name_of(stage)};
    }
    return world.state.find(id) ? id.str() + ": no end after 60 acts" : std::string{};
}

}  // namespace fassung::workflow::test
