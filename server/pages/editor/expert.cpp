#include <algorithm>

#include "server/http/problem.hpp"
#include "server/pages/editor/editing.hpp"
#include "server/pages/editor/handlers.hpp"
#include "server/pages/frame/field.hpp"

namespace fassung::pages::editor {

namespace {

constexpr int kRows = 30;

struct Expert {
    std::string xml;
    std::string etag;
    std::vector<base::Detail> findings = {};
    std::string refusal = {};
    bool stale = false;
};

http::Response xml_page(Context const& context, Editing const& editing, Expert const& expert,
                        int status = 200) {
    Values values{"xml"};
    tokens(context, values);
    set(values, "PATH", editing.path);
    set(values, "ETAG", expert.etag);
    set(values, "XML", expert.xml);
    set(values, "ROWS", std::to_string(kRows));
    values.ShowSection(editing.writable ? "WRITABLE" : "READABLE");
    if (editing.writable) {
        auto& form = *values.AddSectionDictionary("FORM");
        tokens(context, form);
    }
    Findings findings;
    if (!expert.refusal.empty() && expert.findings.empty()) findings.add("xml", expert.refusal);
    for (auto const& finding : expert.findings) {
        bool const has_line = finding.message.starts_with("Zeile ");
        findings.add("xml", finding.line > 0 && !has_line
                                ? context.text("editor.line", finding.line, finding.message)
                                : finding.message);
    }
    add_errors(context, values, findings);
    if (!findings.empty()) values.ShowSection("WRONG");
    if (expert.stale) {
        auto& stale = *values.AddSectionDictionary("STALE");
        set(stale, "XML", editing.draft.xml);
        set(stale, "ROWS", std::to_string(kRows / 2));
    }
    if (context.query("saved") == "1") show(values, "DONE", "TEXT", context.text("editor.saved"));
    auto frame = frame_of(context, editing, context.text("editor.title-xml", editing.title),
                          context.text("editor.crumb-xml"));
    frame.has_errors = !findings.empty();
    frame.wide = true;
    return page(context, frame, render(context, "editor/xml", values), status);
}

}  // namespace

http::Response show_xml(Context& context) {
    auto const editing = load(context);
    if (!editing) return refused(context, editing.error());
    return xml_page(context, *editing, {editing->draft.xml, editing->draft.etag});
}

http::Response save_xml(Context& context) {
    auto editing = load(context);
    if (!editing) return refused(context, editing.error());
    auto const xml = context.form.raw("xml");
    auto const etag = context.form.text("etag");
    auto saved =
        app::save_draft_text(context.app, context.caller, *context.proposal, editing->draft.id, etag, xml);
    if (!saved) {
        if (saved.error().kind != base::Errc::kInvalid && saved.error().kind != base::Errc::kTooLarge)
            return refused(context, saved.error());
        return xml_page(context, *editing, {xml, etag, saved.error().details, saved.error().message},
                        http::status_of(saved.error()));
    }
    if (saved->done) return redirect(context, editing->path + "/xml?saved=1");
    editing->draft = std::move(saved->present);
    return xml_page(context, *editing, {.xml = xml, .etag = editing->draft.etag, .stale = true}, 409);
}

}  // namespace fassung::pages::editor
