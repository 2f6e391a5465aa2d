#include "server/pages/measure/people.hpp"

#include <array>

#include "server/pages/frame/words.hpp"

namespace fassung::pages::measure {

namespace {

constexpr std::array<std::pair<index::Role, char const*>, 4> kRoles{
    {{index::Role::kProposed, "measure.role-proposed"},
     {index::Role::kReviewed, "measure.role-reviewed"},
     {index::Role::kCosigned, "measure.role-cosigned"},
     {index::Role::kApproved, "measure.role-approved"}}};

}  // namespace

std::string kind_of(Context const& context, index::RevisionRow const& revision) {
    auto const kind = model::parse_name<model::ProposalKind>(revision.kind);
    return kind ? word_for(context, *kind) : context.text("measure.badge-adopted");
}

void add_people(Context const& context, Values& values, index::Revision const& revision) {
    for (auto const& [role, key] : kRoles) {
        Values* act = nullptr;
        for (auto const& signer : revision.signers) {
            if (signer.role != role) continue;
            if (act == nullptr) {
                act = values.AddSectionDictionary("ACT");
                set(*act, "ROLE", context.text(key));
            }
            auto& person = *act->AddSectionDictionary("PERSON");
            set(person, "NAME", who(context, signer.by));
            if (role == index::Role::kCosigned) show(person, "WORD", "TEXT", word_for(context, signer.word));
        }
    }
}

void add_event(Context const& context, Values& values, std::uint64_t seq) {
    bool const open = context.allowed(workflow::Action::kReadJournal);
    auto& out = *values.AddSectionDictionary(open ? "EVENT_LINK" : "EVENT_PLAIN");
    set(out, "NUMBER", std::to_string(seq));
    if (open) set(out, "HREF", "/journal/" + std::to_string(seq));
}

}  // namespace fassung::pages::measure
