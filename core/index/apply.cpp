#include "core/index/apply.hpp"

#include <cstdlib>

namespace fassung::index {

std::string_view name_of(Role role) {
    switch (role) {
        case Role::kProposed:
            return "proposed";
        case Role::kReviewed:
            return "reviewed";
        case Role::kCosigned:
            return "cosigned";
        case Role::kApproved:
            return "approved";
    }
    std::abort();
}

std::optional<Role> parse_role(std::string_view name) {
    for (auto const role : {Role::kProposed, Role::kReviewed, Role::kCosigned, Role::kApproved})
        if (name_of(role) == name) return role;
    return std::nullopt;
}

std::int64_t ord_of(base::ProposalId const& id) {
    auto const [year, number] = base::parts_of(id);
    return std::int64_t{year} * 100'000'000 + number;
}

std::int64_t short_key(base::Digest const& key) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value = value << 8 | key.bytes[i];
    return static_cast<std::int64_t>(value);
}

void write_event(Target const& target, record::Committed const& committed) {
    auto const& event = committed.event;
    std::optional<std::int64_t> request;
    if (event.request_key) request = short_key(*event.request_key);
    target.database.run(
        "INSERT INTO events(seq, time, kind, actor, function, unit, acting_for, proposal, number, path, "
        "journal, main, content, chain, request, request_key, request_body) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        event.seq, event.time, model::kind_of(event.payload), event.by.actor,
        model::name_of(event.by.function), event.by.unit, event.by.acting_for, event.proposal, event.number,
        committed.path, blob_of(committed.journal), blob_of(committed.main), committed.content,
        committed.chain, request, event.request_key, event.request_body);
    write_facts(target, committed);
    if (std::holds_alternative<model::Founded>(event.payload)) write_founding(target, committed);
    if (std::holds_alternative<model::Adopted>(event.payload)) write_adoption(target, committed);
    if (auto const* const released = std::get_if<model::Released>(&event.payload))
        write_release(target, committed, *released);
    if (committed.the_case) write_case(target, committed);
    write_exceptions(target, committed);
}

}  // namespace fassung::index
