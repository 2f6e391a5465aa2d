#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include "core/git/refs.hpp"
#include "tests/integration/verify/verified.hpp"
#include "tests/support/child.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

Finished verify_with(std::vector<std::string> words) {
    words.insert(words.begin(), {FASSUNG_BINARY, "verify"});
    return run_program(words);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(program)

BOOST_AUTO_TEST_CASE(the_exit_code_says_sound_violation_or_could_not_check) {
    auto const sound = verify_with({worked().root.string()});
    BOOST_TEST(sound.status == 0, sound.output);
    BOOST_TEST((sound.output.find("keinen Verstoß") != std::string::npos));

    Copy const copy;
    auto const refs = git::read_references(copy.data.record());
    auto moved = refs;
    moved["refs/heads/main"] =
        git::Handle{copy.data.record()}.commit(refs.at("refs/heads/main")).parents.at(0);
    git::move_references(copy.data.record(), refs, moved);
    auto const violated = verify_with({copy.data.root.string()});
    BOOST_TEST(violated.status == 1, violated.output);
    BOOST_TEST((violated.output.find("main-moved") != std::string::npos));

    for (auto const& words :
         std::vector<std::vector<std::string>>{{"/nirgends"},
                                               {},
                                               {worked().root.string(), "--record-id", "x"},
                                               {worked().root.string(), "--against", "/nein"},
                                               {worked().root.string(), "--from", "/nein"},
                                               {worked().root.string(), "--threads", "viele"}})
        BOOST_TEST(verify_with(words).status == 2);
}

BOOST_AUTO_TEST_CASE(json_says_the_same) {
    auto const done = verify_with({worked().root.string(), "--json", "--threads", "1"});
    BOOST_REQUIRE(done.status == 0);
    auto const from = done.output.find('{');
    BOOST_REQUIRE((from != std::string::npos));
    auto const text = done.output.substr(from, done.output.rfind('}') - from + 1);
    auto const said = boost::json::parse(text).as_object();
    BOOST_TEST(said.at("sound").as_bool());
    BOOST_TEST((said.at("seq").to_number<std::uint64_t>() ==
                said.at("counts").as_object().at("journalCommits").to_number<std::uint64_t>()));
    BOOST_TEST(said.at("violations").as_array().empty());
    BOOST_TEST(said.at("trust").as_string() == "first-use");
}

BOOST_AUTO_TEST_SUITE_END()
