#include "server/http/head.hpp"

#include <boost/test/unit_test.hpp>

#include "server/http/problem.hpp"

using namespace fassung::http;

BOOST_AUTO_TEST_SUITE(head_)

BOOST_AUTO_TEST_CASE(the_server_owns_framing_headers) {
    auto answer = response(200, "text/plain", "äh");
    answer.headers.emplace_back("content-length", "77");
    answer.headers.emplace_back("Transfer-Encoding", "chunked");
    answer.headers.emplace_back("X-Request-Id", "forged");
    answer.headers.emplace_back("Set-Cookie", "a=1");
    answer.headers.emplace_back("Set-Cookie", "b=2");
    BOOST_TEST(
        write_head(answer, {.request_id = "0011223344556677", .close = true, .now = 784111777}) ==
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"
        "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nX-Request-Id: 0011223344556677\r\nConnection: close\r\n"
        "Content-Length: 3\r\n\r\n");
    BOOST_TEST(write_head(empty_response(204), {.request_id = "1", .keep_alive = true}) ==
               "HTTP/1.1 204 No Content\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nX-Request-Id: 1\r\n"
               "Connection: keep-alive\r\n\r\n");
    BOOST_TEST(write_head(empty_response(299), {}).starts_with("HTTP/1.1 299 \r\n"));
}

BOOST_AUTO_TEST_CASE(an_answer_that_would_break_the_framing_is_not_sendable) {
    auto const with = [](std::string const& name, std::string const& value) {
        Response answer;
        answer.headers.emplace_back(name, value);
        return answer;
    };
    BOOST_TEST(is_sendable(with("Location", "/api/v1/proposals/2026-0001")));
    BOOST_TEST(is_sendable(with("X-Tab", "a\tb")));
    for (std::string const value : {"a\r\nSet-Cookie: x=1", "a\nb", "a\x7F"})
        BOOST_TEST(!is_sendable(with("Location", value)), value);
    BOOST_TEST(!is_sendable(with("Location", std::string("a\0b", 3))));
    for (std::string const name : {"", "a b", "a:", "ä", "a\n"})
        BOOST_TEST(!is_sendable(with(name, "x")), name);
    for (int const status : {0, 100, 199, 600}) BOOST_TEST(!is_sendable(empty_response(status)));
}

BOOST_AUTO_TEST_CASE(set_replaces_whatever_the_case_of_the_name) {
    Response answer;
    answer.set("ETag", "\"1\"").set("etag", "\"2\"");
    BOOST_TEST(answer.headers.size() == 1U);
    BOOST_TEST((answer.header("ETAG") == "\"2\""));
    BOOST_TEST(!answer.header("none").has_value());
}

BOOST_AUTO_TEST_CASE(a_problem_is_one_flat_object_and_escapes_what_it_is_told) {
    auto const answer = problem(409, "wrong-state", "Der \"Vorgang\"\nist \\ zu Ende.", "0011223344556677",
                                R"("allowed":["withdraw"])");
    BOOST_TEST(answer.status == 409);
    BOOST_TEST((answer.header("content-type") == "application/problem+json"));
    BOOST_TEST(
        answer.body ==
        R"({"type":"about:blank","title":"Widerspruch zum Stand","status":409,"code":"wrong-state",)"
        R"("detail":"Der \"Vorgang\"\u000aist \\ zu Ende.","requestId":"0011223344556677","allowed":["withdraw"]})");
    BOOST_TEST(problem(503, "busy", "x", "").header("retry-after").has_value());
    BOOST_TEST(!problem(500, "internal", "x", "").header("retry-after").has_value());
}

BOOST_AUTO_TEST_CASE(methods_are_exact) {
    for (auto const method : {Method::kGet, Method::kHead, Method::kPost, Method::kPut, Method::kPatch,
                              Method::kDelete, Method::kOptions})
        BOOST_TEST((parse_method(to_string(method)) == method));
    for (auto const* text : {"", "get", "TRACE", "CONNECT", "GETT"})
        BOOST_TEST(!parse_method(text).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
