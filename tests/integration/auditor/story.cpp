#include "tests/integration/auditor/story.hpp"

#include <stdexcept>

#include "tests/unit/git/tools.hpp"

namespace fassung::test {

using namespace workflow::test;

namespace {

void run_git(std::filesystem::path const& where, std::vector<std::string> words) {
    auto const done = git::test::git(where, std::move(words));
    if (done.status != 0) throw std::runtime_error(done.err);
}

void release(Office& office, std::string_view when, std::string_view unit, workflow::DocumentPtr const& text,
             std::string reason, model::ProposalKind kind = model::ProposalKind::kAmend) {
    office.clock.set(when);
    auto const id = office.open_case(unit, {23}, kind);
    office.submit(unit, id, text, std::move(reason));
    office.release(id);
}

}  // namespace

Story::Story() {
    release(office, "2026-11-04T08:00:00Z", "tmbwk", office.titled(23, "Sprachdiplom an Schulen"),
            "Der Titel war zu lang.");
    release(office, "2026-11-06T08:00:00Z", "tmbwk", with_lead(office.text(23), "tmsgaf"),
            "Die Zuständigkeit ging über.");
    release(office, "2026-11-08T08:00:00Z", "tmsgaf",
            office.with_first_paragraph(
                23,
                "Zugewanderte Schülerinnen und Schüler können an allen Thüringer Schulen das Deutsche "
                "Sprachdiplom erwerben. Der Nachweis zeigt den erreichten Sprachstand."),
            "Das Angebot wurde ausgeweitet.");
    auto const field = office.text(23)->root.text_of("field") == "bildung" ? "teilhabe" : "bildung";
    release(office, "2026-11-10T08:00:00Z", "tmsgaf", edited(office.text(23), {{"field", field}}),
            "Gehört zu einem anderen Feld.", model::ProposalKind::kMove);
    office.clock.set("2026-11-20T08:00:00Z");
    auto const record = office.data().record().string();
    run_git(dir_.path(), {"clone", "-q", "--mirror", record, mirror().string()});
    run_git(dir_.path(), {"clone", "-q", "--no-local", record, clone().string()});
}

Story& story() {
    static Story shared;
    return shared;
}

std::unique_ptr<app::ClonedRecord> opened(std::filesystem::path const& dir) {
    auto out = app::ClonedRecord::open(dir, story().clock());
    if (!out) throw std::runtime_error(out.error().message);
    return std::move(*out);
}

app::View view(app::Reader& reader, std::optional<std::string_view> as_of,
               std::optional<std::string_view> in_force_on) {
    auto const moment = app::parse_moment(as_of, in_force_on);
    if (!moment) throw std::runtime_error(moment.error().message);
    auto out = app::view_at(reader, *moment);
    if (!out) throw std::runtime_error(out.error().message);
    return std::move(*out);
}

std::string numbers(app::Timeline const& timeline) {
    std::string out;
    for (auto const& revision : timeline.revisions)
        out += (out.empty() ? "" : " ") + std::to_string(revision.number);
    return out;
}

}  // namespace fassung::test
