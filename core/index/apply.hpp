#pragma once

#include <map>

#include "core/index/rows.hpp"
#include "core/record/committed.hpp"
#include "core/sqlite/database.hpp"

/// What each event writes; inside the transaction of Index::apply.
namespace fassung::index {

/// Later than every sequence number and instant.
inline constexpr std::int64_t kForever = std::int64_t{1} << 62;

/// Present texts by their id in `searched`, whose words are not in the index yet.
using Unread = std::map<std::int64_t, workflow::DocumentPtr>;

/// Where it is written to. `unread`: while an index is filled from nothing, words are only needed at the end.
struct Target {
    sqlite::Database& database;
    Unread* unread = nullptr;
};

/// The event itself, its request, and everything derived from it.
void write_event(Target const& target, record::Committed const& committed);

/// The case as it stands after the event.
void write_case(Target const& target, record::Committed const& committed);
/// What of the event a state keeps outside of documents and cases.
void write_facts(Target const& target, record::Committed const& committed);
/// What is out of the ordinary about it.
void write_exceptions(Target const& target, record::Committed const& committed);
void write_exception(sqlite::Database& database, std::uint64_t seq, Exception kind,
                     std::optional<std::string> const& document, int revision,
                     std::optional<base::UnitId> const& unit, std::string_view what,
                     std::optional<std::int64_t> until);

/// The policy as revision 0.
void write_founding(Target const& target, record::Committed const& committed);
void write_adoption(Target const& target, record::Committed const& committed);
void write_release(Target const& target, record::Committed const& committed, model::Released const& released);

/// What lists show of a document.
struct Face {
    std::string title;
    std::string number = {};
    std::optional<base::FieldId> field = {};
    std::optional<base::UnitId> lead = {};
    bool lead_unclear = false;
    std::vector<base::UnitId> participating = {};
    bool discontinued = false;
    std::string period = {};  ///< in words
    document::Days days = {};
    bool operator==(Face const&) const = default;
};
/// With its present display number.
Face face_of(sqlite::Database& database, model::DocumentId const& document, document::Document const& text);
std::int64_t insert_face(sqlite::Database& database, model::DocumentId const& document, Face const& face);
Face read_face(sqlite::Database& database, std::int64_t face);

/// A released text of a measure in the list of what is in force.
void write_measure(Target const& target, base::MeasureId const& id, Face const& face, std::int64_t face_id,
                   int revision, std::uint64_t seq);
/// The words of a released text, where it can be searched.
void write_words(Target const& target, model::DocumentId const& document, workflow::DocumentPtr const& text);
void write_words(sqlite::Database& database, std::int64_t id, document::Document const& text);
/// An edition, and its display numbers.
void write_edition(Target const& target, record::Committed const& committed,
                   model::DocumentId const& document, document::Document const& edition, int revision);

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
/// For looking a request up; several may have the same.
std::int64_t short_key(base::Digest const& key);

/// "2026-11-22", or nothing.
inline std::optional<std::string> day_text(std::optional<base::Date> const& day) {
    if (!day) return std::nullopt;
    return base::to_iso(*day);
}
/// From two columns that follow each other.
inline document::Days read_days(sqlite::Statement const& rows, int first_column) {
    auto const read = [&](int column) {
        return rows.is_null(column) ? std::nullopt : base::parse_date(rows.view(column));
    };
    return {read(first_column), read(first_column + 1)};
}

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
std::vector<base::UnitId> split_units(std::string_view text);

}  // namespace fassung::index
