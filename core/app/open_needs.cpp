#include "core/app/open_needs.hpp"

namespace fassung::app {

namespace {

OpenNeeds::TablePtr table_of(record::SnapshotPtr const& snapshot) {
    auto table = std::make_shared<OpenNeeds::Table>();
    table->of = snapshot;
    auto const& state = snapshot->state;
    for (auto const& [id, c] : *state.open)
        if (c->stage == model::Stage::kSubmitted)
            table->needs.emplace_hint(table->needs.end(), id, workflow::needs_of(state, *c));
    return table;
}

}  // namespace

workflow::Needs const& OpenNeeds::Table::at(base::ProposalId const& id) const {
    static workflow::Needs const kNothing;
    auto const found = needs.find(id);
    return found == needs.end() ? kNothing : found->second;
}

OpenNeeds::TablePtr OpenNeeds::at(record::SnapshotPtr const& snapshot) {
    // Under the lock: whoever comes at the same time wants the same table.
    std::lock_guard const lock{mutex_};
    if (newest_ && newest_->of == snapshot) return newest_;
    auto table = table_of(snapshot);
    if (!newest_ || newest_->of->position.seq <= snapshot->position.seq) newest_ = table;
    return table;
}

}  // namespace fassung::app
