#include "core/app/origins.hpp"

#include <algorithm>
#include <set>

#include "core/app/naming.hpp"
#include "core/app/validity.hpp"

namespace fassung::app {

namespace {

constexpr int kPage = 100;

bool is_below(std::string_view address, std::string_view folder) {
    return address.size() > folder.size() && address.starts_with(folder) && address[folder.size()] == '/';
}

bool is_within(std::string_view address, std::string_view element) {
    return element.empty() || address == element || is_below(address, element);
}

/// Whether a revision changed a place, or something around it or in it, of which more is to be learnt.
bool touches(index::Revision const& revision, std::vector<std::string> const& open) {
    return std::ranges::any_of(revision.changes, [&](index::ChangedPlace const& change) {
        return std::ranges::any_of(open, [&](std::string const& address) {
            return address == change.address || is_below(address, change.address) ||
                   is_below(change.address, address);
        });
    });
}

/// Feeds older and older texts until everything is settled.
void look_back(Reader& reader, View const& view, index::RevisionRow const& newest,
               history::ProvenanceBuilder& builder) {
    for (std::optional<int> before = newest.number; !builder.settled();) {
        auto const page = reader.index().history(newest.document, before, kPage);
        bool const last = page.size() < kPage;
        for (auto const& revision : page) {
            bool const oldest = last && &revision == &page.back();
            if (!oldest && !touches(revision, builder.open())) continue;
            builder.add(text_of(reader, view, revision).get(), revision.number);
            if (builder.settled()) return;
        }
        if (last) return;
        before = page.back().number;
    }
}

}  // namespace

base::Result<Origins> origins(Reader& reader, View const& view, model::DocumentId const& id,
                              std::string_view element) {
    auto text = released_text(reader, view, id);
    if (!text) return text.error();
    Origins out;
    history::ProvenanceBuilder builder{*text->text, text->revision.number, naming(reader, view)};
    look_back(reader, view, text->revision, builder);
    out.elements = std::move(builder).finish();
    std::erase_if(out.elements, [&](auto const& each) { return !is_within(each.address, element); });
    if (out.elements.empty() && !element.empty())
        return base::Error{base::Errc::kNotFound, "unknown-element",
                           id.name() + " hat keine Stelle „" + std::string{element} +
                               "“. Stellen heißen zum Beispiel title, lead oder description."};
    std::set<int> numbers;
    for (auto const& each : out.elements) {
        numbers.insert(each.revision);
        for (auto const& span : each.spans) numbers.insert(span.revision);
    }
    for (auto const number : numbers)
        if (auto revision = reader.index().revision(id, number))
            out.revisions.emplace(number, std::move(*revision));
    out.validity = validity_of(reader, view, text->revision, *text->text);
    out.text = std::move(*text);
    return out;
}

}  // namespace fassung::app
