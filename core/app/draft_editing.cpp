#include "core/app/draft_editing.hpp"

#include <algorithm>
#include <charconv>

#include "core/app/naming.hpp"
#include "core/app/released.hpp"
#include "core/app/starting_text.hpp"
#include "core/document/edit.hpp"
#include "core/document/shape.hpp"
#include "core/workflow/surroundings.hpp"

namespace fassung::app {

namespace {

constexpr std::string_view kOrder = "/#order";

using Side = EditDifference::Side;

workflow::Head const* head_of(Application& app, model::DocumentId const& id) {
    return app.snapshot()->state.head(id);
}

/// Of items of a list whose keys count up, the highest number.
int highest_number(document::Document const* text, std::string_view list, std::string_view prefix) {
    auto const* const element = text == nullptr ? nullptr : document::find(*text, list);
    int highest = 0;
    if (element == nullptr) return highest;
    for (auto const& item : element->children) {
        auto const key = item.attribute("id");
        int number = 0;
        if (key.starts_with(prefix))
            std::from_chars(key.data() + prefix.size(), key.data() + key.size(), number);
        highest = std::max(highest, number);
    }
    return highest;
}

std::string next_key(Application& app, model::DocumentId const& id, document::Document const& text,
                     std::string_view list, std::string_view item) {
    auto const prefix = (id.kind() == model::DocumentKind::kField ? id.id() : std::string{item}) + "-";
    auto const* const head = head_of(app, id);
    auto const known =
        std::max(highest_number(&text, list, prefix),
                 highest_number(head == nullptr ? nullptr : head->document.get(), list, prefix));
    return prefix + std::to_string(known + 1);
}

document::ElementShape const* list_shape(model::DocumentKind kind, std::string_view list) {
    auto const* shape = &document::shape_of(kind);
    while (shape != nullptr && !list.empty()) {
        auto const end = std::min(list.find('/'), list.size());
        shape = shape->child(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return shape;
}

std::optional<std::string> add(Application& app, model::DocumentId const& id, document::Document& text,
                               EditStep const& step) {
    auto const* const shape = list_shape(id.kind(), step.address);
    if (shape == nullptr || shape->children.size() != 1) return std::nullopt;
    auto const& item = shape->children.front();
    auto const key =
        item.id_prefix.empty() ? next_key(app, id, text, step.address, item.name) : std::string{};
    auto const* const added = document::add_item(text, step.address, step.after, key);
    if (added == nullptr) return std::nullopt;
    give_fresh_ids(app, id, text);
    return step.address + "/" + std::string{added->attribute(item.key)};
}

std::optional<std::string> bytes_at(document::Places const& places, std::string const& address) {
    auto const found = places.find(address);
    return found == places.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

std::shared_ptr<document::Document const> text_before(Application& app, DraftText const& draft) {
    return draft.base ? text_with_digest(app, draft.id, *draft.base) : nullptr;
}

void give_fresh_ids(Application& app, model::DocumentId const& id, document::Document& text) {
    auto const* const head = head_of(app, id);
    std::vector<std::string> taken;
    if (head != nullptr) {
        taken = ids_of(*head->retired);
        // A removed paragraph may come back under its id as long as the draft lasts.
        for (auto const& [address, bytes] : document::places_of(*head->document))
            taken.push_back(address.substr(address.rfind('/') + 1));
    }
    document::give_ids(text, taken, &random_id);
}

std::optional<std::string> perform(Application& app, model::DocumentId const& id, document::Document& text,
                                   document::Document const* before, EditStep const& step) {
    bool done = false;
    switch (step.kind) {
        case EditStep::Kind::kNone:
            return std::nullopt;
        case EditStep::Kind::kAdd:
            return add(app, id, text, step);
        case EditStep::Kind::kRemove:
            done = document::remove_item(text, step.address);
            break;
        case EditStep::Kind::kUp:
            done = document::move_item(text, step.address, -1);
            break;
        case EditStep::Kind::kDown:
            done = document::move_item(text, step.address, 1);
            break;
        case EditStep::Kind::kRestore:
            done = before != nullptr && document::find(*before, step.address) != nullptr &&
                   document::copy_place(text, *before, step.address);
            break;
    }
    return done ? std::optional{step.address} : std::nullopt;
}

std::vector<EditDifference> differences(Application& app, View const& view, document::Document const& mine,
                                        DraftText const& present,
                                        std::optional<base::Digest> const& seen_base) {
    auto const names = naming(app, view);
    std::vector<EditDifference> out;
    auto const add = [&](std::string const& address, document::Document const& theirs, bool released,
                         std::optional<Side> side) {
        // What is gone here is called by what it was there.
        auto const& named = document::find(mine, address) == nullptr ? theirs : mine;
        out.push_back({.address = address,
                       .label = history::label_of(named, address, names),
                       .mine = history::value_of(mine, address, names),
                       .theirs = history::value_of(theirs, address, names),
                       .released = released,
                       .changed_by = side});
    };
    auto const* const head = head_of(app, present.id);
    auto const my_places = document::places_of(mine);
    std::set<std::string> conflicting;
    if (head != nullptr) {
        auto const released = document::places_of(*head->document);
        for (auto const& conflict : present.conflicts)
            if (bytes_at(my_places, conflict.address) != bytes_at(released, conflict.address) &&
                conflicting.insert(conflict.address).second)
                add(conflict.address, *head->document, true, std::nullopt);
    }
    auto const base = seen_base ? text_with_digest(app, present.id, *seen_base) : nullptr;
    auto const base_places = base == nullptr ? document::Places{} : document::places_of(*base);
    for (auto const& each : document::diff(&mine, present.text)) {
        if (conflicting.contains(each.address)) continue;
        std::optional<Side> side;
        auto const start = bytes_at(base_places, each.address);
        if (base != nullptr && each.before == start) side = Side::kTheirs;
        if (base != nullptr && each.after == start) side = Side::kMine;
        add(each.address, present.text, false, side);
    }
    std::ranges::stable_partition(out, [](auto const& each) { return !each.address.ends_with(kOrder); });
    return out;
}

void take_theirs(Application& app, document::Document& mine, DraftText const& present,
                 EditDifference const& difference) {
    auto const* const head = head_of(app, present.id);
    if (difference.released && head != nullptr)
        document::copy_place(mine, *head->document, difference.address);
    else
        document::copy_place(mine, present.text, difference.address);
}

std::vector<base::Detail> findings_in(Application& app, Caller const& caller, SeenCase const& seen,
                                      model::DocumentId const& id, document::Document const& text) {
    workflow::Documents texts;
    if (auto const meta = draft_meta(app, *seen.the_case))
        for (auto const& other : meta->documents)
            if (auto draft = draft_text(app, caller, seen.the_case->id, other); other != id && draft)
                texts.emplace(other, std::make_shared<document::Document const>(std::move(draft->text)));
    texts.emplace(id, std::make_shared<document::Document const>(text));
    return document::check(text, workflow::surroundings_of(seen.snapshot->state, texts));
}

history::Synopsis draft_synopsis(Application& app, View const& view, DraftText const& draft) {
    auto const before = text_before(app, draft);
    return history::synopsis(draft.id, before.get(), &draft.text,
                             {.names = naming(app, view), .words = true, .unchanged = true});
}

}  // namespace fassung::app
