#include "server/api/step_bodies.hpp"

#include <algorithm>
#include <array>

namespace fassung::api {

namespace {

constexpr char const* kUnit = "Die Kennung einer Stelle, zum Beispiel tmbwk.";
constexpr char const* kDay = "Ein Tag, zum Beispiel 2026-12-01.";

std::vector<workflow::PlacedComment> placed(Body& body, std::string const& name) {
    std::vector<workflow::PlacedComment> out;
    auto items = body.objects(name);
    if (!items) return out;
    for (auto& item : *items) {
        auto const place = item.place("path");
        workflow::PlacedComment comment;
        if (place) {
            comment.document = place->document;
            comment.address = place->address;
        }
        comment.text = item.text("text");
        comment.wording = item.optional_text("wording");
        body.pass_on(name, item);
        out.push_back(std::move(comment));
    }
    return out;
}

/// The wordings of a condition: a list of {"path","text"}.
std::vector<workflow::PlacedComment> conditions(Body& body) {
    std::vector<workflow::PlacedComment> out;
    auto items = body.objects("wording");
    if (!items) return out;
    for (auto& item : *items) {
        auto const place = item.place("path");
        workflow::PlacedComment condition;
        if (place) {
            condition.document = place->document;
            condition.address = place->address;
        }
        if (!item.has("text")) item.wrong("text", "Hier fehlt der gewünschte Wortlaut.");
        condition.wording = item.text("text");
        body.pass_on("wording", item);
        out.push_back(std::move(condition));
    }
    return out;
}

workflow::CaseCommand read_submit(Body& body) {
    workflow::Submit command;
    command.reason = body.text("reason");
    return command;
}

workflow::CaseCommand read_review(Body& body) {
    workflow::Review command;
    command.version = body.required_number("version");
    if (auto const finding = body.optional_text("finding"); finding && *finding != "sound")
        body.wrong("finding",
                   "Erlaubt ist: sound. Sonst geben Sie den Vorschlag mit request-changes zurück.");
    command.editorial = body.boolean("editorial").value_or(false);
    command.financial_effect = body.boolean("financialEffect").value_or(false);
    command.note = body.text("note");
    return command;
}

workflow::CaseCommand read_request_changes(Body& body) {
    workflow::RequestChanges command;
    command.version = body.required_number("version");
    command.comments = placed(body, "comments");
    return command;
}

workflow::CaseCommand read_cosign(Body& body) {
    workflow::Cosign command;
    command.version = body.required_number("version");
    command.word = body.required<model::Word>(
        "word", &model::parse_name<model::Word>,
        "Erlaubt sind: signed, signed-with-note, noted, not-concerned, conditional, dissent.");
    command.unit = body.parsed<base::UnitId>("unit", &base::UnitId::parse, kUnit);
    command.note = body.text("note");
    command.conditions = conditions(body);
    return command;
}

workflow::CaseCommand read_approve(Body& body) {
    workflow::Approve command;
    command.version = body.required_number("version");
    command.note = body.text("note");
    command.despite = body.text("despite");
    return command;
}

workflow::CaseCommand read_reject(Body& body) {
    return workflow::Reject{body.text("reason")};
}

workflow::CaseCommand read_withdraw(Body& body) {
    return workflow::Withdraw{body.text("reason")};
}

workflow::CaseCommand read_involve(Body& body) {
    workflow::Involve command;
    command.unit = body.required<base::UnitId>("unit", &base::UnitId::parse, kUnit);
    command.as = body.required<model::Involvement>("as", &model::parse_name<model::Involvement>,
                                                   "Erlaubt sind: cosign, inform.");
    command.due = body.parsed<base::Date>("due", &base::parse_date, kDay);
    command.reason = body.text("reason");
    return command;
}

workflow::CaseCommand read_extend(Body& body) {
    workflow::Extend command;
    command.requirement = body.text("requirement");
    command.due = body.required<base::Date>("due", &base::parse_date, kDay);
    command.reason = body.text("reason");
    return command;
}

workflow::CaseCommand read_waive(Body& body) {
    workflow::Waive command;
    command.requirement = body.text("requirement");
    command.reason = body.text("reason");
    return command;
}

struct Named {
    std::string_view step;
    ReadStep read;
};
constexpr std::array kReaders{
    Named{"submit", read_submit},
    Named{"review", read_review},
    Named{"request-changes", read_request_changes},
    Named{"cosign", read_cosign},
    Named{"approve", read_approve},
    Named{"reject", read_reject},
    Named{"withdraw", read_withdraw},
    Named{"involve", read_involve},
    Named{"extend", read_extend},
    Named{"waive", read_waive},
};

}  // namespace

ReadStep reader_of(std::string_view step) {
    auto const* const found = std::ranges::find(kReaders, step, &Named::step);
    return found == kReaders.end() ? nullptr : found->read;
}

}  // namespace fassung::api
