#include "tests/bench/reading.hpp"

#include <stdexcept>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "core/app/compare.hpp"
#include "core/app/listing.hpp"
#include "core/app/origins.hpp"
#include "core/app/timeline.hpp"
#include "core/exchange/synopsis.hpp"
#include "server/api/json/revision.hpp"

namespace fassung::bench {

namespace json = boost::json;

namespace {

constexpr int kFirstPage = 50;

template <class Value>
Value must(base::Result<Value> result) {
    if (!result) throw std::runtime_error(result.error().code + ": " + result.error().message);
    return std::move(*result);
}

/// All that the comparisons below read is added up here, so that no compiler leaves it out.
std::size_t seen = 0;

std::string row_json(index::MeasureRow const& row) {
    json::object out{{"id", row.id.str()},
                     {"number", row.number},
                     {"title", row.title},
                     {"field", api::or_null(row.field)},
                     {"lead", api::or_null(row.lead)},
                     {"participating", api::ids_json(row.participating)},
                     {"revision", row.revision}};
    return json::serialize(out);
}

class Reading {
  public:
    Reading(app::Application& app, GitReader const& git) : app_(app), git_(git) {}

    /// Every revision with its people, changes and reason, as the API writes them.
    void history(model::DocumentId const& id, int limit, bool all) const {
        auto const view = app::view_now(app_);
        api::Names names{app_};
        std::optional<int> before;
        do {
            auto const page = must(app::timeline(app_, view, id, {}, before, limit));
            for (auto const& revision : page.revisions)
                seen += json::serialize(api::to_json(revision, names)).size();
            before = page.next;
        } while (all && before);
    }
    void provenance(model::DocumentId const& id) const {
        auto const found = must(app::origins(app_, app::view_now(app_), id, {}));
        for (auto const& element : found.elements)
            for (auto const& span : element.spans) seen += span.text.size();
    }
    /// By element: which places differ, with both texts.
    void compare_elements(model::DocumentId const& id, int from, int to) const {
        auto const before = app::text_of_revision(app_, id, from);
        auto const after = app::text_of_revision(app_, id, to);
        seen += history::synopsis(id, before.get(), after.get(),
                                  {.names = {}, .words = false, .unchanged = false})
                    .rows.size();
    }
    /// As the API answers: both ends named, words marked.
    void compare_words(model::DocumentId const& id, int from, int to) const {
        auto const one = must(app::parse_range_end(fmt::format("revision:{}", from)));
        auto const other = must(app::parse_range_end(fmt::format("revision:{}", to)));
        auto const compared = must(app::compare(app_, app::view_now(app_), id, one, other));
        for (auto const& synopsis : compared.make())
            seen += json::serialize(exchange::to_json(synopsis)).size();
    }
    void list(app::View const& view) const {
        std::string cursor;
        do {
            auto const page = must(app::measures(app_, view, {}, cursor, index::Index::kMaxPage));
            for (auto const& row : page.rows) seen += row_json(row).size();
            cursor = page.next;
        } while (!cursor.empty());
    }
    app::View view_on(base::Date day) const {
        return must(app::view_at(
            app_, {.as_of = base::berlin_end_of_day(day) - std::chrono::seconds{1}, .in_force_on = {}}));
    }
    void ls_tree_as_of(base::Date day) const {
        auto const commit =
            git_.ask({"rev-list", "-1", "--before=" + base::to_iso(day) + "T23:59:59+01:00", "main"});
        seen += git_.ask({"ls-tree", "-r", commit}).size();
    }

    app::Application& app_;
    GitReader const& git_;
};

/// The middle of the record's time.
base::Date middle(app::Application& app) {
    auto const first = *app.index().first_time();
    return base::berlin_date(first + (app.snapshot()->position.time - first) / 2);
}

}  // namespace

std::vector<Comparison> measure_reading(app::Application& app, GitReader const& git, int rounds) {
    Reading const reading{app, git};
    std::vector<Comparison> out;
    for (auto const& subject : subjects_of(app)) {
        auto const about = fmt::format("{}, {} revisions", subject.name, subject.revisions);
        auto const hot = subject.name == "hot";
        Comparison all{"H1", "history, complete JSON rows, " + about};
        if (subject.name != "cold") all.least_ratio = hot ? 500 : 10'000;
        Comparison page{"H1", fmt::format("history, first {} rows, {}", kFirstPage, about)};
        Comparison blame{"H2", "provenance, " + about, {}, {}, 4'000};
        Comparison elements{"H3", "two revisions by element, " + about, {}, {}, 50};
        Comparison words{"H3", "two revisions with words marked, " + about, {}, {}, 10};
        auto const from = subject.earlier;
        auto const to = subject.revisions;
        auto const& a = subject.earlier_commit;
        auto const& b = subject.newest_commit;
        auto const path = subject.path();
        std::string const format = "--format=%H%x09%an%x09%aI%x09%s";
        for (int round = 0; round < rounds; ++round) {
            all.add(each([&] { reading.history(subject.id, index::Index::kMaxPage, true); }),
                    git.ms({"log", format, "main", "--", path}));
            page.add(each([&] { reading.history(subject.id, kFirstPage, false); }),
                     git.ms({"log", format, "-50", "main", "--", path}));
            blame.add(each([&] { reading.provenance(subject.id); }),
                      git.ms({"blame", "-p", "main", "--", path}));
            elements.add(each([&] { reading.compare_elements(subject.id, from, to); }),
                         git.ms({"diff", a, b, "--", path}));
            words.add(each([&] { reading.compare_words(subject.id, from, to); }),
                      git.ms({"diff", "--word-diff=porcelain", a, b, "--", path}));
        }
        out.insert(out.end(), {all, page, blame, elements, words});
    }
    Comparison now{"H4", "list of measures now", {}, {}, 5};
    Comparison then{"H4", "list as of a day", {}, {}, 300};
    auto const day = middle(app);
    for (int round = 0; round < rounds; ++round) {
        now.add(each([&] { reading.list(app::view_now(app)); }), git.ms({"ls-tree", "-r", "main"}));
        then.add(each([&] { reading.list(reading.view_on(day)); }),
                 once([&] { reading.ls_tree_as_of(day); }));
    }
    out.insert(out.end(), {now, then});
    if (seen == 0) throw std::runtime_error("nothing was read");
    return out;
}

}  // namespace fassung::bench
