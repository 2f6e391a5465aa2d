#include "core/exchange/marks.hpp"
#include "core/exchange/synopsis.hpp"
#include "core/exchange/text_marks.hpp"

namespace fassung::exchange {

namespace {

using history::RowState;
using history::Run;

constexpr std::size_t kIndent = 4;

std::string heading_of(history::ConceptEntry const& entry) {
    auto out = entry.id.name();
    if (!entry.number.empty()) out += " (" + entry.number + ")";
    return entry.title.empty() ? out : out + ": " + entry.title;
}

}  // namespace

std::string marked_text(std::vector<Run> const& runs) {
    std::string out;
    for (auto const& run : runs) {
        switch (run.kind) {
            case Run::kSame:
                out += run.text;
                break;
            case Run::kDeleted:
                out += "[-" + run.text + "-]";
                break;
            case Run::kInserted:
                out += "{+" + run.text + "+}";
                break;
        }
    }
    return out;
}

void write_row(WrappedText& out, std::string const& label, std::string const& state, RowState kind,
               std::string const& before, std::string const& after, std::vector<Run> const& runs,
               std::size_t indent) {
    out.paragraph(label + " (" + state + ")", indent);
    auto const said = [](std::string const& text) {
        return text.empty() ? std::string{kNothingThere} : text;
    };
    switch (kind) {
        case RowState::kSame:
            return out.paragraph(said(after), indent + kIndent);
        case RowState::kNew:
            return out.paragraph("{+" + said(after) + "+}", indent + kIndent);
        case RowState::kGone:
            return out.paragraph("[-" + said(before) + "-]", indent + kIndent);
        case RowState::kChanged:
        case RowState::kMoved:
            return out.paragraph(runs.empty() ? said(after) : marked_text(runs), indent + kIndent);
    }
}

void write_rows(WrappedText& out, history::Synopsis const& synopsis, std::size_t indent) {
    for (auto const& row : synopsis.rows)
        write_row(out, row.label, state_label(row), row.state, row.before, row.after, row.runs, indent);
}

std::string synopsis_text(history::Synopsis const& synopsis, Sides const& sides, std::size_t width) {
    WrappedText out{width};
    out.heading(history::title_of(synopsis.id), '=');
    out.paragraph("[-alt-] " + sides.before);
    out.paragraph("{+neu+} " + sides.after);
    out.blank();
    if (!synopsis.changed() && synopsis.rows.empty()) out.paragraph("Unverändert.");
    write_rows(out, synopsis, 0);
    return std::move(out).take();
}

std::string synopsis_text(history::ConceptSynopsis const& synopsis, Sides const& sides, std::size_t width) {
    WrappedText out{width};
    out.heading("Synopse des Konzepts", '=');
    out.paragraph("[-alt-] " + sides.before);
    out.paragraph("{+neu+} " + sides.after);
    out.blank();
    out.paragraph(counts_of(synopsis));
    for (auto const& entry : synopsis.entries) {
        if (entry.state == RowState::kSame) continue;
        out.heading(heading_of(entry) + " (" + std::string{german_name_of(entry.state)} + ")", '-');
        write_rows(out, entry.synopsis, 0);
    }
    if (synopsis.unchanged == 0) return std::move(out).take();
    out.heading("Unverändert", '-');
    for (auto const& entry : synopsis.entries)
        if (entry.state == RowState::kSame) out.paragraph(heading_of(entry));
    return std::move(out).take();
}

}  // namespace fassung::exchange
