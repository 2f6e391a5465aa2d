#include "core/app/proposals.hpp"
#include "server/api/body.hpp"
#include "server/api/handlers.hpp"
#include "server/api/json/case.hpp"
#include "server/api/problem.hpp"

namespace fassung::api {

namespace json = boost::json;

namespace {

constexpr char const* kUnit = "Die Kennung einer Stelle, zum Beispiel tmbwk.";
constexpr char const* kDay = "Ein Tag, zum Beispiel 2026-12-01.";

/// Every step: read the body, take the step, answer the new state.
template <class Read>
http::Response step(Context& context, http::Request const& request, Read const& read) {
    auto body = Body::parse(request.body);
    if (!body) return problem(body.error(), request);
    workflow::CaseCommand command = read(*body);
    if (auto const good = body->finish(); !good) return problem(good.error(), request);
    auto const taken =
        app::take_step(context.app, context.caller, *context.proposal, std::move(command), context.digests);
    if (!taken) return problem(taken.error(), request);
    return http::json_response(200, json::serialize(step_json(*taken->the_case, taken->seq)));
}

/// The findings of an item of a list, as findings of the whole body.
void pass_on(Body& body, std::string const& list, Body& item) {
    if (auto const good = item.finish(); !good)
        for (auto const& detail : good.error().details) body.wrong(list + "/" + detail.path, detail.message);
}

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
        pass_on(body, name, item);
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
        pass_on(body, "wording", item);
        out.push_back(std::move(condition));
    }
    return out;
}

}  // namespace

http::Response submit(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) {
        workflow::Submit command;
        command.reason = body.text("reason");
        return command;
    });
}

http::Response review(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) {
        workflow::Review command;
        command.version = body.required_number("version");
        if (auto const finding = body.optional_text("finding"); finding && *finding != "sound")
            body.wrong("finding",
                       "Erlaubt ist: sound. Sonst geben Sie den Vorschlag mit request-changes zurück.");
        command.editorial = body.boolean("editorial").value_or(false);
        command.financial_effect = body.boolean("financialEffect").value_or(false);
        command.note = body.text("note");
        return command;
    });
}

http::Response request_changes(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) {
        workflow::RequestChanges command;
        command.version = body.required_number("version");
        command.comments = placed(body, "comments");
        return command;
    });
}

http::Response cosign(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) {
        workflow::Cosign command;
        command.version = body.required_number("version");
        command.word = body.required<model::Word>(
            "word", &model::parse_name<model::Word>,
            "Erlaubt sind: signed, signed-with-note, noted, not-concerned, conditional, dissent.");
        command.unit = body.parsed<base::UnitId>("unit", &base::UnitId::parse, kUnit);
        command.note = body.text("note");
        command.conditions = conditions(body);
        return command;
    });
}

http::Response approve(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) {
        workflow::Approve command;
        command.version = body.required_number("version");
        command.note = body.text("note");
        command.despite = body.text("despite");
        return command;
    });
}

http::Response reject(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) { return workflow::Reject{body.text("reason")}; });
}

http::Response withdraw(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) { return workflow::Withdraw{body.text("reason")}; });
}

http::Response involve(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) {
        workflow::Involve command;
        command.unit = body.required<base::UnitId>("unit", &base::UnitId::parse, kUnit);
        command.as = body.required<model::Involvement>("as", &model::parse_name<model::Involvement>,
                                                       "Erlaubt sind: cosign, inform.");
        command.due = body.parsed<base::Date>("due", &base::parse_date, kDay);
        command.reason = body.text("reason");
        return command;
    });
}

http::Response extend(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) {
        workflow::Extend command;
        command.requirement = body.text("requirement");
        command.due = body.required<base::Date>("due", &base::parse_date, kDay);
        command.reason = body.text("reason");
        return command;
    });
}

http::Response waive(Context& context, http::Request const& request) {
    return step(context, request, [](Body& body) {
        workflow::Waive command;
        command.requirement = body.text("requirement");
        command.reason = body.text("reason");
        return command;
    });
}

}  // namespace fassung::api
