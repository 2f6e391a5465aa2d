#include <boost/json.hpp>

#include "core/exchange/synopsis.hpp"
#include "server/pages/cases/sections.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

/// A text, or an object with a text for each thing that is affected.
void put_effects(Values& values, std::string const& effects) {
    if (effects.empty()) return;
    auto& out = *values.AddSectionDictionary("EFFECTS");
    boost::json::error_code bad;
    auto const read = boost::json::parse(effects, bad);
    if (!bad && read.is_object()) {
        for (auto const& [name, value] : read.as_object()) {
            auto& effect = *out.AddSectionDictionary("EFFECT");
            show(effect, "NAME", "TEXT", std::string_view{name.data(), name.size()});
            if (auto const* text = value.if_string())
                set(effect, "VALUE", std::string_view{text->data(), text->size()});
            else
                set(effect, "VALUE", boost::json::serialize(value));
        }
        return;
    }
    std::string const text = !bad && read.is_string() ? std::string{read.as_string()} : effects;
    std::string_view rest = text;
    while (!rest.empty()) {
        auto const end = std::min(rest.find('\n'), rest.size());
        set(*out.AddSectionDictionary("EFFECT"), "VALUE", rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

/// How many comments a place has that are not settled, and where they and the form for another stand.
std::vector<exchange::RowMarks::Link> links_of(CaseView const& view, model::DocumentId const& document,
                                               history::Row const& row, bool may_comment) {
    std::vector<exchange::RowMarks::Link> out;
    auto const& context = view.context;
    int open = 0;
    workflow::Comment const* first = nullptr;
    for (auto const& comment : view.the_case.comments) {
        if (comment.document != document || comment.address != row.address || comment.resolved) continue;
        if (first == nullptr) first = &comment;
        ++open;
    }
    if (first != nullptr)
        out.push_back(
            {open == 1 ? context.text("cases.row-comment") : context.text("cases.row-comments", open),
             "#comment-" + std::to_string(first->number)});
    if (may_comment)
        out.push_back({context.text("cases.row-say", row.label),
                       "?place=" + document.name() + "/" + row.address + "#say"});
    return out;
}

}  // namespace

Html reason_section(CaseView& view) {
    auto const& c = view.the_case;
    if (!c.version()) return {};
    Values values{"reason"};
    if (c.reason.empty())
        values.ShowSection("NONE");
    else
        quote(*values.AddSectionDictionary("SOME"), "REASON", c.reason);
    put_effects(values, c.effects);
    return render(view.context, "cases/reason", values);
}

Html changes_section(CaseView& view, bool whole) {
    auto const& context = view.context;
    auto const& c = view.the_case;
    if (!c.version()) return {};
    Values values{"changes"};
    set(values, "HEADING", context.text("cases.changes", c.version()->number));
    set(values, "TOGGLE", view.path() + (whole ? "#changes" : "?all=1#changes"));
    set(values, "TOGGLE_LABEL", context.text(whole ? "cases.changes-only" : "cases.changes-all"));
    bool const may_comment = view.is_open() && context.allowed(workflow::Action::kComment, &c);
    auto shown = view.synopses;
    if (!whole) drop_unchanged(shown);
    for (auto const& synopsis : shown) {
        auto& document = *values.AddSectionDictionary("DOCUMENT");
        if (shown.size() > 1) show(document, "HEADING_OF", "TEXT", link_to(context, synopsis.id).label);
        auto const links = [&](history::Row const& row) {
            return links_of(view, synopsis.id, row, may_comment && row.state != history::RowState::kSame);
        };
        set_html(
            document, "SYNOPSIS_HTML",
            Html::trusted(exchange::synopsis_html(
                synopsis,
                {context.text("cases.side-before"), context.text("cases.side-after", c.version()->number)},
                {.anchors = true, .links = links})));
    }
    return render(context, "cases/changes", values);
}

}  // namespace fassung::pages::cases
