#include "core/workflow/carry.hpp"

#include <algorithm>

#include "core/document/diff.hpp"

namespace fassung::workflow {

using model::CarriedVote;
using model::Change;
using model::DocumentId;
using model::Word;

namespace {

using Changes = std::vector<Change>;

Change const* at(Changes const& changes, DocumentId const& document, std::string_view address) {
    for (auto const& change : changes)
        if (change.document == document && change.address == address) return &change;
    return nullptr;
}

bool is_condition_place(Vote const& vote, DocumentId const& document, std::string_view address) {
    return std::ranges::any_of(vote.conditions, [&](auto const& place) {
        return place.document == document && place.address == address;
    });
}

CarriedVote row(Vote const& vote, DocumentId const& document, std::string_view outcome,
                std::string_view reason = {}, std::string_view address = {}) {
    return {vote.number, document, std::string{outcome}, std::string{reason}, std::string{address}};
}

/// The first covered place of the document that is not as it was, condition places aside.
std::optional<CarriedVote> first_loss(Vote const& vote, DocumentId const& document, Changes const& changes) {
    for (auto const& covered : vote.covers) {
        if (covered.document != document || is_condition_place(vote, document, covered.address)) continue;
        auto const* present = at(changes, document, covered.address);
        if (!present) return row(vote, document, "voided", "taken-back", covered.address);
        if (present->base != covered.base)
            return row(vote, document, "voided", "base-changed", covered.address);
        if (present->next != covered.next) return row(vote, document, "voided", "changed", covered.address);
    }
    return std::nullopt;
}

std::optional<model::Digest> digest_at(Documents const& texts, DocumentId const& document,
                                       std::string const& address) {
    auto const text = texts.find(document);
    if (text == texts.end()) return std::nullopt;
    auto const places = document::places_of(*text->second);
    auto const place = places.find(address);
    if (place == places.end()) return std::nullopt;
    return base::sha256(place->second);
}

/// What the voter saw as the released text of that place.
std::optional<model::Digest> seen_base(Vote const& vote, Version const& seen,
                                       model::ConditionPlace const& place) {
    if (auto const* covered = at(vote.covers, place.document, place.address)) return covered->base;
    return digest_at(seen.texts, place.document, place.address);
}

bool taken_over(Vote const& vote, Version const& seen, model::ConditionPlace const& place,
                Changes const& changes, Documents const& texts) {
    if (digest_at(texts, place.document, place.address) != place.next) return false;
    auto const* present = at(changes, place.document, place.address);
    return !present || present->base == seen_base(vote, seen, place);
}

CarriedVote carry_condition(Case const& c, Vote const& vote, DocumentId const& document,
                            Changes const& changes, Documents const& texts) {
    auto const* seen = c.version(vote.version);
    bool const any_here =
        std::ranges::any_of(vote.conditions, [&](auto const& place) { return place.document == document; });
    // A document without a condition of its own is signed only if all conditions are met: the word was one.
    bool const met = std::ranges::all_of(vote.conditions, [&](auto const& place) {
        return (any_here && place.document != document) || taken_over(vote, *seen, place, changes, texts);
    });
    if (!met || first_loss(vote, document, changes)) return row(vote, document, "voided", "not-carried");
    return row(vote, document, "signed");
}

CarriedVote carry_one(Case const& c, Vote const& vote, DocumentId const& document, Changes const& changes,
                      Documents const& texts) {
    switch (vote.word) {
        case Word::kSound:
        case Word::kSigned:
        case Word::kNoted:
        case Word::kNotConcerned:
            if (auto loss = first_loss(vote, document, changes)) return *loss;
            return row(vote, document, "kept");
        case Word::kConditional:
            return carry_condition(c, vote, document, changes, texts);
        case Word::kSignedWithNote:
        case Word::kDissent:
        case Word::kApproved:
        case Word::kSubmission:
            return row(vote, document, "voided", "not-carried");
    }
    std::abort();
}

std::set<DocumentId> documents_of(Vote const& vote) {
    std::set<DocumentId> out;
    for (auto const& covered : vote.covers) out.insert(covered.document);
    return out;
}

/// What a signed condition covers now: what stayed, and the places whose wording is the voter's own.
void cover_as_signed(Vote& vote, DocumentId const& document, Changes const& changes) {
    Changes covers;
    for (auto const& covered : vote.covers)
        if (covered.document != document) covers.push_back(covered);
    for (auto const& change : changes) {
        if (change.document != document) continue;
        bool const stayed = std::ranges::find(vote.covers, change) != vote.covers.end();
        if (stayed || is_condition_place(vote, document, change.address)) covers.push_back(change);
    }
    std::ranges::sort(covers);
    vote.covers = std::move(covers);
    vote.word = Word::kSigned;
}

}  // namespace

std::vector<CarriedVote> carry(Case const& c, Changes const& changes, Documents const& texts) {
    std::vector<CarriedVote> rows;
    for (auto const& vote : c.votes) {
        if (!vote.valid() || vote.word == Word::kSubmission) continue;
        for (auto const& document : documents_of(vote))
            rows.push_back(carry_one(c, vote, document, changes, texts));
    }
    return rows;
}

void apply_carry(Case& c, std::vector<CarriedVote> const& rows) {
    auto const& changes = c.version()->changes;
    for (auto const& carried : rows) {
        auto const index = static_cast<std::size_t>(carried.vote - 1);
        if (carried.vote < 1 || index >= c.votes.size()) continue;
        auto& vote = c.votes[index];
        vote.history.push_back(carried);
        if (carried.outcome == "voided")
            std::erase_if(vote.covers,
                          [&](Change const& covered) { return covered.document == carried.document; });
        else if (carried.outcome == "signed")
            cover_as_signed(vote, carried.document, changes);
    }
}

}  // namespace fassung::workflow
