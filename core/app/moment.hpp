#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <variant>

#include "core/app/reader.hpp"
#include "core/base/result.hpp"

/// From when a record is looked at.
namespace fassung::app {

/// Now; a day (its end, Europe/Berlin); an instant; right after a journal event.
using AsOf = std::variant<std::monostate, base::Instant, std::uint64_t>;
/// "2026-11-22", "2026-11-22T10:00:00Z", "41" or "seq:41"; "invalid-as-of".
base::Result<AsOf> parse_as_of(std::string_view text);

struct Moment {
    AsOf as_of = {};  ///< as known then
    std::optional<base::Date> in_force_on =
        {};  ///< the edition in force on that day instead of the newest text
};
/// "invalid-as-of", "invalid-in-force-on". Empty: not given.
base::Result<Moment> parse_moment(std::optional<std::string_view> as_of,
                                  std::optional<std::string_view> in_force_on);

/// Where one stands to look at the record: a snapshot, an event in it up to which everything is known, and
/// maybe an edition.
struct View {
    record::SnapshotPtr snapshot;
    std::uint64_t seq = 0;
    base::Instant time;                                   ///< of that event
    std::optional<base::Date> as_of;                      ///< the day asked for; empty: now
    std::optional<base::Date> in_force_on;                ///< the day asked for
    std::optional<index::EditionRow> edition;             ///< the one in force then
    std::map<base::MeasureId, index::EditionItem> items;  ///< of that edition

    /// Up to which event documents other than measures count.
    std::uint64_t documents_seq() const { return edition ? edition->seq : seq; }
    /// For names that change with time: the day asked for, else the day on which the view ends.
    base::Date day() const;
};

View view_now(Reader& reader);
/// "before-record" (kNotFound) for a time before the first event; "no-edition" (kNotFound) if none was in
/// force on the day, as far as was known.
base::Result<View> view_at(Reader& reader, Moment const& moment);
/// As of another moment, but nothing later than `view` knows.
base::Result<View> view_within(Reader& reader, View const& view, AsOf const& as_of);
/// Of the edition with that id, as `view` knows it; "not-found".
base::Result<View> view_of_edition(Reader& reader, View const& view, std::string_view edition);

}  // namespace fassung::app
