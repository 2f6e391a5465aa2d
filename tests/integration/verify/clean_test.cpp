#include <boost/test/unit_test.hpp>

#include "core/verify/summary.hpp"
#include "tests/integration/verify/verified.hpp"

using namespace fassung;
using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(clean_records)

BOOST_AUTO_TEST_CASE(a_record_in_which_everything_has_happened_yields_no_finding) {
    auto const& office = worked();
    for (unsigned const threads : {1U, 2U, 5U}) {
        verify::Options options;
        options.threads = threads;
        auto const report = checked(office.root, options);
        BOOST_TEST(violations(report) == "");
        BOOST_TEST(report.sound());
        BOOST_TEST(!report.not_judged_from.has_value());
        BOOST_TEST(report.counts.index_compared);
        BOOST_TEST(report.counts.journal_commits == report.position.seq);
        for (auto const* kind :
             {"founded", "actors-registered", "adopted", "opened", "submitted", "carried-on", "conflicted",
              "released", "waived", "deadline-passed", "clock-confirmed", "grant-confirmed", "checkpointed",
              "countersigned", "key-changed", "policy-applied"})
            BOOST_TEST(report.counts.events.contains(kind), kind);
        BOOST_TEST(report.counts.signatures == report.counts.journal_commits + report.counts.main_commits);
        // The adoption makes a commit on main, the release of the policy makes none.
        BOOST_TEST(report.counts.main_commits == report.counts.releases);
        BOOST_TEST(report.counts.checkpoints == 1U);
        BOOST_TEST(report.counts.countersignatures == 1U);
        BOOST_TEST(report.countersigners.size() == 1U);
        BOOST_TEST(report.notices.empty());
    }
}

BOOST_AUTO_TEST_CASE(progress_runs_to_the_end) {
    std::uint64_t last = 0;
    std::uint64_t total = 1;
    verify::Options options;
    options.progress = [&](verify::Progress const& progress) {
        BOOST_TEST(progress.done >= last);
        last = progress.done;
        total = progress.total;
    };
    auto const report = checked(worked().root, options);
    BOOST_TEST(last == total);
    BOOST_TEST(total == report.position.seq);
}

BOOST_AUTO_TEST_CASE(the_summary_names_the_record_and_what_the_trust_rests_on) {
    auto const report = checked(worked().root, {});
    auto const text = verify::summary(report);
    for (auto const& part :
         {std::string{"keinen Verstoß"}, report.title, report.position.record_id.hex(),
          report.first_commit.hex(), report.position.chain.hex(),
          std::string{"Vertrauen beim ersten Gebrauch"}, std::string{"bezeugt der Server"}})
        BOOST_TEST((text.find(part) != std::string::npos), "the summary lacks " << part);
}

BOOST_AUTO_TEST_CASE(nothing_in_the_data_directory_is_changed) {
    Copy const copy;
    auto const before = listing(copy.data.record());
    checked(copy.data.root, {});
    BOOST_TEST(listing(copy.data.record()) == before);
}

BOOST_AUTO_TEST_SUITE_END()
