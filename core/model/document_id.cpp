#include "core/model/document_id.hpp"

#include <array>
#include <cstdlib>

#include <fmt/format.h>

namespace fassung::model {

namespace {

constexpr std::array kKinds{DocumentKind::kConcept, DocumentKind::kField,  DocumentKind::kMeasure,
                            DocumentKind::kEdition, DocumentKind::kUnits,  DocumentKind::kActor,
                            DocumentKind::kPolicy,  DocumentKind::kHolidays, DocumentKind::kKeys};

bool one_per_record(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::kConcept:
        case DocumentKind::kUnits:
        case DocumentKind::kPolicy:
        case DocumentKind::kHolidays:
        case DocumentKind::kKeys: return true;
        case DocumentKind::kField:
        case DocumentKind::kMeasure:
        case DocumentKind::kEdition:
        case DocumentKind::kActor: return false;
    }
    std::abort();
}

/// The folder of the kinds of which a record has many; measures are sharded below it.
std::string_view folder_of(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::kField: return "fields/";
        case DocumentKind::kEdition: return "editions/";
        case DocumentKind::kActor: return "actors/";
        case DocumentKind::kMeasure: return "measures/";
        case DocumentKind::kConcept:
        case DocumentKind::kUnits:
        case DocumentKind::kPolicy:
        case DocumentKind::kHolidays:
        case DocumentKind::kKeys: return "";
    }
    std::abort();
}

}  // namespace

std::string_view name_of(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::kConcept: return "concept";
        case DocumentKind::kField: return "field";
        case DocumentKind::kMeasure: return "measure";
        case DocumentKind::kEdition: return "edition";
        case DocumentKind::kUnits: return "units";
        case DocumentKind::kActor: return "actor";
        case DocumentKind::kPolicy: return "policy";
        case DocumentKind::kHolidays: return "holidays";
        case DocumentKind::kKeys: return "keys";
    }
    std::abort();
}

std::optional<DocumentKind> parse_document_kind(std::string_view name) {
    for (auto kind : kKinds)
        if (name_of(kind) == name) return kind;
    return std::nullopt;
}

DocumentId DocumentId::measure(base::MeasureId const& id) { return {DocumentKind::kMeasure, id.str()}; }
DocumentId DocumentId::field(base::FieldId const& id) { return {DocumentKind::kField, id.str()}; }
DocumentId DocumentId::actor(base::ActorId const& id) { return {DocumentKind::kActor, id.str()}; }
DocumentId DocumentId::single(DocumentKind kind) {
    if (!one_per_record(kind)) std::abort();
    return {kind, std::string{name_of(kind)}};
}

std::optional<DocumentId> DocumentId::parse(std::string_view name) {
    if (auto const measure_id = base::MeasureId::parse(name)) return measure(*measure_id);
    for (auto kind : kKinds) {
        if (one_per_record(kind)) {
            if (name == name_of(kind)) return single(kind);
            continue;
        }
        auto const folder = folder_of(kind);
        if (kind == DocumentKind::kMeasure || !name.starts_with(folder)) continue;
        auto const id = name.substr(folder.size());
        bool const good = kind == DocumentKind::kActor ? base::ActorId::parse(id).has_value()
                                                       : base::FieldId::parse(id).has_value();
        if (good) return DocumentId{kind, std::string{id}};
    }
    return std::nullopt;
}

std::optional<DocumentId> DocumentId::from_path(std::string_view path) {
    if (!path.ends_with(".xml")) return std::nullopt;
    auto name = path.substr(0, path.size() - 4);
    if (name.starts_with("measures/")) name.remove_prefix(name.rfind('/') + 1);
    auto const id = parse(name);
    if (!id || id->path() != path) return std::nullopt;
    return id;
}

std::string DocumentId::name() const {
    if (kind_ == DocumentKind::kMeasure || one_per_record(kind_)) return id_;
    return std::string{folder_of(kind_)} + id_;
}

std::string DocumentId::path() const {
    if (kind_ != DocumentKind::kMeasure) return name() + ".xml";
    return fmt::format("measures/{:02}/{}.xml", base::number_of(*base::MeasureId::parse(id_)) / 100, id_);
}

}  // namespace fassung::model
