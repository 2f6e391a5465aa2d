#include <fmt/format.h>

#include "core/app/journal.hpp"
#include "core/app/refusals.hpp"
#include "server/pages/audit/handlers.hpp"
#include "server/pages/audit/parts.hpp"
#include "server/pages/audit/sight.hpp"
#include "server/pages/frame/commands.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::audit {

namespace {

/// More than a founding brings.
constexpr std::size_t kMostPaths = 200;

void add_commits(Context const& context, Values& values, app::EventDetails const& details) {
    for (auto const& commit : details.commits) {
        auto& out = *values.AddSectionDictionary("COMMIT");
        set(out, "BRANCH",
            context.text(commit.branch == model::Branch::kMain ? "audit.commit-main"
                                                               : "audit.commit-journal"));
        set(out, "OID", commit.oid.hex());
        out.ShowSection(commit.sound ? "SIGNED" : "UNSIGNED");
        set(out, "KEY", details.key);
    }
}

void add_paths(Context const& context, Values& values, app::EventDetails const& details) {
    if (details.event.paths.empty()) return;
    auto& table = *values.AddSectionDictionary("PATHS");
    std::size_t shown = 0;
    for (auto const& effect : details.event.paths) {
        if (shown++ == kMostPaths) {
            show(table, "MORE", "COUNT", std::to_string(details.event.paths.size() - kMostPaths));
            break;
        }
        auto& row = *table.AddSectionDictionary("PATH");
        set(row, "NAME", effect.path);
        set(row, "BRANCH", model::name_of(effect.branch));
        set(row, "CHANGE", context.text("audit.path-" + std::string{model::name_of(effect.change)}));
        show(row, "DIGEST", "TEXT", effect.digest ? effect.digest->hex() : std::string{});
    }
}

void add_commands(Context const& context, Values& values, app::EventDetails const& details) {
    auto const& row = details.row;
    auto const journal = row.journal.hex();
    add_clone_command(context, values);
    add_command(values, context.text("audit.command-show"), "git show --stat " + journal);
    add_command(values, context.text("audit.command-file", row.content.hex()),
                fmt::format("git show {}:{} | sha256sum", journal, row.path));
    add_command(values, context.text("audit.command-chain", row.chain.hex()),
                fmt::format("printf 'fassung-chain-1\\n%s\\n%s\\n%s\\n%s\\n' {} {} {} {} | sha256sum",
                            details.record_id, row.seq, details.previous_chain, row.content.hex()));
    if (row.main) add_command(values, context.text("audit.command-main"), "git show " + row.main->hex());
    add_signature_commands(context, values, journal);
}

void add_content(Context const& context, Values& values, app::EventDetails const& details) {
    Sight sight{context};
    auto const& row = details.row;
    bool const hidden =
        row.proposal && !sight.may_see(*row.proposal) && !context.allowed(workflow::Action::kCloneRecord);
    if (hidden) return values.ShowSection("HIDDEN");
    set(*values.AddSectionDictionary("CONTENT"), "SENTENCE", details.sentence);
    add_paths(context, values, details);
}

}  // namespace

http::Response event(Context& context) {
    auto const& text = context.param("seq");
    auto const seq = number_of(text);
    if (!seq) return refused(context, app::not_found("Das Ereignis " + text));
    auto const view = app::view_now(context.app);
    auto const found = app::event_details(context.app, view, *seq);
    if (!found) return refused(context, found.error());
    auto const& row = found->row;
    Values values{"event"};
    add_tabs(context, values, Tab::kJournal);
    set(values, "KIND", word_for_event(context, row.kind));
    set(values, "MOMENT", moment(context, row.time));
    set(values, "MACHINE", machine_moment(row.time));
    set(values, "WHO", who(context, row.by));
    set(values, "ACTOR", row.by.actor.str());
    if (row.proposal) {
        Sight sight{context};
        auto& proposal = *values.AddSectionDictionary(sight.may_see(*row.proposal) ? "CASE" : "HIDDEN_CASE");
        set(proposal, "ID", row.proposal->str());
        set(proposal, "NUMBER", std::to_string(row.number));
    }
    add_content(context, values, *found);
    set(values, "PATH", row.path);
    set(values, "CONTENT_DIGEST", row.content.hex());
    set(values, "CHAIN", row.chain.hex());
    set(values, "PREVIOUS", found->previous_chain);
    values.ShowSection(found->sound ? "SOUND" : "UNSOUND");
    add_commits(context, values, *found);
    add_commands(context, values, *found);
    if (*seq > 1) show(values, "EARLIER", "SEQ", std::to_string(*seq - 1));
    if (*seq < view.seq) show(values, "LATER", "SEQ", std::to_string(*seq + 1));
    return page(context, frame_of(context, Tab::kJournal, context.text("audit.event-title", *seq)),
                render(context, "audit/event", values));
}

}  // namespace fassung::pages::audit
