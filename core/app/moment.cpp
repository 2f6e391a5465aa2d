#include "core/app/moment.hpp"

#include "core/base/number.hpp"
#include "core/record/replay.hpp"

namespace fassung::app {

namespace {

constexpr std::uint64_t kMostSeq = std::uint64_t{1} << 62;

base::Error before_record(std::string message) {
    return {base::Errc::kNotFound, "before-record", std::move(message)};
}

/// The last event that counts for a moment, and at most `most`.
base::Result<std::uint64_t> seq_of(Reader& reader, AsOf const& as_of, std::uint64_t most) {
    if (auto const* instant = std::get_if<base::Instant>(&as_of)) {
        auto const found = reader.index().seq_at(*instant);
        if (found) return std::min(most, *found);
        return before_record("Zu diesem Zeitpunkt gab es die Akte noch nicht; sie beginnt am " +
                             base::to_german(reader.index().first_time().value_or(base::Instant{})) + ".");
    }
    if (auto const* number = std::get_if<std::uint64_t>(&as_of)) {
        if (*number == 0) return before_record("Die Akte beginnt mit Ereignis 1.");
        return std::min(most, *number);
    }
    return most;
}

base::Instant time_of(Reader& reader, record::SnapshotPtr const& snapshot, std::uint64_t seq) {
    if (seq == snapshot->position.seq) return snapshot->position.time;
    auto const event = reader.index().event(seq);
    if (!event) throw record::BrokenRecord("Im Index fehlt das Ereignis " + std::to_string(seq) + ".");
    return event->time;
}

base::Result<View> view_up_to(Reader& reader, record::SnapshotPtr snapshot, std::uint64_t most,
                              AsOf const& as_of) {
    auto const seq = seq_of(reader, as_of, most);
    if (!seq) return seq.error();
    View view;
    view.seq = *seq;
    view.time = time_of(reader, snapshot, *seq);
    view.snapshot = std::move(snapshot);
    if (auto const* instant = std::get_if<base::Instant>(&as_of))
        view.as_of = base::berlin_date(*instant);
    else if (std::holds_alternative<std::uint64_t>(as_of))
        view.as_of = base::berlin_date(view.time);
    return view;
}

void put_edition(Reader& reader, View& view, index::EditionRow edition) {
    for (auto& item : reader.index().edition_items(edition)) {
        auto const measure = item.measure;
        view.items.emplace(measure, std::move(item));
    }
    view.edition = std::move(edition);
}

base::Error no_edition(Reader& reader, View const& view, base::Date day) {
    auto const editions = reader.index().editions(view.seq);
    auto message = "Am " + base::to_german(day) + " galt";
    if (view.as_of) message += " nach dem Stand vom " + base::to_german(*view.as_of);
    message += " noch keine Fassung";
    if (editions.empty()) return {base::Errc::kNotFound, "no-edition", message + "; es gibt noch keine."};
    return {base::Errc::kNotFound, "no-edition",
            message + "; die erste gilt seit " + base::to_german(editions.front().in_force_from) + "."};
}

}  // namespace

base::Result<AsOf> parse_as_of(std::string_view text) {
    if (auto const date = base::parse_date(text))
        return AsOf{base::berlin_end_of_day(*date) - std::chrono::seconds{1}};
    if (auto const instant = base::parse_rfc3339(text)) return AsOf{*instant};
    auto const digits = text.starts_with("seq:") ? text.substr(4) : text;
    if (auto const seq = base::parse_number<std::uint64_t>(digits)) return AsOf{std::min(*seq, kMostSeq)};
    return base::Error{base::Errc::kInvalid,
                       "invalid-as-of",
                       "„asOf“ ist ein Tag (2026-11-22), ein Zeitpunkt (2026-11-22T10:00:00Z) oder die "
                       "Nummer eines Ereignisses.",
                       {{"asOf", 0, "Erlaubt sind Tag, Zeitpunkt oder Ereignisnummer."}}};
}

base::Result<Moment> parse_moment(std::optional<std::string_view> as_of,
                                  std::optional<std::string_view> in_force_on) {
    Moment out;
    if (as_of) {
        auto const parsed = parse_as_of(*as_of);
        if (!parsed) return parsed.error();
        out.as_of = *parsed;
    }
    if (in_force_on) {
        out.in_force_on = base::parse_date(*in_force_on);
        if (!out.in_force_on)
            return base::Error{base::Errc::kInvalid,
                               "invalid-in-force-on",
                               "„inForceOn“ ist ein Tag, zum Beispiel 2026-11-22.",
                               {{"inForceOn", 0, "Erlaubt ist ein Tag."}}};
    }
    return out;
}

base::Date View::day() const {
    if (in_force_on) return *in_force_on;
    return as_of ? *as_of : base::berlin_date(time);
}

View view_now(Reader& reader) {
    View view;
    view.snapshot = reader.snapshot();
    view.seq = view.snapshot->position.seq;
    view.time = view.snapshot->position.time;
    return view;
}

base::Result<View> view_at(Reader& reader, Moment const& moment) {
    auto snapshot = reader.snapshot();
    auto const most = snapshot->position.seq;
    auto view = view_up_to(reader, std::move(snapshot), most, moment.as_of);
    if (!view || !moment.in_force_on) return view;
    auto edition = reader.index().edition_in_force(*moment.in_force_on, view->seq);
    if (!edition) return no_edition(reader, *view, *moment.in_force_on);
    view->in_force_on = moment.in_force_on;
    put_edition(reader, *view, std::move(*edition));
    return view;
}

base::Result<View> view_within(Reader& reader, View const& view, AsOf const& as_of) {
    return view_up_to(reader, view.snapshot, view.seq, as_of);
}

base::Result<View> view_of_edition(Reader& reader, View const& view, std::string_view edition) {
    auto row = reader.index().edition(edition, view.seq);
    if (row) {
        View out;
        out.snapshot = view.snapshot;
        out.seq = view.seq;
        out.time = view.time;
        out.as_of = view.as_of;
        put_edition(reader, out, std::move(*row));
        return out;
    }
    base::Error error{base::Errc::kNotFound, "not-found",
                      "Die Fassung „" + std::string{edition} + "“ gibt es nicht."};
    std::string known;
    for (auto const& each : reader.index().editions(view.seq)) known += (known.empty() ? "" : ", ") + each.id;
    if (!known.empty()) error.message += " Es gibt: " + known + ".";
    return error;
}

}  // namespace fassung::app
