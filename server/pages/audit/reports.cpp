#include "core/app/audit_report.hpp"
#include "core/app/refusals.hpp"
#include "server/files/report.hpp"
#include "server/pages/audit/handlers.hpp"
#include "server/pages/audit/parts.hpp"

namespace fassung::pages::audit {

namespace {

struct File {
    std::string id;
    files::ReportForm form;
};

/// "M-0031.pdf"
std::optional<File> file_of(Context const& context) {
    auto const& name = context.param("file");
    auto const dot = name.rfind('.');
    if (dot == std::string::npos) return std::nullopt;
    auto const form = files::parse_report_form(std::string_view{name}.substr(dot + 1));
    if (!form) return std::nullopt;
    return File{name.substr(0, dot), *form};
}

http::Response not_found(Context const& context) {
    return refused(context, app::not_found("Den Bericht " + context.param("file")));
}

base::Result<app::View> view_of(Context const& context) {
    auto const as_of = context.query("asOf");
    auto const in_force_on = context.query("inForceOn");
    auto const asked =
        app::parse_moment(as_of.empty() ? std::nullopt : std::optional<std::string_view>{as_of},
                          in_force_on.empty() ? std::nullopt : std::optional<std::string_view>{in_force_on});
    if (!asked) return asked.error();
    return app::view_at(context.app, *asked);
}

http::Response rendered(Context const& context, exchange::AuditReport const& report, files::ReportForm form) {
    auto file = files::report_file(report, form, files::report_body(report, form));
    if (!file) return refused(context, file.error());
    file->set("Cache-Control", "private, no-cache");
    file->set("X-Content-Type-Options", "nosniff");
    return std::move(*file);
}

}  // namespace

http::Response measure_report(Context& context) {
    auto const file = file_of(context);
    auto const id = file ? base::MeasureId::parse(file->id) : std::nullopt;
    if (!id) return not_found(context);
    auto const view = view_of(context);
    if (!view) return refused(context, view.error());
    auto const report = app::measure_report(context.app, *view, *id);
    if (!report) return refused(context, report.error());
    return rendered(context, *report, file->form);
}

http::Response case_report(Context& context) {
    auto const file = file_of(context);
    auto const id = file ? base::ProposalId::parse(file->id) : std::nullopt;
    if (!id) return not_found(context);
    if (auto const seen = app::find_case(context.app, context.caller, *id); !seen)
        return refused(context, seen.error());
    auto const report = app::case_report(context.app, app::view_now(context.app), *id);
    if (!report) return refused(context, report.error());
    return rendered(context, *report, file->form);
}

}  // namespace fassung::pages::audit
