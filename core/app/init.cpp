#include "core/app/init.hpp"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <set>
#include <system_error>
#include <unistd.h>

#include "core/app/demo_actors.hpp"
#include "core/app/template.hpp"
#include "core/document/registries.hpp"
#include "core/git/file.hpp"
#include "core/record/founding.hpp"
#include "core/workflow/policy_check.hpp"

namespace fassung::app {

namespace {

namespace fs = std::filesystem;

/// The new directory while it is being made; goes away unless it is kept.
class Workplace {
  public:
    explicit Workplace(fs::path const& target) {
        auto const prefix = "." + target.filename().string() + ".init-";
        remove_leftovers(target.parent_path(), prefix);
        path_ = target.parent_path() / (prefix + std::to_string(getpid()));
        fs::create_directories(path_);
        fs::permissions(path_, fs::perms::owner_all);
    }
    ~Workplace() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    Workplace(Workplace const&) = delete;
    Workplace& operator=(Workplace const&) = delete;
    fs::path const& path() const { return path_; }
    void keep_as(fs::path const& target) {
        std::error_code ignored;
        fs::remove(target, ignored);  // an empty directory only
        fs::rename(path_, target);
        path_.clear();
        git::sync_folder(target.parent_path());
    }

  private:
    /// Of processes that are gone: what they made was never a record.
    static void remove_leftovers(fs::path const& folder, std::string const& prefix) {
        for (auto const& entry : fs::directory_iterator{folder}) {
            auto const name = entry.path().filename().string();
            if (!name.starts_with(prefix)) continue;
            pid_t process = 0;
            auto const* const end = name.data() + name.size();
            if (std::from_chars(name.data() + prefix.size(), end, process).ptr != end || process <= 0)
                continue;
            if (process == getpid() || (kill(process, 0) != 0 && errno == ESRCH))
                fs::remove_all(entry.path());
        }
    }

    fs::path path_;
};

struct Accounts {
    std::vector<FirstActor> actors;
    std::vector<std::string> passwords;
};

Accounts first_accounts(InitOptions const& options, model::Units const& units, model::Policy const& policy) {
    Accounts out;
    if (options.demo) out.actors = demo_actors(units, policy);
    auto const office = *model::UnitId::parse("betrieb");
    for (auto const& login : options.operators)
        out.actors.push_back({login, login, "Betrieb", {{model::Function::kOperator, office}}});
    auto const demo = out.actors.size() - options.operators.size();
    out.passwords.assign(demo, kDemoPassword);
    while (out.passwords.size() < out.actors.size())
        out.passwords.push_back(base::to_hex(base::random_bytes(9)));
    return out;
}

/// Pseudonyms for the first actors; their names go to the register only.
base::Result<model::ActorsRegistered> register_persons(Accounts const& accounts, reg::Register& registry,
                                                       base::Instant now) {
    model::ActorsRegistered out;
    std::set<std::string> used;
    for (std::size_t i = 0; i < accounts.actors.size(); ++i) {
        auto const& first = accounts.actors[i];
        std::string id;
        do id = "a-" + base::to_hex(base::random_bytes(4));
        while (!used.insert(id).second);
        auto const actor = *base::ActorId::parse(id);
        reg::Person const person{actor, first.name, first.office, reg::new_salt()};
        registry.persons().put(person);
        if (auto const created = registry.accounts().create(first.login, accounts.passwords[i], actor, now);
            !created)
            return created.error();
        out.actors.push_back({actor, reg::identity_of(person.salt, person.name, person.office, first.login)});
        for (auto const& [function, unit] : first.functions)
            out.grants.push_back({actor, function, unit, base::berlin_date(now), {}});
    }
    return out;
}

base::Error not_empty(fs::path const& directory) {
    return {base::Errc::kConflict, "directory-not-empty",
            "Das Verzeichnis " + directory.string() +
                " ist nicht leer. Eine Akte wird nur in einem neuen oder leeren Verzeichnis angelegt."};
}

}  // namespace

base::Result<InitResult> init(InitOptions const& options, base::Clock const& clock) {
    auto const target = fs::absolute(options.directory).lexically_normal();
    auto const directory = target.has_filename() ? target : target.parent_path();
    if (fs::exists(directory) && (!fs::is_directory(directory) || !fs::is_empty(directory)))
        return not_empty(directory);
    if (options.operators.size() < 2 && !options.demo)
        return base::Error{base::Errc::kInvalid, "operators-missing",
                           "Nennen Sie mit --operator mindestens zwei Personen des Betriebs: Funktionen "
                           "vergeben nur zwei gemeinsam."};

    auto const schemas = xml::Schemas::from_folder(options.schemas);
    auto from = read_template(options.template_folder, schemas);
    if (!from) return from.error();
    if (options.empty) leave_out_measures(*from);
    auto const units_id = model::DocumentId::single(model::DocumentKind::kUnits);
    auto const policy_id = model::DocumentId::single(model::DocumentKind::kPolicy);
    if (!from->rules.contains(units_id) || !from->rules.contains(policy_id))
        return base::Error{base::Errc::kInvalid, "invalid-template",
                           "Der Vorlage fehlen units.xml oder policy.xml."};
    auto const units = document::to_units(*from->rules.at(units_id));
    if (!units) return units.error();
    auto const policy = document::to_policy(*from->rules.at(policy_id));
    if (!policy) return policy.error();
    if (!workflow::guards_itself(*policy))
        return base::Error{
            base::Errc::kInvalid, "invalid-template",
            "Die Freigaberegeln der Vorlage (policy.xml) verlangen für ihre eigene Änderung nicht mindestens "
            "eine Prüfung und eine Freigabe durch verschiedene Personen, die nicht mitgeschrieben haben."};

    fs::create_directories(directory.parent_path());
    Workplace workplace{directory};
    record::DataDirectory const data{workplace.path()};
    auto const accounts = first_accounts(options, *units, *policy);
    base::Result<record::Founded> founded = base::Error{};
    {
        reg::Register registry{data.registry(),
                               reg::Options{.readers = 1, .hashing = options.hashing, .logins = {}}};
        auto registered = register_persons(accounts, registry, clock.now());
        if (!registered) return registered.error();
        record::Founding founding{.title = from->title,
                                  .demo = options.demo,
                                  .rules = from->rules,
                                  .schemas = {},
                                  .actors = {std::move(*registered)},
                                  .source = from->source,
                                  .compiled_by = from->compiled_by,
                                  .checked_by = from->checked_by,
                                  .source_digest = from->source_digest,
                                  .concept_documents = from->documents};
        for (auto const& [name, text] : schemas.sources())
            founding.schemas["schemas/" + name + ".xsd"] = text;
        founded = record::found(data, std::move(founding), clock);
    }
    if (!founded) return founded.error();

    InitResult out{.record_id = founded->record_id,
                   .root_key = record::DataDirectory{directory}.root_key(),
                   .operators = {}};
    for (auto const& [id, document] : from->documents)
        if (id.kind() == model::DocumentKind::kMeasure) ++out.measures;
    for (std::size_t i = accounts.actors.size() - options.operators.size(); i < accounts.actors.size(); ++i)
        out.operators.emplace_back(accounts.actors[i].login, accounts.passwords[i]);
    workplace.keep_as(directory);
    record::DataDirectory const placed{directory};
    git::write_config(placed.record(), placed.allowed_signers());
    return out;
}

}  // namespace fassung::app
