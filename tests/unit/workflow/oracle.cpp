#include "tests/unit/workflow/oracle.hpp"

#include <algorithm>

#include "core/document/diff.hpp"

namespace fassung::workflow::test {

using model::DocumentId;
using model::UnitId;
using model::Word;

namespace {

struct Tuple {
    DocumentId document;
    std::string address;
    std::string base, next;  ///< the bytes; empty = absent
    auto operator<=>(Tuple const&) const = default;
};
using Tuples = std::set<Tuple>;

/// One version, or one vote with the tuples that its voter had before them.
struct Seen {
    std::size_t at = 0;  ///< position in the log
    int version = 0;
    Recorded const* recorded = nullptr;
    Tuples tuples;
};

Tuples tuples_of(Documents const& heads, Documents const& texts) {
    Tuples out;
    for (auto const& [id, text] : texts) {
        document::Places before;
        if (auto const head = heads.find(id); head != heads.end())
            before = document::places_of(*head->second);
        auto const after = document::places_of(*text);
        for (auto const& [address, bytes] : before) {
            auto const now = after.find(address);
            if (now == after.end())
                out.insert({id, address, bytes, {}});
            else if (now->second != bytes)
                out.insert({id, address, bytes, now->second});
        }
        for (auto const& [address, bytes] : after)
            if (!before.contains(address)) out.insert({id, address, {}, bytes});
    }
    return out;
}

Tuples of_document(Tuples const& tuples, DocumentId const& id) {
    Tuples out;
    for (auto const& tuple : tuples)
        if (tuple.document == id) out.insert(tuple);
    return out;
}

void add_units(document::Document const& text, std::set<UnitId>& leads, std::set<UnitId>& participants) {
    for (auto const& child : text.root.children) {
        if (child.name == "lead")
            for (auto const& attribute : child.attributes)
                if (attribute.name == "unit") leads.insert(unit(attribute.value));
        if (child.name == "participants")
            for (auto const& item : child.children) participants.insert(unit(item.attributes.front().value));
    }
}

bool costs(document::Document const& text) {
    auto const bytes = document::canonical(text);
    return bytes.find("<effect>yes</effect>") != std::string::npos ||
           bytes.find("<amount ") != std::string::npos;
}

bool has_function_at(model::ActorId const& actor, std::string_view at) {
    if (at == "tmjmv") return actor == who("rj") || actor == who("tmjmv");
    return actor == who("f1") || actor == who("f2") || actor == who("rf") || actor == who("rj") ||
           actor == who("r1") || actor == who("r2") || actor == who("bimf");
}

class Judge {
  public:
    Judge(World const& world, Documents heads) : world_(world), heads_(std::move(heads)) {}

    std::vector<std::string> run() {
        for (std::size_t i = 0; i < world_.log.size(); ++i) step(i);
        return std::move(faults_);
    }

  private:
    struct History {
        std::vector<Seen> versions;
        std::vector<Seen> events;  ///< all others
        std::set<model::ActorId> authors;
        UnitId unit;
    };

    void step(std::size_t i) {
        auto const& recorded = world_.log[i];
        if (!recorded.event.proposal) return;
        auto& history = histories_[*recorded.event.proposal];
        auto const& payload = recorded.event.payload;
        if (auto const* opened = std::get_if<model::Opened>(&payload)) history.unit = opened->unit;
        if (auto const* submitted = std::get_if<model::Submitted>(&payload)) {
            history.versions.push_back(
                {i, submitted->version, &recorded, tuples_of(heads_, recorded.documents)});
            history.authors.insert(submitted->authors.begin(), submitted->authors.end());
        } else if (auto const* carried = std::get_if<model::CarriedOn>(&payload)) {
            history.versions.push_back(
                {i, carried->version, &recorded, tuples_of(heads_, recorded.documents)});
        } else if (!history.versions.empty()) {
            history.events.push_back(
                {i, history.versions.back().version, &recorded, history.versions.back().tuples});
        }
        if (auto const* released = std::get_if<model::Released>(&payload))
            judge(history, recorded, *released);
    }

    void fault(std::string text) { faults_.push_back(std::move(text)); }

    /// Whether the vote on an earlier version still stands for the document: nothing of what it covered has
    /// changed.
    bool alive(History const& history, Seen const& vote, DocumentId const& id) const {
        auto const covered = of_document(vote.tuples, id);
        return std::ranges::all_of(history.versions, [&](Seen const& version) {
            return version.version < vote.version || std::ranges::includes(version.tuples, covered);
        });
    }

    bool covers(History const& history, Seen const& vote, Tuple const& tuple) const {
        return vote.tuples.contains(tuple) && alive(history, vote, tuple.document);
    }

    void judge(History& history, Recorded const& recorded, model::Released const& released) {
        auto const& name = recorded.event.proposal->str();
        auto const& version = history.versions.back();
        if (released.version != version.version) fault(name + ": released another version than the last");
        for (auto const& revision : released.revisions) {
            auto const text = version.recorded->documents.find(revision.document);
            if (text == version.recorded->documents.end() ||
                document::digest_of(*text->second) != revision.digest)
                fault(name + ": released other bytes than the version's");
            if (!recorded.documents.contains(revision.document) ||
                *recorded.documents.at(revision.document) != *text->second)
                fault(name + ": brings other bytes than it releases");
        }
        if (released.revisions.size() != version.recorded->documents.size())
            fault(name + ": not all is released");
        auto const& listed = std::visit(
            [](auto const& what) -> std::vector<model::VersionDocument> {
                if constexpr (requires {
                                  what.documents;
                                  what.changes;
                              })
                    return what.documents;
                else
                    return {};
            },
            version.recorded->event.payload);
        for (auto const& one : listed) {
            auto const head = recorded.heads_before.find(one.document);
            bool const same = head == recorded.heads_before.end() ? !one.base : one.base == head->second;
            if (!same) fault(name + ": base is not the head for " + one.document.name());
        }
        auto const now = tuples_of(heads_, version.recorded->documents);
        if (now != version.tuples) fault(name + ": the version's changes are not what is released");
        judge_persons(history, recorded, released, now);
        judge_units(history, recorded, released, now);
        for (auto const& [id, text] : version.recorded->documents) heads_[id] = text;
    }

    std::set<UnitId> leads_of(Recorded const& version, std::set<UnitId>& participants,
                              DocumentId const* only) const {
        std::set<UnitId> leads;
        for (auto const& [id, text] : version.documents) {
            if (only && id != *only) continue;
            if (auto const head = heads_.find(id); head != heads_.end())
                add_units(*head->second, leads, participants);
            add_units(*text, leads, participants);
        }
        return leads;
    }

    void judge_persons(History const& history, Recorded const& recorded, model::Released const& released,
                       Tuples const& now) {
        auto const& name = recorded.event.proposal->str();
        std::set<UnitId> participants;
        auto const leads = leads_of(*history.versions.back().recorded, participants, nullptr);
        bool const house = leads.contains(unit("tmjmv"));
        std::set<model::ActorId> reviewers;
        std::set<model::ActorId> approvers{recorded.event.by.actor};
        Tuples reviewed;
        for (auto const& event : history.events) {
            auto const& by = event.recorded->event.by.actor;
            if (std::holds_alternative<model::Approved>(event.recorded->event.payload) &&
                event.version == released.version)
                approvers.insert(by);
            if (!std::holds_alternative<model::Reviewed>(event.recorded->event.payload)) continue;
            if (history.authors.contains(by) || (house && has_function_at(by, "tmjmv"))) continue;
            for (auto const& tuple : now)
                if (covers(history, event, tuple)) {
                    reviewed.insert(tuple);
                    reviewers.insert(by);
                }
        }
        if (reviewed != now) fault(name + ": not every place was reviewed");
        bool inside = false;
        bool outside = false;
        for (auto const& approver : approvers) {
            if (history.authors.contains(approver)) fault(name + ": an author approved");
            if (reviewers.contains(approver)) fault(name + ": a reviewer approved");
            if (house && has_function_at(approver, "tmjmv")) fault(name + ": the leading house approved");
            (has_function_at(approver, "bimf") ? inside : outside) = true;
        }
        if (!inside) fault(name + ": nobody of the office approved");
        if (leads.contains(unit("bimf")) && !outside) fault(name + ": nobody from outside approved");
    }

    struct WordOf {
        Seen const* event = nullptr;
        Word word = Word::kSigned;
        bool submission = false;
        std::vector<model::ConditionPlace> conditions;
    };

    /// The last thing that the unit said, submissions included.
    std::optional<WordOf> last_word(History const& history, UnitId const& id) const {
        std::optional<WordOf> out;
        std::size_t at = 0;
        for (auto const& version : history.versions)
            if (id == history.unit &&
                std::holds_alternative<model::Submitted>(version.recorded->event.payload)) {
                out = WordOf{&version, Word::kSubmission, true, {}};
                at = version.at;
            }
        for (auto const& event : history.events) {
            auto const* signed_by = std::get_if<model::Cosigned>(&event.recorded->event.payload);
            if (!signed_by || signed_by->unit != id || (out && event.at < at)) continue;
            out = WordOf{&event, signed_by->word, false, signed_by->conditions};
            at = event.at;
        }
        return out;
    }

    bool worded_by(WordOf const& word, Tuple const& tuple) const {
        return std::ranges::any_of(word.conditions, [&](auto const& place) {
            return place.document == tuple.document && place.address == tuple.address &&
                   place.next == base::sha256(tuple.next);
        });
    }

    /// Whether the version after the vote has the wordings asked for, and the document is otherwise as it was
    /// seen.
    bool taken_over(History const& history, WordOf const& word, DocumentId const& id) const {
        auto const next = std::ranges::find_if(history.versions, [&](Seen const& version) {
            return version.version == word.event->version + 1;
        });
        if (next == history.versions.end()) return false;
        auto const concerns = [&](auto const& place) { return place.document == id; };
        bool const own = std::ranges::any_of(word.conditions, concerns);
        std::set<std::string> worded;
        for (auto const& place : word.conditions) {
            if (own && !concerns(place)) continue;
            auto const text = next->recorded->documents.find(place.document);
            if (text == next->recorded->documents.end()) return false;
            auto const places = document::places_of(*text->second);
            auto const found = places.find(place.address);
            if (found == places.end() || base::sha256(found->second) != place.next) return false;
            if (concerns(place)) worded.insert(place.address);
        }
        return std::ranges::all_of(of_document(word.event->tuples, id), [&](Tuple const& tuple) {
            return worded.contains(tuple.address) || next->tuples.contains(tuple);
        });
    }

    bool word_covers(History const& history, std::optional<WordOf> const& word, int version,
                     Tuple const& tuple) const {
        if (!word) return false;
        switch (word->word) {
            case Word::kSubmission:
                return true;  // the unit's own text, also where the system carried it on
            case Word::kSigned:
            case Word::kNoted:
            case Word::kNotConcerned:
                return covers(history, *word->event, tuple);
            case Word::kSignedWithNote:
                return word->event->version == version && word->event->tuples.contains(tuple);
            case Word::kConditional:
                return taken_over(history, *word, tuple.document) &&
                       (worded_by(*word, tuple) || word->event->tuples.contains(tuple));
            case Word::kDissent:
            case Word::kSound:
            case Word::kApproved:
                return false;
        }
        return false;
    }

    /// Silence that the policy lets count, or a waiver by two; each only for what was there at the time.
    bool excused(History const& history, std::string const& requirement, Tuples const& open) const {
        bool passed = false;
        bool assent = false;
        std::set<model::ActorId> waiving;
        for (auto const& event : history.events) {
            auto const& payload = event.recorded->event.payload;
            bool const saw_all = std::ranges::includes(event.tuples, open);
            if (auto const* deadline = std::get_if<model::DeadlinePassed>(&payload);
                deadline && deadline->requirement == requirement) {
                passed = true;
                assent = assent || (saw_all && deadline->consequence == model::OnDeadline::kAssent &&
                                    requirement.starts_with("editorial-"));
            }
            auto const add = [&](std::string const& of) {
                if (of == requirement && saw_all && passed &&
                    !history.authors.contains(event.recorded->event.by.actor))
                    waiving.insert(event.recorded->event.by.actor);
            };
            if (auto const* asked = std::get_if<model::WaiverRequested>(&payload)) add(asked->requirement);
            if (auto const* waived = std::get_if<model::Waived>(&payload)) add(waived->requirement);
        }
        return assent || waiving.size() >= 2;
    }

    void judge_unit(History const& history, Recorded const& recorded, model::Released const& released,
                    std::string const& requirement, UnitId const& id, Tuples const& relevant) {
        auto const word = last_word(history, id);
        if (word && word->word == Word::kDissent && word->event->version == released.version) {
            bool const named = std::ranges::find(released.despite, id) != released.despite.end();
            if (!named || model::text_of(recorded.texts, "despite").empty())
                fault(recorded.event.proposal->str() + ": dissent passed over: " + requirement);
            return;
        }
        Tuples open;
        for (auto const& tuple : relevant)
            if (!word_covers(history, word, released.version, tuple)) open.insert(tuple);
        if (!open.empty() && !excused(history, requirement, open))
            fault(recorded.event.proposal->str() + ": " + requirement + " has not seen " +
                  open.begin()->document.name() + "/" + open.begin()->address);
    }

    /// Declared by the last reviewer who saw everything, and not objected to since.
    bool editorial(History const& history, Tuples const& now) const {
        bool out = false;
        bool refused = false;
        for (auto const& event : history.events) {
            auto const& payload = event.recorded->event.payload;
            if (auto const* review = std::get_if<model::Reviewed>(&payload);
                review && !history.authors.contains(event.recorded->event.by.actor)) {
                bool const sees_all = std::ranges::all_of(
                    now, [&](Tuple const& tuple) { return covers(history, event, tuple); });
                bool const text_only = std::ranges::all_of(now, [](Tuple const& tuple) {
                    return tuple.address == "title" || tuple.address.starts_with("description/");
                });
                bool const sees_any = std::ranges::any_of(
                    event.tuples, [&](Tuple const& tuple) { return alive(history, event, tuple.document); });
                if (sees_any) out = review->editorial && sees_all && text_only;
            }
            if (auto const* word = std::get_if<model::Cosigned>(&payload);
                word && word->word == Word::kDissent && out)
                refused = true;
        }
        return out && !refused;
    }

    void judge_units(History const& history, Recorded const& recorded, model::Released const& released,
                     Tuples const& now) {
        auto const& version = *history.versions.back().recorded;
        bool const light = editorial(history, now);
        bool flagged = false;
        std::map<model::ActorId, bool> last_finding;
        for (auto const& event : history.events)
            if (auto const* review = std::get_if<model::Reviewed>(&event.recorded->event.payload))
                last_finding[event.recorded->event.by.actor] =
                    review->financial_effect && std::ranges::any_of(event.tuples, [&](auto const& t) {
                        return alive(history, event, t.document);
                    });
        for (auto const& [actor, financial] : last_finding) flagged = flagged || financial;
        Tuples of_money;
        for (auto const& [id, text] : version.documents) {
            auto const mine = of_document(now, id);
            std::set<UnitId> participants;
            for (auto const& lead : leads_of(version, participants, &id))
                if (lead != history.unit)
                    judge_unit(history, recorded, released, "cosign-lead:" + lead.str(), lead, mine);
            auto const rule = light ? "editorial-participating:" : "cosign-participating:";
            for (auto const& participant : participants)
                judge_unit(history, recorded, released, rule + participant.str(), participant, mine);
            auto const head = heads_.find(id);
            bool const money =
                flagged || costs(*text) || (head != heads_.end() && costs(*head->second)) ||
                std::ranges::any_of(mine, [](auto const& t) { return t.address.starts_with("funding"); });
            if (money) of_money.insert(mine.begin(), mine.end());
        }
        if (!light && !of_money.empty())
            judge_unit(history, recorded, released, "cosign-finance:tfm", unit("tfm"), of_money);
        for (auto const& event : history.events) {
            auto const* involved = std::get_if<model::Involved>(&event.recorded->event.payload);
            if (involved && involved->as == model::Involvement::kCosign)
                judge_unit(history, recorded, released, "involved:" + involved->unit.str(), involved->unit,
                           now);
        }
    }

    World const& world_;
    Documents heads_;
    std::map<model::ProposalId, History> histories_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults(World const& world, Documents const& initial) {
    return Judge{world, initial}.run();
}

}  // namespace fassung::workflow::test
