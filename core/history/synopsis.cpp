#include "core/history/synopsis.hpp"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

#include "core/document/place.hpp"
#include "core/history/describe.hpp"

namespace fassung::history {

namespace {

using document::Document;
using document::Element;
using document::Place;
using ByAddress = std::unordered_map<std::string_view, Place const*>;

ByAddress by_address(std::vector<Place> const& places) {
    ByAddress out;
    out.reserve(places.size());
    for (auto const& place : places) out.emplace(place.address, &place);
    return out;
}

/// The items of `after` that do not keep their order among those that both lists have: all but a longest
/// rising sequence of their former positions.
std::vector<std::string_view> moved_keys(Place const& before, Place const& after) {
    std::unordered_map<std::string_view, std::size_t> former;
    for (auto const& item : before.element->children)
        former.emplace(item.attribute(before.key), former.size());

    struct Kept {
        std::string_view key;
        std::size_t former;
        std::optional<std::size_t> previous = {};  ///< in the longest sequence that ends here
    };
    std::vector<Kept> kept;
    for (auto const& item : after.element->children)
        if (auto const at = former.find(item.attribute(after.key)); at != former.end())
            kept.push_back({at->first, at->second});

    std::vector<std::size_t> ends;  // of the sequences of each length, each with the smallest last position
    for (std::size_t at = 0; at < kept.size(); ++at) {
        auto const place =
            std::lower_bound(ends.begin(), ends.end(), kept[at].former,
                             [&](std::size_t end, std::size_t wanted) { return kept[end].former < wanted; });
        if (place != ends.begin()) kept[at].previous = *std::prev(place);
        if (place == ends.end())
            ends.push_back(at);
        else
            *place = at;
    }
    std::vector<bool> stays(kept.size(), false);
    for (auto at = ends.empty() ? std::nullopt : std::optional{ends.back()}; at; at = kept[*at].previous)
        stays[*at] = true;
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < kept.size(); ++at)
        if (!stays[at]) out.push_back(kept[at].key);
    return out;
}

class Comparison {
  public:
    Comparison(Document const* before, Document const* after, SynopsisOptions const& options)
        : before_(before), after_(after), options_(options) {
        if (before != nullptr) old_places_ = document::collect_places(*before);
        if (after != nullptr) new_places_ = document::collect_places(*after);
        old_ = by_address(old_places_);
        new_ = by_address(new_places_);
        for (auto const& place : new_places_)
            if (place.kind == Place::Kind::kOrder) note_moves(place);
    }

    std::vector<Row> rows() && {
        std::unordered_map<std::string_view, std::vector<Place const*>> gone;  // by what they stood behind
        std::string_view behind;
        for (auto const& place : old_places_) {
            if (new_.contains(place.address))
                behind = place.address;
            else
                gone[behind].push_back(&place);
        }
        auto const add_gone = [&](std::string_view address) {
            if (auto const found = gone.find(address); found != gone.end())
                for (auto const* place : found->second) add(place, nullptr);
        };
        add_gone({});
        for (auto const& place : new_places_) {
            auto const was = old_.find(place.address);
            add(was == old_.end() ? nullptr : was->second, &place);
            add_gone(place.address);
        }
        return std::move(rows_);
    }

  private:
    void note_moves(Place const& order) {
        auto const was = old_.find(order.address);
        if (was == old_.end() || was->second->same_bytes(order)) return;
        auto const list = order.address.substr(0, order.address.size() - std::string_view{"#order"}.size());
        for (auto const key : moved_keys(*was->second, order)) moved_.insert(list + std::string{key});
    }

    RowState state_of(Place const* was, Place const* is) const {
        if (was == nullptr) return RowState::kNew;
        if (is == nullptr) return RowState::kGone;
        if (moved_.contains(is->address)) return RowState::kMoved;
        return was->same_bytes(*is) ? RowState::kSame : RowState::kChanged;
    }

    /// The order of a list shows in its items. The root's start tag is the document's id, which is its
    /// heading.
    static bool shown(Place const& place, RowState state) {
        return place.kind != Place::Kind::kOrder && (place.address != "@" || state == RowState::kChanged);
    }

    void add(Place const* was, Place const* is) {
        auto const state = state_of(was, is);
        auto const& place = is != nullptr ? *is : *was;
        if (!shown(place, state) || (state == RowState::kSame && !options_.unchanged)) return;
        Row row{.address = place.address, .label = {}, .state = state, .before = {}, .after = {}, .runs = {}};
        auto found = locate(is != nullptr ? *after_ : *before_, place.address, options_.names);
        row.label = std::move(found.label);
        (is != nullptr ? row.after_position : row.before_position) = found.item ? found.position : 0;
        if (is != nullptr) row.after = read_value(*is, found.path, options_.names);
        if (was != nullptr && is != nullptr && found.item)
            row.before_position = locate(*before_, place.address, options_.names).position;
        if (was != nullptr)
            row.before = state == RowState::kSame ? row.after : read_value(*was, found.path, options_.names);
        if (options_.words && row.before != row.after) row.runs = compare_words(row.before, row.after);
        rows_.push_back(std::move(row));
    }

    Document const* before_;
    Document const* after_;
    SynopsisOptions const& options_;
    std::vector<Place> old_places_, new_places_;
    ByAddress old_, new_;
    std::unordered_set<std::string> moved_;
    std::vector<Row> rows_;
};

}  // namespace

std::string_view name_of(RowState state) {
    switch (state) {
        case RowState::kSame:
            return "same";
        case RowState::kChanged:
            return "changed";
        case RowState::kNew:
            return "new";
        case RowState::kGone:
            return "gone";
        case RowState::kMoved:
            return "moved";
    }
    std::abort();
}

std::string_view german_name_of(RowState state) {
    switch (state) {
        case RowState::kSame:
            return "unverändert";
        case RowState::kChanged:
            return "geändert";
        case RowState::kNew:
            return "neu";
        case RowState::kGone:
            return "entfällt";
        case RowState::kMoved:
            return "verschoben";
    }
    std::abort();
}

bool Synopsis::changed() const {
    return std::any_of(rows.begin(), rows.end(), [](Row const& row) { return row.state != RowState::kSame; });
}

void Synopsis::drop_unchanged() {
    std::erase_if(rows, [](Row const& row) { return row.state == RowState::kSame; });
}

Synopsis synopsis(model::DocumentId const& id, Document const* before, Document const* after,
                  SynopsisOptions const& options) {
    return {id, Comparison{before, after, options}.rows()};
}

}  // namespace fassung::history
