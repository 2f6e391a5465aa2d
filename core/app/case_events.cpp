#include "core/app/case_events.hpp"

#include <fmt/format.h>

#include "core/record/codec.hpp"
#include "core/record/layout.hpp"
#include "core/record/replay.hpp"

namespace fassung::app {

namespace {

std::string path_of(base::ProposalId const& id, int number, std::string_view ending) {
    return fmt::format("{}/e{:04}.{}", record::case_folder(id), number, ending);
}

}  // namespace

std::vector<model::Event> case_events(Reader& reader, git::Oid const& journal, base::ProposalId const& id,
                                      int first, int last) {
    auto const repository = reader.repository();
    std::vector<model::Event> out;
    for (int number = first; number <= last; ++number) {
        auto const path = path_of(id, number, "xml");
        auto const bytes = repository->read_path(journal, path);
        auto event = bytes ? record::read_event(*bytes) : base::Result<model::Event>{base::Error{}};
        if (!event) throw record::BrokenRecord("Die Ereignisdatei " + path + " fehlt oder ist nicht lesbar.");
        out.push_back(std::move(*event));
    }
    return out;
}

model::Texts case_texts(Reader& reader, git::Oid const& journal, base::ProposalId const& id, int number) {
    auto const bytes = reader.repository()->read_path(journal, path_of(id, number, "txt"));
    if (!bytes) return {};
    auto texts = record::read_texts(*bytes);
    return texts ? std::move(*texts) : model::Texts{};
}

}  // namespace fassung::app
