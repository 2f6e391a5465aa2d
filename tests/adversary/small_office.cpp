#include "tests/adversary/small_office.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "core/document/diff.hpp"
#include "core/record/checkpoint.hpp"
#include "core/record/founding.hpp"
#include "core/register/register.hpp"
#include "core/workflow/requirements.hpp"
#include "core/xml/reader.hpp"
#include "tests/unit/workflow/texts.hpp"

namespace fassung::adversary {

namespace fs = std::filesystem;
using model::Function;

namespace {

struct Held {
    Function function;
    std::string_view unit;
    std::string_view from = "2026-01-01";
    std::string_view until = {};
};

struct Person {
    std::string_view name;
    std::vector<Held> functions;
};

std::vector<Person> const& persons() {
    using enum Function;
    static std::vector<Person> const kPersons = [] {
        std::vector<Person> all;
        for (std::string_view const each : {"tmbwk", "tmikl", "tmsgaf", "tfm", "tmjmv", "tsk", "bimf"})
            all.push_back({each, {{kEditor, each}, {kCosigner, each}}});
        all.push_back({"r1", {{kReviewer, "bimf"}}});
        all.push_back({"r2", {{kReviewer, "bimf"}}});
        all.push_back({"f1", {{kApprover, "bimf"}}});
        all.push_back({"f2", {{kApprover, "bimf"}}});
        all.push_back({"tsk-f", {{kApprover, "tsk"}}});
        all.push_back({"ef", {{kEditor, "tmbwk"}, {kApprover, "bimf"}}});
        all.push_back({"alt", {{kApprover, "bimf", "2026-01-01", "2026-11-30"}}});
        all.push_back({"neu", {{kApprover, "bimf", "2027-06-01"}}});
        all.push_back({"op1", {{kOperator, "betrieb"}}});
        all.push_back({"op2", {{kOperator, "betrieb"}}});
        all.push_back({"audit", {{kAuditor, "rechnungshof"}}});
        return all;
    }();
    return kPersons;
}

std::string slurp(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Persons and logins in a register, and what the record says of them.
model::ActorsRegistered register_persons(fs::path const& file, base::Instant now) {
    reg::Register registry{
        file,
        {.readers = 1, .hashing = {.operations = 1, .memory_bytes = 8192, .parallel = 1}, .logins = {}}};
    model::ActorsRegistered out;
    for (auto const& person : persons()) {
        auto const id = who(person.name);
        reg::Salt salt{};
        salt.back() = static_cast<std::uint8_t>(out.actors.size() + 1);
        std::string const login{person.name};
        registry.persons().put({id, "Person " + login, "Referat", salt});
        if (auto const made = registry.accounts().create(login, "ein-langes-kennwort", id, now); !made)
            throw std::runtime_error(made.error().message);
        out.actors.push_back({id, reg::identity_of(salt, "Person " + login, "Referat", login)});
        for (auto const& held : person.functions)
            out.grants.push_back({id, held.function, unit(held.unit), *base::parse_date(held.from),
                                  base::parse_date(held.until)});
    }
    return out;
}

workflow::Documents measures() {
    using workflow::test::measure;
    using workflow::test::MeasureText;
    std::vector<MeasureText> const all{
        {.id = "M-0001", .lead = "tmbwk", .participants = {"tmikl", "tmsgaf"}},
        {.id = "M-0002", .lead = "tmikl", .participants = {"tmbwk"}},
        {.id = "M-0003", .lead = "bimf"},
        {.id = "M-0004", .lead = "tmjmv"},
        {.id = "M-0005", .lead = "tmbwk", .participants = {"tmikl"}},
        {.id = "M-0006", .lead = "tmsgaf", .participants = {"tmikl"}},
        {.id = "M-0007", .lead = "tmsgaf", .participants = {"tmbwk"}},
        {.id = "M-0008", .lead = "tmbwk", .participants = {"tmikl"}},
    };
    workflow::Documents out;
    for (auto const& text : all) out.emplace(*model::DocumentId::parse(text.id), measure(text));
    return out;
}

record::Founding founding(fs::path const& schemas) {
    using model::DocumentId;
    using model::DocumentKind;
    record::Founding out;
    out.title = "Kleine Akte";
    out.demo = true;
    for (auto const kind : {DocumentKind::kPolicy, DocumentKind::kUnits, DocumentKind::kHolidays})
        out.rules.emplace(
            DocumentId::single(kind),
            founding_document(DocumentId::single(kind), std::string{model::name_of(kind)} + ".xml"));
    for (auto const& entry : fs::directory_iterator{schemas})
        if (entry.path().extension() == ".xsd")
            out.schemas["schemas/" + entry.path().filename().string()] = slurp(entry.path());
    out.source = "Erfundener Bestand";
    out.source_digest = base::sha256("erfunden");
    out.compiled_by = "Person eins";
    out.checked_by = "Person zwei";
    out.concept_documents = measures();
    for (auto const& [id, file] :
         {std::pair{DocumentId::single(DocumentKind::kConcept), "concept.xml"},
          std::pair{DocumentId::field(*base::FieldId::parse("sprache")), "sprache.xml"},
          std::pair{DocumentId::field(*base::FieldId::parse("arbeit")), "arbeit.xml"},
          std::pair{*DocumentId::from_path("editions/ausgangsbestand.xml"), "edition.xml"}})
        out.concept_documents.emplace(id, founding_document(id, file));
    return out;
}

}  // namespace

base::ActorId who(std::string_view name) {
    if (name == "system") return base::system_actor();
    auto const& all = persons();
    auto const found = std::ranges::find(all, name, &Person::name);
    if (found == all.end()) throw std::logic_error("no such actor: " + std::string{name});
    return *base::ActorId::parse("a-000000" + std::to_string(10 + (found - all.begin())));
}

base::UnitId unit(std::string_view id) {
    return *base::UnitId::parse(id);
}

model::DocumentId m(int number) {
    return model::DocumentId::measure(base::measure_id(number));
}

workflow::DocumentPtr founding_document(model::DocumentId const& id, std::string const& file) {
    auto read = xml::read(id.kind(), slurp(fs::path{FASSUNG_SOURCE_DIR} / "tests/adversary/founding" / file));
    if (!read) throw std::runtime_error(file + ": " + read.error().message);
    return std::make_shared<document::Document const>(std::move(*read));
}

SmallOffice::SmallOffice(fs::path const& schemas) {
    git::initialise();
    fs::create_directories(data().root);
    auto begin = founding(schemas);
    begin.actors = {register_persons(data().registry(), clock.now())};
    if (auto const made = record::found(data(), std::move(begin), clock); !made) {
        std::string text = made.error().message;
        for (auto const& detail : made.error().details) text += "; " + detail.path + " " + detail.message;
        throw std::runtime_error(text);
    }
    auto const repository = data().record();
    record::WriterOptions options;
    options.tick = std::chrono::hours{1};  // tick() says when
    options.daily_checkpoint = true;
    keys.push_back(std::make_shared<git::SigningKey const>(git::SigningKey::load(data().server_key())));
    writer_ = std::make_unique<record::Writer>(
        repository, git::SigningKey::load(data().server_key()), clock,
        record::replay(git::Handle{repository}, git::read_references(repository)), options,
        record::WriterHooks{});
    now_ = writer_->snapshot();
}

SmallOffice::~SmallOffice() = default;

workflow::Case const& SmallOffice::get(base::ProposalId const& id) {
    auto const* found = state().find(id);
    if (found == nullptr) throw std::logic_error("no open case " + id.str());
    return *found;
}

workflow::DocumentPtr SmallOffice::text(int measure) {
    return state().head(m(measure))->document;
}

record::Answer SmallOffice::told(base::Result<record::Answer> answer, std::string const& what) {
    if (!answer) {
        auto text = what + ": " + answer.error().code + " " + answer.error().message;
        for (auto const& detail : answer.error().details) text += "; " + detail.path + " " + detail.message;
        for (auto const& item : answer.error().items) text += "; " + item;
        throw std::runtime_error(text);
    }
    now_ = answer->snapshot;
    clock.advance(std::chrono::minutes{7});
    return std::move(*answer);
}

std::uint64_t SmallOffice::act(std::string_view actor, workflow::RecordCommand command) {
    return told(writer_->submit({{who(actor), {}, {}, std::move(command)}, {}, {}}), "record").seq;
}

void SmallOffice::act(std::string_view actor, base::ProposalId const& id, workflow::CaseCommand command) {
    std::string const name{workflow::name_of(command)};
    told(writer_->submit({{who(actor), {}, id, std::move(command)}, {}, {}}), name);
}

base::ProposalId SmallOffice::open(std::string_view actor, std::vector<int> const& measures,
                                   model::ProposalKind kind) {
    workflow::Open command;
    command.kind = kind;
    for (int const number : measures) command.documents.push_back(m(number));
    return open(actor, std::move(command));
}

base::ProposalId SmallOffice::open(std::string_view actor, workflow::Open command) {
    auto const answer = told(writer_->submit({{who(actor), {}, {}, std::move(command)}, {}, {}}), "open");
    return *answer.committed->event.proposal;
}

void SmallOffice::submit(std::string_view actor, base::ProposalId const& id,
                         std::vector<workflow::DocumentPtr> const& texts,
                         std::vector<std::string_view> const& more) {
    workflow::Submit command;
    for (auto const& text : texts) {
        auto const document = *model::DocumentId::parse(text->root.attribute("id"));
        command.documents.emplace(document, text);
        if (auto const* head = state().head(document)) command.bases.emplace(document, head->digest);
    }
    for (auto const& name : more) command.authors.insert(who(name));
    command.reason = "Der Text entspricht nicht mehr dem Stand.";
    act(actor, id, std::move(command));
}

base::ProposalId SmallOffice::submitted(std::string_view actor, workflow::DocumentPtr const& text) {
    auto const id = open(actor, {base::number_of(*base::MeasureId::parse(text->root.attribute("id")))});
    submit(actor, id, {text});
    return id;
}

void SmallOffice::review(base::ProposalId const& id, bool editorial, bool financial) {
    act("r1", id, workflow::Review{version(id), editorial, financial, "Geprüft."});
}

void SmallOffice::cosign(std::string_view of, base::ProposalId const& id, model::Word word) {
    act(of, id, workflow::Cosign{version(id), word, unit(of), "Hinweis", {}});
}

void SmallOffice::approve(std::string_view actor, base::ProposalId const& id, std::string despite) {
    act(actor, id, workflow::Approve{version(id), "Freigegeben.", std::move(despite)});
}

void SmallOffice::release(base::ProposalId const& id) {
    review(id);
    for (auto const& requirement : workflow::requirements(state(), get(id)))
        if (requirement.kind == model::RequirementKind::kCosignature && !requirement.met)
            cosign(requirement.missing.at(0).unit->str(), id);
    approve("f1", id);
}

void SmallOffice::countersign(std::string_view actor, git::SigningKey const& key) {
    auto const& [at, last] = *state().checkpoints->rbegin();
    std::string armour;
    // Between two batches, because small packs are merged after them.
    writer_->exclusively([&, day = last.date] {
        git::Handle const handle{data().record()};
        auto const note = record::parse_note(
            handle.read_path(writer_->snapshot()->position.journal, record::note_path(day)).value());
        armour = key.sign(record::format_checkpoint(note.value().checkpoint), record::kCheckpointNamespace);
    });
    record::Act act{
        {who(actor), {}, {}, workflow::RecordCommand{workflow::Countersign{at, key.public_key()}}}, {}, {}};
    act.brought = armour + "\n";
    told(writer_->submit(std::move(act)), "countersign");
}

void SmallOffice::change_key(bool lost) {
    auto const next = std::make_shared<git::SigningKey const>(git::SigningKey::generate());
    record::Act act{
        {who(lost ? "system" : "op1"), {}, {}, workflow::RecordCommand{workflow::ChangeKey{}}}, {}, {}};
    act.next_key = next;
    if (lost)
        act.root_key = std::make_shared<git::SigningKey const>(git::SigningKey::load(data().root_key()));
    told(writer_->submit(std::move(act)), "change key");
    keys.push_back(next);
}

void SmallOffice::tick() {
    writer_->exclusively([] {});
    now_ = writer_->snapshot();
}

void SmallOffice::pass(std::chrono::hours time) {
    static constexpr std::chrono::hours kStep{40};
    while (time.count() > 0) {
        clock.advance(std::min(time, kStep));
        time -= std::min(time, kStep);
        tick();
    }
}

}  // namespace fassung::adversary
