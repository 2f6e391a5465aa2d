#include "core/exchange/export.hpp"

#include <array>
#include <cstdlib>
#include <utility>

#include "core/exchange/csv.hpp"
#include "core/exchange/export_writers.hpp"

namespace fassung::exchange {

namespace {

constexpr std::array kFormats{ExportFormat::kJson, ExportFormat::kXml, ExportFormat::kCsv};

}  // namespace

std::string_view name_of(ExportFormat format) {
    switch (format) {
        case ExportFormat::kJson:
            return "json";
        case ExportFormat::kXml:
            return "xml";
        case ExportFormat::kCsv:
            return "csv";
    }
    std::abort();
}

std::optional<ExportFormat> parse_export_format(std::string_view name) {
    for (auto const format : kFormats)
        if (name_of(format) == name) return format;
    return std::nullopt;
}

std::string_view type_of(ExportFormat format) {
    switch (format) {
        case ExportFormat::kJson:
            return "application/json";
        case ExportFormat::kXml:
            return "application/xml";
        case ExportFormat::kCsv:
            return kCsvType;
    }
    std::abort();
}

std::unique_ptr<ExportWriter> export_writer(ExportFormat format, history::Names names) {
    switch (format) {
        case ExportFormat::kJson:
            return json_export();
        case ExportFormat::kXml:
            return xml_export();
        case ExportFormat::kCsv:
            return csv_export(std::move(names));
    }
    std::abort();
}

}  // namespace fassung::exchange
