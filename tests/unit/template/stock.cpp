#include "tests/unit/template/stock.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

#include "core/document/registries.hpp"
#include "core/xml/reader.hpp"

namespace fassung::test {

namespace {

std::string in_words(base::Error const& error) {
    std::string out = error.message;
    for (auto const& detail : error.details)
        out += fmt::format(" [{}:{} {}]", detail.path, detail.line, detail.message);
    return out;
}

std::map<model::DocumentId, StoredFile> read_branch(std::string const& branch) {
    std::map<model::DocumentId, StoredFile> out;
    std::filesystem::path const root = std::filesystem::path{template_folder()} / branch;
    for (auto const& entry : std::filesystem::recursive_directory_iterator{root}) {
        if (!entry.is_regular_file()) continue;
        auto const path = entry.path().lexically_relative(root).generic_string();
        auto const id = model::DocumentId::from_path(path);
        if (!id) throw std::runtime_error(fmt::format("{}/{}: no path of a record", branch, path));
        auto bytes = read_file(entry.path().string());
        auto document = xml::read(id->kind(), bytes);
        if (!document)
            throw std::runtime_error(fmt::format("{}/{}: {}", branch, path, in_words(document.error())));
        out.emplace(*id, StoredFile{path, std::move(bytes), *std::move(document)});
    }
    return out;
}

}  // namespace

std::string template_folder() {
    return std::string{FASSUNG_SOURCE_DIR} + "/repo-template";
}

std::string read_file(std::string const& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>{in}, {}};
}

document::Surroundings Stock::surroundings() const {
    document::Surroundings out;
    out.units = &units;
    for (auto const& [id, file] : main) {
        if (id.kind() != model::DocumentKind::kField) continue;
        out.fields.insert(id.id());
        if (auto const* const goals = file.document.root.child("goals"))
            for (auto const& goal : goals->children) out.goals.emplace(goal.attribute("id"));
    }
    out.has_measure = [this](base::MeasureId const& id) {
        return main.contains(model::DocumentId::measure(id));
    };
    return out;
}

std::map<model::DocumentId, StoredFile const*> Stock::of_kind(model::DocumentKind kind) const {
    std::map<model::DocumentId, StoredFile const*> out;
    for (auto const* const branch : {&main, &journal})
        for (auto const& [id, file] : *branch)
            if (id.kind() == kind) out.emplace(id, &file);
    return out;
}

Stock const& stock() {
    static Stock const kStock = [] {
        Stock out{read_branch("main"), read_branch("journal"), {}};
        auto units = document::to_units(
            out.journal.at(model::DocumentId::single(model::DocumentKind::kUnits)).document);
        if (!units) throw std::runtime_error("units.xml: " + in_words(units.error()));
        out.units = *std::move(units);
        return out;
    }();
    return kStock;
}

}  // namespace fassung::test
