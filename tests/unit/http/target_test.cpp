#include "server/http/target.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung::http;

using Segments = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(target_)

BOOST_AUTO_TEST_CASE(path_is_split_before_it_is_decoded) {
    struct Case {
        char const* text;
        char const* path;
        Segments segments;
    };
    for (auto const& c : std::vector<Case>{
             {"/", "/", {}},
             {"/api/v1", "/api/v1", {"api", "v1"}},
             {"/a%2Fb/c", "/a%2Fb/c", {"a/b", "c"}},
             {"/a%2fb", "/a%2fb", {"a/b"}},
             {"/Ma%C3%9Fnahme", "/Ma%C3%9Fnahme", {"Maßnahme"}},
             {"/a+b", "/a+b", {"a+b"}},
             {"/a//b/", "/a//b/", {"a", "", "b", ""}},
             {"/...", "/...", {"..."}},
             {"/%F0%9F%98%80", "/%F0%9F%98%80", {"\xF0\x9F\x98\x80"}},
             {"http://example.invalid:1/x?y", "/x", {"x"}},
             {"http://example.invalid", "/", {}},
             {"https://example.invalid?y", "/", {}},
             {"*", "*", {"*"}},
         }) {
        auto const target = parse_target(c.text);
        BOOST_TEST_REQUIRE(target.has_value(), c.text);
        BOOST_TEST(target->path == c.path);
        BOOST_TEST(target->segments == c.segments, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(query_is_decoded_as_forms_write_it) {
    auto const target = parse_target("/x?q=a+b%2Bc&empty=&bare&q=second&&n%20m=%26%3D");
    BOOST_TEST_REQUIRE(target.has_value());
    Fields const wanted{{"q", "a b+c"}, {"empty", ""}, {"bare", ""}, {"q", "second"}, {"n m", "&="}};
    BOOST_TEST((target->queries == wanted));
    Request request;
    request.queries = target->queries;
    BOOST_TEST((request.query("q") == "a b+c"));
    BOOST_TEST((request.query("bare") == ""));
    BOOST_TEST(!request.query("none").has_value());
    BOOST_TEST(parse_target("/x?")->queries.empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_a_target_is_refused) {
    for (std::string const text : {"",
                                   "x",
                                   "x/y",
                                   "?q=1",
                                   "http://",
                                   "http:///x",
                                   "ftp://host/x",
                                   "//[bad%",
                                   "/%",
                                   "/%2",
                                   "/%zz",
                                   "/%4g",
                                   "/%-1",
                                   "/a%00b",
                                   "/a%0Ab",
                                   "/a%0d",
                                   "/a%7F",
                                   "/%C2%85",
                                   "/%FF",
                                   "/%C3",
                                   "/%C3%28",
                                   "/%C0%AF",
                                   "/%E0%80%80",
                                   "/%ED%A0%80",
                                   "/%F5%80%80%80",
                                   "/%F4%90%80%80",
                                   "/x?q=%",
                                   "/x?q=%0A",
                                   "/x?%FF=1",
                                   "/a/../b",
                                   "/..",
                                   "/a/.",
                                   "/%2e%2e/x",
                                   "/%2E",
                                   "/a#b",
                                   "/a b",
                                   "/\xC3\x9F",
                                   "/a\tb"})
        BOOST_TEST(!parse_target(text).has_value(), text);
}

BOOST_AUTO_TEST_SUITE_END()
