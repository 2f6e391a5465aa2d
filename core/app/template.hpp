#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.hpp"
#include "core/record/founding.hpp"
#include "core/xml/schema.hpp"

namespace fassung::app {

/// What a record starts from: the files of a template folder (repo-template/README.md).
struct Template {
    std::string title, source, compiled_by, checked_by;
    workflow::Documents rules;      ///< journal/*.xml
    workflow::Documents documents;  ///< main/**/*.xml
    base::Digest
        source_digest;  ///< SHA-256 over "<sha256> <path>" LF of each file below main/, sorted by path
};

/// Reads and judges every file: limits, shape, schema, canonical form. The error's details name file, line
/// and what is allowed.
base::Result<Template> read_template(std::filesystem::path const& folder, xml::Schemas const& schemas);

/// The same without measures and editions: rules, guidelines, fields and goals only.
void leave_out_measures(Template& from);

}  // namespace fassung::app
