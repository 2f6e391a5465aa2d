#include <algorithm>
#include <array>

#include "core/app/proposals.hpp"
#include "server/http/problem.hpp"
#include "server/pages/acts/handlers.hpp"
#include "server/pages/acts/signed.hpp"
#include "server/pages/acts/step_forms.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::acts {

namespace {

using workflow::CaseCommand;

base::Error unknown_step() {
    return {base::Errc::kNotFound, "unknown-step", "Diesen Schritt gibt es nicht."};
}

int present_version(workflow::Case const& c) {
    return c.version() == nullptr ? 0 : c.version()->number;
}

std::string title_of(Context const& context, std::string_view step) {
    return context.text(std::string{"acts.title-"}.append(step), context.seen.the_case->id.str());
}

/// The vote whose effect the page foretells: of a co-signature, the word that agrees.
std::optional<CaseCommand> foretold(Context const& context, StepForm const& form,
                                    app::ActOpening const& opening) {
    if (!form.is_vote) return std::nullopt;
    auto const version = present_version(*context.seen.the_case);
    if (form.name == "review") return workflow::Review{version, false, false, {}};
    if (form.name == "approve") return workflow::Approve{version, {}, opening.needs_despite ? "–" : ""};
    workflow::Cosign command;
    command.version = version;
    if (!opening.units.empty()) command.unit = opening.units.front();
    return command;
}

/// "Sie zeichnen als …": with several units the form asks for which.
void add_signer(Context const& context, Values& values, app::ActOpening const& opening) {
    bool const several = opening.by.function == model::Function::kCosigner && opening.units.size() > 1;
    auto by = opening.by;
    if (several) by.unit.reset();
    auto& out = *values.AddSectionDictionary("SIGNER");
    set(out, "WHO", who(context, by));
    if (several) {
        out.ShowSection("CHOOSE_UNIT");
    } else if (by.unit) {
        auto& unit = *out.AddSectionDictionary("FOR_UNIT");
        set(unit, "NAME", unit_name(context, *by.unit));
        set(unit, "SHORT", unit_short(context, *by.unit));
    }
}

/// What was typed, where there is no form any more to hold it.
void add_kept(Context const& context, Values& values) {
    static constexpr std::array<char const*, 4> kTexts{"note", "reason", "despite", "comment"};
    Values* block = nullptr;
    auto const keep = [&](std::string_view text) {
        if (text.empty()) return;
        if (block == nullptr) block = values.AddSectionDictionary("KEPT");
        show(*block, "TEXT", "VALUE", text);
    };
    for (auto const* name : kTexts) keep(context.form.text(name));
    for (auto const& [name, value] : context.form.fields())
        if (name.starts_with("comment:") || name.starts_with("wording:")) keep(value);
}

void add_newer(Context const& context, Values& values, int shown) {
    auto const& c = *context.seen.the_case;
    auto& out = *values.AddSectionDictionary("NEWER");
    auto const present = present_version(c);
    set(out, "SENTENCE", context.text("acts.newer", shown, present));
    if (c.version(shown) == nullptr) return;
    auto const difference = synopses(context, c, app::version_end(shown), app::version_end(present));
    if (difference.empty())
        out.ShowSection("SAME_TEXT");
    else
        set_html(*out.AddSectionDictionary("DIFFERENCE"), "SYNOPSIS_HTML", difference);
}

struct Outcome {
    Findings findings = {};
    int status = 200;
    std::optional<int> newer_than = {};  ///< the version that was shown, where another one is present
};

http::Response answer(Context& context, StepForm const& form, Outcome const& outcome) {
    auto const& c = *context.seen.the_case;
    auto const opening = app::opening_of(context.app, context.caller, context.seen, form.name);
    auto status = outcome.status;
    Values values{"act"};
    add_case(context, values, context.seen);
    set(values, "CASE_HREF", link_to(context, c.id).href);
    if (outcome.newer_than) add_newer(context, values, *outcome.newer_than);
    if (opening.refusal) {
        status = http::status_of(*opening.refusal);
        show(values, "CLOSED", "SENTENCE", opening.refusal->message);
        add_kept(context, values);
    } else {
        add_errors(context, values, outcome.findings);
        add_signer(context, values, opening);
        auto const command = foretold(context, form, opening);
        auto const preview =
            command ? std::optional{app::preview_act(context.app, context.caller, context.seen, *command)}
                    : std::nullopt;
        bool const told = preview && preview->has_value();
        if (told) add_places(context, values, (*preview)->places);
        auto& out = *values.AddSectionDictionary("FORM");
        tokens(context, out);
        add_effect(context, out, form.name, told ? &**preview : nullptr);
        set(out, "ACTION", context.request.path);
        set(out, "VERSION", std::to_string(present_version(c)));
        set(out, "BUTTON", context.text(std::string{"acts.button-"}.append(form.name)));
        set(out, "CASE_HREF", link_to(context, c.id).href);
        form.fill(context, out, opening, outcome.findings);
    }
    if (auto const text = present_synopses(context, c); !text.empty()) {
        auto& synopsis = *values.AddSectionDictionary(form.is_vote ? "SYNOPSIS" : "FOLDED_SYNOPSIS");
        set_html(synopsis, "SYNOPSIS_HTML", text);
    }
    auto const link = link_to(context, c.id);
    Frame frame;
    frame.title = title_of(context, form.name);
    frame.area = Area::kReview;
    frame.crumbs = {{context.text("acts.proposals"), "/proposals"},
                    {link.label, link.href},
                    {context.text(std::string{"acts.step-"}.append(form.name)), {}}};
    frame.wide = true;
    frame.has_errors = context.request.method == http::Method::kPost;
    return page(context, frame, render(context, "acts/act", values), status);
}

/// The case as it is now: while the form was open somebody else may have acted.
void look_again(Context& context) {
    auto seen = app::find_case(context.app, context.caller, context.seen.the_case->id);
    if (!seen) return;
    context.seen = std::move(*seen);
    context.snapshot = context.seen.snapshot;
}

}  // namespace

http::Response show_act(Context& context) {
    auto const* form = form_of(context.param("step"));
    if (form == nullptr) return refused(context, unknown_step());
    return answer(context, *form, {});
}

http::Response take_act(Context& context) {
    auto const* form = form_of(context.param("step"));
    if (form == nullptr) return refused(context, unknown_step());
    Outcome outcome;
    auto const shown = context.form.number("version").value_or(0);
    auto const stale = [&] { return shown != present_version(*context.seen.the_case); };
    // Not every command names a version, but every page showed one. A form sent twice gets its first answer.
    if (stale() && !app::was_done(context.app, context.digests)) {
        outcome.newer_than = shown;
        outcome.status = 409;
        return answer(context, *form, outcome);
    }
    auto command = form->read(context, shown, outcome.findings);
    if (outcome.findings.empty()) {
        auto const taken =
            app::take_step(context.app, context.caller, context.seen.the_case->id, command, context.digests);
        if (taken)
            return redirect(context, link_to(context, context.seen.the_case->id).href,
                            form->notice(command, *taken->the_case));
        auto const& error = taken.error();
        outcome.status = http::status_of(error);
        look_again(context);
        if (stale())
            outcome.newer_than = shown;
        else if (auto const field = form->field_of(error.code); !field.empty())
            outcome.findings.add(std::string{field}, error.message);
        else
            outcome.findings.add(error);
    } else {
        outcome.status = 422;
    }
    return answer(context, *form, outcome);
}

}  // namespace fassung::pages::acts
