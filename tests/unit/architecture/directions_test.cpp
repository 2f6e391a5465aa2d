// Who may include whom. Arrows point from the top of the tables downwards; a new folder needs its line here.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "tests/unit/architecture/sources.hpp"

using namespace fassung::architecture;

namespace {

using Names = std::set<std::string>;

Names with(Names names, Names const& more) {
    names.insert(more.begin(), more.end());
    return names;
}

/// Each folder, and the folders it may include besides itself.
std::map<std::string, Names> const& directions() {
    static Names const base{"core/base"};
    static Names const model = with(base, {"core/model"});
    static Names const document = with(model, {"core/document"});
    static Names const record = with(document, {"core/git", "core/workflow", "core/xml"});
    static Names const app = with(record, {"core/record", "core/sqlite", "core/register", "core/index",
                                           "core/history", "core/exchange", "core/verify"});
    static Names const api =
        with(app, {"core/app", "server/auth", "server/config", "server/files", "server/http"});
    static Names const pages = with(api, {"server/ui"});
    static Names const cli = with(pages, {"server/api", "server/clone", "server/pages"});
    static std::map<std::string, Names> const table{
        {"core/base", {}},
        {"core/model", base},
        {"core/document", model},
        {"core/xml", document},
        {"core/workflow", document},
        {"core/git", base},
        {"core/record", record},
        {"core/sqlite", base},
        {"core/register", with(model, {"core/sqlite"})},
        {"core/index", with(record, {"core/record", "core/sqlite"})},
        {"core/verify", with(record, {"core/record", "core/sqlite", "core/register", "core/index"})},
        {"core/history", with(document, {"core/git"})},
        {"core/exchange", with(document, {"core/history"})},
        {"core/app", app},
        {"server/http", base},
        {"server/config", base},
        {"server/files", with(app, {"core/app", "server/http"})},
        {"server/auth", with(model, {"core/workflow", "core/app", "server/http"})},
        {"server/api", api},
        {"server/clone", with(model, {"core/workflow", "core/app", "server/auth", "server/http"})},
        {"server/ui", with(base, {"server/http"})},
        {"server/pages", pages},
        {"server/cli", cli},
        {"server/main.cpp", with(cli, {"server/cli"})},
    };
    return table;
}

/// A library's headers, by how their names begin, and the folders where they may stand.
struct Foreign {
    std::string prefix;
    Names where;
};

std::vector<Foreign> const& foreign_headers() {
    static std::vector<Foreign> const table{
        {"git2.h", {"core/git"}},
        {"git2/", {"core/git"}},
        {"libxml/", {"core/xml"}},
        {"pugixml", {"core/xml"}},
        {"sqlite3", {"core/sqlite"}},
        {"libstemmer", {"core/sqlite"}},
        {"boost/beast", {"server/http"}},
        {"boost/asio", {"server/http", "server/cli"}},
        {"sodium", {"core/git", "core/register"}},
        {"ctemplate/", {"core/exchange", "server/pages"}},
    };
    return table;
}

std::vector<Source> production() {
    return sources({"core", "server"}, {".cpp", ".hpp"});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(directions_)

BOOST_AUTO_TEST_CASE(every_folder_has_its_place_in_the_order) {
    for (auto const& source : production())
        BOOST_TEST(directions().contains(part(source.path)),
                   source.path << " lies outside the folders of the table");
}

BOOST_AUTO_TEST_CASE(includes_follow_the_arrows) {
    for (auto const& source : production()) {
        auto const allowed = directions().find(part(source.path));
        if (allowed == directions().end()) continue;
        for (auto const& include : includes(source)) {
            if (include.system) continue;
            auto const target = part(include.name);
            BOOST_TEST((target == allowed->first || allowed->second.contains(target)),
                       source.path << " includes " << include.name << ", against the order");
        }
    }
}

BOOST_AUTO_TEST_CASE(no_two_folders_may_include_each_other) {
    for (auto const& [from, allowed] : directions())
        for (auto const& to : allowed)
            BOOST_TEST((directions().contains(to) && !directions().at(to).contains(from)),
                       from << " and " << to);
}

BOOST_AUTO_TEST_CASE(own_headers_are_named_from_the_root_and_exist) {
    for (auto const& source : sources({"core", "server", "tests"}, {".cpp", ".hpp"})) {
        for (auto const& include : includes(source)) {
            if (include.system) {
                BOOST_TEST(!std::filesystem::exists(root() / include.name),
                           source.path << " includes our own " << include.name << " in angle brackets");
            } else {
                // Made by the build from the texts and templates of a part of the pages.
                if (include.name.starts_with("server/pages/") && include.name.ends_with("/embedded.hpp"))
                    continue;
                BOOST_TEST(std::filesystem::is_regular_file(root() / include.name),
                           source.path << " includes " << include.name << ", which is no file of the tree");
                BOOST_TEST(!include.name.ends_with(".cpp"), source.path << " includes " << include.name);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(foreign_headers_stay_in_their_folder) {
    for (auto const& source : production()) {
        for (auto const& include : includes(source)) {
            for (auto const& foreign : foreign_headers()) {
                if (!include.name.starts_with(foreign.prefix)) continue;
                BOOST_TEST(foreign.where.contains(part(source.path)),
                           source.path << " includes " << include.name << ", which has its place elsewhere");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(core_knows_no_server) {
    for (auto const& source : sources({"core"}, {".cpp", ".hpp"}))
        for (auto const& include : includes(source))
            BOOST_TEST(!include.name.starts_with("server/"), source.path << " includes " << include.name);
}

BOOST_AUTO_TEST_CASE(parts_of_the_pages_share_the_frame_and_nothing_else) {
    auto const part_of = [](std::string const& path) {
        std::string const folder = "server/pages/";
        auto const end = path.find('/', folder.size());
        return path.starts_with(folder) && end != std::string::npos ? path.substr(0, end) : std::string{};
    };
    for (auto const& source : production()) {
        auto const own = part_of(source.path);
        if (own.empty()) continue;
        for (auto const& include : includes(source)) {
            auto const other = part_of(include.name);
            BOOST_TEST((other.empty() || other == own || other == "server/pages/frame"),
                       source.path << " includes " << include.name << " of another part");
        }
    }
}

BOOST_AUTO_TEST_CASE(headers_guard_themselves) {
    for (auto const& source : sources({"core", "server", "tests"}, {".hpp"}))
        BOOST_TEST(code(source).starts_with("#pragma once"),
                   source.path << " does not begin with #pragma once");
}

BOOST_AUTO_TEST_SUITE_END()
