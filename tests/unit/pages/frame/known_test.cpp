#include <functional>

#include <boost/test/unit_test.hpp>

#include "tests/support/page_client.hpp"

using namespace fassung;
using namespace fassung::test;
using pages::Made;

/// Pages of the record: a reader who has one gets 304 before it is made, and never one that is outdated.
namespace {

using Pages = std::map<std::string, PageAnswer>;

std::string etag_of(PageAnswer const& page) {
    return std::string{page.raw.header("etag").value_or("")};
}

void replace(std::string& text, std::string_view what, std::string_view by) {
    if (auto const at = text.find(what); at != std::string::npos) text.replace(at, what.size(), by);
}

/// An address of every route of that kind, and some with queries.
std::vector<std::string> addresses(PageWorld const& world) {
    std::vector<std::string> out{"/measures?field=sprache&status=ongoing",
                                 "/measures?q=Sprache",
                                 "/measures?asOf=2026-11-23",
                                 "/concept?inForceOn=2026-11-23",
                                 "/concept/compare?from=seq:3&to=head",
                                 "/measures/M-0002/compare?from=revision:0&to=head"};
    for (auto const& route : world.pages().routes()) {
        if (route.made != Made::kOfRecord) continue;
        std::string address{route.pattern};
        replace(address, "{id}", "M-0002");
        replace(address, "{field}", "sprache");
        replace(address, "{edition}", "ausgangsbestand");
        replace(address, "{revision}", "0");
        BOOST_TEST(address.find('{') == std::string::npos, address);
        out.push_back(std::move(address));
    }
    return out;
}

Pages read(PageWorld& world, std::string_view login) {
    Pages out;
    for (auto const& address : addresses(world)) {
        auto page = world.get(login, address);
        BOOST_TEST(page.status == 200, address);
        BOOST_TEST(etag_of(page).size() == 34U, address);
        out.emplace(address, std::move(page));
    }
    return out;
}

/// What a reader who still has `kept` sees is what a reader sees who has nothing. Gives the number of pages
/// that are other ones than before.
int outdated(PageWorld& world, std::string_view login, Pages const& kept,
             std::map<std::string, std::string> const& headers = {}) {
    int changed = 0;
    for (auto const& [address, page] : kept) {
        auto asking = headers;
        asking["if-none-match"] = etag_of(page);
        auto const answer = world.get(login, address, asking);
        auto const fresh = world.get(login, address, headers);
        BOOST_TEST(fresh.status == 200, address);
        if (fresh.html != page.html) ++changed;
        BOOST_TEST((answer.status == 200 || answer.status == 304), address << ": " << answer.status);
        bool const right = answer.status == 304 ? fresh.html == page.html : fresh.html == answer.html;
        BOOST_TEST(right, address);
    }
    return changed;
}

int unchanged(PageWorld& world, std::string_view login, Pages const& kept) {
    int out = 0;
    for (auto const& [address, page] : kept)
        if (world.get(login, address, {{"if-none-match", etag_of(page)}}).status == 304) ++out;
    return out;
}

void release(PageWorld& world, std::string const& id) {
    world.step("bimf-pruefung", id, "review", R"({"version":1,"finding":"sound","financialEffect":false})");
    world.step("tmjmv", id, "cosign", R"({"version":1,"word":"signed"})");
    world.step("bimf-freigabe", id, "approve", R"({"version":1})");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(known)

BOOST_AUTO_TEST_CASE(a_reader_who_has_a_page_of_the_record_gets_it_again_only_when_it_is_another) {
    PageWorld world;
    auto kept = read(world, "tmbwk");
    BOOST_TEST(unchanged(world, "tmbwk", kept) == static_cast<int>(kept.size()));

    // What is nobody else's business until it is submitted changes nothing but the record's number.
    auto const id = world.draft("tmbwk", "M-0002", "Ein Titel, der auffällt");
    BOOST_TEST(outdated(world, "tmbwk", kept) > 0);  // the measure's open cases

    kept = read(world, "tmbwk");
    auto const others = read(world, "rechnungshof");
    world.step("tmbwk", id, "submit", R"({"reason":"Der Titel soll sagen, worum es geht."})");
    BOOST_TEST(outdated(world, "tmbwk", kept) > 0);
    BOOST_TEST(outdated(world, "rechnungshof", others) > 0);

    kept = read(world, "tmbwk");
    release(world, id);
    BOOST_TEST(outdated(world, "tmbwk", kept) > 5);
    BOOST_TEST(world.get("tmbwk", "/measures").has("Ein Titel, der auffällt"));

    kept = read(world, "tmbwk");
    world.pass(std::chrono::hours{24});
    BOOST_TEST(outdated(world, "tmbwk", kept) > 5);  // the day's note is in the journal
    kept = read(world, "tmbwk");
    world.pass(std::chrono::hours{2});
    BOOST_TEST(outdated(world, "tmbwk", kept) == 0);
    BOOST_TEST(unchanged(world, "tmbwk", kept) == static_cast<int>(kept.size()));
}

BOOST_AUTO_TEST_CASE(another_name_of_a_person_is_seen_at_once) {
    PageWorld world;
    auto const id = world.submitted("tmbwk", "M-0002");
    release(world, id);
    auto const kept = read(world, "rechnungshof");
    auto& persons = world.app().registry().persons();
    auto const by = world.app().snapshot()->state;
    int renamed = 0;
    for (auto const& [actor, known] : *by.actors)
        if (auto person = persons.find(actor)) {
            person->name += " (umbenannt)";
            persons.put(*person);
            ++renamed;
        }
    BOOST_TEST(renamed > 5);
    BOOST_TEST(outdated(world, "rechnungshof", kept) == static_cast<int>(kept.size()));  // in the header
    BOOST_TEST(world.get("rechnungshof", "/measures/M-0002/history").has("(umbenannt)"));

    auto const named = read(world, "rechnungshof");
    for (auto const& [actor, known] : *by.actors)
        if (known->holds(model::Function::kEditor, world.app().today())) persons.erase(actor);
    BOOST_TEST(outdated(world, "rechnungshof", named) > 0);
}

BOOST_AUTO_TEST_CASE(a_tag_is_of_one_session_one_language_and_one_host) {
    PageWorld world;
    auto const kept = read(world, "tmbwk");
    BOOST_TEST(unchanged(world, "tmjmv", kept) == 0);
    BOOST_TEST(outdated(world, "tmbwk", kept, {{"cookie", "__Host-lang=en; "}}) ==
               static_cast<int>(kept.size()));
    BOOST_TEST(outdated(world, "tmbwk", kept, {{"host", "anders.invalid"}}) > 0);  // it stands in citations
    world.forget("tmbwk");
    BOOST_TEST(unchanged(world, "tmbwk", kept) == 0);  // its forms have the token of the session
    PageWorld other;
    BOOST_TEST(unchanged(other, "tmbwk", kept) == 0);
}

BOOST_AUTO_TEST_CASE(a_page_that_is_not_there_or_not_open_is_not_known_either) {
    PageWorld world;
    auto const missing = world.get("tmbwk", "/measures/M-9999", {{"if-none-match", "*"}});
    BOOST_TEST(missing.status == 404);
    BOOST_TEST(!missing.raw.header("etag"));
    auto const there = world.get("tmbwk", "/measures/M-0002", {{"if-none-match", "*"}});
    BOOST_TEST(there.status == 304);
    auto const kept = world.get("tmbwk", "/measures/M-0002");
    BOOST_TEST(world.get("", "/measures/M-0002", {{"if-none-match", etag_of(kept)}}).status == 303);
    auto const bad = world.get("tmbwk", "/measures?period=gestern");
    BOOST_TEST(bad.status == 422);
    BOOST_TEST(!bad.raw.header("etag"));
    // What shows drafts, notes, shares or visits is made each time.
    for (auto const& route : world.pages().routes())
        if (route.pattern == "/" || route.pattern.starts_with("/proposals") || route.pattern == "/me" ||
            route.pattern.starts_with("/me/") || route.method != http::Method::kGet ||
            route.access == pages::Access::kPublic)
            BOOST_TEST((route.made == Made::kAnew), route.pattern);
}

BOOST_AUTO_TEST_CASE(a_measure_page_has_at_most_60_kilobytes) {
    PageWorld world;
    std::size_t most = 0;
    int pages = 0;
    for (int number = 1; number < 100; ++number) {
        auto const page = world.get("bimf-pruefung", fmt::format("/measures/M-{:04}", number));
        if (page.status != 200) continue;
        ++pages;
        most = std::max(most, page.html.size());
    }
    BOOST_TEST(pages >= 40);
    BOOST_TEST(most > 5'000U);
    BOOST_TEST(most <= 60'000U);
}

BOOST_AUTO_TEST_SUITE_END()
