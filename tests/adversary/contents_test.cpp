// What an event brings and lists: more, less or other than follows from the act itself. Chained and signed
// anew.
#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "core/record/codec.hpp"
#include "tests/adversary/attack.hpp"
#include "tests/unit/workflow/texts.hpp"

using namespace fassung;
using namespace fassung::adversary;

namespace {

using Codes = std::initializer_list<std::string_view>;

std::uint64_t comment() {
    return original().find<model::Commented>();
}

void must_name_event(std::uint64_t seq, Codes codes, std::function<void(model::Event&)> const& alter) {
    Forger forger{original()};
    forger.touch(seq).event = alter;
    must_name(forger, codes, seq);
}

/// With other free texts, in a text file that is well formed.
void must_name_texts(std::uint64_t seq, std::function<void(model::Texts&)> const& alter) {
    Forger forger{original()};
    auto& parts = forger.alter(seq).parts;
    alter(parts.texts);
    parts.texts_file = parts.texts.empty() ? "" : record::write_texts(std::string(32, 'k'), parts.texts);
    must_name(forger, "unlawful", seq);
}

template <class Payload>
void must_name_payload(std::uint64_t seq, std::function<void(Payload&)> const& alter) {
    Forger forger{original()};
    alter(std::get<Payload>(forger.alter(seq).event.payload));
    must_name(forger, "unlawful", seq);
}

workflow::DocumentPtr smuggled() {
    return workflow::test::edited(original().state().head(m(5))->document, {{"title", "Eingeschmuggelt"}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contents)

BOOST_AUTO_TEST_CASE(the_list_of_paths_names_another_digest_less_more_or_another_change) {
    Codes const codes{"wrong-tree", "missing-file", "superfluous-file", "invalid-event", "unlawful"};
    auto const seq = original().find<model::Submitted>();
    must_name_event(seq, codes,
                    [](model::Event& event) { event.paths.front().digest = base::sha256("anders"); });
    must_name_event(seq, codes, [](model::Event& event) { event.paths.pop_back(); });
    must_name_event(seq, codes, [](model::Event& event) { event.paths.clear(); });
    must_name_event(seq, codes,
                    [](model::Event& event) { event.paths.front().change = model::PathChange::kReplace; });
    must_name_event(seq, codes, [](model::Event& event) { std::ranges::reverse(event.paths); });
    must_name_event(seq, codes, [](model::Event& event) { event.paths.push_back(event.paths.back()); });
    must_name_event(seq, codes, [](model::Event& event) {
        event.paths.push_back({model::Branch::kJournal, model::PathChange::kRemove, "policy.xml", {}});
    });
    must_name_event(seq, codes, [](model::Event& event) {
        event.paths.push_back(
            {model::Branch::kMain, model::PathChange::kAdd, "measures/00/M-0099.xml", base::sha256("x")});
    });
}

BOOST_AUTO_TEST_CASE(a_release_brings_a_text_that_is_not_in_its_version) {
    auto const seq = original().find<model::Released>(1);
    Forger forger{original()};
    forger.alter(seq).parts.documents.emplace(m(5), smuggled());
    must_name(forger, {"unlawful", "wrong-tree", "superfluous-file"}, seq);
}

BOOST_AUTO_TEST_CASE(a_version_or_the_adoption_brings_a_text_that_it_does_not_name) {
    for (auto const seq : {original().find<model::Submitted>(), original().find<model::CarriedOn>()}) {
        Forger forger{original()};
        forger.alter(seq).parts.documents.emplace(m(5), smuggled());
        must_name(forger, {"unlawful", "superfluous-file", "missing-system-act"}, seq);
    }
    Forger forger{original()};
    auto const seq = original().find<model::Adopted>();
    forger.cut(seq + 1);
    forger.alter(seq).parts.documents.emplace(m(77),
                                              workflow::test::measure({.id = "M-0077", .lead = "tmbwk"}));
    must_name(forger, {"unlawful", "superfluous-file"}, seq);
}

BOOST_AUTO_TEST_CASE(the_founding_brings_more_than_rules_and_schemas) {
    // A schema of another name is let be: the program of another day may know it.
    for (auto const* path : {"geheim.txt", "actors/a-deadbeef.txt", "events/0000/e0000009.xml"}) {
        Forger forger{original()};
        forger.cut(4);
        forger.alter(1).parts.files[path] = "x";
        must_name(forger, {"unlawful", "superfluous-file", "invalid-event", "invalid-document"}, 1);
    }
}

BOOST_AUTO_TEST_CASE(a_free_text_is_added_where_the_act_has_none) {
    must_name_texts(comment(), [](model::Texts& texts) { texts.emplace_back("note", "Nebenbei."); });
    must_name_texts(original().find<model::Discarded>(),
                    [](model::Texts& texts) { texts.emplace_back("reason", "Nebenbei."); });
}

BOOST_AUTO_TEST_CASE(a_text_file_has_no_salt_or_another_form) {
    for (std::string const bytes : {"", "kurz\n@comment-1 6\nWarum?\n", "@comment-1 6\nWarum?\n"}) {
        Forger forger{original()};
        forger.touch(comment()).files = [&](std::vector<record::FileChange>& changes) {
            for (auto& change : changes)
                if (change.path.ends_with(".txt")) change.bytes = bytes;
        };
        must_name(forger, {"invalid-event", "invalid-document"}, comment());
    }
}

BOOST_AUTO_TEST_CASE(the_wording_of_a_condition_is_another_than_its_digest) {
    auto const seq = original().find<model::Cosigned>(
        [](model::Cosigned const& what) { return !what.conditions.empty(); });
    must_name_payload<model::Cosigned>(
        seq, [](model::Cosigned& what) { what.conditions.front().next = base::sha256("anders"); });
    must_name_texts(seq, [](model::Texts& texts) {
        for (auto& [section, text] : texts)
            if (section.starts_with("condition/")) text = "Eine andere Formulierung";
    });
}

BOOST_AUTO_TEST_CASE(a_change_is_hidden_from_those_who_vote) {
    auto const seq = original().find<model::Submitted>(
        [](model::Submitted const& what) { return what.changes.size() > 1; });
    must_name_payload<model::Submitted>(seq, [](model::Submitted& what) { what.changes.pop_back(); });
    must_name_payload<model::Submitted>(seq,
                                        [](model::Submitted& what) { what.changes.front().base.reset(); });
}

BOOST_AUTO_TEST_CASE(a_version_starts_from_another_text_than_the_released_one) {
    auto const seq = original().find<model::Submitted>(2);
    must_name_payload<model::Submitted>(
        seq, [](model::Submitted& what) { what.documents.front().base = base::sha256("anders"); });
    must_name_payload<model::Submitted>(
        seq, [](model::Submitted& what) { what.documents.front().base_revision = 7; });
}

BOOST_AUTO_TEST_CASE(a_vote_speaks_for_another_unit) {
    auto const seq = original().find<model::Cosigned>(1);
    must_name_payload<model::Cosigned>(seq, [](model::Cosigned& what) { what.unit = unit("tsk"); });
}

BOOST_AUTO_TEST_CASE(a_dissent_becomes_a_signature_without_its_note) {
    auto const seq = original().find<model::Cosigned>(
        [](model::Cosigned const& what) { return what.word == model::Word::kDissent; });
    Forger forger{original()};
    std::get<model::Cosigned>(forger.alter(seq).event.payload).word = model::Word::kSigned;
    // The word itself is only its giver's to say: what follows from it no longer fits.
    must_name(forger, {"unlawful"}, 0);
}

BOOST_AUTO_TEST_CASE(a_deadline_is_extended_into_the_past_or_too_far) {
    auto const seq = original().find<model::Extended>();
    must_name_payload<model::Extended>(seq, [](model::Extended& what) { what.due += std::chrono::hours{1}; });
    must_name_payload<model::Extended>(seq, [](model::Extended& what) {
        what.due_date = *base::parse_date("2026-11-03");
        what.due = base::berlin_end_of_day(what.due_date);
    });
}

BOOST_AUTO_TEST_SUITE_END()
