#include "core/index/apply.hpp"

#include <array>
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

void write_event(sqlite::Database& database, record::Committed const& committed) {
    auto const& event = committed.event;
    database.run(
        "INSERT INTO events(seq, time, kind, actor, function, unit, acting_for, proposal, number, path, "
        "journal, "
        "main, content, chain) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        event.seq, event.time, model::kind_of(event.payload), event.by.actor,
        model::name_of(event.by.function), event.by.unit, event.by.acting_for, event.proposal, event.number,
        committed.path, blob_of(committed.journal), blob_of(committed.main), committed.content,
        committed.chain);
    if (event.request_key)
        // A key counts for the request that came first.
        database.run("INSERT INTO requests(key, body, seq) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING",
                     *event.request_key, event.request_body, event.seq);
    if (std::holds_alternative<model::Adopted>(event.payload)) write_adoption(database, committed);
    if (auto const* const released = std::get_if<model::Released>(&event.payload))
        write_release(database, committed, *released);
    if (committed.the_case) write_case(database, committed);
}

}  // namespace fassung::index
