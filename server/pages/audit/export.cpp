#include "server/files/export.hpp"

#include "server/pages/audit/handlers.hpp"
#include "server/pages/audit/parts.hpp"
#include "server/pages/frame/commands.hpp"
#include "server/pages/frame/pager.hpp"

namespace fassung::pages::audit {

namespace {

std::optional<std::string_view> maybe(std::string const& text) {
    return text.empty() ? std::nullopt : std::optional<std::string_view>{text};
}

void add_export(Context const& context, Values& values, Findings const& findings) {
    Field format{
        .kind = Field::Kind::kSelect, .name = "format", .label = context.text("audit.export-format")};
    for (auto const* name : {"json", "xml", "csv"})
        format.options.push_back(
            {name, context.text("audit.format-" + std::string{name}), context.query("format") == name});
    add_field(context, values, "FORMAT", format, findings);
    auto const date = [&](char const* section, char const* name, char const* key) {
        Field field{.kind = Field::Kind::kDate, .name = name, .label = context.text(key)};
        field.hint = context.text(std::string{key} + "-hint");
        field.value = context.query(name);
        field.optional = true;
        add_field(context, values, section, field, findings);
    };
    date("AS_OF", "asOf", "audit.export-as-of");
    date("IN_FORCE", "inForceOn", "audit.export-in-force");
}

void add_report_form(Context const& context, Values& values, Findings const& findings) {
    Field subject{.kind = Field::Kind::kText, .name = "id", .label = context.text("audit.report-id")};
    subject.hint = context.text("audit.report-id-hint");
    subject.value = context.query("id");
    add_field(context, values, "REPORT_ID", subject, findings);
    Field format{.kind = Field::Kind::kSelect, .name = "form", .label = context.text("audit.export-format")};
    for (auto const* name : {"pdf", "html", "json"})
        format.options.push_back(
            {name, context.text("audit.format-" + std::string{name}), context.query("form") == name});
    add_field(context, values, "REPORT_FORM", format, findings);
}

void add_address(Context const& context, Values& values, char const* key, std::string const& path) {
    auto& out = *values.AddSectionDictionary("ADDRESS");
    set(out, "LABEL", context.text(key));
    set(out, "HREF", origin_of(context) + path);
}

http::Response show_exports(Context const& context, Findings const& findings, int status) {
    Values values{"export"};
    add_tabs(context, values, Tab::kExport);
    add_errors(context, values, findings);
    add_export(context, values, findings);
    add_report_form(context, values, findings);
    add_address(context, values, "audit.feed-all", "/api/v1/releases.atom");
    add_address(context, values, "audit.feed-measure", "/api/v1/releases.atom?measure=M-0031");
    add_address(context, values, "audit.feed-field", "/api/v1/releases.atom?field=sprache");
    add_address(context, values, "audit.feed-unit", "/api/v1/releases.atom?unit=tmbwk");
    if (context.allowed(workflow::Action::kCloneRecord))
        show(values, "CLONE", "TEXT", "git clone " + origin_of(context) + "/git/record.git");
    auto frame = frame_of(context, Tab::kExport);
    frame.has_errors = !findings.empty();
    return page(context, frame, render(context, "audit/export", values), status);
}

}  // namespace

http::Response exports(Context& context) {
    return show_exports(context, {}, 200);
}

http::Response export_concept(Context& context) {
    Findings findings;
    auto const format = exchange::parse_export_format(context.query("format"));
    if (!format) findings.add("format", context.text("audit.bad-format"));
    auto const as_of = context.query("asOf");
    auto const in_force_on = context.query("inForceOn");
    auto const asked = app::parse_moment(maybe(as_of), maybe(in_force_on));
    if (!asked)
        findings.add(asked.error().code == "invalid-as-of" ? "asOf" : "inForceOn", asked.error().message);
    if (!findings.empty()) return show_exports(context, findings, 422);
    auto view = app::view_at(context.app, *asked);
    if (!view) {
        findings.add(view.error().code == "before-record" ? "asOf" : "inForceOn", view.error().message);
        return show_exports(context, findings, 422);
    }
    return files::export_file(context.app, std::move(*view), *format);
}

http::Response report_form(Context& context) {
    auto const id = context.query("id");
    auto form = context.query("form");
    if (form.empty()) form = "pdf";
    if (base::MeasureId::parse(id)) return redirect(context, "/reports/measures/" + id + "." + encoded(form));
    if (base::ProposalId::parse(id))
        return redirect(context, "/reports/proposals/" + id + "." + encoded(form));
    Findings findings;
    findings.add("id", context.text("audit.bad-report-id"));
    return show_exports(context, findings, 422);
}

}  // namespace fassung::pages::audit
