#include <fstream>
#include <iterator>

#include <boost/test/unit_test.hpp>

#include "core/register/schema.hpp"
#include "core/sqlite/migrations.hpp"
#include "tests/unit/register/fixture.hpp"

namespace fassung::test {

namespace {

std::string bytes_of(std::filesystem::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(persons, RegisterFixture)

BOOST_AUTO_TEST_CASE(a_person_is_found_again) {
    reg::Person const anna{kAnna, "Anna Beispiel", "Referat 12", reg::new_salt()};
    reg.persons().put(anna);
    BOOST_TEST((reg.persons().find(kAnna) == anna));
    BOOST_TEST(!reg.persons().find(kBert));
    auto const names = reg.persons().names({kAnna, kBert});
    BOOST_TEST(names.size() == 1U);
    BOOST_TEST(names.at(kAnna) == "Anna Beispiel");
}

BOOST_AUTO_TEST_CASE(an_erased_person_leaves_no_trace_in_the_files) {
    reg.persons().put({kAnna, "Annegret Unverwechselbar", "Referat 12", reg::new_salt()});
    BOOST_REQUIRE(!reg.accounts().create("unverwechselbar", "ein-passwort", kAnna, kNoon).has_error());
    auto const session = reg.sessions().start(kAnna, kNoon, std::chrono::hours{1}, std::chrono::hours{1});
    BOOST_TEST(reg.persons().erase(kAnna));
    BOOST_TEST(!reg.persons().erase(kAnna));
    BOOST_TEST(!reg.persons().find(kAnna));
    BOOST_TEST(!reg.accounts().find("unverwechselbar"));
    BOOST_TEST(!reg.sessions().touch(session, kNoon));
    for (auto const* const name : {"register.sqlite", "register.sqlite-wal"}) {
        auto const bytes = bytes_of(folder / name);
        BOOST_TEST(bytes.find("Annegret") == std::string::npos);
        BOOST_TEST(bytes.find("unverwechselbar") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(erasing_takes_what_is_about_the_person_and_leaves_the_units_work) {
    auto const proposal = base::proposal_id(2026, 1);
    reg::DraftMeta draft;
    draft.proposal = proposal;
    draft.unit = kTmbwk;
    draft.assignee = kAnna;
    BOOST_REQUIRE(reg.drafts().create(draft, {}, kNoon).has_value());
    BOOST_REQUIRE(!reg.shares().share(proposal, *base::UnitId::parse("tfm"), kAnna, kNoon).has_error());
    BOOST_REQUIRE(reg.notes().add(proposal, kTmbwk, kAnna, "Mit dem Haushalt geklärt.", kNoon).has_value());
    reg.visits().note(kAnna, kNoon);
    reg.visits().note(kAnna, kNoon + std::chrono::hours{1});
    BOOST_TEST(reg.visits().last(kAnna).has_value());

    BOOST_TEST(reg.persons().erase(kAnna));
    BOOST_TEST(!reg.visits().last(kAnna));
    BOOST_TEST(!reg.drafts().find(proposal)->assignee);
    BOOST_TEST(reg.notes().list(proposal, kTmbwk).size() == 1U);
    BOOST_TEST(reg.shares().of(proposal).size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_register_is_readable_by_its_owner_only) {
    auto const mode = std::filesystem::status(folder / "register.sqlite").permissions();
    BOOST_TEST((mode == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(an_identity_depends_on_every_part_and_on_where_it_ends) {
    reg::Salt const salt{};
    auto const identity = reg::identity_of(salt, "Anna", "Referat", "tmbwk");
    std::string const bytes = std::string(32, '\0') + "\nAnna\nReferat\ntmbwk";
    BOOST_TEST((identity == base::sha256(bytes)));
    BOOST_TEST((identity != reg::identity_of(reg::new_salt(), "Anna", "Referat", "tmbwk")));
    BOOST_TEST((identity != reg::identity_of(salt, "AnnaR", "eferat", "tmbwk")));
    BOOST_CHECK_THROW(reg::identity_of(salt, "Anna\nReferat", "", "tmbwk"), std::invalid_argument);
    BOOST_CHECK_THROW(reg.persons().put({kAnna, "Anna\n", "", salt}), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(a_register_of_a_later_program_is_refused) {
    {
        sqlite::Database later{folder / "later.sqlite", {}};
        later.set_user_version(4711);
    }
    BOOST_CHECK_THROW((reg::Register{folder / "later.sqlite", cheap()}), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_register_of_the_first_schema_is_brought_up_with_its_drafts) {
    auto const file = folder / "older.sqlite";
    {
        sqlite::Database older{file, {}};
        sqlite::migrate(older, reg::migrations().first(1));
        older.run(
            "INSERT INTO drafts(proposal, unit, kind, reason, file_reference, urgent, effects, revision, "
            "updated) "
            "VALUES('2026-0001', 'tmbwk', 'amend', 'Anlass', '', 0, '', 4, 0)");
    }
    reg::Register now{file, cheap()};
    auto const draft = now.drafts().find(base::proposal_id(2026, 1));
    BOOST_REQUIRE(draft.has_value());
    BOOST_TEST(draft->revision == 4);
    BOOST_TEST(!draft->assignee);
}

BOOST_AUTO_TEST_CASE(a_register_keeps_what_it_knows_when_it_is_opened_again) {
    auto const file = folder / "again.sqlite";
    std::string token;
    {
        reg::Register first{file, cheap()};
        first.persons().put({kAnna, "Anna Beispiel", "", {}});
        token = first.tokens().token_for(kAnna, "key");
    }
    reg::Register second{file, cheap()};
    BOOST_TEST(second.persons().find(kAnna)->name == "Anna Beispiel");
    BOOST_TEST(second.tokens().token_for(kAnna, "key") == token);
    BOOST_TEST(reg.tokens().token_for(kAnna, "key") != token);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace fassung::test
