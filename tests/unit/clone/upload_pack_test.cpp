#include "server/clone/upload_pack.hpp"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace fassung;

namespace {

std::string protocol(std::string value) {
    http::Request request;
    request.headers = {{"git-protocol", std::move(value)}};
    return clone::protocol_of(request);
}

bool has(std::vector<std::string> const& list, std::string const& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(upload_pack_)

BOOST_AUTO_TEST_CASE(only_a_plain_protocol_reaches_the_program) {
    BOOST_TEST(protocol("version=2") == "version=2");
    BOOST_TEST(protocol("version=2:key=a1") == "version=2:key=a1");
    for (std::string const bad : {"version=2\n", "version=2 x", "$(id)", "Version=2", "a;b", "ä"})
        BOOST_TEST(protocol(bad) == "", bad);
    BOOST_TEST(protocol(std::string(64, 'a')).size() == 64U);
    BOOST_TEST(protocol(std::string(65, 'a')) == "");
    BOOST_TEST(clone::protocol_of(http::Request{}) == "");
}

BOOST_AUTO_TEST_CASE(the_service_is_named_before_references_of_old_versions_only) {
    for (auto const* old : {"", "version=1", "version=20", "key=version=2x"})
        BOOST_TEST(clone::preamble(old) == "001e# service=git-upload-pack\n0000");
    for (auto const* now : {"version=2", "version=1:version=2", "version=2:key=a"})
        BOOST_TEST(clone::preamble(now) == "");
}

BOOST_AUTO_TEST_CASE(the_command_is_complete_and_takes_nothing_from_strangers) {
    auto const command =
        clone::upload_pack("/usr/bin/git", "/srv/a b/record.git", "version=2", false, "body");
    BOOST_TEST((command.words == std::vector<std::string>{"/usr/bin/git", "upload-pack", "--strict",
                                                          "--stateless-rpc", "/srv/a b/record.git"}));
    BOOST_TEST(command.input == "body");
    for (auto const* variable :
         {"GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "HOME=/nonexistent",
          "GIT_PROTOCOL=version=2", "GIT_CONFIG_COUNT=16", "GIT_CONFIG_KEY_15=safe.directory",
          "GIT_CONFIG_VALUE_15=/srv/a b/record.git"})
        BOOST_TEST(has(command.environment, variable), variable);
    auto const references = clone::upload_pack("/usr/bin/git", "/srv/record.git", "", true, "");
    BOOST_TEST(has(references.words, "--advertise-refs"));
    BOOST_TEST(std::none_of(references.environment.begin(), references.environment.end(),
                            [](auto const& variable) { return variable.starts_with("GIT_PROTOCOL="); }));
}

BOOST_AUTO_TEST_SUITE_END()
