#include "core/app/citation.hpp"

#include <fmt/format.h>

#include "core/app/git_commands.hpp"

namespace fassung::app {

namespace {

constexpr std::size_t kShortCommit = 12;

/// With a comma behind it; empty where there is no concept yet.
std::string concept_title(View const& view) {
    auto const* head = view.snapshot->state.head(model::DocumentId::single(model::DocumentKind::kConcept));
    return head == nullptr ? std::string{} : std::string{head->document->root.text_of("title")} + ", ";
}

}  // namespace

Citation citation(View const& view, ReleasedText const& text, std::string_view origin) {
    auto const& revision = text.revision;
    auto const id = text.id.name();
    Citation out;
    out.path = fmt::format("/measures/{}/revisions/{}", id, revision.number);
    out.address = std::string{origin} + out.path;
    out.day = base::berlin_date(revision.time);
    out.commit = commit_of(revision).hex();
    out.record_id = view.snapshot->position.record_id.hex();
    auto const name = text.number.empty() ? id : fmt::format("{} (Nr. {})", id, text.number);
    out.reference =
        fmt::format("{}Maßnahme {} „{}“, Revision {} vom {}, Commit {}, {}", concept_title(view), name,
                    text.text->root.text_of("title"), revision.number, base::to_german(out.day),
                    std::string_view{out.commit}.substr(0, kShortCommit), out.address);
    auto const file = text.id.path();
    out.commands = {.read = read_command(out.commit, file),
                    .digest = digest_command(out.commit, file),
                    .keys = keys_command(*view.snapshot->state.keys),
                    .signature = signature_command(out.commit),
                    .record = verify_command(out.record_id)};
    return out;
}

}  // namespace fassung::app
