#pragma once

#include <map>
#include <string>

#include "core/document/document.hpp"
#include "core/document/rules.hpp"
#include "core/model/document_id.hpp"
#include "core/model/registry.hpp"

/// The files of repo-template/ as the tests look at them.
namespace fassung::test {

struct StoredFile {
    std::string path;  ///< below main/ or journal/
    std::string bytes;
    document::Document document;
};

/// Every XML file, by the identity that its path gives it; read through the reader that foreign bytes go
/// through. Throws, naming the file, if a path is none of the record's or the reader refuses the bytes.
struct Stock {
    std::map<model::DocumentId, StoredFile> main;
    std::map<model::DocumentId, StoredFile> journal;
    model::Units units;

    /// What the documents of `main` are checked against.
    document::Surroundings surroundings() const;
    std::map<model::DocumentId, StoredFile const*> of_kind(model::DocumentKind kind) const;
};

/// Read once per process.
Stock const& stock();

std::string template_folder();
std::string read_file(std::string const& path);

}  // namespace fassung::test
