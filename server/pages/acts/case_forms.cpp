#include "server/pages/acts/step_forms.hpp"
#include "server/pages/frame/words.hpp"

/// Steps that are no vote on a text: ending a case, and what happens on the way.
namespace fassung::pages::acts {

namespace {

using workflow::Case;
using workflow::CaseCommand;

void add_reason(Context const& context, Values& values, std::string_view hint, Findings const& findings) {
    add_field(context, values, "FIELDS", area(context, "reason", "acts.reason", hint, false), findings);
}

std::string read_reason(Context const& context, Findings& findings) {
    return required_text(context, findings, "reason", "acts.reason-missing");
}

std::string_view reason_field(std::string_view code) {
    return code == "reason-missing" || code == "too-long" ? "reason" : "";
}

// ---- ends ----

void fill_reject(Context const& context, Values& values, app::ActOpening const&, Findings const& findings) {
    add_reason(context, values, "acts.reject-reason-hint", findings);
}
CaseCommand read_reject(Context const& context, int, Findings& findings) {
    return workflow::Reject{read_reason(context, findings)};
}
std::string rejected(CaseCommand const&, Case const&) {
    return "acts.notice-rejected";
}

void fill_withdraw(Context const& context, Values& values, app::ActOpening const&, Findings const& findings) {
    add_reason(context, values, "acts.withdraw-reason-hint", findings);
}
CaseCommand read_withdraw(Context const& context, int, Findings& findings) {
    return workflow::Withdraw{read_reason(context, findings)};
}
std::string withdrawn(CaseCommand const&, Case const&) {
    return "acts.notice-withdrawn";
}

// ---- involvement ----

void fill_involve(Context const& context, Values& values, app::ActOpening const& opening,
                  Findings const& findings) {
    Field unit;
    unit.kind = Field::Kind::kSelect;
    unit.name = "unit";
    unit.label = context.text("acts.involve-unit");
    auto const sent = chosen(context, "unit");
    unit.options.push_back({"", context.text("acts.choose"), sent.empty(), {}});
    for (auto const& id : opening.units)
        unit.options.push_back(
            {id.str(), unit_short(context, id) + ", " + unit_name(context, id), sent == id.str(), {}});
    add_field(context, values, "FIELDS", unit, findings);

    Field as;
    as.kind = Field::Kind::kRadios;
    as.name = "as";
    as.label = context.text("acts.involve-as");
    auto const how = chosen(context, "as", "cosign");
    as.options.push_back({"cosign", context.text("acts.involve-cosign"), how == "cosign",
                          context.text("acts.involve-cosign-hint")});
    as.options.push_back({"inform", context.text("acts.involve-inform"), how == "inform",
                          context.text("acts.involve-inform-hint")});
    add_field(context, values, "FIELDS", as, findings);

    Field due;
    due.kind = Field::Kind::kDate;
    due.name = "due";
    due.label = context.text("acts.involve-due");
    due.hint = context.text("acts.involve-due-hint");
    due.value = typed(context, "due");
    due.optional = true;
    add_field(context, values, "FIELDS", due, findings);
    add_reason(context, values, "acts.involve-reason-hint", findings);
}

CaseCommand read_involve(Context const& context, int, Findings& findings) {
    workflow::Involve command;
    auto const unit = base::UnitId::parse(context.form.text("unit"));
    if (unit)
        command.unit = *unit;
    else
        findings.add("unit", context.text("acts.unit-missing"));
    if (auto const as = model::parse_name<model::Involvement>(context.form.text("as")))
        command.as = *as;
    else
        findings.add("as", context.text("acts.involve-as-missing"));
    if (auto const text = context.form.text("due"); !text.empty()) {
        command.due = read_day(text);
        if (!command.due) findings.add("due", context.text("acts.day-malformed"));
    }
    command.reason = read_reason(context, findings);
    return command;
}

std::string_view involve_field(std::string_view code) {
    if (code == "unknown-unit" || code == "already-involved") return "unit";
    return code == "invalid-due" ? "due" : reason_field(code);
}

std::string involved(CaseCommand const& command, Case const&) {
    return std::get<workflow::Involve>(command).as == model::Involvement::kCosign ? "acts.notice-involved"
                                                                                  : "acts.notice-informed";
}

// ---- deadlines and waivers ----

/// The first of the two acts of a waiver, if it was done for the present version.
workflow::Waiver const* begun_waiver(Case const& c, std::string const& requirement) {
    for (auto const& waiver : c.waivers)
        if (waiver.requirement == requirement && !waiver.confirmed_by &&
            waiver.version == c.version()->number)
            return &waiver;
    return nullptr;
}

Field requirement_field(Context const& context, app::ActOpening const& opening, std::string_view label_key) {
    Field out;
    out.kind = Field::Kind::kRadios;
    out.name = "requirement";
    out.label = context.text(label_key);
    auto const sent = chosen(context, "requirement",
                             opening.requirements.size() == 1 ? opening.requirements.front().id : "");
    for (auto const& requirement : opening.requirements) {
        std::string hint;
        if (requirement.due)
            hint = context.text("acts.due-until", day(context, requirement.due->date),
                                time_left(context, requirement.due->date));
        out.options.push_back({requirement.id, requirement.label, sent == requirement.id, hint});
    }
    return out;
}

std::string read_requirement(Context const& context, Findings& findings) {
    return required_text(context, findings, "requirement", "acts.requirement-missing");
}

std::string_view requirement_field_of(std::string_view code) {
    if (code == "unknown-requirement" || code == "requirement-met" || code == "not-waivable")
        return "requirement";
    return code == "invalid-due" ? "due" : reason_field(code);
}

void fill_extend(Context const& context, Values& values, app::ActOpening const& opening,
                 Findings const& findings) {
    add_field(context, values, "FIELDS", requirement_field(context, opening, "acts.extend-requirement"),
              findings);
    Field due;
    due.kind = Field::Kind::kDate;
    due.name = "due";
    due.label = context.text("acts.extend-due");
    due.hint = context.text("acts.extend-due-hint");
    due.value = typed(context, "due");
    add_field(context, values, "FIELDS", due, findings);
    add_reason(context, values, "acts.extend-reason-hint", findings);
}

CaseCommand read_extend(Context const& context, int, Findings& findings) {
    workflow::Extend command;
    command.requirement = read_requirement(context, findings);
    if (auto const due = read_day(context.form.text("due")))
        command.due = *due;
    else
        findings.add("due", context.text(context.form.text("due").empty() ? "acts.due-missing"
                                                                          : "acts.day-malformed"));
    command.reason = read_reason(context, findings);
    return command;
}

std::string extended(CaseCommand const&, Case const&) {
    return "acts.notice-extended";
}

void fill_waive(Context const& context, Values& values, app::ActOpening const& opening,
                Findings const& findings) {
    auto field = requirement_field(context, opening, "acts.waive-requirement");
    auto const& c = *context.seen.the_case;
    for (auto& option : field.options)
        if (auto const* begun = begun_waiver(c, option.value))
            option.hint += (option.hint.empty() ? "" : " ") +
                           context.text("acts.waive-begun", who(context, begun->requested_by));
    add_field(context, values, "FIELDS", field, findings);
    add_reason(context, values, "acts.waive-reason-hint", findings);
}

CaseCommand read_waive(Context const& context, int, Findings& findings) {
    workflow::Waive command;
    command.requirement = read_requirement(context, findings);
    command.reason = read_reason(context, findings);
    return command;
}

std::string waived(CaseCommand const& command, Case const& after) {
    auto const& requirement = std::get<workflow::Waive>(command).requirement;
    return begun_waiver(after, requirement) != nullptr ? "acts.notice-waiver-requested"
                                                       : "acts.notice-waived";
}

}  // namespace

StepForm const kReject{"reject", fill_reject, read_reject, reason_field, rejected, false};
StepForm const kWithdraw{"withdraw", fill_withdraw, read_withdraw, reason_field, withdrawn, false};
StepForm const kInvolve{"involve", fill_involve, read_involve, involve_field, involved, false};
StepForm const kExtend{"extend", fill_extend, read_extend, requirement_field_of, extended, false};
StepForm const kWaive{"waive", fill_waive, read_waive, requirement_field_of, waived, false};

}  // namespace fassung::pages::acts
