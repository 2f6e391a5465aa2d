#include "core/model/names.hpp"

#include <array>
#include <cstdlib>

namespace fassung::model {

namespace {

template <class T>
struct Named {
    T value;
    std::string_view name;
    std::string_view german = {};
};

constexpr std::array kFunctions{Named<Function>{Function::kEditor, "editor", "Bearbeitung"},
                                Named<Function>{Function::kCosigner, "cosigner", "Mitzeichnung"},
                                Named<Function>{Function::kReviewer, "reviewer", "Prüfung"},
                                Named<Function>{Function::kApprover, "approver", "Freigabe"},
                                Named<Function>{Function::kAuditor, "auditor", "Revision"},
                                Named<Function>{Function::kOperator, "operator", "Betrieb"},
                                Named<Function>{Function::kCouncil, "council", "Beirat"},
                                Named<Function>{Function::kSystem, "system", "System"}};

constexpr std::array kProposalKinds{
    Named<ProposalKind>{ProposalKind::kAmend, "amend", "Änderung"},
    Named<ProposalKind>{ProposalKind::kCreate, "create", "Neue Maßnahme"},
    Named<ProposalKind>{ProposalKind::kDiscontinue, "discontinue", "Einstellung"},
    Named<ProposalKind>{ProposalKind::kReinstate, "reinstate", "Wiederaufnahme"},
    Named<ProposalKind>{ProposalKind::kMove, "move", "Umzug in ein anderes Handlungsfeld"}};

constexpr std::array kStages{Named<Stage>{Stage::kDraft, "draft", "Entwurf"},
                             Named<Stage>{Stage::kSubmitted, "submitted", "eingereicht"},
                             Named<Stage>{Stage::kReturned, "returned", "zurückgegeben"},
                             Named<Stage>{Stage::kReleased, "released", "freigegeben"},
                             Named<Stage>{Stage::kRejected, "rejected", "abgelehnt"},
                             Named<Stage>{Stage::kWithdrawn, "withdrawn", "zurückgezogen"},
                             Named<Stage>{Stage::kDiscarded, "discarded", "verworfen"}};

constexpr std::array kVoteKinds{Named<VoteKind>{VoteKind::kReview, "review"},
                                Named<VoteKind>{VoteKind::kCosignature, "cosignature"},
                                Named<VoteKind>{VoteKind::kApproval, "approval"}};

constexpr std::array kWords{Named<Word>{Word::kSound, "sound", "geprüft, ohne Beanstandung"},
                            Named<Word>{Word::kSigned, "signed", "mitgezeichnet"},
                            Named<Word>{Word::kSignedWithNote, "signed-with-note", "mitgezeichnet mit Hinweis"},
                            Named<Word>{Word::kNoted, "noted", "zur Kenntnis genommen"},
                            Named<Word>{Word::kNotConcerned, "not-concerned", "nicht betroffen"},
                            Named<Word>{Word::kConditional, "conditional", "mit Maßgabe"},
                            Named<Word>{Word::kDissent, "dissent", "Dissens"},
                            Named<Word>{Word::kApproved, "approved", "freigegeben"},
                            Named<Word>{Word::kSubmission, "submission", "mitgezeichnet durch Einreichung"}};

constexpr std::array kInvolvements{Named<Involvement>{Involvement::kCosign, "cosign"},
                                   Named<Involvement>{Involvement::kInform, "inform"}};
constexpr std::array kBranches{Named<Branch>{Branch::kJournal, "journal"}, Named<Branch>{Branch::kMain, "main"}};
constexpr std::array kPathChanges{Named<PathChange>{PathChange::kAdd, "add"},
                                  Named<PathChange>{PathChange::kReplace, "replace"},
                                  Named<PathChange>{PathChange::kRemove, "remove"}};
constexpr std::array kRequirementKinds{Named<RequirementKind>{RequirementKind::kReview, "review"},
                                       Named<RequirementKind>{RequirementKind::kCosignature, "cosignature"},
                                       Named<RequirementKind>{RequirementKind::kApproval, "approval"}};
constexpr std::array kRelations{Named<Relation>{Relation::kUnit, "unit"},
                                Named<Relation>{Relation::kNotUnit, "not-unit"},
                                Named<Relation>{Relation::kLead, "lead"},
                                Named<Relation>{Relation::kParticipating, "participating"},
                                Named<Relation>{Relation::kFinance, "finance"}};
constexpr std::array kConditions{Named<Condition>{Condition::kAlways, "always"},
                                 Named<Condition>{Condition::kOrdinary, "ordinary"},
                                 Named<Condition>{Condition::kEditorial, "editorial"},
                                 Named<Condition>{Condition::kFinancial, "financial"},
                                 Named<Condition>{Condition::kOtherUnitProposes, "other-unit-proposes"},
                                 Named<Condition>{Condition::kOfficeLeads, "office-leads"},
                                 Named<Condition>{Condition::kPolicy, "policy"}};
constexpr std::array kOnDeadlines{Named<OnDeadline>{OnDeadline::kOpen, "open"},
                                  Named<OnDeadline>{OnDeadline::kEscalate, "escalate"},
                                  Named<OnDeadline>{OnDeadline::kAssent, "assent"}};

template <class Table, class T>
std::string_view name_in(Table const& table, T value) {
    for (auto const& row : table)
        if (row.value == value) return row.name;
    std::abort();
}

template <class Table, class T>
std::string_view german_in(Table const& table, T value) {
    for (auto const& row : table)
        if (row.value == value) return row.german;
    std::abort();
}

template <class Table>
auto value_in(Table const& table, std::string_view name) -> std::optional<decltype(table[0].value)> {
    for (auto const& row : table)
        if (row.name == name) return row.value;
    return std::nullopt;
}

}  // namespace

std::string_view name_of(Function value) { return name_in(kFunctions, value); }
std::string_view name_of(ProposalKind value) { return name_in(kProposalKinds, value); }
std::string_view name_of(Stage value) { return name_in(kStages, value); }
std::string_view name_of(VoteKind value) { return name_in(kVoteKinds, value); }
std::string_view name_of(Word value) { return name_in(kWords, value); }
std::string_view name_of(Involvement value) { return name_in(kInvolvements, value); }
std::string_view name_of(Branch value) { return name_in(kBranches, value); }
std::string_view name_of(PathChange value) { return name_in(kPathChanges, value); }
std::string_view name_of(RequirementKind value) { return name_in(kRequirementKinds, value); }
std::string_view name_of(Relation value) { return name_in(kRelations, value); }
std::string_view name_of(Condition value) { return name_in(kConditions, value); }
std::string_view name_of(OnDeadline value) { return name_in(kOnDeadlines, value); }

std::string_view german_name_of(Function value) { return german_in(kFunctions, value); }
std::string_view german_name_of(ProposalKind value) { return german_in(kProposalKinds, value); }
std::string_view german_name_of(Stage value) { return german_in(kStages, value); }
std::string_view german_name_of(Word value) { return german_in(kWords, value); }

// clang-format off
template <> std::optional<Function> parse_name(std::string_view name) { return value_in(kFunctions, name); }
template <> std::optional<ProposalKind> parse_name(std::string_view name) { return value_in(kProposalKinds, name); }
template <> std::optional<Stage> parse_name(std::string_view name) { return value_in(kStages, name); }
template <> std::optional<VoteKind> parse_name(std::string_view name) { return value_in(kVoteKinds, name); }
template <> std::optional<Word> parse_name(std::string_view name) { return value_in(kWords, name); }
template <> std::optional<Involvement> parse_name(std::string_view name) { return value_in(kInvolvements, name); }
template <> std::optional<Branch> parse_name(std::string_view name) { return value_in(kBranches, name); }
template <> std::optional<PathChange> parse_name(std::string_view name) { return value_in(kPathChanges, name); }
template <> std::optional<RequirementKind> parse_name(std::string_view name) { return value_in(kRequirementKinds, name); }
template <> std::optional<Relation> parse_name(std::string_view name) { return value_in(kRelations, name); }
template <> std::optional<Condition> parse_name(std::string_view name) { return value_in(kConditions, name); }
template <> std::optional<OnDeadline> parse_name(std::string_view name) { return value_in(kOnDeadlines, name); }
// clang-format on

bool is_closed(Stage stage) {
    switch (stage) {
        case Stage::kDraft:
        case Stage::kSubmitted:
        case Stage::kReturned: return false;
        case Stage::kReleased:
        case Stage::kRejected:
        case Stage::kWithdrawn:
        case Stage::kDiscarded: return true;
    }
    std::abort();
}

}  // namespace fassung::model
