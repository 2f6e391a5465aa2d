#include "tests/integration/record/office.hpp"

#include <stdexcept>

#include "core/app/init.hpp"
#include "core/document/diff.hpp"
#include "core/workflow/requirements.hpp"

namespace fassung::test {

namespace fs = std::filesystem;
using model::Function;

fs::path schemas_folder() {
    return fs::path{FASSUNG_SOURCE_DIR} / "schemas";
}
fs::path template_folder() {
    return fs::path{FASSUNG_SOURCE_DIR} / "repo-template";
}

fs::path founded_directory() {
    static TempDir const kDir;
    static bool const kMade = [] {
        git::initialise();
        app::InitOptions options;
        options.directory = kDir / "data";
        options.template_folder = template_folder();
        options.schemas = schemas_folder();
        options.demo = true;
        options.hashing = {.operations = 1, .memory_bytes = 8192, .parallel = 1};
        FakeClock const clock;
        auto const made = app::init(options, clock);
        if (!made) throw std::runtime_error(made.error().message);
        return true;
    }();
    static_cast<void>(kMade);
    return kDir / "data";
}

workflow::Open opening(std::string_view unit, std::vector<int> const& measures, model::ProposalKind kind) {
    workflow::Open command;
    command.kind = kind;
    command.unit = base::UnitId::parse(unit);
    for (int const number : measures) command.documents.push_back(workflow::test::m(number));
    return command;
}

Office::Office() : Office(founded_directory()) {}

Office::Office(fs::path const& copy_of) {
    fs::copy(copy_of, data().root, fs::copy_options::recursive);
    fs::permissions(data().server_key(), fs::perms::owner_read | fs::perms::owner_write);
    if (auto const opened = open(); !opened) throw std::runtime_error(opened.error().message);
}

app::Options Office::options() const {
    app::Options options;
    options.data = data();
    options.schemas = schemas_folder();
    options.registry.hashing = {.operations = 1, .memory_bytes = 8192, .parallel = 1};
    options.writer.tick = tick;
    options.writer.daily_checkpoint = daily_checkpoint;
    return options;
}

base::Result<void> Office::open() {
    auto wanted = options();
    wanted.log = [this](std::string const& line) { said.push_back(line); };
    auto opened = app::Application::open(std::move(wanted), clock);
    if (!opened) return opened.error();
    app = std::move(*opened);
    return {};
}

base::ActorId Office::who(Function function, std::string_view unit, std::size_t nth) const {
    auto const snapshot = app->snapshot();
    for (auto const& [id, actor] : *snapshot->state.actors)
        for (auto const& grant : actor->grants)
            if (grant.function == function && grant.unit.str() == unit && nth-- == 0) return id;
    throw std::logic_error("nobody with that function in " + std::string{unit});
}

base::Result<record::Answer> Office::ask(base::ActorId const& actor, workflow::RecordCommand command) {
    return app->act({{actor, {}, {}, std::move(command)}, {}, {}});
}
base::Result<record::Answer> Office::ask(base::ActorId const& actor, base::ProposalId const& id,
                                         workflow::CaseCommand command,
                                         std::optional<record::RequestDigests> digests) {
    return app->act({{actor, {}, id, std::move(command)}, digests, {}});
}

base::ProposalId Office::open_case(std::string_view unit, std::vector<int> measures,
                                   model::ProposalKind kind) {
    auto const answer =
        app->act({{who(Function::kEditor, unit), {}, {}, opening(unit, measures, kind)}, {}, {}});
    if (!answer) throw std::runtime_error("open: " + answer.error().message);
    return *answer->committed->event.proposal;
}

void Office::act(base::ActorId const& actor, base::ProposalId const& id, workflow::CaseCommand command) {
    std::string const name{workflow::name_of(command)};
    auto const answer = ask(actor, id, std::move(command));
    if (answer) return;
    auto text = name + ": " + answer.error().code + " " + answer.error().message;
    for (auto const& detail : answer.error().details) text += "; " + detail.path + " " + detail.message;
    for (auto const& item : answer.error().items) text += "; " + item;
    throw std::runtime_error(text);
}

void Office::submit(std::string_view unit, base::ProposalId const& id, workflow::DocumentPtr const& text,
                    std::string reason) {
    workflow::Submit command;
    auto const document = *model::DocumentId::parse(text->root.attribute("id"));
    command.documents.emplace(document, text);
    if (auto const* head = app->snapshot()->state.head(document))
        command.bases.emplace(document, head->digest);
    command.reason = std::move(reason);
    act(who(Function::kEditor, unit), id, std::move(command));
}

void Office::review(base::ProposalId const& id) {
    act(who(Function::kReviewer, "bimf"), id, workflow::Review{version(id), false, false, "Geprüft."});
}

void Office::cosign(std::string_view unit, base::ProposalId const& id, model::Word word) {
    act(who(Function::kCosigner, unit), id,
        workflow::Cosign{version(id), word, base::UnitId::parse(unit), "Hinweis", {}});
}

void Office::cosign_all(base::ProposalId const& id) {
    auto const snapshot = app->snapshot();
    for (auto const& requirement : workflow::requirements(snapshot->state, *snapshot->state.find(id)))
        if (requirement.kind == model::RequirementKind::kCosignature && !requirement.met)
            cosign(requirement.missing.at(0).unit->str(), id, model::Word::kSigned);
}

void Office::approve(base::ActorId const& actor, base::ProposalId const& id, std::string despite) {
    act(actor, id, workflow::Approve{version(id), {}, std::move(despite)});
}

void Office::release(base::ProposalId const& id) {
    review(id);
    cosign_all(id);
    approve(who(Function::kApprover, "bimf"), id);
}

base::ProposalId Office::amend(std::string_view unit, int measure, std::string const& title) {
    auto const id = open_case(unit, {measure});
    submit(unit, id, titled(measure, title));
    release(id);
    return id;
}

workflow::DocumentPtr Office::text(int measure) const {
    return app->snapshot()->state.head(workflow::test::m(measure))->document;
}
workflow::DocumentPtr Office::titled(int measure, std::string const& title) const {
    return workflow::test::edited(text(measure), {{"title", title}});
}
workflow::DocumentPtr Office::with_first_paragraph(int measure, std::string const& words) const {
    auto const before = text(measure);
    auto const& paragraph = before->root.child("description")->children.at(0);
    return workflow::test::edited(before, {{"description/" + std::string{paragraph.attribute("id")}, words}});
}

int Office::version(base::ProposalId const& id) const {
    auto const snapshot = app->snapshot();
    return snapshot->state.find(id)->version()->number;
}

}  // namespace fassung::test
