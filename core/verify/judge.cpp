#include "core/verify/judge.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "core/record/chain.hpp"
#include "core/record/key_change.hpp"
#include "core/record/layout.hpp"
#include "core/record/message.hpp"

namespace fassung::verify {

using model::Branch;

Judge::Judge(git::Handle const& repository, Documents const& documents, record::Replayed start,
             Findings& findings, Report& report)
    : repository_(repository),
      documents_(documents),
      findings_(findings),
      report_(report),
      law_(std::move(start.state)),
      keys_(law_.state().keys),
      position_(start.position) {}

void Judge::find(std::string code, std::string message, git::Oid const& commit) {
    auto const where = at_.proposal ? fmt::format("Ereignis {}, Vorgang {}", at_.seq, at_.proposal->str())
                                    : fmt::format("Ereignis {}", at_.seq);
    findings_.add({at_.seq, commit, at_.proposal, std::move(code), fmt::format("{}: {}", where, message)});
}

void Judge::give_up_judging(std::uint64_t from) {
    if (!judging_) return;
    judging_ = false;
    report_.not_judged_from = from;
}

void Judge::begin_after(Link const& link) {
    position_.journal = link.commit;
    unproved_ = true;
    try {
        auto const commit = repository_.commit(link.commit);
        auto const digits = trailer(commit.message, "\nSeq: ");
        std::from_chars(digits.data(), digits.data() + digits.size(), position_.seq);
        position_.chain =
            base::Digest::parse(trailer(commit.message, "\nChain-SHA256: ")).value_or(base::Digest{});
    } catch (git::GitError const&) {
        // Then the next commit differs from all that is expected, and says so.
    }
    give_up_judging(position_.seq + 1);
}

void Judge::next(Delivery delivery) {
    at_ = {position_.seq + 1, delivery.link.commit, std::nullopt};
    auto& counts = report_.counts;
    ++counts.journal_commits;
    counts.main_commits += delivery.main ? 1 : 0;
    counts.objects += delivery.objects;
    counts.bytes += delivery.bytes;
    counts.signatures += delivery.signatures;
    if (delivery.event) at_.proposal = delivery.event->proposal;
    for (auto& found : delivery.findings) find(std::move(found.code), std::move(found.message), found.commit);

    if (!delivery.event) {
        give_up_judging(at_.seq);
        chain_ = record::chain_value(position_.record_id, at_.seq, position_.chain, delivery.content);
        // Without the event nobody knows the next chain value but the commit itself.
        if (delivery.commit)
            if (auto const said = base::Digest::parse(trailer(delivery.commit->message, "\nChain-SHA256: ")))
                chain_ = *said;
        position_.seq = at_.seq;
        position_.chain = chain_;
        position_.journal = delivery.link.commit;
        if (delivery.main_oid) position_.main = *delivery.main_oid;
        return;
    }
    auto const& event = *delivery.event;
    check_order(event);
    check_time(event);
    auto const record_id = at_.seq == 1 ? delivery.content : position_.record_id;
    if (at_.seq == 1) position_.record_id = record_id;
    chain_ = record::chain_value(record_id, event.seq, position_.chain, delivery.content);
    if (unproved_ && delivery.commit)
        chain_ = base::Digest::parse(trailer(delivery.commit->message, "\nChain-SHA256: ")).value_or(chain_);
    check_key(delivery);
    check_listed_files(delivery);
    bool const has_effect =
        std::ranges::any_of(event.paths, [](auto const& path) { return path.branch == Branch::kMain; });
    check_parents(delivery, has_effect);
    check_lawful(delivery);
    check_commits(delivery);
    count(event);
    move_on(delivery);
}

void Judge::check_order(model::Event const& event) {
    if (event.seq == at_.seq) return;
    find("wrong-order",
         fmt::format("Auf Ereignis {} folgt im Journal Ereignis {}.", position_.seq, event.seq));
    give_up_judging(at_.seq);
}

void Judge::check_time(model::Event const& event) {
    if (position_.seq == 0 || event.time >= position_.time) return;
    find("time-backwards", fmt::format("Die Zeit des Ereignisses ({}) liegt vor der des vorigen ({}).",
                                       base::to_rfc3339(event.time), base::to_rfc3339(position_.time)));
}

void Judge::check_key(Delivery const& delivery) {
    if (unproved_) return;
    auto const wanted = record::signer_key(keys_.get(), *delivery.event);
    auto const check = [&](std::string const& signer, git::Oid const& commit) {
        if (signer.empty() || signer == wanted) return;
        find(
            "wrong-key",
            fmt::format("Der Commit {} ist mit einem Schlüssel unterschrieben, der bei diesem Ereignis nicht "
                        "gilt.",
                        commit.hex()),
            commit);
    };
    check(delivery.signer, delivery.link.commit);
    if (delivery.main_oid) check(delivery.main_signer, *delivery.main_oid);
}

void Judge::check_parents(Delivery const& delivery, bool has_effect) {
    if (!delivery.commit) return;
    bool const first = position_.journal.is_zero();
    auto const& parents = delivery.commit->parents;
    std::size_t const wanted = (first ? 0U : 1U) + (has_effect ? 1U : 0U);
    if (parents.size() != wanted || (!first && parents.front() != position_.journal))
        find("wrong-parents",
             has_effect == delivery.main_oid.has_value()
                 ? "Der Commit folgt nicht auf den vorigen."
                 : "Ereignis und Commit sagen Verschiedenes darüber, ob der Zweig main bewegt wurde.");
    if (!delivery.main_oid || !delivery.main || (unproved_ && position_.main.is_zero())) return;
    auto const& main = delivery.main->parents;
    bool const follows = position_.main.is_zero() ? main.empty() : main == std::vector{position_.main};
    if (!follows)
        find("wrong-parents",
             fmt::format("Der Commit {} auf main folgt nicht auf den vorigen Stand von main.",
                         delivery.main_oid->hex()),
             *delivery.main_oid);
}

/// What the trees say against what the event says.
void Judge::check_listed_files(Delivery const& delivery) {
    auto const order = [](auto const& a, auto const& b) {
        return std::tie(a.branch, a.path) < std::tie(b.branch, b.path);
    };
    auto const& listed = delivery.event->paths;
    if (!std::is_sorted(listed.begin(), listed.end(), order))
        find("invalid-event",
             "Die Dateien des Ereignisses sind nicht in der festgelegten Reihenfolge genannt.");
    auto want = listed.begin();
    auto have = delivery.files.begin();
    while (want != listed.end() || have != delivery.files.end()) {
        if (want == listed.end() || (have != delivery.files.end() && order(*have, *want))) {
            find("superfluous-file",
                 fmt::format("Der Commit verändert die Datei {}, die das Ereignis nicht nennt.",
                             in_quotes(have->path)));
            ++have;
        } else if (have == delivery.files.end() || order(*want, *have)) {
            find("missing-file", fmt::format("Das Ereignis nennt die Datei {}, der Commit bringt sie nicht.",
                                             in_quotes(want->path)));
            ++want;
        } else {
            if (want->digest != have->digest || want->change != have->change)
                find("wrong-tree", fmt::format("Die Datei {} ist nicht die, die das Ereignis nennt.",
                                               in_quotes(have->path)));
            ++want;
            ++have;
        }
    }
}

void Judge::check_lawful(Delivery& delivery) {
    auto const& event = *delivery.event;
    if (auto const* founded = std::get_if<model::Founded>(&event.payload)) check_founding(delivery, *founded);
    if (auto const* changed = std::get_if<model::KeyChanged>(&event.payload)) check_key_change(*changed);
    if (!judging_) return;
    try {
        auto judged = law_.judge(event, delivery.event_bytes, delivery.texts, delivery.documents);
        for (auto& found : judged.findings) find(std::move(found.code), std::move(found.message));
        if (!judged.decision) return give_up_judging(event.seq + 1);
        granted_ = record::granted_by(law_.state(), event);
        auto the_case = law_.apply(event, delivery.texts, delivery.documents);
        if (event.seq == 1) law_.set_record_id(position_.record_id);
        check_brought_files(delivery, *judged.decision);
        if (visit_) show(delivery, std::move(judged.decision->documents), std::move(the_case));
    } catch (std::bad_alloc const&) {
        throw;
    } catch (std::exception const& error) {
        find("invalid-event", fmt::format("Das Ereignis lässt sich auf das Vorige nicht anwenden: {}",
                                          in_quotes(error.what())));
        give_up_judging(event.seq + 1);
    }
}

void Judge::show(Delivery const& delivery, workflow::Documents documents,
                 std::shared_ptr<workflow::Case const> the_case) const {
    record::Committed committed;
    committed.event = *delivery.event;
    committed.texts = delivery.texts;
    committed.documents = std::move(documents);
    committed.path = delivery.event_path;
    committed.journal = delivery.link.commit;
    committed.main = delivery.main_oid;
    committed.content = delivery.content;
    committed.chain = chain_;
    if (the_case)
        for (auto const& [id, due] : the_case->dues)
            if (law_.state().dues->contains({due.at, the_case->id, id})) committed.queued_dues.push_back(id);
    committed.the_case = std::move(the_case);
    visit_(committed);
}

/// What the trees say against what the rules make of the event.
void Judge::check_brought_files(Delivery const& delivery, workflow::Decision const& decision) {
    auto const& event = *delivery.event;
    std::map<model::DocumentId, base::Digest> digests;
    auto const take = [&](auto const& list) {
        for (auto const& item : list) digests.emplace(item.document, item.digest);
    };
    if (auto const* submitted = std::get_if<model::Submitted>(&event.payload)) take(submitted->documents);
    if (auto const* carried = std::get_if<model::CarriedOn>(&event.payload)) take(carried->documents);
    if (auto const* released = std::get_if<model::Released>(&event.payload)) take(released->revisions);
    if (auto const* adopted = std::get_if<model::Adopted>(&event.payload)) take(adopted->revisions);

    std::map<std::pair<Branch, std::string>, std::optional<base::Digest>> wanted;
    for (auto& placed : record::placed_documents(law_.state(), event, granted_, decision.documents)) {
        auto const known = digests.find(placed.id);
        wanted.emplace(std::pair{placed.branch, std::move(placed.path)},
                       known != digests.end() ? known->second : document::digest_of(*placed.document));
    }
    if (!decision.texts.empty())
        wanted.emplace(std::pair{Branch::kJournal, record::texts_path(event)}, std::nullopt);
    auto const brought = record::brought_path(event);
    if (brought) wanted.emplace(std::pair{Branch::kJournal, *brought}, std::nullopt);

    for (auto const& file : delivery.files) {
        auto const found = wanted.find({file.branch, file.path});
        if (found == wanted.end()) {
            bool const schema = event.seq == 1 && file.branch == Branch::kJournal &&
                                file.path.starts_with("schemas/") && file.path.ends_with(".xsd");
            if (!schema)
                find("superfluous-file",
                     fmt::format("Ein Ereignis dieser Art bringt keine Datei {}.", in_quotes(file.path)));
            continue;
        }
        if (found->second && *found->second != file.digest)
            find("wrong-tree", fmt::format("Die Datei {} ist nicht die, die sich nach den Regeln ergibt.",
                                           in_quotes(file.path)));
        if (file.path == brought) {
            if (auto const* countersigned = std::get_if<model::Countersigned>(&event.payload))
                check_countersignature(delivery, *countersigned, file.bytes);
            else
                check_note(delivery, file.bytes);
        }
        wanted.erase(found);
    }
    for (auto const& [place, digest] : wanted)
        find("missing-file", fmt::format("Die Datei {} fehlt, die das Ereignis nach den Regeln bringt.",
                                         in_quotes(place.second)));
}

void Judge::check_commits(Delivery const& delivery) {
    auto const& event = *delivery.event;
    if (std::holds_alternative<model::Released>(event.payload) && !event.proposal)
        return find("invalid-event", "Eine Freigabe gehört zu einem Vorgang; das Ereignis nennt keinen.");
    record::MessageFacts const facts{delivery.content, chain_, delivery.event_path};
    try {
        if (delivery.commit)
            check_commit(*delivery.commit, delivery.link.commit, event,
                         record::journal_message(law_.state(), event, facts));
        if (delivery.main_oid && delivery.main)
            check_commit(*delivery.main, *delivery.main_oid, event,
                         record::main_message(law_.state(), event, facts));
    } catch (std::bad_alloc const&) {
        throw;
    } catch (std::exception const& error) {
        find("invalid-event",
             fmt::format("Das Ereignis ist in sich nicht stimmig: {}", in_quotes(error.what())));
    }
}

void Judge::check_commit(git::Commit const& commit, git::Oid const& oid, model::Event const& event,
                         std::string const& message) {
    auto const author = record::author_of(event);
    if (commit.author.name != author.name || commit.author.email != author.email)
        find("wrong-author",
             fmt::format("Der Commit {} nennt eine andere handelnde Person als das Ereignis.", oid.hex()),
             oid);
    auto const committer = record::committer_of(event);
    if (commit.author.time != author.time || commit.committer.time != committer.time)
        find("wrong-time",
             fmt::format("Der Commit {} nennt einen anderen Zeitpunkt als das Ereignis.", oid.hex()), oid);
    if (commit.committer.name != committer.name || commit.committer.email != committer.email)
        find("wrong-author", fmt::format("Der Commit {} ist nicht vom Programm geschrieben.", oid.hex()),
             oid);
    if (commit.message == message || unproved_) return;
    auto const said = trailer(commit.message, "\nChain-SHA256: ");
    if (said != chain_.hex()) {
        find("broken-chain",
             fmt::format("Der Kettenwert im Commit {} folgt nicht aus den Ereignissen.", oid.hex()), oid);
        // So that the same break is not said of every commit after it.
        if (auto const digest = base::Digest::parse(said)) chain_ = *digest;
        return;
    }
    find("wrong-message",
         fmt::format("Die Nachricht des Commits {} sagt etwas anderes als das Ereignis.", oid.hex()), oid);
}

void Judge::move_on(Delivery const& delivery) {
    auto const& event = *delivery.event;
    position_ = {event.seq,
                 position_.record_id,
                 delivery.content,
                 chain_,
                 delivery.link.commit,
                 delivery.main_oid.value_or(position_.main),
                 std::max(event.time, position_.time)};
    if (judging_) {
        keys_ = law_.state().keys;
    } else if (std::holds_alternative<model::KeyChanged>(event.payload) && keys_ && !event.proposal) {
        workflow::State keys_alone;
        keys_alone.keys = keys_;
        workflow::evolve(keys_alone, event, {}, {});
        keys_ = keys_alone.keys;
    }
}

void Judge::count(model::Event const& event) {
    auto& counts = report_.counts;
    ++counts.events[std::string{model::kind_of(event.payload)}];
    using namespace model;
    bool const released = std::holds_alternative<Released>(event.payload);
    counts.cases += std::holds_alternative<Opened>(event.payload);
    counts.releases += released;
    counts.votes += released || std::holds_alternative<Reviewed>(event.payload) ||
                    std::holds_alternative<Cosigned>(event.payload) ||
                    std::holds_alternative<Approved>(event.payload);
    counts.checkpoints += std::holds_alternative<Checkpointed>(event.payload);
    if (auto const* countersigned = std::get_if<Countersigned>(&event.payload)) {
        ++counts.countersignatures;
        auto const* unit =
            event.by.unit && law_.state().units ? law_.state().units->find(*event.by.unit) : nullptr;
        Countersigner by{fingerprint_of(countersigned->signer), unit            ? unit->present().abbr
                                                                : event.by.unit ? event.by.unit->str()
                                                                                : std::string{}};
        if (std::ranges::find(report_.countersigners, by) == report_.countersigners.end())
            report_.countersigners.push_back(std::move(by));
    }
}

void Judge::finish() {
    if (!judging_) return;
    at_ = {position_.seq, position_.journal, std::nullopt};
    try {
        if (auto const act = law_.left_undone())
            find("missing-system-act",
                 fmt::format("Am Ende des Journals fehlt, was die Regeln von selbst bewirken: {}. Es ist "
                             "vermutlich abgeschnitten.",
                             *act));
    } catch (std::bad_alloc const&) {
        throw;
    } catch (std::exception const& error) {
        find("invalid-event",
             fmt::format("Der letzte Stand ist nicht auswertbar: {}", in_quotes(error.what())));
    }
}

}  // namespace fassung::verify
