#include <boost/test/unit_test.hpp>

#include "tests/integration/road/walk.hpp"

using namespace fassung::test;

BOOST_AUTO_TEST_SUITE(kinds)

BOOST_AUTO_TEST_CASE(a_new_measure_is_created_with_an_id_of_its_own) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const answer = ok(tmbwk.open("create", {}, {{"field", "bildung"}}), 201);
    auto const id = answer.text("id");
    BOOST_TEST((answer.body.at("measures") == json::value(json::array{"M-0041"})));
    BOOST_TEST(tmbwk.submit(id).status == 422);
    BOOST_TEST(!ok(tmbwk.get(ApiClient::at(id) + "/problems")).body.at("problems").as_array().empty());
    edit(tmbwk, id, "M-0041", [](std::string const&) {
        return std::string{
            "<measure xmlns=\"urn:fassung:measure:1\" id=\"M-0041\"><title>Lernpatenschaften</title>"
            "<field>bildung</field><goals><goal ref=\"bildung-1\"/></goals>"
            "<description><p>Ältere begleiten Jüngere beim Lernen.</p></description>"
            "<lead unit=\"tmbwk\"/><period form=\"ongoing\" from=\"2027-01\"/>"
            "<funding><effect>no</effect><reservation>no</reservation></funding></measure>"};
    });
    auto const text = ok(tmbwk.document(id, "M-0041")).raw.body;
    BOOST_TEST(text.find("<p id=\"p-") != std::string::npos, text);
    auto const problems = ok(tmbwk.get(ApiClient::at(id) + "/problems"));
    BOOST_TEST(problems.body.at("problems").as_array().empty(), problems.raw.body);
    ok(tmbwk.submit(id));
    release(record, id, 1, {"tfm"});  // something now stands under "funding"
    BOOST_TEST(released_text(record, "M-0041") == text);
    BOOST_TEST(history_of(record, "M-0041").size() == 1U);
    // A draft that is given up does not give its measure id back.
    auto const second = ok(tmbwk.open("create", {}, {{"field", "bildung"}}), 201);
    BOOST_TEST((second.body.at("measures") == json::value(json::array{"M-0042"})));
}

BOOST_AUTO_TEST_CASE(a_measure_is_discontinued_and_reinstated) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    BOOST_TEST(tmbwk.open("reinstate", {"M-0021"}).status == 422);
    auto const end =
        ok(tmbwk.open("discontinue", {"M-0021"}, {{"reason", "Das Programm ist ausgelaufen."}}), 201)
            .text("id");
    ok(tmbwk.submit(end));
    release(record, end, 1);
    BOOST_TEST(released_text(record, "M-0021").find("<discontinued since=") != std::string::npos);
    BOOST_TEST(history_of(record, "M-0021")[0].at("kind").as_string() == "discontinue");

    auto const again = ok(tmbwk.open("reinstate", {"M-0021"}), 201).text("id");
    ok(tmbwk.submit(again));
    release(record, again, 1);
    BOOST_TEST(released_text(record, "M-0021").find("<discontinued") == std::string::npos);
    BOOST_TEST(history_of(record, "M-0021").size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_measure_moves_to_another_field) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const from =
        std::string{"<field>"} +
        (released_text(record, "M-0022").find("<field>sprache") != std::string::npos ? "sprache" : "bildung");
    auto const to = from == "<field>sprache" ? "teilhabe" : "sprache";
    auto const id = ok(tmbwk.open("move", {"M-0022"}, {{"field", to}}), 201).text("id");
    auto const submit = tmbwk.submit(id);
    BOOST_TEST_CONTEXT(submit.raw.body) {
        if (submit.status == 200) {
            release(record, id, 1);
        } else {
            // Goals belong to a field, so they move with it.
            edit(tmbwk, id, "M-0022", [&](std::string const& xml) {
                auto const start = xml.find("<goals>"), end = xml.find("</goals>");
                return start == std::string::npos
                           ? xml
                           : xml.substr(0, start) + "<goals><goal ref=\"" + to + "-1\"/>" + xml.substr(end);
            });
            ok(tmbwk.submit(id));
            release(record, id, 1);
        }
    }
    BOOST_TEST(released_text(record, "M-0022").find(std::string{"<field>"} + to) != std::string::npos);
    auto const listed = ok(record.as("lib").get(std::string{"/api/v1/measures?limit=200&field="} + to));
    BOOST_TEST(listed.raw.body.find("\"M-0022\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_proposal_changes_several_measures_in_one_commit) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = opened(tmbwk, {"M-0021", "M-0022"});
    edit(tmbwk, id, "M-0021", text_of("<title", "Erster Titel"));
    edit(tmbwk, id, "M-0022", text_of("<title", "Zweiter Titel"));
    // One more is taken in while it is a draft.
    auto const shown = ok(tmbwk.show(id));
    auto const patched =
        ok(tmbwk.call("PATCH", ApiClient::at(id), R"({"measures":["M-0021","M-0022","M-0023"]})",
                      {{"If-Match", shown.etag()}, {"Content-Type", "application/json"}}));
    BOOST_TEST(patched.body.at("measures").as_array().size() == 3U);
    edit(tmbwk, id, "M-0023", text_of("<title", "Dritter Titel"));
    ok(tmbwk.submit(id));
    release(record, id, 1);
    auto const commit = history_of(record, "M-0021")[0].at("commit");
    for (auto const* measure : {"M-0022", "M-0023"})
        BOOST_TEST((history_of(record, measure)[0].at("commit") == commit), measure);
    BOOST_TEST(released_text(record, "M-0023").find("Dritter Titel") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_earlier_revision_is_taken_up_again) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const before = released_text(record, "M-0021");
    auto const first = submitted(tmbwk, "M-0021", text_of("<title", "Vorübergehend anders"));
    release(record, first, 1);
    json::object const from{{"from", {{"measure", "M-0021"}, {"revision", 0}}}};
    auto const id = ok(tmbwk.open("amend", {"M-0021"}, from), 201).text("id");
    BOOST_TEST(ok(tmbwk.document(id, "M-0021")).raw.body == before);
    ok(tmbwk.submit(id, "Zurück zum Ausgangsbestand"));
    release(record, id, 1);
    BOOST_TEST(released_text(record, "M-0021") == before);
    BOOST_TEST(tmbwk.open("amend", {"M-0021"}, {{"from", {{"measure", "M-0021"}, {"revision", 9}}}}).status ==
               422);
    // What the measure was at each time can still be read.
    auto const journal = history_of(record, "M-0021")[1].at("seq").to_number<int>();
    auto const then = ok(record.as("lib").get("/api/v1/measures/M-0021?asOf=" + std::to_string(journal),
                                              {{"Accept", "application/xml"}}));
    BOOST_TEST(then.raw.body.find("Vorübergehend anders") != std::string::npos);
    BOOST_TEST(record.as("lib").get("/api/v1/measures/M-0021?asOf=2014-01-01").code() == "before-record");
}

BOOST_AUTO_TEST_CASE(an_editorial_change_asks_less_and_never_touches_more_than_text) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Komma ergänzt."));
    ok(record.as("bimf-pruefung").review(id, 1, {{"editorial", true}}));
    BOOST_TEST(requirement(tmbwk, id, "cosign-participating:tmjmv").is_null());
    BOOST_TEST(is_met(tmbwk, id, "editorial-lead:tmbwk"));
    BOOST_TEST(!is_met(tmbwk, id, "editorial-participating:tmjmv"));
    ok(record.as("tmjmv").cosign(id, 1, "noted"));
    BOOST_TEST(ok(record.as("bimf-freigabe").approve(id, 1)).text("state") == "released");

    auto const money = submitted(tmbwk, "M-0002", text_of(kFundingNote, "Mehr Geld."));
    auto const refused = record.as("bimf-pruefung").review(money, 1, {{"editorial", true}});
    BOOST_TEST(refused.code() == "not-editorial");
    BOOST_TEST(!refused.body.at("errors").as_array().empty());
}

BOOST_AUTO_TEST_CASE(who_objects_to_an_editorial_treatment_makes_it_an_ordinary_change) {
    DemoRecord record;
    auto tmbwk = record.as("tmbwk");
    auto const id = submitted(tmbwk, "M-0002", text_of(kParagraph, "Mehr als ein Komma."));
    ok(record.as("bimf-pruefung").review(id, 1, {{"editorial", true}}));
    ok(record.as("tmjmv").cosign(id, 1, "dissent", {{"note", "Das ist inhaltlich."}}));
    BOOST_TEST(!requirement(tmbwk, id, "cosign-participating:tmjmv").is_null());
    BOOST_TEST(record.as("bimf-freigabe").approve(id, 1).code() == "requirements-open");
    BOOST_TEST(record.as("bimf-pruefung").review(id, 1, {{"editorial", true}}).code() == "not-editorial");
}

BOOST_AUTO_TEST_SUITE_END()
