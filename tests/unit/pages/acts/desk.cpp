#include "tests/unit/pages/acts/desk.hpp"

#include <boost/test/unit_test.hpp>

namespace fassung::test {

PageWorld& world() {
    static PageWorld the_world;
    return the_world;
}

std::uint64_t events() {
    return world().app().snapshot()->position.seq;
}

std::shared_ptr<workflow::Case const> open_case(std::string const& id) {
    auto const snapshot = world().app().snapshot();
    auto const found = snapshot->state.open->find(*base::ProposalId::parse(id));
    return found == snapshot->state.open->end() ? nullptr : found->second;
}

std::string act_path(std::string const& id, std::string_view step) {
    return "/proposals/" + id + "/act/" + std::string{step};
}

FormFields filled(PageAnswer const& page, FormFields const& fields) {
    FormFields out{{"once", page.value_of("once")}};
    if (auto const version = page.value_of("version"); !version.empty()) out.emplace_back("version", version);
    out.insert(out.end(), fields.begin(), fields.end());
    return out;
}

PageAnswer sign(std::string_view login, std::string const& id, std::string_view step,
                FormFields const& fields) {
    auto const page = world().get(login, act_path(id, step));
    BOOST_REQUIRE_MESSAGE(page.status == 200, login << " " << step << ": " << page.html);
    return world().post(login, act_path(id, step), filled(page, fields));
}

void submit_again(std::string_view login, std::string const& id, std::string const& measure,
                  std::string const& title) {
    auto const target = "/api/v1/proposals/" + id + "/documents/" + measure;
    auto const text = world().api(login, "GET", target, {}, {{"accept", "application/xml"}});
    auto xml = text.body;
    auto const from = xml.find("<title>") + 7;
    xml.replace(from, xml.find('<', from) - from, title);
    auto const saved = world().api(
        login, "PUT", target, xml,
        {{"content-type", "application/xml"}, {"if-match", std::string{text.header("etag").value_or("")}}});
    BOOST_REQUIRE_MESSAGE(saved.status == 200, saved.body);
    world().step(login, id, "submit", R"({"reason":"Wie angemerkt überarbeitet."})");
}

}  // namespace fassung::test
