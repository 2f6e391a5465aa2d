#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/ids.hpp"

namespace fassung::model {

/// The kinds of documents. Each has a namespace `urn:fassung:<name>:1` and a schema `schemas/<name>.xsd`.
enum class DocumentKind { kConcept, kField, kMeasure, kEdition, kUnits, kActor, kPolicy, kHolidays, kKeys };

/// "measure", "units", … as in the namespace.
std::string_view name_of(DocumentKind kind);
std::optional<DocumentKind> parse_document_kind(std::string_view name);

/// Which document: its kind and its id ("M-0031", "sprache", "a-7f3a91c2"; for the documents of which a record has just
/// one, the kind's own name: "concept", "policy", …).
class DocumentId {
  public:
    static DocumentId measure(base::MeasureId const& id);
    static DocumentId field(base::FieldId const& id);
    static DocumentId actor(base::ActorId const& id);
    static DocumentId single(DocumentKind kind);
    /// From a name as `name()` gives it.
    static std::optional<DocumentId> parse(std::string_view name);
    /// From a path as `path()` gives it.
    static std::optional<DocumentId> from_path(std::string_view path);

    DocumentKind kind() const { return kind_; }
    std::string const& id() const { return id_; }
    /// How people and the API name it: "M-0031", "fields/sprache", "concept".
    std::string name() const;
    /// Where it stands: "measures/00/M-0031.xml" (folder = number / 100), "fields/sprache.xml", "concept.xml" on `main`;
    /// "policy.xml", "actors/a-7f3a91c2.xml", … on `journal`.
    std::string path() const;

    auto operator<=>(DocumentId const&) const = default;
    DocumentId() = default;

  private:
    DocumentId(DocumentKind kind, std::string id) : kind_(kind), id_(std::move(id)) {}
    DocumentKind kind_ = DocumentKind::kConcept;
    std::string id_;
};

}  // namespace fassung::model
