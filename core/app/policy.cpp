#include "core/app/policy.hpp"

#include "core/document/registries.hpp"
#include "core/record/replay.hpp"
#include "core/xml/reader.hpp"

namespace fassung::app {

PolicyText policy(Reader& reader, View const& view) {
    auto const event = reader.index().event(view.seq);
    auto const path = model::DocumentId::single(model::DocumentKind::kPolicy).path();
    auto const bytes = event ? reader.repository()->read_path(event->journal, path) : std::nullopt;
    auto const text = bytes ? xml::read(model::DocumentKind::kPolicy, *bytes)
                            : base::Result<document::Document>{base::Error{}};
    auto read = text ? document::to_policy(*text) : base::Result<model::Policy>{text.error()};
    if (!read)
        throw record::BrokenRecord("Die Freigaberegeln nach Ereignis " + std::to_string(view.seq) +
                                   " sind nicht lesbar.");
    PolicyText out{std::move(*read), {}};
    if (auto const* remarks = text->root.child("remarks"))
        for (auto const& paragraph : remarks->children) out.remarks.push_back(paragraph.text);
    return out;
}

std::vector<index::EventRow> policy_history(Reader& reader, View const& view) {
    std::vector<index::EventRow> out;
    if (auto founding = reader.index().event(1); founding && view.seq >= 1)
        out.push_back(std::move(*founding));
    return out;
}

}  // namespace fassung::app
