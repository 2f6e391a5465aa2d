#include "core/app/checkpoints.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/app/refusals.hpp"
#include "core/git/signature.hpp"
#include "server/pages/audit/handlers.hpp"
#include "server/pages/audit/parts.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::audit {

namespace {

constexpr char const* kPlain = "text/plain; charset=utf-8";
/// A year of days; older notes are reached by their address and are all in the record.
constexpr std::size_t kMostListed = 400;

std::string file_name(std::uint64_t seq) {
    return fmt::format("pruefpunkt-{}.txt", seq);
}

struct Found {
    std::uint64_t seq = 0;
    record::SignedNote note;
};

base::Result<Found> found(Context const& context) {
    auto const& text = context.param("seq");
    auto const seq = number_of(text);
    if (!seq) return app::not_found("Einen Prüfpunkt mit der Nummer " + text);
    auto note = app::daily_checkpoint(context.app, context.caller, *seq);
    if (!note) return note.error();
    return Found{*seq, std::move(*note)};
}

void add_position(Context const& context, Values& values, record::Checkpoint const& at) {
    set(values, "SEQ", std::to_string(at.seq));
    set(values, "TIME", moment(context, at.time));
    set(values, "RECORD", at.record_id.hex());
    set(values, "CHAIN", at.chain.hex());
    set(values, "JOURNAL", at.journal.hex());
}

http::Response show_checkpoint(Context const& context, Found const& one, Findings const& findings,
                               int status) {
    Values values{"checkpoint"};
    add_tabs(context, values, Tab::kCheckpoints);
    add_errors(context, values, findings);
    add_position(context, values, one.note.checkpoint);
    set(values, "PATH", fmt::format("/checkpoints/{}", one.seq));
    set(values, "FILE", file_name(one.seq));
    set(values, "NAMESPACE", record::kCheckpointNamespace);
    set(values, "TEXT", record::format_checkpoint(one.note.checkpoint));
    // The server's own comes first.
    for (std::size_t i = 0; i < one.note.signatures.size(); ++i) {
        auto& row = *values.AddSectionDictionary("SIGNATURE");
        row.ShowSection(i == 0 ? "SERVER" : "OFFICE");
        set(row, "FINGERPRINT", fingerprint(git::signer_of(one.note.signatures[i]).value_or("")));
    }
    if (one.note.signatures.size() == 1) values.ShowSection("NONE");
    if (context.allowed(workflow::Action::kCountersign)) {
        auto& form = *values.AddSectionDictionary("FORM");
        tokens(context, form);
        Field signature{.kind = Field::Kind::kArea,
                        .name = "signature",
                        .label = context.text("audit.countersign-field")};
        signature.hint = context.text("audit.countersign-hint", file_name(one.seq) + ".sig");
        signature.value = context.form.raw("signature");
        signature.rows = 8;
        add_field(context, form, "SIGNATURE_FIELD", signature, findings);
    }
    auto const day_label = day(context, base::berlin_date(one.note.checkpoint.time));
    auto frame =
        frame_of(context, Tab::kCheckpoints, context.text("audit.checkpoint-title", one.seq, day_label));
    frame.has_errors = !findings.empty();
    return page(context, frame, render(context, "audit/checkpoint", values), status);
}

}  // namespace

http::Response checkpoints(Context& context) {
    auto const all = app::daily_checkpoints(context.app, context.caller);
    if (!all) return refused(context, all.error());
    Values values{"checkpoints"};
    add_tabs(context, values, Tab::kCheckpoints);
    add_position(context, values, record::checkpoint_of(context.snapshot->position));
    if (all->empty()) {
        values.ShowSection("NONE");
    } else {
        auto& table = *values.AddSectionDictionary("TABLE");
        std::size_t shown = 0;
        for (auto item = all->rbegin(); item != all->rend() && shown < kMostListed; ++item, ++shown) {
            auto& row = *table.AddSectionDictionary("CHECKPOINT");
            set(row, "DAY", day(context, item->date));
            set(row, "SEQ", std::to_string(item->seq));
            set(row, "COUNT", std::to_string(item->signers.size()));
        }
    }
    return page(context, frame_of(context, Tab::kCheckpoints), render(context, "audit/checkpoints", values));
}

http::Response present_checkpoint(Context& context) {
    auto const note = app::checkpoint(context.app, context.caller);
    if (!note) return refused(context, note.error());
    return download(kPlain, file_name(note->checkpoint.seq), record::format_note(*note));
}

http::Response checkpoint(Context& context) {
    auto const one = found(context);
    if (!one) return refused(context, one.error());
    return show_checkpoint(context, *one, {}, 200);
}

http::Response checkpoint_note(Context& context) {
    auto const one = found(context);
    if (!one) return refused(context, one.error());
    return download(kPlain, file_name(one->seq), record::format_checkpoint(one->note.checkpoint));
}

http::Response checkpoint_signed(Context& context) {
    auto const one = found(context);
    if (!one) return refused(context, one.error());
    return download(kPlain, fmt::format("pruefpunkt-{}-unterschrieben.txt", one->seq),
                    record::format_note(one->note));
}

http::Response countersign(Context& context) {
    auto const one = found(context);
    if (!one) return refused(context, one.error());
    auto const done = app::countersign(context.app, context.caller, one->seq, context.form.text("signature"),
                                       context.digests);
    if (done)
        return redirect(context, fmt::format("/checkpoints/{}", one->seq), "audit.notice-countersigned");
    if (done.error().kind == base::Errc::kForbidden || done.error().kind == base::Errc::kUnavailable)
        return refused(context, done.error());
    Findings findings;
    findings.add("signature", done.error().message);
    return show_checkpoint(context, *one, findings, 422);
}

}  // namespace fassung::pages::audit
