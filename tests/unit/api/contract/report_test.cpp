// The audit report of a measure and of a case, in each of its forms.
#include <boost/test/unit_test.hpp>

#include "tests/unit/api/contract/world.hpp"

using namespace fassung::contract;

namespace {

/// Released measures are counted here, so other cases must not release any.
World& here() {
    static World own;
    return own;
}

constexpr char const* kMeasure = "/api/v1/measures/M-0022/report";

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// A case with a comment, released.
std::string const& released() {
    static std::string const id = [] {
        auto out = here().submitted("tmbwk", "M-0022");
        auto const comment =
            here().step("bimf-pruefung", out, "comments",
                        json::object{{"version", 1}, {"path", "M-0022/title"}, {"text", "Gut & kurz <so>."}});
        BOOST_REQUIRE_MESSAGE(comment.status < 300, comment.text);
        here().release(out);
        return out;
    }();
    return id;
}

/// The sentence that a command is for.
json::value const* check_with(json::value const& report, std::string_view part) {
    for (auto const& check : report.at("checks").as_array())
        if (has(std::string{check.at("command").as_string()}, part)) return &check;
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_)

BOOST_AUTO_TEST_CASE(the_report_of_a_measure_names_who_decided_on_which_words) {
    auto const id = released();
    auto const answer = here().get("rechnungshof", kMeasure);
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.text);
    auto const& report = answer.body;
    BOOST_TEST(report.at("id") == "M-0022");
    BOOST_TEST(has(answer.member("validity"), "vom Kabinett nicht beschlossen"), answer.member("validity"));
    BOOST_REQUIRE(report.at("revisions").as_array().size() == 2U);
    auto const& revision = report.at("revisions").at(0);
    BOOST_TEST(revision.at("number") == 1);
    BOOST_TEST(revision.at("proposal") == json::value(id));
    BOOST_TEST(report.at("revisions").at(1).at("kind") == "Ausgangsbestand");

    BOOST_REQUIRE(report.at("cases").as_array().size() == 1U);
    auto const& c = report.at("cases").at(0);
    BOOST_TEST(c.at("stage") == "freigegeben");
    BOOST_TEST(c.at("frozen").as_bool());
    for (auto const& requirement : c.at("requirements").as_array())
        BOOST_TEST(requirement.at("outcomeLabel") == "erfüllt");
    BOOST_TEST(c.at("versions").at(0).at("documents").at(0).at("digest") == revision.at("digest"));
    BOOST_TEST(c.at("versions").at(0).at("documents").at(0).at("synopsis").at("rows").at(0).at("label") ==
               "Titel");
    BOOST_TEST(c.at("comments").at(0).at("text") == "Gut & kurz <so>.");
    BOOST_TEST(c.at("events").as_array().size() == 5U);
    BOOST_TEST(c.at("events").as_array().back().at("journal") == revision.at("journal"));

    BOOST_REQUIRE(c.at("votes").as_array().size() == 3U);
    for (auto const& vote : c.at("votes").as_array()) {
        BOOST_REQUIRE(vote.at("places").as_array().size() == 1U);
        auto const& place = vote.at("places").at(0);
        BOOST_TEST(place.at("address") == "title");
        BOOST_TEST(!place.at("before").as_string().empty());
        BOOST_TEST(has(std::string{place.at("after").as_string()}, "Geänderter Titel"));
        BOOST_TEST(place.at("beforeDigest") != place.at("afterDigest"));
    }
    BOOST_TEST(c.at("votes").at(1).at("kind") == "Prüfung");
    BOOST_TEST(c.at("votes").at(2).at("kind") == "Freigabe");

    for (auto const* part : {"verify-commit", "sha256sum", "git log", "--word-diff", "fassung verify"})
        BOOST_TEST(check_with(report, part) != nullptr, part);
}

BOOST_AUTO_TEST_CASE(each_form_says_the_same_and_is_chosen_by_accept_or_format) {
    auto const id = released();
    for (std::string const& target : {std::string{kMeasure}, World::at(id) + "/report"}) {
        auto const html = here().get("rechnungshof", target, {{"accept", "text/html"}});
        BOOST_TEST(html.status == 200);
        BOOST_TEST(html.text.starts_with("<!DOCTYPE html>"));
        BOOST_TEST(has(html.text, "Gut &amp; kurz &lt;so&gt;."));
        BOOST_TEST(has(html.text, "<ins>"));
        BOOST_TEST(html.raw.header("content-security-policy").value_or("") ==
                   "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        BOOST_TEST(here().get("rechnungshof", target + "?format=html").text == html.text);

        auto const text = here().get("rechnungshof", target + "?format=text");
        BOOST_TEST(text.status == 200);
        BOOST_TEST(has(text.text, "{+"), text.text);
        BOOST_TEST(text.raw.header("content-type").value_or("") == "text/plain; charset=utf-8");

        auto const pdf = here().get("rechnungshof", target, {{"accept", "application/pdf"}});
        BOOST_REQUIRE_MESSAGE(pdf.status == 200, pdf.text);
        BOOST_TEST(pdf.text.starts_with("%PDF-"));
        BOOST_TEST(has(std::string{pdf.raw.header("content-disposition").value_or("")}, ".pdf\""));
        BOOST_TEST((here().get("rechnungshof", target + "?format=pdf").text == pdf.text));

        for (std::string const form : {"json", "html", "pdf", "text"}) {
            auto const etag = here().get("rechnungshof", target + "?format=" + form).etag();
            auto const again =
                here().get("rechnungshof", target + "?format=" + form, {{"if-none-match", etag}});
            BOOST_TEST(again.status == 304);
            BOOST_TEST(again.text.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_case_is_reported_whatever_became_of_it) {
    auto const id = here().submitted("tmbwk", "M-0025");
    auto const open = here().get("rechnungshof", World::at(id) + "/report");
    BOOST_REQUIRE_MESSAGE(open.status == 200, open.text);
    auto const& c = open.body.at("cases").at(0);
    BOOST_TEST(!c.at("frozen").as_bool());
    BOOST_TEST(c.at("requirements").at(0).at("outcome") == "open");
    BOOST_TEST(open.body.at("validity").is_null());

    here().clock().advance(std::chrono::seconds{1});
    BOOST_REQUIRE(here().step("tmbwk", id, "withdraw", json::object{{"reason", "Kein Bedarf"}}).status ==
                  200);
    auto const over = here().get("rechnungshof", World::at(id) + "/report");
    BOOST_TEST(over.member("state") == "zurückgezogen");
    BOOST_TEST(over.body.at("cases").at(0).at("closingReason") == "Kein Bedarf");
    BOOST_TEST(over.body.at("cases").at(0).at("requirements").as_array().empty());

    auto const seq = json::serialize(open.body.at("position").at("seq"));
    auto const then = here().get("rechnungshof", World::at(id) + "/report?asOf=seq:" + seq);
    BOOST_TEST(then.member("state") == "eingereicht");
    BOOST_TEST(then.body.at("position") == open.body.at("position"));
}

BOOST_AUTO_TEST_CASE(what_later_versions_made_of_a_vote_is_said_with_its_reason) {
    auto const id = here().submitted("tmwllr", "M-0028");
    auto const condition = json::array{json::object{{"path", "M-0028/title"}, {"text", "Anderer Titel"}}};
    auto const conditional =
        here().step("tmsgaf", id, "cosign",
                    json::object{{"version", 1}, {"word", "conditional"}, {"wording", condition}});
    BOOST_REQUIRE_MESSAGE(conditional.status == 200, conditional.text);
    auto const reviewed =
        here().step("bimf-pruefung", id, "review", json::object{{"version", 1}, {"note", "Gut."}});
    BOOST_REQUIRE_MESSAGE(reviewed.status == 200, reviewed.text);
    here().write("tmwllr", id, "M-0028", "<title", "Anderer Titel");
    auto const again = here().step("tmwllr", id, "submit", json::object{{"reason", "Maßgabe übernommen"}});
    BOOST_REQUIRE_MESSAGE(again.status == 200, again.text);

    auto const answer = here().get("rechnungshof", World::at(id) + "/report");
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.text);
    auto const& votes = answer.body.at("cases").at(0).at("votes").as_array();
    BOOST_REQUIRE(votes.size() == 4U);
    auto const& word = votes.at(1);
    BOOST_TEST(word.at("conditions").at(0).at("wording") == "Anderer Titel");
    BOOST_TEST(word.at("conditions").at(0).at("label") == "Titel");
    BOOST_TEST(word.at("unit") == "TMSGAF");
    BOOST_TEST(word.at("fates").at(0).at("outcome") == "signed");
    auto const& review = votes.at(2);
    BOOST_TEST(review.at("fates").at(0).at("version") == 2);
    BOOST_TEST(review.at("fates").at(0).at("reason") == "entfallen, weil „Titel“ geändert wurde.");
    BOOST_TEST(review.at("remarks").at(0) == "Ohne finanzielle Auswirkungen.");
    // The words that the review was given on, though it counts no longer.
    BOOST_TEST(has(std::string{review.at("places").at(0).at("after").as_string()}, "Geänderter Titel"));
}

BOOST_AUTO_TEST_CASE(a_report_of_then_stays_the_same_whatever_happens_later) {
    std::string const target = "/api/v1/measures/M-0026/report";
    here().release(here().submitted("tmbwk", "M-0026"));
    auto const now = here().get("rechnungshof", target);
    BOOST_REQUIRE(now.status == 200);
    auto const then = target + "?format=html&asOf=seq:" + json::serialize(now.body.at("position").at("seq"));
    auto const before = here().get("rechnungshof", then);
    BOOST_REQUIRE(before.status == 200);
    here().clock().advance(std::chrono::hours{24});
    here().release(here().submitted("tmbwk", "M-0026"));
    auto const after = here().get("rechnungshof", then);
    BOOST_TEST((after.text == before.text));
    BOOST_TEST(after.etag() == before.etag());
    BOOST_TEST(here().get("rechnungshof", target).body.at("revisions").as_array().size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_report_ends_where_it_was_asked_to_end) {
    released();
    auto const before = here().get("rechnungshof", std::string{kMeasure} + "?before=1");
    BOOST_REQUIRE(before.status == 200);
    BOOST_TEST(before.body.at("revisions").as_array().size() == 1U);
    BOOST_TEST(before.body.at("cases").as_array().empty());
    BOOST_TEST(has(before.member("omitted"), "vor der Revision 1"));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_or_not_meant_is_refused) {
    auto const id = released();
    BOOST_TEST(here().get("rechnungshof", "/api/v1/measures/M-7777/report").status == 404);
    BOOST_TEST(here().get("rechnungshof", "/api/v1/proposals/2026-7777/report").status == 404);
    for (std::string const query : {"format=doc", "before=0", "before=x", "asOf=gestern"})
        BOOST_TEST(here().get("rechnungshof", std::string{kMeasure} + "?" + query).status == 400, query);
    for (std::string const query : {"format=doc", "asOf=gestern"})
        BOOST_TEST(here().get("rechnungshof", World::at(id) + "/report?" + query).status == 400, query);
}

BOOST_AUTO_TEST_SUITE_END()
