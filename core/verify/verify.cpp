#include "core/verify/verify.hpp"

#include <algorithm>
#include <cstdlib>
#include <thread>

#include <fmt/format.h>

#include "core/git/repository.hpp"
#include "core/verify/against.hpp"
#include "core/verify/chain_walk.hpp"
#include "core/verify/findings.hpp"
#include "core/verify/identities.hpp"
#include "core/verify/index_check.hpp"
#include "core/verify/judge.hpp"
#include "core/verify/pipeline.hpp"
#include "core/verify/source.hpp"
#include "core/verify/state_file.hpp"
#include "core/verify/tags.hpp"

namespace fassung::verify {

namespace {

constexpr std::uint64_t kProgressEvery = 100;

/// One verification.
class Run {
  public:
    Run(Source source, Options const& options)
        : source_(std::move(source)),
          options_(options),
          handle_(source_.repository),
          findings_(options.most_violations) {}

    base::Result<Report> run() {
        record::Replayed start;
        if (options_.from) {
            auto read = read_state(*options_.from);
            if (!read) return read.error();
            state_ = std::move(*read);
            resume(start);
            if (stopped_) return finished();
        }
        auto walk = walk_back(handle_, source_.journal,
                              state_ ? std::optional{start.position.journal} : std::nullopt);
        if (!walk.complete && state_) {
            find("not-extending", start.position.seq, walk.broken_at,
                 "Das Journal führt nicht auf den Stand zurück, bei dem die letzte Prüfung endete.");
            return finished();
        }
        check_references();
        judge_all(std::move(walk), std::move(start));
        return finished();
    }

  private:
    void find(std::string code, std::uint64_t seq, git::Oid const& commit, std::string message) {
        findings_.add({seq, commit, std::nullopt, std::move(code), std::move(message)});
    }

    /// Where the auditor's own state file says that the last run ended.
    void resume(record::Replayed& start) {
        report_.title = state_->title;
        report_.first_commit = state_->first_commit;
        report_.demo = state_->inventory.demo;
        report_.position = state_->inventory.position;
        report_.began_after = state_->inventory.position.seq;
        report_.trust = Trust::kState;
        try {
            start = record::resume(handle_, state_->inventory);
        } catch (std::bad_alloc const&) {
            throw;
        } catch (std::exception const& error) {
            find(
                "not-extending", state_->inventory.position.seq, state_->inventory.position.journal,
                fmt::format("Der Stand, bei dem die letzte Prüfung endete, ist so nicht mehr in der Akte: {}",
                            error.what()));
            stopped_ = true;
        }
    }

    void check_references() {
        for (auto const& [name, why] : source_.foreign) find("foreign-reference", 0, {}, why);
    }

    void judge_all(Walk walk, record::Replayed start) {
        bool const broken = !walk.complete;
        if (broken) {
            find("damaged-object", 0, walk.broken_at,
                 fmt::format("Die Kette der Commits reißt ab: {} Was davor liegt, ist nicht prüfbar.",
                             walk.broken));
            if (walk.links.empty()) {
                report_.not_judged_from = 1;
                return;
            }
        }
        began_ = start.position;
        Documents documents;
        Judge judge{handle_, documents, std::move(start), findings_, report_};
        // Of a line whose beginning is missing the oldest commit is only what the next is compared with.
        std::size_t const begin = broken || state_ ? 1 : 0;
        if (broken) judge.begin_after(walk.links.front());
        auto index = state_ || broken ? nullptr : IndexCheck::begin(source_, options_, report_);
        SavedBases bases{state_ ? std::optional{state_->inventory} : std::nullopt};
        if (index || options_.save)
            judge.visit([&](record::Committed const& committed) {
                if (index) index->take(committed);
                if (options_.save) bases.take(committed);
            });
        std::vector<Against> earlier;
        if (options_.against)
            earlier.emplace_back(options_.against->checkpoint, "Der vorgelegte Prüfpunkt", report_);
        if (source_.told) earlier.emplace_back(*source_.told, "Der Prüfpunkt im Datenverzeichnis", report_);
        auto const total = walk.links.size() - begin;
        {
            Pipeline pipeline{source_.repository, walk.links, begin, documents, threads(total)};
            for (std::uint64_t done = 0; done < total; ++done) {
                if (options_.progress && done % kProgressEvery == 0)
                    options_.progress({done, static_cast<std::uint64_t>(total)});
                judge.next(pipeline.next());
                for (auto& one : earlier) one.passed(judge.position());
            }
        }
        if (options_.progress) options_.progress({total, total});
        judge.finish();
        report_.counts.documents = documents.count();
        check_earlier(earlier, judge);
        conclude(judge, index.get(), bases, broken);
    }

    void conclude(Judge& judge, IndexCheck* index, SavedBases const& bases, bool broken) {
        auto const& position = judge.position();
        report_.position = position;
        if (position.main != source_.main && !(judge.unproved() && position.main.is_zero()))
            find("main-moved", position.seq, source_.main,
                 "Der Zweig main steht nicht dort, wo das Journal ihn zuletzt gesetzt hat.");
        for (auto& found : check_tags(handle_, source_.tags, judge.keys(), report_.counts))
            findings_.add(std::move(found));
        check_record_id(position, broken);
        if (options_.registry && judge.judging())
            for (auto& found : check_identities(*options_.registry, judge.state(), report_.counts))
                findings_.add(std::move(found));
        if (index && judge.judging())
            if (auto found = index->finish(position, report_)) findings_.add(std::move(*found));
        if (options_.save && findings_.count() == 0)
            write_state(*options_.save, {report_.title, report_.first_commit,
                                         record::inventory_of(judge.state(), position, bases.find())});
    }

    void check_earlier(std::vector<Against>& earlier, Judge const& judge) {
        auto const before = findings_.count();
        for (auto& one : earlier)
            for (auto& found : one.finish(handle_, judge.position(), began_)) findings_.add(std::move(found));
        if (source_.told_unreadable)
            find("wrong-checkpoint", 0, {}, "Die Datei „checkpoint“ im Datenverzeichnis ist nicht lesbar.");
        if (!options_.against) return;
        if (judge.keys())
            for (auto& found : earlier.front().check_signatures(options_.against->signatures, *judge.keys()))
                findings_.add(std::move(found));
        if (findings_.count() == before) report_.trust = Trust::kCheckpoint;
    }

    void check_record_id(record::Position const& position, bool broken) {
        if (!options_.record_id || broken) return;
        if (position.record_id == *options_.record_id) {
            if (report_.trust == Trust::kFirstUse) report_.trust = Trust::kRecordId;
            return;
        }
        find("wrong-record", 1, report_.first_commit,
             fmt::format("Das ist eine andere Akte: Ihre Kennung ist {}, verlangt war {}.",
                         position.record_id.hex(), options_.record_id->hex()));
    }

    unsigned threads(std::size_t work) const {
        auto const wanted =
            options_.threads != 0 ? options_.threads : std::max(1U, std::thread::hardware_concurrency());
        return static_cast<unsigned>(std::clamp<std::size_t>(work / 8, 1, std::min(wanted, 64U)));
    }

    Report finished() {
        report_.violations_found = findings_.count();
        report_.violations = findings_.take();
        return std::move(report_);
    }

    Source source_;
    Options const& options_;
    git::Handle handle_;
    Findings findings_;
    Report report_;
    std::optional<SavedState> state_;
    record::Position began_;
    bool stopped_ = false;
};

base::Error storage(std::string_view what) {
    return {base::Errc::kUnavailable, "storage",
            fmt::format("Es konnte nicht geprüft werden: {}", in_quotes(what))};
}

}  // namespace

std::string_view name_of(Trust trust) {
    switch (trust) {
        case Trust::kFirstUse:
            return "first-use";
        case Trust::kState:
            return "state";
        case Trust::kRecordId:
            return "record-id";
        case Trust::kCheckpoint:
            return "checkpoint";
    }
    std::abort();
}

base::Result<Report> verify(std::filesystem::path const& dir_or_clone, Options const& options) try {
    git::initialise();
    auto source = find_source(dir_or_clone);
    if (!source) return source.error();
    return Run{std::move(*source), options}.run();
} catch (CannotCheck const& error) {
    return error.error();
} catch (std::bad_alloc const&) {
    throw;
} catch (std::exception const& error) {
    return storage(error.what());
}

}  // namespace fassung::verify
