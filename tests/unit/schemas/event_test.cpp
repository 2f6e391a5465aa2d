#include "core/model/event.hpp"

#include <set>

#include <boost/mp11.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "core/xml/reader.hpp"
#include "tests/unit/schemas/template_document.hpp"
#include "tests/unit/schemas/xsd.hpp"

using namespace fassung;
using namespace fassung::test;

namespace {

constexpr std::string_view kDigest = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// "#" stands for a digest.
std::string event(std::string_view payload) {
    std::string out =
        "<event xmlns=\"urn:fassung:event:1\" seq=\"7\" rules=\"1\" time=\"2026-11-22T10:33:52Z\" "
        "proposal=\"2026-0042\" number=\"3\">\n"
        "<by actor=\"a-7f3a91c2\" function=\"editor\" unit=\"tmbwk\" acting-for=\"a-7f3a91c3\"/><request "
        "key=\"#\" body=\"#\"/>\n";
    out += payload;
    out +=
        "\n<paths><path branch=\"journal\" change=\"add\" path=\"measures/00/M-0031.xml\" digest=\"#\"/>"
        "<path branch=\"main\" change=\"remove\" path=\"measures/00/M-0031.xml\"/></paths></event>";
    for (auto at = out.find("\"#\""); at != std::string::npos; at = out.find("\"#\"", at))
        out.replace(at + 1, 1, kDigest);
    return out;
}

constexpr std::string_view kVersion =
    R"(<documents><document document="M-0001" digest="#" base="#" base-revision="0"/><document document="fields/sprache" digest="#"/></documents>
<changes><change document="M-0001" address="title" base="#" next="#"/><change document="M-0001" address="lead"/></changes>
<votes><vote vote="1" document="M-0001" outcome="voided" reason="base-changed" address="title"/><vote vote="1" document="M-0002" outcome="kept"/></votes>
<dues><due requirement="review" date="2026-12-04" at="2026-12-04T23:00:00Z"/><due requirement="cosign-participating:tmbwk" date="2026-12-04" at="2026-12-04T23:00:00Z"/></dues>)";

/// One payload of each kind with everything in it, in the order of model::Payload.
std::vector<std::string> payloads() {
    std::string const version{kVersion};
    return {
        R"(<founded title="Akte" root-key="ssh-ed25519 AAAA" server-key="ssh-ed25519 BBBB" demo="true"/>)",
        R"(<actors-registered><actors><actor actor="a-7f3a91c2" identity="#"/><actor actor="a-7f3a91c3" identity="#"/></actors>
<grants><grant actor="a-7f3a91c2" function="operator" unit="betrieb" from="2026-01-01" until="2026-12-31"/></grants></actors-registered>)",
        R"(<adopted source="Konzept" source-digest="#" compiled-by="BIMF" checked-by="TSK"><revisions><revision document="M-0001" number="0" digest="#"/><revision document="M-0002" number="0" digest="#"/></revisions></adopted>)",
        R"(<grant-requested subject="a-7f3a91c2" identity="#"><grants><grant actor="a-7f3a91c2" function="editor" unit="tmbwk" from="2026-01-01"/></grants></grant-requested>)",
        R"(<grant-confirmed request="6"/>)",
        R"(<clock-confirmed previous="2026-11-22T10:33:52Z" complete="true"/>)",
        R"(<opened kind="amend" unit="tmbwk" documents="M-0001 fields/sprache" allotted="M-0041" from-measure="M-0002" from-revision="0"/>)",
        R"(<discarded/>)",
        R"(<submitted version="2" authors="a-7f3a91c2 a-7f3a91c3" file-reference="1234/5 - 6" urgent="true">)" +
            version + "</submitted>",
        R"(<carried-on version="3" cause="5">)" + version + "</carried-on>",
        R"(<conflicted cause="5"><conflicts><conflict document="M-0001" address="title" base="#" ours="#" theirs="#"/><conflict document="M-0001" address="lead"/></conflicts></conflicted>)",
        R"(<reviewed version="2" binds="#" editorial="true" financial-effect="true"><dues><due requirement="editorial-lead:tmbwk" date="2026-12-04" at="2026-12-04T23:00:00Z"/><due requirement="review" date="2026-12-04" at="2026-12-04T23:00:00Z"/></dues></reviewed>)",
        R"(<changes-requested version="1"><comments><comment number="1" document="M-0001" address="title" wording="true"/><comment number="2"/></comments></changes-requested>)",
        R"(<cosigned version="2" unit="tfm" word="conditional" binds="#"><conditions><condition document="M-0001" address="title" next="#"/><condition document="M-0001" address="lead" next="#"/></conditions></cosigned>)",
        R"(<approved version="2" binds="#"/>)",
        R"(<released version="2" binds="#" despite="tfm tmdi"><requirements><requirement id="review" label="Prüfung" outcome="met" votes="1 3" by="a-7f3a91c2"/><requirement id="cosign-finance:tfm" outcome="despite"/></requirements>
<revisions><revision document="M-0001" number="1" digest="#"/><revision document="M-0002" number="1" digest="#"/></revisions></released>)",
        R"(<rejected/>)",
        R"(<withdrawn/>)",
        R"(<involved unit="tfm" as="cosign" due-date="2026-12-04" due="2026-12-04T23:00:00Z"/>)",
        R"(<extended requirement="review" due-date="2026-12-04" due="2026-12-04T23:00:00Z"/>)",
        R"(<waiver-requested requirement="cosign-participating:tmdi"/>)",
        R"(<waived requirement="cosign-participating:tmdi"/>)",
        R"(<commented version="2" reply-to="1"><place number="2" document="M-0001" address="title" wording="true"/></commented>)",
        R"(<comment-resolved number="1"/>)",
        R"(<wording-adopted number="1"/>)",
        R"(<deadline-passed requirement="review" consequence="escalate"/>)",
        R"(<checkpointed at="6"/>)",
        R"(<countersigned at="6" date="2026-11-22" signer="ssh-ed25519 CCCC" number="1"/>)",
        R"(<key-changed id="k-2" public-key="ssh-ed25519 DDDD" from-seq="8" proof="U1NIU0lH" root-proof="U1NIU0lH"/>)",
        R"(<policy-applied cause="6" revision="1"><dues><due requirement="editorial-lead:tmbwk" date="2026-12-04" at="2026-12-04T23:00:00Z"/><due requirement="review" date="2026-12-04" at="2026-12-04T23:00:00Z"/></dues></policy-applied>)",
    };
}

struct Violation {
    std::string_view constraint;
    std::size_t payload;
    std::string_view from;
    std::string_view to;
};

constexpr Violation kViolations[] = {
    {"registered-actor", 1, "<actor actor=\"a-7f3a91c3\"", "<actor actor=\"a-7f3a91c2\""},
    {"granted-actor", 1, "<grant actor=\"a-7f3a91c2\"", "<grant actor=\"a-00000000\""},
    {"adopted-revision-once", 2, "M-0002", "M-0001"},
    {"submitted-vote-once", 8, "vote=\"1\" document=\"M-0002\"", "vote=\"1\" document=\"M-0001\""},
    {"submitted-due-once", 8, "requirement=\"cosign-participating:tmbwk\"", "requirement=\"review\""},
    {"submitted-document", 8, "document=\"fields/sprache\"", "document=\"M-0001\""},
    {"submitted-change", 8, "address=\"lead\"", "address=\"title\""},
    {"submitted-change-document", 8, "<change document=\"M-0001\"", "<change document=\"M-0009\""},
    {"carried-on-vote-once", 9, "vote=\"1\" document=\"M-0002\"", "vote=\"1\" document=\"M-0001\""},
    {"carried-on-due-once", 9, "requirement=\"cosign-participating:tmbwk\"", "requirement=\"review\""},
    {"carried-on-document", 9, "document=\"fields/sprache\"", "document=\"M-0001\""},
    {"carried-on-change", 9, "address=\"lead\"", "address=\"title\""},
    {"carried-on-change-document", 9, "<change document=\"M-0001\"", "<change document=\"M-0009\""},
    {"conflict-once", 10, "address=\"lead\"", "address=\"title\""},
    {"reviewed-due-once", 11, "requirement=\"review\"", "requirement=\"editorial-lead:tmbwk\""},
    {"policy-applied-due-once", 29, "requirement=\"review\"", "requirement=\"editorial-lead:tmbwk\""},
    {"comment-once", 12, "number=\"2\"", "number=\"1\""},
    {"condition-once", 13, "address=\"lead\"", "address=\"title\""},
    {"requirement-once", 15, "id=\"cosign-finance:tfm\"", "id=\"review\""},
    {"released-revision-once", 15, "document=\"M-0002\"", "document=\"M-0001\""},
    {"path-once", 0, "branch=\"main\"", "branch=\"journal\""},
};

// ---- the descriptions of model/event.hpp as elements
// --------------------------------------------------------------

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
concept Described = boost::describe::has_describe_members<T>::value;

std::string dashed(std::string_view name) {
    std::string out{name};
    for (char& c : out)
        if (c == '_') c = '-';
    return out;
}

/// What the codec writes for a T: attributes for scalars and their lists, elements for structs and theirs.
template <class T>
XsdElement expected(std::string name) {
    XsdElement out{.name = std::move(name)};
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) {
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
            auto const member_name = dashed(member.name);
            if constexpr (Described<Member>) {
                out.children.push_back(expected<Member>(member_name));
            } else if constexpr (IsVector<Member>::value) {
                using Item = typename Member::value_type;
                if constexpr (Described<Item>) {
                    XsdElement list{.name = member_name};
                    list.children.push_back(expected<Item>(Item::kElement));
                    out.children.push_back(list);
                } else {
                    out.attributes.push_back({member_name});
                }
            } else {
                out.attributes.push_back({member_name});
            }
        });
    return out;
}

void compare(XsdElement const& wanted, XsdElement const& found, std::string const& path) {
    BOOST_TEST_CONTEXT(path) {
        BOOST_TEST(wanted.name == found.name);
        BOOST_TEST(wanted.attributes.size() == found.attributes.size());
        for (std::size_t at = 0; at < wanted.attributes.size() && at < found.attributes.size(); ++at)
            BOOST_TEST(wanted.attributes[at].name == found.attributes[at].name);
        BOOST_TEST(wanted.children.size() == found.children.size());
        for (std::size_t at = 0; at < wanted.children.size() && at < found.children.size(); ++at)
            compare(wanted.children[at], found.children[at], path + "/" + wanted.children[at].name);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(events)

BOOST_AUTO_TEST_CASE(the_schema_has_the_members_of_every_described_event_in_their_order) {
    auto const xsd = read_xsd("event").root;
    BOOST_REQUIRE(xsd.children.size() == 2 + std::variant_size_v<model::Payload> + 1);
    compare(expected<model::ActingAs>("by"), xsd.children[0], "by");
    BOOST_TEST(xsd.children[1].name == "request");
    std::size_t at = 0;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, model::Payload>>(
        [&](auto identity) {
            using Kind = typename decltype(identity)::type;
            std::string const name{model::kind_at(at)};
            compare(expected<Kind>(name), xsd.children[2 + at], name);
            ++at;
        });
    compare(expected<model::PathEffect>("path"), xsd.children.back().children.at(0), "paths/path");
}

BOOST_AUTO_TEST_CASE(an_event_of_every_kind_is_valid) {
    auto const all = payloads();
    BOOST_REQUIRE(all.size() == std::variant_size_v<model::Payload>);
    for (std::size_t at = 0; at < all.size(); ++at) BOOST_TEST_CONTEXT(model::kind_at(at)) {
            auto const bytes = event(all[at]);
            BOOST_TEST(all[at].starts_with(fmt::format("<{}", model::kind_at(at))));
            BOOST_TEST(xml::read_tree(bytes, "urn:fassung:event:1").has_value());
            auto const found = schemas().validate("event", bytes);
            BOOST_TEST(found.empty(), in_words(found));
        }
}

BOOST_AUTO_TEST_CASE(an_event_outside_a_case_without_request_and_paths_is_valid) {
    auto const found = schemas().validate("event",
                                          "<event xmlns=\"urn:fassung:event:1\" seq=\"1\" rules=\"1\" "
                                          "time=\"2026-11-22T10:33:52Z\"><by actor=\"system\" "
                                          "function=\"system\"/><grant-confirmed request=\"1\"/></event>");
    BOOST_TEST(found.empty(), in_words(found));
}

BOOST_AUTO_TEST_CASE(every_constraint_of_an_event_bites) {
    std::set<std::string> tested;
    auto const all = payloads();
    for (auto const& violation : kViolations) BOOST_TEST_CONTEXT(violation.constraint) {
            tested.emplace(violation.constraint);
            auto const right = event(all[violation.payload]);
            BOOST_TEST(schemas().validate("event", right).empty());
            auto const found = schemas().validate("event", changed(right, violation.from, violation.to));
            BOOST_TEST(found.size() == 1, in_words(found));
        }
    auto const declared = read_xsd("event").constraints;
    BOOST_TEST(tested == (std::set<std::string>{declared.begin(), declared.end()}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_an_event_cannot_be_is_refused) {
    auto const right = event(payloads()[4]);
    for (auto const& [from, to] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"seq=\"7\"", "seq=\"0\""},
             {"seq=\"7\"", "seq=\"07\""},
             {" rules=\"1\"", ""},
             {"T10:33:52Z", "T10:33:52+01:00"},
             {"proposal=\"2026-0042\"", "proposal=\"2026-42\""},
             {"function=\"editor\"", "function=\"king\""},
             {"<grant-confirmed request=\"6\"/>", ""},
             {"<grant-confirmed request=\"6\"/>", "<discarded/><discarded/>"},
             {"<grant-confirmed request=\"6\"/>", "<unknown/>"},
             {"path=\"measures/00/M-0031.xml\"", "path=\"../../etc/passwd\""},
             {"path=\"measures/00/M-0031.xml\"", "path=\"/etc/passwd\""},
             {"change=\"add\"", "change=\"move\""},
             {kDigest, "00"}}) {
        auto const found = schemas().validate("event", changed(right, from, to));
        BOOST_TEST(!found.empty(), to);
    }
}

BOOST_AUTO_TEST_SUITE_END()
