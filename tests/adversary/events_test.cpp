// The sequence of events: dropped, reordered, renumbered, dated back; what the rules bring about by
// themselves.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "core/base/digest.hpp"
#include "tests/adversary/attack.hpp"
#include "tests/unit/workflow/texts.hpp"

using namespace fassung;
using namespace fassung::adversary;

namespace {

/// A comment on which nothing else rests.
std::uint64_t comment() {
    return original().find<model::Commented>(1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(events)

BOOST_AUTO_TEST_CASE(a_record_that_is_made_anew_without_any_alteration_is_the_same_and_sound) {
    for (auto const seq :
         {std::uint64_t{1}, comment(), original().find<model::Released>(), original().size()}) {
        Forger forger{original()};
        forger.alter(seq);
        test::TempDir const dir;
        auto const report = examine(forger.write(dir.path()));
        BOOST_TEST(report.sound(), say(report));
        BOOST_TEST((forger.position().journal == original().end().position.journal));
        BOOST_TEST((report.position.chain == original().end().position.chain));
    }
}

BOOST_AUTO_TEST_CASE(an_event_is_dropped_and_the_rest_keeps_its_numbers) {
    Forger forger{original()};
    forger.renumber = false;
    forger.drop(comment());
    must_name(forger, "wrong-order", 0);
}

BOOST_AUTO_TEST_CASE(an_event_that_others_need_is_dropped_and_the_rest_renumbered) {
    Forger forger{original()};
    // Without its first review the case could not have been released.
    auto const seq = original().find<model::Released>(2);
    auto const reviewed = original().find([&](Step const& step) {
        return step.event.proposal == original().at(seq).event.proposal &&
               std::holds_alternative<model::Reviewed>(step.event.payload);
    });
    forger.drop(reviewed);
    must_name(forger, {"missing-system-act", "unlawful"}, 0);
}

BOOST_AUTO_TEST_CASE(two_events_change_places_and_keep_their_numbers) {
    Forger forger{original()};
    forger.renumber = false;
    forger.swap(comment());
    must_name(forger, "wrong-order", 0);
}

BOOST_AUTO_TEST_CASE(two_events_change_places_and_their_numbers) {
    // Two votes of one case: the time says what was first.
    auto const seq = original().find([](Step const& step) {
        if (step.event.seq == original().size()) return false;
        auto const& next = original().at(step.event.seq + 1).event;
        return std::holds_alternative<model::Cosigned>(step.event.payload) &&
               std::holds_alternative<model::Cosigned>(next.payload) && step.event.proposal == next.proposal;
    });
    Forger forger{original()};
    forger.swap(seq);
    must_name(forger, "time-backwards", seq + 1);
}

BOOST_AUTO_TEST_CASE(time_is_turned_back) {
    Forger forger{original()};
    forger.alter(comment()).event.time -= std::chrono::hours{1};
    must_name(forger, "time-backwards", comment());
}

BOOST_AUTO_TEST_CASE(the_number_of_an_event_in_its_case_is_skipped) {
    Forger forger{original()};
    forger.renumber = false;
    ++forger.alter(comment()).event.number;
    must_name(forger, {"wrong-order", "unlawful", "invalid-event"}, comment());
}

BOOST_AUTO_TEST_CASE(an_event_follows_rules_of_an_unknown_version) {
    for (int const version : {0, 2, 999}) {
        Forger forger{original()};
        forger.alter(comment()).event.rules = version;
        must_name(forger, {"unknown-rules", "invalid-event"}, comment());
    }
}

BOOST_AUTO_TEST_CASE(a_deadline_passes_too_early) {
    Forger forger{original()};
    auto const seq = forger.append(forger.act(
        by_system(), open_case(4), model::DeadlinePassed{"cosign-lead:tmjmv", model::OnDeadline::kEscalate}));
    must_name(forger, {"unlawful", "missing-system-act"}, seq);
}

BOOST_AUTO_TEST_CASE(a_deadline_passes_with_another_consequence) {
    auto const seq = original().find<model::DeadlinePassed>();
    Forger forger{original()};
    std::get<model::DeadlinePassed>(forger.alter(seq).event.payload).consequence = model::OnDeadline::kAssent;
    must_name(forger, {"unlawful", "missing-system-act"}, seq);
}

BOOST_AUTO_TEST_CASE(a_deadline_is_skipped) {
    // The last of those that passed together, so that somebody acts after it.
    auto const seq = original().find<model::DeadlinePassed>(1);
    Forger forger{original()};
    forger.drop(seq);
    must_name(forger, "missing-system-act", seq);
}

BOOST_AUTO_TEST_CASE(a_deadline_that_was_an_assent_is_skipped) {
    auto const seq = original().find<model::DeadlinePassed>(
        [](model::DeadlinePassed const& what) { return what.consequence == model::OnDeadline::kAssent; });
    Forger forger{original()};
    forger.drop(seq);
    must_name(forger, {"missing-system-act", "unlawful"}, seq);
}

BOOST_AUTO_TEST_CASE(a_case_is_not_carried_on_after_another_release) {
    for (auto const seq : {original().find<model::CarriedOn>(), original().find<model::Conflicted>()}) {
        Forger forger{original()};
        forger.drop(seq);
        must_name(forger, "missing-system-act", seq);
    }
}

BOOST_AUTO_TEST_CASE(the_text_that_is_carried_on_is_altered) {
    auto const seq = original().find<model::CarriedOn>();
    Forger forger{original()};
    auto& step = forger.alter(seq);
    auto& text = step.parts.documents.begin()->second;
    text = workflow::test::edited(text, {{"description/p-000003", "Untergeschoben."}});
    std::get<model::CarriedOn>(step.event.payload).documents.front().digest = document::digest_of(*text);
    must_name(forger, {"unlawful", "missing-system-act"}, seq);
}

BOOST_AUTO_TEST_CASE(somebody_else_carries_a_case_on) {
    auto const seq = original().find<model::CarriedOn>();
    Forger forger{original()};
    forger.alter(seq).event.by = as("r1", model::Function::kReviewer, "bimf");
    must_name(forger, {"unlawful", "missing-system-act"}, seq);
}

BOOST_AUTO_TEST_CASE(a_case_is_carried_on_that_no_release_touched) {
    auto const seq = original().find<model::CarriedOn>();
    Forger forger{original()};
    auto step = original().at(seq);
    step.event.time = forger.time();
    step.event.proposal = open_case(4);
    step.event.seq = original().size() + 1;
    auto const next = forger.append(std::move(step));
    must_name(forger, {"unlawful", "missing-system-act"}, next);
}

BOOST_AUTO_TEST_CASE(the_free_text_of_an_act_is_another_one) {
    auto const seq = original().find<model::Rejected>();
    Forger forger{original()};
    auto& step = forger.alter(seq);
    step.parts.texts.clear();
    step.parts.texts_file.clear();
    must_name(forger, "unlawful", seq);  // a rejection needs a reason
}

BOOST_AUTO_TEST_CASE(the_first_event_is_another_one) {
    Forger forger{original()};
    // What others have signed lies behind: a countersignature names the record.
    forger.cut(original().find<model::Countersigned>());
    std::get<model::Founded>(forger.alter(1).event.payload).title = "Andere Akte";
    must_be_sound(forger);  // by itself: nothing in it says otherwise
    verify::Options options;
    options.record_id = original().end().position.record_id;
    must_name(forger, {"wrong-record"}, 0, options);
}

BOOST_AUTO_TEST_SUITE_END()
