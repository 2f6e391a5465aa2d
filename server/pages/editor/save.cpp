#include <algorithm>
#include <array>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/http/problem.hpp"
#include "server/pages/editor/form_page.hpp"
#include "server/pages/editor/handlers.hpp"

namespace fassung::pages::editor {

namespace {

using app::EditDifference;
using app::EditStep;

/// What a button says: "add/description", "up/description/p-7f3a91".
struct Pressed {
    enum class Way { kStay, kPreview, kOverview };
    EditStep step = {};
    Way way = Way::kStay;
    bool clean = false;  ///< take out what official text may not contain
    bool sure = false;   ///< remove, although nobody else has it
    std::string button = "b_save";
};

Pressed pressed_of(Form const& form) {
    Pressed out;
    auto const text = form.text("do");
    auto const slash = std::min(text.find('/'), text.size());
    auto const word = text.substr(0, slash);
    auto const rest = text.substr(std::min(slash + 1, text.size()));
    using Steps = std::pair<std::string_view, EditStep::Kind>;
    static constexpr std::array<Steps, 6> kSteps{
        Steps{"add", EditStep::Kind::kAdd},     Steps{"remove", EditStep::Kind::kRemove},
        Steps{"drop", EditStep::Kind::kRemove}, Steps{"up", EditStep::Kind::kUp},
        Steps{"down", EditStep::Kind::kDown},   Steps{"restore", EditStep::Kind::kRestore}};
    for (auto const& [name, kind] : kSteps)
        if (word == name) out.step = {kind, rest};
    out.sure = word == "drop";
    out.clean = word == "clean";
    if (word == "after") {
        auto const last = std::min(rest.rfind('/'), rest.size());
        out.step = {EditStep::Kind::kAdd, rest.substr(0, last), rest.substr(std::min(last + 1, rest.size()))};
    }
    if (word == "preview") out.way = Pressed::Way::kPreview;
    if (word == "overview") out.way = Pressed::Way::kOverview;
    if (word == "save" && !rest.empty()) out.button = (rest.starts_with("add_") ? "b_" : "b_save_") + rest;
    return out;
}

std::optional<base::Digest> base_of(Form const& form) {
    return base::Digest::parse(form.text("base"));
}

/// What has come in.
struct Arrived {
    app::FormFields typed;
    FormState state;  ///< to show it again
};

/// The form as it was sent, measured against what stands there now.
Arrived arrived(Context const& context, Editing const& editing, bool clean) {
    Arrived out{.typed = context.form.fields(), .state = {}};
    if (clean) out.typed = app::cleaned(std::move(out.typed));
    auto reading = app::from_fields(editing.draft.id, out.typed);
    app::give_fresh_ids(context.app, editing.draft.id, reading.document);
    out.state.text = std::move(reading.document);
    // An item without its key is no part of the text yet; neither is a choice.
    bool const keyless = std::ranges::any_of(
        reading.findings, [](auto const& each) { return each.path.find("_new__") != std::string::npos; });
    for (auto const& field : out.typed)
        if (field.first.starts_with("c_") || (keyless && field.first.find("_new") != std::string::npos))
            out.state.typed.push_back(field);
    out.state.etag = context.form.text("etag");
    out.state.base = base_of(context.form);
    for (auto const& finding : reading.findings) {
        out.state.findings.add(finding.path, finding.message);
        out.state.forbidden = out.state.forbidden || finding.message.find("U+") != std::string::npos;
    }
    // A page that was cut short must not take for removed what did not arrive.
    if (!context.form.has("complete")) out.state.findings.add("", context.text("editor.incomplete"));
    return out;
}

std::vector<EditDifference> differences_now(Context const& context, Editing const& editing,
                                            FormState const& state) {
    return app::differences(context.app, app::view_now(context.app), state.text, editing.draft, state.base);
}

/// Puts in what was chosen between two texts; where nothing was chosen, a finding.
void settle(Context const& context, Editing const& editing, FormState& state) {
    auto const asked = context.form.all("conflict");
    if (asked.empty()) return;
    std::vector<EditDifference> open;
    for (auto& each : differences_now(context, editing, state))
        if (std::ranges::find(asked, each.address) != asked.end()) open.push_back(std::move(each));
    for (auto const& each : open) {
        auto const chosen = context.form.text(choice_name(each.address));
        if (chosen != "mine" && chosen != "theirs")
            state.findings.add(choice_name(each.address), context.text("editor.choice-missing", each.label));
    }
    state.differences = open;
    if (!state.findings.empty()) return;
    for (auto const& each : open)
        if (context.form.text(choice_name(each.address)) == "theirs")
            app::take_theirs(context.app, state.text, editing.draft, each);
    state.differences.clear();
}

/// Somebody has saved meanwhile, or a text was released: both stand on the page, nothing typed is lost.
http::Response stale_page(Context const& context, Editing editing, FormState state,
                          app::DraftText const& present) {
    editing.draft = present;
    editing.before = app::text_before(context.app, present);
    state.differences = differences_now(context, editing, state);
    state.etag = present.etag;
    state.base = present.base;
    state.stale = true;
    return form_page(context, editing, std::move(state), 409);
}

/// Where the eye should be afterwards.
std::string focus_after(document::Document const& text, EditStep const& step, std::string const& address) {
    auto const list = address.substr(0, address.rfind('/'));
    auto const* const items = document::find(text, list);
    auto const button = [&](std::string_view what) {
        return "b_" + std::string{what} + app::field_name(address).substr(1);
    };
    auto const is_at_end = [&](bool front) {
        if (items == nullptr || items->children.empty()) return true;
        auto const& item = front ? items->children.front() : items->children.back();
        return &item == document::find(text, address);
    };
    switch (step.kind) {
        case EditStep::Kind::kUp:
            return button(is_at_end(true) ? "down" : "up");
        case EditStep::Kind::kDown:
            return button(is_at_end(false) ? "up" : "down");
        case EditStep::Kind::kRemove:
            return "b_add" + app::field_name(list).substr(1);
        case EditStep::Kind::kNone:
        case EditStep::Kind::kAdd:
        case EditStep::Kind::kRestore:
            break;
    }
    return app::field_name(address);
}

/// Whether removing it would lose words that only this draft has.
bool would_lose(Editing const& editing, document::Document const& text, Pressed const& pressed) {
    if (pressed.step.kind != EditStep::Kind::kRemove || pressed.sure) return false;
    auto const* const item = document::find(text, pressed.step.address);
    return item != nullptr && !item->text.empty() &&
           (editing.before == nullptr || document::find(*editing.before, pressed.step.address) == nullptr);
}

}  // namespace

http::Response save_form(Context& context) {
    auto const editing = load(context);
    if (!editing) return refused(context, editing.error());
    auto const pressed = pressed_of(context.form);
    auto [typed, state] = arrived(context, *editing, pressed.clean);
    if (state.etag == editing->draft.etag) settle(context, *editing, state);
    if (!state.findings.empty()) return form_page(context, *editing, std::move(state), 422);

    auto const confirm = would_lose(*editing, state.text, pressed);
    std::optional<std::string> moved;
    auto text = state.text;
    if (!confirm)
        moved = app::perform(context.app, editing->draft.id, text, editing->before.get(), pressed.step);
    auto const saved = app::save_draft_text(context.app, context.caller, *context.proposal, editing->draft.id,
                                            state.etag, document::canonical(text));
    if (!saved) {
        if (saved.error().kind != base::Errc::kInvalid && saved.error().kind != base::Errc::kTooLarge)
            return refused(context, saved.error());
        state.findings.add(saved.error());
        return form_page(context, *editing, std::move(state), http::status_of(saved.error()));
    }
    if (!saved->done) return stale_page(context, *editing, std::move(state), saved->present);
    if (confirm) {
        auto now = load(context);
        if (!now) return refused(context, now.error());
        auto shown = state_of(*now);
        shown.confirm = pressed.step.address;
        shown.at = "b_drop" + app::field_name(pressed.step.address).substr(1);
        return form_page(context, *now, std::move(shown));
    }
    switch (pressed.way) {
        case Pressed::Way::kPreview:
            return redirect(context, editing->path + "/preview");
        case Pressed::Way::kOverview:
            return redirect(context, editing->overview, "editor.notice-saved");
        case Pressed::Way::kStay:
            break;
    }
    auto const at = moved ? focus_after(saved->present.text, pressed.step, *moved) : pressed.button;
    return redirect(context, editing->path + "?at=" + at + (moved ? "" : "&saved=1"));
}

http::Response autosave(Context& context) {
    auto const answer = [](int status, boost::json::object body) {
        auto response = http::json_response(status, boost::json::serialize(body));
        response.set("Cache-Control", "no-store");
        return response;
    };
    auto const said = [&](std::string_view text) { return boost::json::object{{"message", text}}; };
    auto const editing = load(context);
    if (!editing) return answer(http::status_of(editing.error()), said(editing.error().message));
    auto [typed, state] = arrived(context, *editing, false);
    // Between two texts a person chooses, not the clock.
    if (context.form.has("conflict")) return answer(409, said(context.text("editor.autosave-stale")));
    if (!state.findings.empty()) return answer(422, said(state.findings.items().front().message));
    auto const saved = app::save_draft_text(context.app, context.caller, *context.proposal, editing->draft.id,
                                            state.etag, document::canonical(state.text));
    if (!saved) return answer(http::status_of(saved.error()), said(saved.error().message));
    if (!saved->done) return answer(409, said(context.text("editor.autosave-stale")));
    auto const& base = saved->present.base;
    return answer(
        200, {{"message", context.text("editor.saved")},
              {"fields", {{"etag", saved->present.etag}, {"base", base ? base->hex() : std::string{}}}}});
}

}  // namespace fassung::pages::editor
