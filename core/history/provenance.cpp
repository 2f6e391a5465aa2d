#include "core/history/provenance.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "core/document/place.hpp"
#include "core/history/describe.hpp"
#include "core/history/word_edits.hpp"
#include "core/history/words.hpp"

namespace fassung::history {

namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

}  // namespace

/// One element on its way back.
struct ProvenanceBuilder::Tracked {
    std::string address, label, path;
    std::string text;         ///< the newest, as people read it
    std::vector<int> owners;  ///< of its words
    document::Element seen;   ///< as it stands in the oldest text seen
    document::Place::Kind kind = document::Place::Kind::kWhole;
    std::string older_text;           ///< as people read that one
    std::vector<std::size_t> newest;  ///< of its words: which word of the newest text; kNowhere: since gone
    std::optional<int> changed;       ///< the last revision that changed the element
    int since = 0;                    ///< the oldest revision seen in which it stands so
    bool settled = false;

    void keep(document::Place const& place) {
        kind = place.kind;
        if (kind == document::Place::Kind::kWhole) {
            seen = *place.element;
        } else {
            seen.name = place.element->name;
            seen.attributes = place.element->attributes;
        }
    }

    bool is_as(document::Place const& place) const {
        return document::Place{.address = {}, .element = &seen, .kind = kind}.same_bytes(place);
    }

    void start(std::string value, int revision) {
        text = std::move(value);
        older_text = text;
        auto const count = words_of(text).size();
        owners.assign(count, revision);
        newest.resize(count);
        for (std::size_t at = 0; at < count; ++at) newest[at] = at;
        since = revision;
    }

    void own(std::size_t word) {
        if (word != kNowhere) owners[word] = since;
    }

    void settle() {
        if (!changed) changed = since;
        std::for_each(newest.begin(), newest.end(), [this](std::size_t word) { own(word); });
        settled = true;
    }

    void go_back(std::string older) {
        auto const is = words_of(older_text);
        auto const was = words_of(older);
        std::vector<std::size_t> survivors(was.size(), kNowhere);
        std::size_t before = 0;
        std::size_t after = 0;
        for (auto const& edit : diff_words(was, is)) {
            for (std::size_t count = 0; count < edit.lines; ++count) {
                switch (edit.kind) {
                    case git::Edit::kSame:
                        survivors[before++] = newest[after++];
                        break;
                    case git::Edit::kDeleted:
                        ++before;
                        break;
                    case git::Edit::kInserted:
                        own(newest[after++]);
                        break;
                }
            }
        }
        newest = std::move(survivors);
        older_text = std::move(older);
        settled =
            std::all_of(newest.begin(), newest.end(), [](std::size_t word) { return word == kNowhere; });
    }

    /// White space belongs to the words around it if they agree.
    std::vector<Span> spans() const {
        auto const words = words_of(text);
        auto whose = owners;
        for (std::size_t at = 1; at + 1 < words.size(); ++at)
            if (is_space(words[at]) && owners[at - 1] == owners[at + 1]) whose[at] = owners[at - 1];
        std::vector<Span> out;
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (out.empty() || out.back().revision != whose[at]) out.push_back({{}, whose[at]});
            out.back().text += words[at];
        }
        return out;
    }
};

ProvenanceBuilder::ProvenanceBuilder(document::Document const& newest, int revision, Names names)
    : names_(std::move(names)) {
    for (auto const& place : document::collect_places(newest)) {
        if (place.kind == document::Place::Kind::kOrder || place.address == "@") continue;
        auto found = locate(newest, place.address, names_);
        auto& element = elements_.emplace_back();
        element.start(read_value(place, found.path, names_), revision);
        element.keep(place);
        element.address = place.address;
        element.label = std::move(found.label);
        element.path = std::move(found.path);
    }
}

ProvenanceBuilder::~ProvenanceBuilder() = default;
ProvenanceBuilder::ProvenanceBuilder(ProvenanceBuilder&&) noexcept = default;
ProvenanceBuilder& ProvenanceBuilder::operator=(ProvenanceBuilder&&) noexcept = default;

void ProvenanceBuilder::add(document::Document const* older, int revision) {
    auto const places = older == nullptr ? std::vector<document::Place>{} : document::collect_places(*older);
    std::unordered_map<std::string_view, document::Place const*> by_address;
    for (auto const& place : places) by_address.emplace(place.address, &place);
    for (auto& element : elements_) {
        if (element.settled) continue;
        auto const found = by_address.find(element.address);
        if (found == by_address.end()) {
            element.settle();
            continue;
        }
        if (!element.is_as(*found->second)) {
            if (!element.changed) element.changed = element.since;
            element.go_back(read_value(*found->second, element.path, names_));
            element.keep(*found->second);
        }
        element.since = revision;
    }
}

std::vector<std::string> ProvenanceBuilder::open() const {
    std::vector<std::string> out;
    for (auto const& element : elements_)
        if (!element.settled) out.push_back(element.address);
    return out;
}

bool ProvenanceBuilder::settled() const {
    return std::all_of(elements_.begin(), elements_.end(),
                       [](Tracked const& element) { return element.settled; });
}

std::vector<ElementProvenance> ProvenanceBuilder::finish() && {
    std::vector<ElementProvenance> out;
    for (auto& element : elements_) {
        if (!element.settled) element.settle();
        out.push_back(
            {element.address, element.label, element.changed.value_or(element.since), element.spans()});
    }
    elements_.clear();
    return out;
}

}  // namespace fassung::history
