#include "tests/unit/schemas/template_document.hpp"

#include <map>

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace fassung::test {

namespace {

constexpr std::string_view kMeasure = R"(<measure xmlns="urn:fassung:measure:1" id="M-0031">
<title>Deutsch lernen</title>
<discontinued since="2026-04">Das Programm ist ausgelaufen.</discontinued>
<field>sprache</field>
<goals><goal ref="sprache-1"/><goal ref="sprache-2"/></goals>
<description><p id="p-7f3a91">Ein Absatz.</p><p id="p-7f3a92">Noch einer.</p></description>
<target-groups><group id="t-02c4a1">Zugewanderte</group></target-groups>
<lead unit="tmjmv" unclear="true">Text</lead>
<participants><participant unit="tfm"/><participant unit="tmbwk">fachlich</participant></participants>
<external-bodies><body id="x-02c4a1">Träger</body></external-bodies>
<period form="from-to" from="2026" until="2027-03-31">zwei Jahre</period>
<funding><effect>yes</effect><reservation>unknown</reservation>
<amounts><amount id="b-02c4a1" year="2026" value="1500.50" currency="EUR" kind="planned"/></amounts>
<notes><p id="p-7f3a93">Hinweis.</p></notes></funding>
<indicators><indicator id="i-02c4a1" target="62,5" target-year="2027" unit="Prozent">Anteil</indicator></indicators>
<origins><origin id="o-02c4a1" kind="regional-conference">Erfurt</origin></origins>
<predecessors><predecessor id="v-02c4a1" measure="M-0002">Vorgänger</predecessor></predecessors>
<file-references><file-reference id="a-02c4a1">1234/5-6</file-reference></file-references>
<sources><source id="q-02c4a1" url="https://example.org/a?b=c" accessed="2026-11-22">Seite</source></sources>
</measure>)";

constexpr std::string_view kConcept = R"(<concept xmlns="urn:fassung:concept:1" id="concept">
<title>Konzept</title>
<preamble><p id="p-7f3a91">Vorwort.</p></preamble>
<guidelines><guideline id="l-7f3a91">Eine.</guideline><guideline id="l-7f3a92">Zweite.</guideline></guidelines>
<fields><field ref="sprache"/><field ref="bildung"/></fields>
</concept>)";

constexpr std::string_view kField = R"(<field xmlns="urn:fassung:field:1" id="sprache">
<title>Sprache</title><title-status>Arbeitsbezeichnung</title-status>
<description><p id="p-7f3a91">Ein Absatz.</p><p id="p-7f3a92">Noch einer.</p></description>
<goals><goal id="sprache-1">Ziel</goal><goal id="sprache-2">Ziel</goal></goals>
</field>)";

constexpr std::string_view kEdition = R"(<edition xmlns="urn:fassung:edition:1" id="ausgangsbestand">
<title>Fassung</title><basis>Beschluss</basis><decided>2026-09-01</decided><in-force>2026-10-01</in-force><numbering>fortlaufend</numbering>
<items><item measure="M-0001" number="1.1" revision="0"/><item measure="M-0002" number="1.2" revision="3"/></items>
</edition>)";

constexpr std::string_view kUnits = R"(<units xmlns="urn:fassung:units:1" id="units">
<all>
<unit id="bimf" housed-in="tmjmv" finance="false" leads="true"><names><name id="n-1" abbr="BIMF" from="2015-05-01" until="2024-12-12">Beauftragte</name><name id="n-2" abbr="BIMF" from="2024-12-13">Beauftragte</name></names>
<successors><successor unit="tmjmv">alles</successor><successor unit="tfm"/></successors><remark>Anmerkung</remark></unit>
<unit id="tfm"><names><name id="n-1" abbr="TFM" from="2014-12-05">Finanzen</name></names></unit>
<unit id="tmjmv"><names><name id="n-1" abbr="TMJMV" from="2014-12-05">Justiz</name></names></unit>
</all>
<sources><source id="q-02c4a1" url="https://example.org/" accessed="2026-11-22">Seite</source><source id="q-02c4a2">Buch</source></sources>
</units>)";

constexpr std::string_view kActor = R"(<actor xmlns="urn:fassung:actor:1" id="a-7f3a91c2">
<identity>00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff</identity>
<grants><grant id="g-1" function="editor" unit="tmbwk" from="2026-01-01" until="2026-12-31"/><grant id="g-2" function="cosigner" unit="tmbwk" from="2026-01-01"/></grants>
</actor>)";

constexpr std::string_view kPolicy = R"(<policy xmlns="urn:fassung:policy:1" id="policy">
<title>Regeln</title><office>bimf</office>
<requirements>
<requirement id="review" kind="review" function="reviewer" relation="unit" unit="bimf" when="always" count="1" exclude-authors="true" exclude-earlier-voters="true" exclude-housing-ministry="true" due-days="10" on-deadline="escalate" waivable="false" despite-dissent="false">Prüfung</requirement>
<requirement id="approval" kind="approval" function="approver" relation="not-unit" unit="bimf" when="office-leads">Freigabe</requirement>
</requirements>
<remarks><p id="p-7f3a91">Anmerkung.</p><p id="p-7f3a92">Noch eine.</p></remarks>
</policy>)";

constexpr std::string_view kHolidays = R"(<holidays xmlns="urn:fassung:holidays:1" id="holidays">
<days><day date="2026-01-01">Neujahr</day><day date="2026-09-20">Weltkindertag</day></days>
<remarks><p id="p-7f3a91">Anmerkung.</p><p id="p-7f3a92">Noch eine.</p></remarks>
</holidays>)";

constexpr std::string_view kKeys = R"(<keys xmlns="urn:fassung:keys:1" id="keys">
<root>ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA==</root>
<servers><key id="k-1" from-seq="1" until-seq="8" from="2026-11-22T10:33:52Z">ssh-ed25519 AAAA</key><key id="k-2" from-seq="8" from="2026-11-23T10:33:52Z">ssh-ed25519 BBBB</key></servers>
</keys>)";

}  // namespace

xml::Schemas const& schemas() {
    static auto const kSchemas = xml::Schemas::from_folder(std::string{FASSUNG_SOURCE_DIR} + "/schemas");
    return kSchemas;
}

std::string_view full(std::string_view schema) {
    static std::map<std::string_view, std::string_view> const kFull{
        {"measure", kMeasure}, {"concept", kConcept},   {"field", kField},
        {"edition", kEdition}, {"units", kUnits},       {"actor", kActor},
        {"policy", kPolicy},   {"holidays", kHolidays}, {"keys", kKeys}};
    return kFull.at(schema);
}

std::string changed(std::string_view text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string_view::npos, from << " is not in the document");
    return std::string{text.substr(0, at)} + std::string{to} + std::string{text.substr(at + from.size())};
}

std::string in_words(std::vector<base::Detail> const& findings) {
    std::string out;
    for (auto const& finding : findings)
        out += fmt::format("{} [{}] {}\n", finding.line, finding.path, finding.message);
    return out;
}

}  // namespace fassung::test
