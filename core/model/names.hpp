#pragma once

#include <optional>
#include <string_view>

#include "core/model/registry.hpp"

/// The closed sets of the workflow and the one spelling that each value has in events, API and logs.
namespace fassung::model {

enum class ProposalKind { kAmend, kCreate, kDiscontinue, kReinstate, kMove };
/// State of a case. `kDiscarded`: a draft that was given up before it was ever submitted.
enum class Stage { kDraft, kSubmitted, kReturned, kReleased, kRejected, kWithdrawn, kDiscarded };
enum class VoteKind { kReview, kCosignature, kApproval };
/// What a vote says. `kSubmission`: the submitting unit's own co-signature.
enum class Word {
    kSound, kSigned, kSignedWithNote, kNoted, kNotConcerned, kConditional, kDissent, kApproved, kSubmission
};
enum class Involvement { kCosign, kInform };
enum class Branch { kJournal, kMain };
enum class PathChange { kAdd, kReplace, kRemove };

// Stored spellings: "amend", "signed-with-note", …
std::string_view name_of(ProposalKind value);
std::string_view name_of(Stage value);
std::string_view name_of(VoteKind value);
std::string_view name_of(Word value);
std::string_view name_of(Involvement value);
std::string_view name_of(Branch value);
std::string_view name_of(PathChange value);
std::string_view name_of(RequirementKind value);
std::string_view name_of(Relation value);
std::string_view name_of(Condition value);
std::string_view name_of(OnDeadline value);

/// The value of that name. T is one of the enumerations above, or Function.
template <class T>
std::optional<T> parse_name(std::string_view name);

/// As people read them.
std::string_view german_name_of(ProposalKind value);
std::string_view german_name_of(Stage value);
std::string_view german_name_of(Word value);

/// Whether nothing more can happen to the case.
bool is_closed(Stage stage);

}  // namespace fassung::model
