#pragma once

#include "core/index/rows.hpp"
#include "core/record/committed.hpp"
#include "core/sqlite/database.hpp"

/// What each event writes; inside the transaction of Index::apply.
namespace fassung::index {

/// The event itself, its request, and everything derived from it.
void write_event(sqlite::Database& database, record::Committed const& committed);

/// The case as it stands after the event.
void write_case(sqlite::Database& database, record::Committed const& committed);

void write_adoption(sqlite::Database& database, record::Committed const& committed);
void write_release(sqlite::Database& database, record::Committed const& committed,
                   model::Released const& released);

/// A released text of a measure.
void write_measure(sqlite::Database& database, base::MeasureId const& id, document::Document const& text,
                   int revision, std::uint64_t seq);
/// The display numbers of a new edition.
void write_numbers(sqlite::Database& database, document::Document const& edition);

inline sqlite::Blob blob_of(git::Oid const& oid) {
    return {{static_cast<char const*>(static_cast<void const*>(oid.bytes.data())), oid.bytes.size()}};
}
inline std::optional<sqlite::Blob> blob_of(std::optional<git::Oid> const& oid) {
    if (!oid) return std::nullopt;
    return blob_of(*oid);
}

std::string_view name_of(Role role);
std::optional<Role> parse_role(std::string_view name);

/// Position of a case in the order of opening.
std::int64_t ord_of(base::ProposalId const& id);

/// Ids in one column, separated by spaces.
template <class Ids>
std::string join(Ids const& ids) {
    std::string text;
    for (auto const& id : ids) {
        if (!text.empty()) text += ' ';
        text += id.str();
    }
    return text;
}

}  // namespace fassung::index
