#include "core/workflow/request_of.hpp"

#include <fmt/format.h>

#include "core/workflow/limits.hpp"

namespace fassung::workflow {

namespace {

struct CommandOf {
    using Asked = std::optional<std::variant<RecordCommand, Open, CaseCommand>>;

    State const& before;
    model::Event const& event;
    model::Texts const& texts;
    Documents const& documents;

    Asked operator()(model::Founded const& what) const { return record(Found{what, documents}); }
    Asked operator()(model::ActorsRegistered const& what) const { return record(RegisterActors{what}); }
    Asked operator()(model::Adopted const& what) const {
        return record(Adopt{what.source, what.source_digest, what.compiled_by, what.checked_by, documents});
    }
    Asked operator()(model::GrantRequested const& what) const { return record(RequestGrant{what}); }
    Asked operator()(model::GrantConfirmed const& what) const { return record(ConfirmGrant{what.request}); }
    Asked operator()(model::ClockConfirmed const&) const { return record(ConfirmClock{}); }
    Asked operator()(model::Checkpointed const&) const { return record(Checkpoint{}); }
    Asked operator()(model::Countersigned const& what) const {
        return record(Countersign{what.at, what.signer});
    }
    Asked operator()(model::KeyChanged const& what) const {
        return record(ChangeKey{what.public_key, what.from_seq, what.proof, what.root_proof});
    }

    Asked operator()(model::Opened const& what) const {
        return Open{what.kind, what.unit, what.documents, what.from_measure, what.from_revision};
    }
    Asked operator()(model::Discarded const&) const { return on_case(Discard{}); }
    Asked operator()(model::Submitted const& what) const {
        Submit command;
        command.documents = documents;
        for (auto const& listed : what.documents) {
            if (listed.base) command.bases.emplace(listed.document, *listed.base);
            command.added.push_back(listed.document);
        }
        command.authors = {what.authors.begin(), what.authors.end()};
        // These are named by decide() itself and do not count against the limit of a request.
        command.authors.erase(event.by.actor);
        if (auto const* c = event.proposal ? before.find(*event.proposal) : nullptr)
            for (auto const& author : c->next_authors) command.authors.erase(author);
        command.reason = text("reason");
        command.effects = text("effects");
        command.file_reference = what.file_reference;
        command.urgent = what.urgent;
        return on_case(std::move(command));
    }
    Asked operator()(model::CarriedOn const&) const { return std::nullopt; }
    Asked operator()(model::Conflicted const&) const { return std::nullopt; }
    Asked operator()(model::Reviewed const& what) const {
        return on_case(Review{what.version, what.editorial, what.financial_effect, text("note")});
    }
    Asked operator()(model::ChangesRequested const& what) const {
        RequestChanges command{what.version, {}};
        for (auto const& place : what.comments) command.comments.push_back(comment(place));
        return on_case(std::move(command));
    }
    Asked operator()(model::Cosigned const& what) const {
        Cosign command{what.version, what.word, what.unit, text("note"), {}};
        for (auto const& place : what.conditions)
            command.conditions.push_back(
                {place.document,
                 place.address,
                 {},
                 text(fmt::format("condition/{}/{}", place.document.name(), place.address))});
        return on_case(std::move(command));
    }
    Asked operator()(model::Approved const& what) const { return approve(what.version); }
    Asked operator()(model::Released const& what) const { return approve(what.version); }
    Asked operator()(model::Rejected const&) const { return on_case(Reject{text("reason")}); }
    Asked operator()(model::Withdrawn const&) const { return on_case(Withdraw{text("reason")}); }
    Asked operator()(model::Involved const& what) const {
        Involve command{what.unit, what.as, what.due_date, text("reason")};
        // Only the policy sets a date as far ahead as this, where nobody asked for one.
        auto const furthest = base::berlin_date(event.time) + std::chrono::years{limits::kDueYears};
        if (what.due_date && *what.due_date > furthest) command.due.reset();
        return on_case(std::move(command));
    }
    Asked operator()(model::Extended const& what) const {
        return on_case(Extend{what.requirement, what.due_date, text("reason")});
    }
    Asked operator()(model::WaiverRequested const& what) const {
        return on_case(Waive{what.requirement, text("reason")});
    }
    Asked operator()(model::Waived const& what) const {
        return on_case(Waive{what.requirement, text("reason")});
    }
    Asked operator()(model::Commented const& what) const {
        return on_case(AddComment{what.version, comment(what.place), what.reply_to});
    }
    Asked operator()(model::CommentResolved const& what) const {
        return on_case(ResolveComment{what.number});
    }
    Asked operator()(model::WordingAdopted const& what) const { return on_case(AdoptWording{what.number}); }
    Asked operator()(model::DeadlinePassed const&) const { return std::nullopt; }
    Asked operator()(model::PolicyApplied const&) const { return std::nullopt; }

  private:
    static Asked record(RecordCommand command) { return command; }
    static Asked on_case(CaseCommand command) { return command; }
    Asked approve(int version) const { return on_case(Approve{version, text("note"), text("despite")}); }
    std::string text(std::string_view section) const { return std::string{model::text_of(texts, section)}; }
    PlacedComment comment(model::CommentPlace const& place) const {
        PlacedComment out{place.document, place.address, text(fmt::format("comment-{}", place.number)), {}};
        if (place.wording) out.wording = text(fmt::format("wording-{}", place.number));
        return out;
    }
};

}  // namespace

std::optional<Request> request_of(State const& before, model::Event const& event, model::Texts const& texts,
                                  Documents const& documents) {
    auto command = std::visit(CommandOf{before, event, texts, documents}, event.payload);
    if (!command) return std::nullopt;
    return Request{event.by.actor, event.by.acting_for, event.proposal, *std::move(command)};
}

}  // namespace fassung::workflow
