#include <algorithm>

#include <fmt/format.h>

#include "core/workflow/deciding.hpp"
#include "core/workflow/limits.hpp"
#include "core/workflow/refusals.hpp"

namespace fassung::workflow {

using base::Result;
using model::Function;
using model::Stage;

namespace {

base::Error comment_missing() {
    return refuse::invalid("comment-missing", "Es fehlt eine Anmerkung. Bitte sagen Sie, was zu ändern ist.");
}

/// Numbers the comment and puts its texts beside it.
Result<model::CommentPlace> place_of(Case const& c, PlacedComment const& comment, int number,
                                     model::Texts& texts) {
    if (is_blank(comment.text) && (!comment.wording || is_blank(*comment.wording))) return comment_missing();
    if (auto const ok = is_place(*c.version(), comment); !ok) return ok.error();
    add_text(texts, fmt::format("comment-{}", number), comment.text);
    if (comment.wording) texts.emplace_back(fmt::format("wording-{}", number), *comment.wording);
    return model::CommentPlace{number, comment.document, comment.address, comment.wording.has_value()};
}

Comment const* find_comment(Case const& c, int number) {
    for (auto const& comment : c.comments)
        if (comment.number == number) return &comment;
    return nullptr;
}

base::Error no_comment(int number) {
    return refuse::not_found(fmt::format("Die Anmerkung {}", number));
}

int next_number(Case const& c) {
    return c.comments.empty() ? 1 : c.comments.back().number + 1;
}

}  // namespace

Result<Decision> decide_act(Asking const& asking, RequestChanges const& command) {
    auto const& c = asking.c;
    if (auto const ok = in_stage(asking, "request-changes", {Stage::kSubmitted}); !ok) return ok.error();
    if (auto const ok = on_present_version(c, command.version); !ok) return ok.error();
    if (command.comments.empty()) return comment_missing();
    if (command.comments.size() > limits::kPlaces)
        return refuse::too_many("Anmerkungen in einem Schritt", limits::kPlaces);
    model::ChangesRequested what{command.version, {}};
    model::Texts texts;
    int number = next_number(c);
    for (auto const& comment : command.comments) {
        auto place = place_of(c, comment, number++, texts);
        if (!place) return place.error();
        what.comments.push_back(std::move(*place));
    }
    return on_case(asking, acting_as(asking, {Function::kReviewer, Function::kApprover}), std::move(what),
                   std::move(texts));
}

Result<Decision> decide_act(Asking const& asking, AddComment const& command) {
    auto const& c = asking.c;
    if (auto const ok = in_stage(asking, "comment", {Stage::kSubmitted, Stage::kReturned}); !ok)
        return ok.error();
    if (auto const ok = on_present_version(c, command.version); !ok) return ok.error();
    if (c.comments.size() >= limits::kCommentsOfCase)
        return refuse::too_many("Anmerkungen in einem Vorgang", limits::kCommentsOfCase);
    if (command.reply_to && !find_comment(c, *command.reply_to)) return no_comment(*command.reply_to);
    model::Texts texts;
    auto place = place_of(c, command.comment, next_number(c), texts);
    if (!place) return place.error();
    return on_case(
        asking,
        acting_as(asking, {Function::kReviewer, Function::kApprover, Function::kEditor, Function::kCosigner}),
        model::Commented{command.version, command.reply_to, std::move(*place)}, std::move(texts));
}

Result<Decision> decide_act(Asking const& asking, ResolveComment const& command) {
    auto const& c = asking.c;
    if (auto const ok = in_stage(asking, "resolve", {Stage::kSubmitted, Stage::kReturned}); !ok)
        return ok.error();
    auto const* comment = find_comment(c, command.number);
    if (!comment) return no_comment(command.number);
    bool const proposer = asking.actor.holds(Function::kEditor, c.unit, asking.day);
    if (!proposer && comment->by.actor != asking.id)
        return refuse::wrong_function(
            "die Verfasserin oder der Verfasser der Anmerkung, oder die vorschlagende Stelle");
    if (comment->resolved) return refuse::conflict("already-resolved", "Diese Anmerkung ist schon erledigt.");
    auto const as = proposer
                        ? acting_as(asking, {Function::kEditor})
                        : acting_as(asking, {comment->by.function, Function::kReviewer, Function::kApprover,
                                             Function::kEditor, Function::kCosigner});
    return on_case(asking, as, model::CommentResolved{command.number});
}

Result<Decision> decide_act(Asking const& asking, AdoptWording const& command) {
    auto const& c = asking.c;
    if (auto const ok = in_stage(asking, "adopt", {Stage::kSubmitted, Stage::kReturned}); !ok)
        return ok.error();
    auto const* comment = find_comment(c, command.number);
    if (!comment) return no_comment(command.number);
    if (!comment->wording)
        return refuse::invalid("no-wording", "Diese Anmerkung enthält keinen Formulierungsvorschlag.");
    if (comment->adopted)
        return refuse::conflict("already-adopted", "Diese Formulierung ist schon übernommen.");
    return on_case(asking, acting_as(asking, {Function::kEditor}), model::WordingAdopted{command.number});
}

}  // namespace fassung::workflow
