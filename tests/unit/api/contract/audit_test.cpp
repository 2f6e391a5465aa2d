// What auditors ask: history with filters, one revision, origin of words, comparison, exceptions, editions.
#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using fassung::contract::Answer;
using fassung::contract::Headers;
using fassung::contract::World;
namespace json = fassung::contract::json;

namespace {

/// One of its own, since a day passes in it.
World& world() {
    static World own;
    return own;
}

constexpr char const* kMeasure = "/api/v1/measures/M-0021";
Headers const kCsv{{"accept", "text/csv"}};

/// M-0021 (tmbwk leads alone) with one release that changed its title and one that passed on the lead.
struct Audited {
    std::string first, second;  ///< cases
    std::string before;         ///< seq of the last event before the first release
};

Audited make() {
    Audited out;
    auto const events = world().get("tmbwk", "/api/v1/journal?limit=200").body.at("events").as_array();
    out.before = json::serialize(events.back().at("seq"));
    out.first = world().submitted("tmbwk", "M-0021");
    world().clock().advance(std::chrono::seconds{1});
    world().release(out.first);
    world().clock().advance(std::chrono::hours{24});
    out.second = world().open("tmbwk", "M-0021");
    auto const target = World::at(out.second) + "/documents/M-0021";
    auto draft = world().get("tmbwk", target);
    auto text = draft.text;
    auto const lead = text.find("<lead unit=\"tmbwk\"/>");
    BOOST_REQUIRE(lead != std::string::npos);
    text.replace(lead, 20, "<lead unit=\"tmsgaf\"/>");
    BOOST_REQUIRE(world().send("tmbwk", "PUT", target, text, {{"if-match", draft.etag()}}).status == 200);
    BOOST_REQUIRE(world().step("tmbwk", out.second, "submit", json::object{}).status == 200);
    auto const step = [&](std::string_view login, std::string_view name, json::object body) {
        body["version"] = 1;
        auto const answer = world().step(login, out.second, name, body);
        BOOST_REQUIRE_MESSAGE(answer.status == 200, name << ": " << answer.text);
        return answer;
    };
    step("bimf-pruefung", "review", {});
    step("tmsgaf", "cosign", {{"word", "signed"}});
    auto const answer = step("bimf-freigabe", "approve", {});
    BOOST_REQUIRE_MESSAGE(answer.member("state") == "released", answer.text);
    return out;
}

Audited const& audited() {
    static Audited const shared = make();
    return shared;
}

Answer get(std::string const& target, Headers headers = {}) {
    return world().get("rechnungshof", target, std::move(headers));
}

std::vector<std::int64_t> revisions(std::string const& query) {
    auto const answer = get(std::string{kMeasure} + "/history?" + query);
    BOOST_REQUIRE_MESSAGE(answer.status == 200, query << ": " << answer.text);
    std::vector<std::int64_t> out;
    for (auto const& revision : answer.body.at("revisions").as_array())
        out.push_back(revision.at("number").as_int64());
    return out;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(audit)

BOOST_AUTO_TEST_CASE(the_history_of_a_measure_is_filtered) {
    audited();
    auto const day = [](std::string const& query) {
        return std::string{get(std::string{kMeasure} + "/history?" + query)
                               .body.at("revisions")
                               .at(0)
                               .at("time")
                               .as_string()}
            .substr(0, 10);
    };
    auto const first = day("element=title");
    auto const second = day("element=lead");
    BOOST_TEST(first < second);
    BOOST_TEST(revisions("") == (Numbers{2, 1, 0}));
    BOOST_TEST(revisions("element=lead") == (Numbers{2}));
    BOOST_TEST(revisions("element=title") == (Numbers{1}));
    BOOST_TEST(revisions("from=" + second) == (Numbers{2}));
    BOOST_TEST(revisions("from=" + first + "&until=" + first).front() == 1);
    BOOST_TEST(revisions("unit=tmsgaf") == (Numbers{2}));
    BOOST_TEST(revisions("hideEditorial=true") == (Numbers{2, 1, 0}));
    BOOST_TEST(revisions("asOf=" + first) == (Numbers{1, 0}));
    BOOST_TEST(revisions("asOf=seq:" + audited().before) == (Numbers{0}));
    BOOST_TEST(revisions("inForceOn=" + second) == (Numbers{0}));
    auto const all = get(std::string{kMeasure} + "/history");
    auto const actor =
        std::string{all.body.at("revisions").at(0).at("approvedBy").at(0).at("actor").as_string()};
    BOOST_TEST(revisions("actor=" + actor) == (Numbers{2, 1}));
    BOOST_TEST(revisions("actor=a-00000000").empty());
}

BOOST_AUTO_TEST_CASE(a_passed_on_lead_is_shown_with_both_names) {
    audited();
    auto const answer = get(std::string{kMeasure} + "/history?texts=true&element=lead");
    BOOST_TEST(answer.status == 200);
    auto const& revision = answer.body.at("revisions").at(0);
    BOOST_TEST(revision.at("lead") == "tmsgaf");
    BOOST_TEST(revision.at("previousLead") == "tmbwk");
    auto const& change = revision.at("changes").at(0);
    BOOST_TEST(change.at("address") == "lead");
    BOOST_TEST(change.at("before") == "TMBWK");
    BOOST_TEST(change.at("after") == "TMSGAF");
}

BOOST_AUTO_TEST_CASE(a_revision_says_who_stood_for_which_words_and_under_which_requirements) {
    audited();
    auto const answer = get(std::string{kMeasure} + "/revisions/2");
    BOOST_REQUIRE(answer.status == 200);
    BOOST_TEST(answer.body.at("proposal") == json::value(audited().second));
    BOOST_TEST(answer.body.at("requirements").as_array().size() >= 3U);
    for (auto const& requirement : answer.body.at("requirements").as_array())
        BOOST_TEST(requirement.at("met").as_bool());
    bool cosigned = false;
    for (auto const& vote : answer.body.at("votes").as_array()) {
        BOOST_TEST(vote.at("covers") == json::array{"M-0021/lead"});
        cosigned = cosigned || vote.at("unit") == "tmsgaf";
    }
    BOOST_TEST(cosigned);
    BOOST_TEST(answer.body.at("validity").as_string().find("Freigegeben am") != json::string::npos);
    BOOST_TEST(get(std::string{kMeasure} + "/revisions/2", {{"if-none-match", answer.etag()}}).status == 304);
    auto const adopted = get(std::string{kMeasure} + "/revisions/0");
    BOOST_TEST(adopted.status == 200);
    BOOST_TEST(adopted.body.at("votes").as_array().empty());
    BOOST_TEST(adopted.body.at("validity").as_string().find("nicht in diesem System geprüft") !=
               json::string::npos);
    auto const missing = get(std::string{kMeasure} + "/revisions/9");
    BOOST_TEST(missing.status == 404);
    BOOST_TEST(missing.code() == "unknown-revision");
    BOOST_TEST(missing.member("detail").find("0 bis 2") != std::string::npos);
    BOOST_TEST(get(std::string{kMeasure} + "/revisions/eins").status == 404);
    BOOST_TEST(get(std::string{kMeasure} + "/revisions/1?asOf=x").code() == "invalid-as-of");
}

BOOST_AUTO_TEST_CASE(each_word_names_the_revision_that_brought_it) {
    audited();
    auto const answer = get(std::string{kMeasure} + "/provenance");
    BOOST_REQUIRE(answer.status == 200);
    std::map<std::string, std::int64_t> by_address;
    for (auto const& element : answer.body.at("elements").as_array())
        by_address[std::string{element.at("address").as_string()}] = element.at("revision").as_int64();
    BOOST_TEST(by_address["title"] == 1);
    BOOST_TEST(by_address["lead"] == 2);
    BOOST_TEST(by_address["field"] == 0);
    BOOST_TEST(answer.body.at("revisions").as_array().size() == 3U);
    auto const title = get(std::string{kMeasure} + "/provenance?element=title");
    BOOST_TEST(title.body.at("elements").as_array().size() == 1U);
    BOOST_TEST(get(std::string{kMeasure} + "/provenance", {{"if-none-match", answer.etag()}}).status == 304);
    BOOST_TEST(get(std::string{kMeasure} + "/provenance?element=nirgends").code() == "unknown-element");
    BOOST_TEST(get(std::string{kMeasure} + "/provenance?element=").code() == "bad-parameter");
    BOOST_TEST(get("/api/v1/measures/M-9999/provenance").status == 404);
}

BOOST_AUTO_TEST_CASE(two_texts_of_a_measure_stand_side_by_side_in_three_forms) {
    audited();
    auto const target = std::string{kMeasure} + "/compare?from=revision:0&to=revision:2";
    auto const answer = get(target);
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.text);
    BOOST_TEST(answer.body.at("from").at("label") == "Revision 0");
    std::set<std::string> changed;
    for (auto const& row : answer.body.at("synopses").at(0).at("rows").as_array())
        if (row.at("state") != "same") changed.insert(std::string{row.at("address").as_string()});
    BOOST_TEST(changed == (std::set<std::string>{"lead", "title"}));
    BOOST_TEST(get(target, {{"if-none-match", answer.etag()}}).status == 304);
    auto const html = get(target, {{"accept", "text/html,*/*;q=0.5"}});
    BOOST_TEST(html.status == 200);
    BOOST_TEST(html.text.find("<ins") != std::string::npos);
    BOOST_TEST(html.etag() != answer.etag());
    BOOST_TEST(std::string{html.raw.header("content-security-policy").value_or("")}.starts_with(
        "default-src 'none'"));
    auto const text = get(target + "&format=text");
    BOOST_TEST(text.text.find("TMSGAF") != std::string::npos);
    for (std::string const to :
         {"head", "seq:999999", "2030-01-01", "edition:ausgangsbestand", "2030-01-01T00:00:00Z"})
        BOOST_TEST(get(std::string{kMeasure} + "/compare?from=revision:1&to=" + to).status == 200, to);
}

BOOST_AUTO_TEST_CASE(ends_that_do_not_exist_are_refused_with_those_that_do) {
    audited();
    auto const base = std::string{kMeasure} + "/compare?from=revision:0&to=";
    for (std::string const to :
         {"3", "revision:x", "revision:-1", "version:1", "base", "gestern", "edition:A!", ""})
        BOOST_TEST(get(base + to).code() == "invalid-range", to);
    BOOST_TEST(get(base + "revision:7").code() == "unknown-revision");
    auto const edition = get(base + "edition:keine");
    BOOST_TEST(edition.status == 404);
    BOOST_TEST(edition.member("detail").find("ausgangsbestand") != std::string::npos);
    BOOST_TEST(get(base + "2001-01-01").code() == "before-record");
    BOOST_TEST(get(std::string{kMeasure} + "/compare").code() == "bad-parameter");
    BOOST_TEST(get(base + "head&format=pdf").code() == "bad-parameter");
    BOOST_TEST(get("/api/v1/concept/compare?from=revision:0&to=head").code() == "invalid-range");
    auto const of_case = World::at(audited().second) + "/compare?from=";
    BOOST_TEST(get(of_case + "version:2&to=base").code() == "unknown-version");
    BOOST_TEST(get(of_case + "revision:1&to=base").code() == "invalid-range");
}

BOOST_AUTO_TEST_CASE(versions_of_a_case_are_compared_with_what_they_start_from) {
    audited();
    auto const target = World::at(audited().second) + "/compare?from=base&to=version:1";
    auto const answer = get(target);
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.text);
    BOOST_TEST(answer.body.at("to").at("version") == 1);
    BOOST_TEST(answer.body.at("synopses").at(0).at("document") == "M-0021");
    BOOST_TEST(get(target, {{"if-none-match", answer.etag()}}).status == 304);
    BOOST_TEST(get(target + "&format=html").status == 200);
    BOOST_TEST(get(target + "&format=text").status == 200);
    BOOST_TEST(get(World::at(audited().second) + "/compare?from=version:1&to=head").status == 200);
}

BOOST_AUTO_TEST_CASE(the_whole_concept_is_compared_between_two_moments) {
    audited();
    auto const target = "/api/v1/concept/compare?from=edition:ausgangsbestand&to=head";
    auto const answer = get(target);
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.text);
    auto const& synopsis = answer.body.at("synopsis");
    BOOST_TEST(synopsis.at("changed").as_int64() >= 1);
    BOOST_TEST(synopsis.at("unchanged").as_int64() >= 40);
    BOOST_TEST(get(target, {{"if-none-match", answer.etag()}}).status == 304);
    auto const html = get(std::string{target} + "&format=html");
    BOOST_TEST(html.text.find("M-0021") != std::string::npos);
    BOOST_TEST(get(std::string{target} + "&format=text").status == 200);
    auto const same = get("/api/v1/concept/compare?from=head&to=head");
    BOOST_TEST(same.body.at("synopsis").at("changed") == 0);
}

BOOST_AUTO_TEST_CASE(reads_take_a_moment_and_an_edition) {
    audited();
    BOOST_TEST(get(std::string{kMeasure} + "?inForceOn=2026-11-30").body.at("revision").at("number") == 0);
    BOOST_TEST(get(std::string{kMeasure} + "?inForceOn=2026-11-30").body.at("edition") == "ausgangsbestand");
    BOOST_TEST(get(std::string{kMeasure}).body.at("revision").at("number") == 2);
    for (std::string const list : {"measures", "fields", "units", "editions", "concept"})
        for (std::string const query : {"?asOf=2026-11-23", "?asOf=2026-11-23&inForceOn=2026-11-30"}) {
            if (list == "editions" && query.find("inForceOn") != std::string::npos) continue;
            BOOST_TEST(get("/api/v1/" + list + query).status == 200, list << query);
        }
    auto const measures = get("/api/v1/measures?inForceOn=2026-11-30&limit=2&field=sprache");
    BOOST_TEST(measures.body.at("measures").as_array().size() <= 2U);
    BOOST_TEST(get("/api/v1/measures?inForceOn=2026-11-30&q=Sprache").code() == "search-as-of");
    BOOST_TEST(get("/api/v1/measures?asOf=2026-11-23&q=Sprache").code() == "search-as-of");
    BOOST_TEST(get("/api/v1/measures?inForceOn=2026-11-30&cursor=x").code() == "invalid-cursor");
    BOOST_TEST(get("/api/v1/concept?inForceOn=gestern").code() == "invalid-in-force-on");
    BOOST_TEST(get("/api/v1/concept?inForceOn=2001-01-01").code() == "no-edition");
    auto const journal = get("/api/v1/journal?limit=200&asOf=seq:3");
    BOOST_TEST(journal.body.at("events").as_array().size() == 3U);
    BOOST_TEST(journal.body.at("next").is_null());
}

BOOST_AUTO_TEST_CASE(a_measure_that_came_later_is_not_in_the_edition) {
    audited();
    auto const opened =
        world().post("tmbwk", "/api/v1/proposals",
                     json::object{{"kind", "create"}, {"field", "sprache"}, {"reason", "Neu"}});
    BOOST_REQUIRE_MESSAGE(opened.status == 201, opened.text);
    // Nothing is released of it, so nobody finds it in an edition or anywhere else.
    auto const id = std::string{opened.body.at("measures").at(0).as_string()};
    BOOST_TEST(get("/api/v1/measures/" + id + "?inForceOn=2026-11-30").code() == "not-found");
}

BOOST_AUTO_TEST_CASE(exceptions_are_listed_and_own_approvals_are_looked_for) {
    audited();
    auto const answer = get("/api/v1/exceptions?from=2026-11-01&until=2027-12-31");
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.text);
    auto const& own = answer.body.at("ownApprovals");
    BOOST_TEST(own.at("checked").as_int64() >= 2);
    BOOST_TEST(own.at("complete").as_bool());
    BOOST_TEST(own.at("found").as_array().empty());
    for (std::string const kind : {"waiver", "dissent", "deadline-passed", "silence", "acting-for",
                                   "editorial", "urgent", "lead-unclear", "key-changed"})
        BOOST_TEST(get("/api/v1/exceptions?kind=" + kind).status == 200, kind);
    auto const all = get("/api/v1/exceptions?limit=200").body.at("exceptions").as_array().size();
    BOOST_TEST_REQUIRE(all > 1U);
    auto const csv = get("/api/v1/exceptions?limit=1", kCsv);
    BOOST_TEST(csv.status == 200);
    BOOST_TEST(
        csv.text.starts_with("\xEF\xBB\xBF"
                             "Ereignis;"));
    std::size_t lines = 0;
    for (auto at = csv.text.find("\r\n"); at != std::string::npos; at = csv.text.find("\r\n", at + 1))
        ++lines;
    BOOST_TEST(lines == all + 1);
    BOOST_TEST(get("/api/v1/exceptions?from=2026-12-01&until=2026-11-01", kCsv).code() == "empty-period");
    BOOST_TEST(get("/api/v1/exceptions?from=2026-12-01&until=2026-11-01").code() == "empty-period");
    BOOST_TEST(get("/api/v1/exceptions?kind=schlimm").code() == "bad-parameter");
    BOOST_TEST(get("/api/v1/exceptions?from=gestern").code() == "bad-parameter");
    BOOST_TEST(get("/api/v1/exceptions?cursor=x").code() == "invalid-cursor");
}

BOOST_AUTO_TEST_CASE(a_revision_is_cited_with_what_checks_it) {
    audited();
    std::string const path = std::string{kMeasure} + "/citation";
    Headers const host{{"host", "fassung.example.org"}};
    auto const newest = get(path, host);
    BOOST_REQUIRE_MESSAGE(newest.status == 200, newest.text);
    auto const revision = newest.body.at("revision");
    BOOST_TEST(revision.at("number") == 2);
    auto const commit = std::string{revision.at("commit").as_string()};
    BOOST_TEST(newest.member("commit") == commit);
    BOOST_TEST(newest.member("address") == "https://fassung.example.org/measures/M-0021/revisions/2");
    auto const reference = newest.member("reference");
    for (auto const& part : {"Maßnahme M-0021 (Nr. " + newest.member("number") + ") „" +
                                 newest.member("title") + "“, Revision 2 vom ",
                             ", Commit " + commit.substr(0, 12) + ", " + newest.member("address")})
        BOOST_TEST(reference.find(part) != std::string::npos, reference);
    auto const& commands = newest.body.at("commands");
    BOOST_TEST(commands.at("read") == json::value("git show " + commit + ":" + newest.member("path")));
    BOOST_TEST(std::string{commands.at("signature").as_string()}.ends_with("verify-commit " + commit));
    BOOST_TEST(get(path, {{"host", "fassung.example.org"}, {"if-none-match", newest.etag()}}).status == 304);

    auto const first = get(path + "?revision=1", host);
    BOOST_TEST(first.body.at("revision").at("number") == 1);
    BOOST_TEST(first.member("digest") != newest.member("digest"));
    auto const then = get(path + "?asOf=seq:" + audited().before);
    BOOST_TEST(then.body.at("revision").at("number") == 0);
    BOOST_TEST(then.member("address") == "/measures/M-0021/revisions/0");
    BOOST_TEST(get(path + "?revision=1&asOf=seq:" + audited().before).code() == "unknown-revision");
    BOOST_TEST(get(path + "?revision=9").code() == "unknown-revision");
    BOOST_TEST(get(path + "?revision=-1").code() == "bad-parameter");
    BOOST_TEST(get("/api/v1/measures/M-9999/citation").status == 404);
}

BOOST_AUTO_TEST_CASE(the_whole_history_comes_as_a_table) {
    audited();
    auto const csv = get(std::string{kMeasure} + "/history?limit=1", kCsv);
    BOOST_TEST(csv.status == 200);
    for (std::string const row : {"M-0021;2;", "M-0021;1;", "M-0021;0;"})
        BOOST_TEST(csv.text.find(row) != std::string::npos, row);
    BOOST_TEST((get(std::string{kMeasure} + "/history?format=csv").text == csv.text));
}

BOOST_AUTO_TEST_CASE(filters_that_cannot_be_read_are_refused) {
    for (std::string const query :
         {"from=x", "until=2026-02-30", "unit=A!", "actor=jemand", "hideEditorial=ja", "texts=1",
          "element=", "format=xml", "cursor=x", "limit=0"})
        BOOST_TEST(get(std::string{kMeasure} + "/history?" + query).status == 400, query);
    BOOST_TEST(get(std::string{kMeasure} + "/history?from=2026-12-01&until=2026-11-01").code() ==
               "empty-period");
}

BOOST_AUTO_TEST_CASE(editions_are_listed) {
    auto const answer = get("/api/v1/editions");
    BOOST_REQUIRE(answer.status == 200);
    auto const& edition = answer.body.at("editions").at(0);
    BOOST_TEST(edition.at("id") == "ausgangsbestand");
    BOOST_TEST(edition.at("adopted").as_bool());
    BOOST_TEST(edition.at("decided").is_null());
    BOOST_TEST(edition.at("inForceFrom") == "2026-11-23");
    BOOST_TEST(get("/api/v1/editions?limit=0").code() == "bad-parameter");
    BOOST_TEST(get("/api/v1/editions?asOf=2001-01-01").code() == "before-record");
}

BOOST_AUTO_TEST_SUITE_END()
