// The real program on forged records: exit status, German summary, JSON.
#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/adversary/attack.hpp"
#include "tests/unit/git/tools.hpp"

using namespace fassung;
using namespace fassung::adversary;

namespace {

git::test::Outcome run_verify(std::vector<std::string> const& arguments) {
    std::vector<std::string> words{FASSUNG_BINARY, "verify"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return git::test::run(words);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(binary)

BOOST_AUTO_TEST_CASE(a_sound_record_ends_with_0_and_a_summary) {
    auto const& position = original().end().position;
    auto const done = run_verify({original().repository().string(), "--record-id", position.record_id.hex()});
    BOOST_TEST(done.status == 0, done.out << done.err);
    BOOST_TEST(done.out.find(original().at(1).journal.hex()) != std::string::npos, done.out);
}

BOOST_AUTO_TEST_CASE(a_forged_record_ends_with_1_and_the_violation) {
    Forger forger{original()};
    auto const seq = original().find<model::Released>(1);
    ++std::get<model::Released>(forger.alter(seq).event.payload).revisions.front().number;
    test::TempDir const dir;
    auto const repository = forger.write(dir.path()).string();
    auto const told = run_verify({repository});
    BOOST_TEST(told.status == 1, told.out << told.err);
    BOOST_TEST(told.out.find("Ereignis " + std::to_string(seq)) != std::string::npos, told.out);

    auto const json = run_verify({repository, "--json"});
    BOOST_TEST(json.status == 1);
    auto const report = boost::json::parse(json.out).as_object();
    auto const& first = report.at("violations").as_array().at(0).as_object();
    BOOST_TEST(first.at("code").as_string() == "unlawful");
    BOOST_TEST(first.at("seq").to_number<std::uint64_t>() == seq);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_checked_ends_with_2) {
    test::TempDir const dir;
    BOOST_TEST(run_verify({dir.path().string()}).status == 2);
    BOOST_TEST(run_verify({(dir / "nirgends").string()}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
