#include <fmt/format.h>

#include "core/app/compare_parts.hpp"
#include "core/app/naming.hpp"

namespace fassung::app {

namespace {

using Kind = RangeEnd::Kind;

struct CaseEnd {
    ComparedSide side;
    workflow::Documents texts;
    std::string digests;
};

/// The version whose base is meant: the one named at either end, else the last.
base::Result<workflow::Version const*> version_meant(workflow::Case const& c, RangeEnd const& one,
                                                     RangeEnd const& other) {
    if (c.versions.empty())
        return base::Error{base::Errc::kNotFound, "unknown-version",
                           "Zu dem Vorgang " + c.id.str() + " wurde noch nichts eingereicht."};
    for (auto const* end : {&one, &other}) {
        if (end->kind != Kind::kVersion) continue;
        if (auto const* version = c.version(end->number)) return version;
        auto const last = c.versions.back().number;
        return base::Error{
            base::Errc::kNotFound, "unknown-version",
            fmt::format("Der Vorgang {} hat keine Vorschlagsfassung {}; es gibt {}.", c.id.str(), end->number,
                        last == 1 ? "nur die Vorschlagsfassung 1"
                                  : fmt::format("die Vorschlagsfassungen 1 bis {}", last))};
    }
    return &c.versions.back();
}

CaseEnd version_end(workflow::Case const& c, workflow::Version const& version) {
    CaseEnd out;
    out.side.version = version.number;
    out.side.label = fmt::format("Vorschlagsfassung {} vom {}", version.number,
                                 base::to_german(base::berlin_date(version.time)));
    out.side.validity = fmt::format("Vorschlagsfassung {} des Vorgangs {}; als solche nicht in Kraft.",
                                    version.number, c.id.str());
    out.texts = version.texts;
    for (auto const& document : version.documents) out.digests += document.digest.hex();
    return out;
}

CaseEnd base_end(Reader& reader, View const& view, workflow::Version const& version) {
    CaseEnd out;
    out.side.label = fmt::format("Grundlage der Vorschlagsfassung {}", version.number);
    out.side.validity =
        fmt::format("Freigegebener Text, von dem die Vorschlagsfassung {} ausgeht.", version.number);
    for (auto const& document : version.documents) {
        if (!document.base) continue;
        if (auto const row = reader.index().revision_with(document.document, *document.base))
            out.texts[document.document] = text_of(reader, view, *row);
        out.digests += document.base->hex();
    }
    return out;
}

CaseEnd head_end(Reader& reader, View const& view, workflow::Version const& version) {
    CaseEnd out;
    out.side.label = "Zuletzt freigegebener Text";
    out.side.validity = "Stand nach Ereignis " + std::to_string(view.seq) + " der Akte.";
    for (auto const& document : version.documents) {
        auto const row = reader.index().revision_at(document.document, view.seq);
        if (!row) continue;
        out.texts[document.document] = text_of(reader, view, *row);
        out.digests += row->digest.hex();
    }
    return out;
}

base::Result<CaseEnd> case_end(Reader& reader, View const& view, workflow::Case const& c, RangeEnd const& end,
                               RangeEnd const& other) {
    auto const version = version_meant(c, end, other);
    if (!version) return version.error();
    switch (end.kind) {
        case Kind::kVersion:
            return version_end(c, **version);
        case Kind::kBase:
            return base_end(reader, view, **version);
        case Kind::kHead:
            return head_end(reader, view, **version);
        case Kind::kRevision:
        case Kind::kMoment:
        case Kind::kEdition:
            break;
    }
    return invalid_range(
        "Bei einem Vorgang sind die Enden eines Vergleichs version:1, version:2 und so weiter, base oder "
        "head.");
}

document::Document const* find(workflow::Documents const& texts, model::DocumentId const& id) {
    auto const found = texts.find(id);
    return found == texts.end() ? nullptr : found->second.get();
}

}  // namespace

base::Result<Comparison> compare(Reader& reader, View const& view, workflow::Case const& c,
                                 RangeEnd const& from, RangeEnd const& to) {
    auto before = case_end(reader, view, c, from, to);
    if (!before) return before.error();
    auto after = case_end(reader, view, c, to, from);
    if (!after) return after.error();
    Comparison out;
    out.from = before->side;
    out.to = after->side;
    out.key = key_of({c.id.str(), out.from.label, out.from.validity, before->digests, out.to.label,
                      out.to.validity, after->digests, names_written(reader, view)});
    out.make = [&reader, view, before = std::move(*before), after = std::move(*after)] {
        auto const names = naming(reader, view);
        std::set<model::DocumentId> all;
        for (auto const* texts : {&before.texts, &after.texts})
            for (auto const& [id, text] : *texts) all.insert(id);
        std::vector<history::Synopsis> synopses;
        for (auto const& id : all)
            synopses.push_back(
                history::synopsis(id, find(before.texts, id), find(after.texts, id), {.names = names}));
        return synopses;
    };
    return out;
}

}  // namespace fassung::app
