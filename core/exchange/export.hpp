#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/document/document.hpp"
#include "core/history/labels.hpp"
#include "core/model/document_id.hpp"

/// The whole concept in one file, written document by document, so that its size costs no memory.
namespace fassung::exchange {

enum class ExportFormat { kJson, kXml, kCsv };
std::string_view name_of(ExportFormat format);  ///< "json", "xml", "csv"
std::optional<ExportFormat> parse_export_format(std::string_view name);
/// Media type with its parameters.
std::string_view type_of(ExportFormat format);

struct ExportedUnit {
    std::string id, abbr, title;
};

struct ExportedEdition {
    std::string id, title;
    base::Date in_force_from;
    std::optional<base::Date> decided;
};

/// Which state of which record it is.
struct ExportHead {
    std::string title;      ///< of the concept
    std::string record_id;  ///< hexadecimal
    std::uint64_t seq = 0;  ///< as known right after that event
    base::Instant time;     ///< of that event
    std::string commit;     ///< on `main`; empty: none yet
    std::optional<base::Date> as_of = {};
    std::optional<base::Date> in_force_on = {};
    std::optional<ExportedEdition> edition = {};
    std::vector<ExportedUnit> units;
};

struct ExportedRevision {
    int number = 0;
    std::uint64_t seq = 0;
    base::Instant time;
    std::string commit;   ///< on `main`
    std::string journal;  ///< the event's commit
    std::string digest;   ///< SHA-256 of the canonical XML
    std::string kind;     ///< "amend", "adopted"
    std::string proposal = {};
    std::string unit = {};  ///< that proposed
    std::string reason = {};
    bool editorial = false;
    bool urgent = false;
    std::vector<std::string> dissent = {};
};

struct ExportedDocument {
    model::DocumentId id;
    std::string number;  ///< display number; empty: none
    std::shared_ptr<document::Document const> text;
    ExportedRevision revision;
    std::string validity;
};

/// Called once each: `begin`; `add` for the concept, the fields, the measures, in this order; `end`. What
/// they give, one after the other, is the file. One thread.
class ExportWriter {
  public:
    virtual ~ExportWriter() = default;
    virtual std::string begin(ExportHead const& head) = 0;
    virtual std::string add(ExportedDocument const& document) = 0;
    virtual std::string end() = 0;
};

/// `names`: what the CSV shows for ids.
std::unique_ptr<ExportWriter> export_writer(ExportFormat format, history::Names names);

}  // namespace fassung::exchange
