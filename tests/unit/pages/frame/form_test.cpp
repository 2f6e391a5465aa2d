#include "server/pages/frame/form.hpp"

#include <boost/test/unit_test.hpp>

using namespace fassung;
using namespace fassung::pages;

namespace {

std::string code_of(std::string_view body) {
    auto const form = Form::parse(body);
    return form ? "" : form.error().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(form)

BOOST_AUTO_TEST_CASE(fields_are_read_as_browsers_send_them) {
    auto const form = Form::parse("a=1&b=x+y%21&a=2&c=zwei%0D%0AZeilen%0Ddrei&empty=&b%2Fc=%C3%BC&last");
    BOOST_REQUIRE(form);
    BOOST_TEST(form->text("a") == "1");
    BOOST_TEST((form->all("a") == std::vector<std::string>{"1", "2"}));
    BOOST_TEST(form->text("b") == "x y!");
    BOOST_TEST(form->raw("c") == "zwei\nZeilen\ndrei");
    BOOST_TEST(form->has("empty"));
    BOOST_TEST(form->text("b/c") == "ü");
    BOOST_TEST(form->has("last"));
    BOOST_TEST(!form->has("missing"));
    BOOST_TEST(form->number("a").value_or(0) == 1);
    BOOST_TEST(!form->number("b").has_value());
    BOOST_TEST(form->fields().size() == 7U);
}

BOOST_AUTO_TEST_CASE(white_space_around_a_value_is_trimmed_only_where_it_is_asked_for) {
    auto const form = Form::parse("a=+x%0A+y+%0A");
    BOOST_REQUIRE(form);
    BOOST_TEST(form->text("a") == "x\n y");
    BOOST_TEST(form->raw("a") == " x\n y \n");
}

BOOST_AUTO_TEST_CASE(texts_come_in_normal_form_c) {
    auto const form = Form::parse("a=u%CC%88");
    BOOST_REQUIRE(form);
    BOOST_TEST(form->text("a") == "ü");
}

BOOST_AUTO_TEST_CASE(what_is_no_form_is_refused) {
    BOOST_TEST(code_of("a=%zz") == "malformed-form");
    BOOST_TEST(code_of("a=%4") == "malformed-form");
    BOOST_TEST(code_of("a=%") == "malformed-form");
    BOOST_TEST(code_of("a=%FF%FE") == "malformed-form");
    BOOST_TEST(code_of("%FF=a") == "malformed-form");
    std::string many;
    for (int at = 0; at < 4001; ++at) many += "a=1&";
    BOOST_TEST(code_of(many) == "too-many-fields");
}

BOOST_AUTO_TEST_CASE(findings_are_found_by_field_and_a_refusal_without_details_is_about_the_whole) {
    Findings findings;
    BOOST_TEST(findings.empty());
    findings.add({base::Errc::kInvalid, "x", "Im Ganzen falsch."});
    findings.add({base::Errc::kInvalid, "x", "Falsch.", {{"title", 0, "Der Titel fehlt."}}});
    BOOST_TEST(findings.of("title") == "Der Titel fehlt.");
    BOOST_TEST(findings.of("") == "Im Ganzen falsch.");
    BOOST_TEST(findings.of("other").empty());
    BOOST_TEST(findings.items().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
