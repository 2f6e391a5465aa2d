#include <boost/json.hpp>

#include "core/exchange/synopsis.hpp"

namespace fassung::exchange {

namespace json = boost::json;

namespace {

std::string_view name_of_kind(history::Run::Kind kind) {
    switch (kind) {
        case history::Run::kSame:
            return "same";
        case history::Run::kInserted:
            return "inserted";
        case history::Run::kDeleted:
            return "deleted";
    }
    std::abort();
}

json::value text_or_null(std::string const& text, bool there) {
    return there ? json::value(text) : json::value(nullptr);
}

json::value number_or_null(int number) {
    return number == 0 ? json::value(nullptr) : json::value(number);
}

json::value text_or_null(std::string const& text) {
    return text_or_null(text, !text.empty());
}

}  // namespace

json::object to_json(history::Run const& run) {
    return {{"kind", name_of_kind(run.kind)}, {"text", run.text}};
}

json::object to_json(history::Row const& row) {
    json::array runs;
    for (auto const& run : row.runs) runs.push_back(to_json(run));
    return {{"address", row.address},
            {"label", row.label},
            {"state", name_of(row.state)},
            {"before", text_or_null(row.before, row.state != history::RowState::kNew)},
            {"after", text_or_null(row.after, row.state != history::RowState::kGone)},
            {"runs", std::move(runs)},
            {"beforePosition", number_or_null(row.before_position)},
            {"afterPosition", number_or_null(row.after_position)}};
}

json::object to_json(history::Synopsis const& synopsis) {
    json::array rows;
    for (auto const& row : synopsis.rows) rows.push_back(to_json(row));
    return {{"document", synopsis.id.name()}, {"changed", synopsis.changed()}, {"rows", std::move(rows)}};
}

json::object to_json(history::ConceptSynopsis const& synopsis) {
    json::array entries;
    for (auto const& entry : synopsis.entries) {
        json::array rows;
        for (auto const& row : entry.synopsis.rows) rows.push_back(to_json(row));
        entries.push_back(json::object{{"document", entry.id.name()},
                                       {"state", name_of(entry.state)},
                                       {"number", text_or_null(entry.number)},
                                       {"title", entry.title},
                                       {"field", text_or_null(entry.field)},
                                       {"rows", std::move(rows)}});
    }
    return {{"unchanged", synopsis.unchanged},
            {"changed", synopsis.changed},
            {"new", synopsis.added},
            {"gone", synopsis.gone},
            {"documents", std::move(entries)}};
}

}  // namespace fassung::exchange
