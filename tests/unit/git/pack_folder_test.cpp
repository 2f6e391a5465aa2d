#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "core/git/pack_folder.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung::git;
using namespace fassung::git::test;

BOOST_AUTO_TEST_SUITE(pack_folder)

BOOST_AUTO_TEST_CASE(packs_of_this_program_are_plain_and_those_of_git_are_not) {
    Chain chain;
    std::string text(4000, 'a');
    for (int i = 0; i < 4; ++i) chain.append(text + std::to_string(i));
    BOOST_TEST(packs_in(chain.repository).size() == 4U);
    BOOST_TEST(plain_packs(chain.repository).size() == 4U);
    BOOST_REQUIRE(git(chain.repository, {"repack", "-q", "-d", "-a", "-f"}).status == 0);
    BOOST_TEST(packs_in(chain.repository).size() == 1U);
    BOOST_TEST(plain_packs(chain.repository).empty());
    chain.append("Neu.");
    BOOST_TEST(plain_packs(chain.repository).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_pack_that_is_kept_on_purpose_is_not_offered) {
    Chain chain;
    chain.append("Text");
    auto const name = packs_in(chain.repository).at(0);
    std::ofstream{chain.repository / "objects/pack" / (name + ".keep")};
    BOOST_TEST(plain_packs(chain.repository).empty());
}

BOOST_AUTO_TEST_CASE(a_damaged_index_is_not_taken_for_a_plain_pack) {
    Chain chain;
    chain.append("Text");
    auto const name = packs_in(chain.repository).at(0);
    std::filesystem::resize_file(chain.repository / "objects/pack" / (name + ".idx"), 1100);
    BOOST_TEST(plain_packs(chain.repository).empty());
}

BOOST_AUTO_TEST_CASE(a_removed_pack_may_be_removed_again) {
    Chain chain;
    chain.append("Text");
    auto const name = packs_in(chain.repository).at(0);
    remove_pack(chain.repository, name);
    BOOST_TEST(packs_in(chain.repository).empty());
    BOOST_CHECK_NO_THROW(remove_pack(chain.repository, name));
}

BOOST_AUTO_TEST_CASE(an_index_whose_pack_is_gone_is_no_pack) {
    Chain chain;
    chain.append("eins");
    auto const present = packs_in(chain.repository);
    spill(chain.repository / "objects/pack/pack-1111111111111111111111111111111111111111.idx", "x");
    BOOST_TEST((packs_in(chain.repository) == present));
    BOOST_TEST((plain_packs(chain.repository) == present));
}

BOOST_AUTO_TEST_SUITE_END()
