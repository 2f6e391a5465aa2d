#include <algorithm>

#include "core/exchange/marks.hpp"
#include "core/exchange/synopsis.hpp"

namespace fassung::exchange {

namespace {

using history::RowState;
using history::Run;

void add_run(Values& row, char const* side, char const* kind, std::string_view text) {
    set(*row.AddSectionDictionary(side)->AddSectionDictionary(kind), "TEXT", text);
}

void add_links(Values& row, std::vector<RowMarks::Link> const& links) {
    for (auto const& link : links) {
        auto& out = *row.AddSectionDictionary("LINK");
        set(out, "TEXT", link.label);
        set(out, "HREF", link.href);
    }
}

std::string heading_of(history::ConceptEntry const& entry) {
    auto out = history::title_of(entry.id);
    if (!entry.number.empty()) out += " (Nr. " + entry.number + ")";
    if (!entry.title.empty() && entry.title != history::title_of(entry.id)) out += ": " + entry.title;
    return out;
}

}  // namespace

std::string state_label(history::Row const& row) {
    std::string out{german_name_of(row.state)};
    if (row.state == RowState::kMoved && row.before_position != row.after_position)
        out += ", von " + std::to_string(row.before_position) + " nach " + std::to_string(row.after_position);
    if (row.state == RowState::kMoved && row.before != row.after) out += ", geändert";
    return out;
}

void fill_synopsis(Values& values, history::Synopsis const& synopsis, std::string_view before,
                   std::string_view after, std::string_view caption, RowMarks const& marks) {
    set(values, "BEFORE", before);
    set(values, "AFTER", after);
    if (synopsis.rows.empty()) return values.ShowSection("UNCHANGED");
    auto& table = *values.AddSectionDictionary("TABLE");
    set(table, "CAPTION", caption);
    for (auto const& row : synopsis.rows) {
        auto& out = *table.AddSectionDictionary("ROW");
        set(out, "LABEL", row.label);
        set(out, "STATE", name_of(row.state));
        set(out, "STATE_LABEL", state_label(row));
        if (marks.anchors) {
            show(out, "ANCHOR", "ID", row_anchor(synopsis.id, row.address));
            if (row.state != RowState::kSame) out.ShowSection("CHANGE");
        }
        if (marks.links) add_links(out, marks.links(row));
        fill_cells(out, {row.state, row.before, row.after, row.runs});
    }
}

void fill_cells(Values& row, Marked const& marked) {
    // A place without a text, such as a new paragraph in which nothing stands yet, would be an empty bar.
    if (marked.before.empty() && marked.state != RowState::kNew) show(row, "OLD_NOTE", "TEXT", kNothingThere);
    if (marked.after.empty() && marked.state != RowState::kGone && marked.state != RowState::kSame)
        show(row, "NEW_NOTE", "TEXT", kNothingThere);
    switch (marked.state) {
        case RowState::kSame:
            add_run(row, "OLD", "SAME", marked.before);
            return show(row, "NEW_NOTE", "TEXT", "unverändert");
        case RowState::kNew:
            show(row, "OLD_NOTE", "TEXT", "nicht vorhanden");
            if (!marked.after.empty()) add_run(row, "NEW", "INS", marked.after);
            return;
        case RowState::kGone:
            if (!marked.before.empty()) add_run(row, "OLD", "DEL", marked.before);
            return show(row, "NEW_NOTE", "TEXT", "entfällt");
        case RowState::kChanged:
        case RowState::kMoved:
            break;
    }
    if (marked.runs.empty()) {
        add_run(row, "OLD", "SAME", marked.before);
        return add_run(row, "NEW", "SAME", marked.after);
    }
    for (auto const& run : marked.runs) {
        if (run.kind != Run::kInserted)
            add_run(row, "OLD", run.kind == Run::kSame ? "SAME" : "DEL", run.text);
        if (run.kind != Run::kDeleted) add_run(row, "NEW", run.kind == Run::kSame ? "SAME" : "INS", run.text);
    }
}

std::string row_anchor(model::DocumentId const& document, std::string_view address) {
    auto out = document.name() + "/" + std::string{address};
    auto const plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    std::ranges::replace_if(
        out, [&](char c) { return !plain(c); }, '-');
    return out;
}

std::string synopsis_html(history::Synopsis const& synopsis, Sides const& sides, RowMarks const& marks) {
    Values values{"synopsis"};
    fill_synopsis(values, synopsis, sides.before, sides.after, history::title_of(synopsis.id), marks);
    return expand("synopsis", values);
}

std::string synopsis_html(history::ConceptSynopsis const& synopsis, Sides const& sides,
                          RowMarks const& marks) {
    Values values{"concept_synopsis"};
    set(values, "COUNTS", counts_of(synopsis));
    Values* same = nullptr;
    for (auto const& entry : synopsis.entries) {
        if (entry.state == RowState::kSame) {
            if (same == nullptr) same = values.AddSectionDictionary("SAME");
            set(*same->AddSectionDictionary("ITEM"), "HEADING", heading_of(entry));
            continue;
        }
        auto& out = *values.AddSectionDictionary("ENTRY");
        set(out, "HEADING", heading_of(entry));
        set(out, "STATE_LABEL", german_name_of(entry.state));
        auto& table = *out.AddIncludeDictionary("SYNOPSIS");
        table.SetFilename("synopsis");
        fill_synopsis(table, entry.synopsis, sides.before, sides.after, history::title_of(entry.synopsis.id),
                      marks);
    }
    if (same != nullptr) set(*same, "COUNT", std::to_string(synopsis.unchanged));
    return expand("concept_synopsis", values);
}

std::string counts_of(history::ConceptSynopsis const& synopsis) {
    return std::to_string(synopsis.changed) + " geändert, " + std::to_string(synopsis.added) + " neu, " +
           std::to_string(synopsis.gone) + " entfallen, " + std::to_string(synopsis.unchanged) +
           " unverändert.";
}

}  // namespace fassung::exchange
