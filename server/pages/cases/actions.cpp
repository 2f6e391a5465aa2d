#include "server/pages/cases/sections.hpp"

namespace fassung::pages::cases {

namespace {

std::string address_of(CaseView const& view, std::string_view step) {
    if (step == "submit") return view.path() + "/draft";
    return view.path() + "/act/" + std::string{step};
}

void put_open(CaseView const& view, Values& values) {
    Values* others = nullptr;
    for (auto const& action : view.actions.open) {
        if (!action.awaited && others == nullptr) others = values.AddSectionDictionary("OTHERS");
        auto& out = action.awaited ? *values.AddSectionDictionary("AWAITED")
                                   : *others->AddSectionDictionary("ACTION");
        set(out, "TEXT", view.context.text("cases.step-" + action.name));
        set(out, "HREF", address_of(view, action.name));
        if (!action.awaited) continue;
        for (auto const& requirement : action.requirements) show(out, "ABOUT", "TEXT", requirement.label);
    }
}

void put_papers(CaseView const& view, Values& values) {
    auto const add = [&](char const* key, std::string const& href) {
        auto& out = *values.AddSectionDictionary("PAPER");
        set(out, "TEXT", view.context.text(key));
        set(out, "HREF", href);
    };
    if (view.the_case.stage == model::Stage::kSubmitted) add("cases.paper-sheet", view.path() + "/sheet.pdf");
    add("cases.paper-report", "/reports/proposals/" + view.the_case.id.str() + ".pdf");
}

}  // namespace

Html actions_section(CaseView& view) {
    auto const& context = view.context;
    Values values{"actions"};
    put_papers(view, values);
    if (!view.is_open())
        show(values, "NONE", "TEXT", context.text("cases.actions-over"));
    else if (view.actions.open.empty())
        show(values, "NONE", "TEXT", context.text("cases.actions-none"));
    put_open(view, values);
    if (view.actions.closed.empty()) return render(context, "cases/actions", values);
    auto& closed = *values.AddSectionDictionary("CLOSED");
    for (auto const& action : view.actions.closed) {
        auto& item = *closed.AddSectionDictionary("ITEM");
        set(item, "NAME", context.text("cases.step-" + action.name));
        set(item, "TEXT", action.reason);
    }
    return render(context, "cases/actions", values);
}

}  // namespace fassung::pages::cases
