#include <charconv>
#include <iostream>
#include <unistd.h>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "core/git/file.hpp"
#include "core/verify/summary.hpp"
#include "core/verify/verify.hpp"
#include "server/cli/arguments.hpp"
#include "server/cli/commands.hpp"
#include "server/cli/terminal.hpp"

namespace fassung::cli {

namespace {

namespace json = boost::json;

constexpr int kViolation = 1;
constexpr int kCouldNotCheck = 2;

/// A bar on a terminal, a line every tenth otherwise.
class ProgressBar {
  public:
    ProgressBar() : terminal_(isatty(STDERR_FILENO) == 1) {}

    void operator()(verify::Progress const& progress) {
        if (progress.total == 0) return;
        auto const percent = progress.done * 100 / progress.total;
        if (percent == last_ || (!terminal_ && percent < last_ + 10)) return;
        last_ = percent;
        if (!terminal_) {
            std::cerr << fmt::format("{} von {} Ereignissen geprüft\n", progress.done, progress.total);
            return;
        }
        std::string bar(percent / 2, '#');
        bar.resize(50, ' ');
        std::cerr << fmt::format("\r[{}] {:3} %  {} von {}", bar, percent, progress.done, progress.total);
        if (percent == 100) std::cerr << '\n';
        std::cerr.flush();
    }

  private:
    bool terminal_;
    std::uint64_t last_ = 0;
};

template <class Number>
Number number(std::string const& text, char const* option) {
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        throw WrongCall{fmt::format("Hinter --{} gehört eine Zahl.", option)};
    return value;
}

record::SignedNote read_note(std::string const& file) {
    auto const text = git::read_file_if_any(file);
    if (!text) throw WrongCall{fmt::format("Die Datei „{}“ gibt es nicht.", file)};
    auto note = record::parse_note(*text);
    if (!note)
        throw WrongCall{
            fmt::format("Die Datei „{}“ ist kein unterschriebener Prüfpunkt, wie /api/v1/checkpoint ihn "
                        "gibt.",
                        file)};
    return *note;
}

verify::Options options_of(Arguments const& arguments) {
    verify::Options out;
    if (auto const id = arguments.value("record-id")) {
        out.record_id = base::Digest::parse(*id);
        if (!out.record_id)
            throw WrongCall{"Hinter --record-id gehören 64 Hexadezimalziffern in Kleinschrift."};
    }
    if (auto const file = arguments.value("against")) out.against = read_note(*file);
    if (auto const file = arguments.value("from")) out.from = *file;
    if (auto const file = arguments.value("save")) out.save = *file;
    if (auto const file = arguments.value("register")) out.registry = *file;
    if (auto const threads = arguments.value("threads")) out.threads = number<unsigned>(*threads, "threads");
    if (auto const most = arguments.value("most")) out.most_violations = number<std::size_t>(*most, "most");
    out.compare_index = !arguments.flag("no-index");
    return out;
}

json::value or_null(std::string text) {
    return text.empty() ? json::value(nullptr) : json::value(std::move(text));
}

json::object counts_of(verify::Counts const& c) {
    json::object events;
    for (auto const& [kind, count] : c.events) events[kind] = count;
    return {{"events", std::move(events)},
            {"journalCommits", c.journal_commits},
            {"mainCommits", c.main_commits},
            {"tags", c.tags},
            {"objects", c.objects},
            {"bytes", c.bytes},
            {"signatures", c.signatures},
            {"documents", c.documents},
            {"cases", c.cases},
            {"votes", c.votes},
            {"releases", c.releases},
            {"checkpoints", c.checkpoints},
            {"countersignatures", c.countersignatures},
            {"identities", c.identities},
            {"erased", c.erased},
            {"indexCompared", c.index_compared}};
}

/// Every member is always there; null for nothing.
json::object to_json(verify::Report const& report) {
    json::array violations, countersigners, notices;
    for (auto const& found : report.violations)
        violations.push_back(
            json::object{{"seq", found.seq == 0 ? json::value(nullptr) : json::value(found.seq)},
                         {"commit", or_null(found.commit.is_zero() ? "" : found.commit.hex())},
                         {"proposal", or_null(found.proposal ? found.proposal->str() : "")},
                         {"code", found.code},
                         {"message", found.message}});
    for (auto const& signer : report.countersigners)
        countersigners.push_back(
            json::object{{"fingerprint", signer.fingerprint}, {"who", or_null(signer.who)}});
    for (auto const& notice : report.notices) notices.push_back(json::value(notice));
    auto const& position = report.position;
    return {{"sound", report.sound()},
            {"title", report.title},
            {"demo", report.demo},
            {"recordId", position.record_id.hex()},
            {"firstCommit", report.first_commit.hex()},
            {"seq", position.seq},
            {"chain", position.chain.hex()},
            {"journal", position.journal.hex()},
            {"main", position.main.hex()},
            {"time", base::to_rfc3339(position.time)},
            {"beganAfter", report.began_after},
            {"trust", name_of(report.trust)},
            {"counts", counts_of(report.counts)},
            {"countersigners", std::move(countersigners)},
            {"notJudgedFrom",
             report.not_judged_from ? json::value(*report.not_judged_from) : json::value(nullptr)},
            {"notices", std::move(notices)},
            {"violationsFound", report.violations_found},
            {"violations", std::move(violations)}};
}

}  // namespace

int verify(std::vector<std::string> const& words) {
    Arguments const arguments{
        words, {"record-id", "against", "from", "save", "register", "threads", "most"}, {"json", "no-index"}};
    auto const what = arguments.word(0, "Verzeichnis oder Klon");
    auto options = options_of(arguments);
    ProgressBar bar;
    options.progress = [&](verify::Progress const& progress) { bar(progress); };
    auto const report = verify::verify(what, options);
    if (!report) {
        if (arguments.flag("json"))
            std::cout << json::serialize(
                             json::object{{"error", json::object{{"code", report.error().code},
                                                                 {"message", report.error().message}}}})
                      << "\n";
        print_error(report.error());
        return kCouldNotCheck;
    }
    if (arguments.flag("json"))
        std::cout << json::serialize(to_json(*report)) << "\n";
    else
        std::cout << verify::summary(*report);
    return report->sound() ? 0 : kViolation;
}

}  // namespace fassung::cli
