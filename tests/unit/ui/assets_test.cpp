#include "server/ui/assets.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>

#include <boost/test/unit_test.hpp>

#include "server/http/content_coding.hpp"

using namespace fassung;

namespace {

http::Request get(std::string const& path, http::Fields headers = {}) {
    http::Request request;
    request.target = request.path = path;
    request.headers = std::move(headers);
    std::string segment;
    for (char const c : path.substr(1) + "/") {
        if (c != '/') {
            segment += c;
            continue;
        }
        request.segments.push_back(segment);
        segment.clear();
    }
    return request;
}

std::string text_of(std::string_view name) {
    return ui::answer(get(ui::path_of(name))).body;
}

std::set<std::string> matches(std::string const& text, char const* pattern) {
    std::set<std::string> out;
    std::regex const expression{pattern};
    for (std::sregex_iterator it{text.begin(), text.end(), expression}; it != std::sregex_iterator{}; ++it)
        out.insert((*it)[1]);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(assets)

BOOST_AUTO_TEST_CASE(what_pages_name_is_there_and_may_be_kept_for_ever) {
    for (char const* name : {"kern.css", "app.css", "app.js", "icon.svg", "licences.txt"}) {
        auto const request = get(ui::path_of(name));
        BOOST_TEST(ui::concerns(request));
        auto const answer = ui::answer(request);
        BOOST_TEST(answer.status == 200, name);
        BOOST_TEST(answer.body.size() > 100, name);
        BOOST_TEST(answer.header("cache-control").value_or("") == "public, max-age=31536000, immutable");
        BOOST_TEST(answer.header("vary").value_or("") == "Accept-Encoding");
    }
    BOOST_TEST(ui::answer(get(ui::path_of("fira-sans-400.woff2"))).header("content-type").value_or("") ==
               "font/woff2");
    BOOST_CHECK_THROW(ui::path_of("no-such.css"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(text_is_packed_for_who_takes_gzip_and_for_nobody_else) {
    auto const path = ui::path_of("kern.css");
    auto const plain = ui::answer(get(path));
    auto const packed = ui::answer(get(path, {{"accept-encoding", "br, gzip;q=0.8"}}));
    BOOST_TEST(packed.header("content-encoding").value_or("") == "gzip");
    BOOST_TEST(packed.body.size() * 5 < plain.body.size());
    BOOST_TEST(packed.header("etag").value_or("") != plain.header("etag").value_or(""));
    http::Request unpack;
    unpack.headers = {{"content-encoding", "gzip"}};
    unpack.body = packed.body;
    BOOST_TEST(!http::unpack_body(unpack, 1 << 20));
    BOOST_TEST((unpack.body == plain.body));

    for (char const* accepted : {"", "br", "gzip;q=0", "gzip; q=0.0", "x-gzip"}) {
        auto const answer = ui::answer(get(path, {{"accept-encoding", accepted}}));
        BOOST_TEST(!answer.header("content-encoding"), accepted);
        BOOST_TEST((answer.body == plain.body));
    }
    auto const font = ui::answer(get(ui::path_of("fira-sans-600.woff2"), {{"accept-encoding", "gzip"}}));
    BOOST_TEST(!font.header("content-encoding"));
}

BOOST_AUTO_TEST_CASE(a_reader_that_has_the_bytes_gets_304) {
    auto const path = ui::path_of("app.js");
    auto const etag = std::string{*ui::answer(get(path)).header("etag")};
    for (auto const& known : {etag, "\"other\", W/" + etag, std::string{"*"}}) {
        auto const answer = ui::answer(get(path, {{"if-none-match", known}}));
        BOOST_TEST(answer.status == 304, known);
        BOOST_TEST(answer.body.empty());
    }
    BOOST_TEST(ui::answer(get(path, {{"if-none-match", "\"other\""}})).status == 200);
}

BOOST_AUTO_TEST_CASE(another_digest_another_name_and_another_method_are_refused) {
    auto const path = ui::path_of("app.css");
    for (auto const& wrong : {std::string{"/ui"}, std::string{"/ui/0123456789abcdef/app.css"}, path + "/x",
                              path.substr(0, path.rfind('/')), path + "x"}) {
        auto const answer = ui::answer(get(wrong));
        BOOST_TEST(answer.status == 404, wrong);
        BOOST_TEST(answer.header("cache-control").value_or("") == "no-store");
    }
    auto post = get(path);
    post.method = http::Method::kPost;
    BOOST_TEST(ui::answer(post).status == 405);
    BOOST_TEST(!ui::concerns(get("/uix/app.css")));
    BOOST_TEST(!ui::concerns(get("/")));
}

BOOST_AUTO_TEST_CASE(style_and_script_name_only_what_is_there_and_nothing_elsewhere) {
    auto const style = text_of("app.css");
    auto const fonts = matches(style, "url\\(\"([^\"]*)\"\\)");
    BOOST_TEST(fonts.size() == 4U);
    for (auto const& name : fonts) BOOST_CHECK_NO_THROW(ui::path_of(name));
    BOOST_TEST(matches(text_of("kern.css"), "url\\(\"?(https?:|//)").empty());
    for (auto const& asset : ui::assets()) {
        if (!asset.name.ends_with(".js")) continue;
        std::string const script{asset.bytes};
        for (auto const& name : matches(script, "from \"\\./([^\"]*)\""))
            BOOST_CHECK_NO_THROW(ui::path_of(name));
        BOOST_TEST(matches(script, "(https?://|eval\\(|innerHTML)").empty(), asset.name);
    }
}

BOOST_AUTO_TEST_CASE(the_texts_of_the_licences_go_along) {
    auto const text = text_of("licences.txt");
    BOOST_TEST(text.find("Lizenziert unter der EUPL") != text.npos);
    BOOST_TEST(text.find("EUROPÄISCHE UNION PUBLIC LICENCE v. 1.2") != text.npos);
    BOOST_TEST(text.find("Fira Sans") != text.npos);
    BOOST_TEST(text.find("OTHER DEALINGS IN THE FONT SOFTWARE.") != text.npos);
}

BOOST_AUTO_TEST_SUITE_END()
