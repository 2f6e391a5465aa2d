#include "core/app/template.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "core/xml/reader.hpp"

namespace fassung::app {

namespace {

namespace fs = std::filesystem;

std::string read_file(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return std::move(out).str();
}

base::Error broken(std::vector<base::Detail> details) {
    return {base::Errc::kInvalid, "invalid-template", "Die Vorlage ist fehlerhaft.", std::move(details)};
}

/// Relative path → bytes, in order of path.
std::map<std::string, std::string> files_below(fs::path const& folder) {
    std::map<std::string, std::string> out;
    if (!fs::is_directory(folder)) return out;
    for (auto const& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_regular_file() && entry.path().extension() == ".xml")
            out.emplace(fs::relative(entry.path(), folder).generic_string(), read_file(entry.path()));
    return out;
}

/// 0 if there is none.
int first_different_line(std::string_view a, std::string_view b) {
    if (a == b) return 0;
    auto const same = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
    return 1 + static_cast<int>(std::count(a.begin(), same, '\n'));
}

void read_documents(std::map<std::string, std::string> const& files, xml::Schemas const& schemas,
                    workflow::Documents& out, std::vector<base::Detail>& findings) {
    for (auto const& [path, bytes] : files) {
        auto const id = model::DocumentId::from_path(path);
        if (!id) {
            findings.push_back({path, 0, "Dieser Dateiname ist in einer Vorlage nicht vorgesehen."});
            continue;
        }
        auto document = xml::read(id->kind(), bytes);
        if (!document) {
            auto const& error = document.error();
            if (error.details.empty()) findings.push_back({path, 0, error.message});
            for (auto const& detail : error.details)
                findings.push_back({path + ": " + detail.path, detail.line, detail.message});
            continue;
        }
        for (auto const& detail : schemas.validate(model::name_of(id->kind()), bytes))
            findings.push_back({path + ": " + detail.path, detail.line, detail.message});
        if (auto const line = first_different_line(bytes, document::canonical(*document)); line != 0)
            findings.push_back({path, line, "Die Datei steht nicht in der kanonischen Form."});
        if (document->root.attribute("id") != id->id())
            findings.push_back({path, 1, "Die Kennung im Wurzelelement passt nicht zum Dateinamen."});
        out.emplace(*id, std::make_shared<document::Document const>(std::move(*document)));
    }
}

/// "key = value" lines; "#" starts a comment line.
std::map<std::string, std::string> read_settings(fs::path const& file) {
    std::map<std::string, std::string> out;
    std::istringstream lines{read_file(file)};
    auto const trim = [](std::string text) {
        text.erase(0, std::min(text.size(), text.find_first_not_of(" \t\r")));
        text.erase(text.find_last_not_of(" \t\r") + 1);
        return text;
    };
    for (std::string line; std::getline(lines, line);) {
        auto const equals = line.find('=');
        if (equals == std::string::npos || line.starts_with('#')) continue;
        out[trim(line.substr(0, equals))] = trim(line.substr(equals + 1));
    }
    return out;
}

}  // namespace

base::Result<Template> read_template(fs::path const& folder, xml::Schemas const& schemas) {
    auto const settings_file = folder / "adoption.ini";
    if (!fs::is_regular_file(settings_file))
        return broken({{settings_file.string(), 0, "Die Datei fehlt. Ist das der richtige Ordner?"}});
    Template out;
    std::vector<base::Detail> findings;
    auto settings = read_settings(settings_file);
    auto const take = [&](std::string const& key) {
        if (settings[key].empty()) findings.push_back({"adoption.ini", 0, "Die Angabe „" + key + "“ fehlt."});
        return settings[key];
    };
    out.title = take("title");
    out.source = take("source");
    out.compiled_by = take("compiled-by");
    out.checked_by = take("checked-by");

    read_documents(files_below(folder / "journal"), schemas, out.rules, findings);
    auto const concept_files = files_below(folder / "main");
    read_documents(concept_files, schemas, out.documents, findings);
    std::string list;
    for (auto const& [path, bytes] : concept_files) list += base::sha256(bytes).hex() + " " + path + "\n";
    out.source_digest = base::sha256(list);
    if (!findings.empty()) return broken(std::move(findings));
    return out;
}

void leave_out_measures(Template& from) {
    std::erase_if(from.documents, [](auto const& item) {
        return item.first.kind() == model::DocumentKind::kMeasure ||
               item.first.kind() == model::DocumentKind::kEdition;
    });
    std::string list;
    for (auto const& [id, document] : from.documents)
        list += document::digest_of(*document).hex() + " " + id.path() + "\n";
    from.source_digest = base::sha256(list);
}

}  // namespace fassung::app
