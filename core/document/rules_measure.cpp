#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/document/rules_internal.hpp"
#include "core/document/value_forms.hpp"

namespace fassung::document {

namespace {

constexpr std::array<std::string_view, 3> kYesNo{"yes", "no", "unknown"};
constexpr std::array<std::string_view, 6> kForms{"from-to", "ongoing", "yearly",
                                                 "date",    "open",    "until-new-rule"};
constexpr std::array<std::string_view, 3> kAmountKinds{"planned", "actual", "ceiling"};
constexpr std::array<std::string_view, 8> kOrigins{"regional-conference", "submission", "council",   "unit",
                                                   "parliament",          "evaluation", "programme", "other"};

template <std::size_t kSize>
bool is_one_of(std::array<std::string_view, kSize> const& known, std::string_view value) {
    return std::find(known.begin(), known.end(), value) != known.end();
}

template <std::size_t kSize>
std::string choice(std::array<std::string_view, kSize> const& known) {
    return fmt::format("{}", fmt::join(known, ", "));
}

class MeasureCheck {
  public:
    MeasureCheck(Element const& root, Surroundings const& surroundings, Findings& findings)
        : root_(root), surroundings_(surroundings), findings_(findings) {}

    void all() {
        identity();
        place_in_concept();
        if (auto const* const discontinued = root_.child("discontinued")) check_discontinued(*discontinued);
        if (auto const* const lead = root_.child("lead")) check_lead(*lead);
        for (auto const& participant : items("participants")) check_participant(participant);
        if (auto const* const period = root_.child("period")) check_period(*period);
        if (auto const* const funding = root_.child("funding")) check_funding(*funding);
        for (auto const& indicator : items("indicators")) check_indicator(indicator);
        for (auto const& origin : items("origins"))
            must_be_one_of(address("origins", origin), origin, "Herkunft", origin.attribute("kind"),
                           kOrigins);
        for (auto const& predecessor : items("predecessors")) check_predecessor(predecessor);
    }

  private:
    std::vector<Element> const& items(std::string_view list) const { return items_of(root_, list); }

    static std::string address(std::string_view list, Element const& item, std::string_view key = "id") {
        return fmt::format("{}/{}", list, item.attribute(key));
    }

    template <std::size_t kSize>
    void must_be_one_of(std::string where, Element const& element, std::string_view what,
                        std::string_view value, std::array<std::string_view, kSize> const& known) {
        if (!value.empty() && !is_one_of(known, value))
            findings_.add(
                std::move(where), element,
                fmt::format("„{}“ ist als {} nicht zulässig. Erlaubt sind: {}.", value, what, choice(known)));
    }

    void identity() {
        auto const id = root_.attribute("id");
        if (!id.empty() && !base::MeasureId::parse(id))
            findings_.add("@", root_,
                          fmt::format("„{}“ ist keine Kennung einer Maßnahme, wie etwa „M-0031“.", id));
    }

    void place_in_concept() {
        auto const* const field = root_.child("field");
        if (field != nullptr && !field->text.empty() && !surroundings_.fields.contains(field->text))
            findings_.add("field", *field, fmt::format("Das Handlungsfeld „{}“ gibt es nicht.", field->text));
        for (auto const& goal : items("goals"))
            if (!surroundings_.goals.contains(std::string{goal.attribute("ref")}))
                findings_.add(address("goals", goal, "ref"), goal,
                              fmt::format("Das Ziel „{}“ gibt es nicht.", goal.attribute("ref")));
    }

    void check_discontinued(Element const& discontinued) {
        auto const since = discontinued.attribute("since");
        if (!parse_partial_date(since))
            findings_.add("discontinued", discontinued,
                          "Bei einer eingestellten Maßnahme muss „since“ das Datum der Einstellung nennen "
                          "(JJJJ, JJJJ-MM oder JJJJ-MM-TT).");
    }

    void check_lead(Element const& lead) {
        auto const unit = lead.attribute("unit");
        auto const unclear = lead.attribute("unclear");
        if (unit.empty() && unclear.empty())
            findings_.add("lead", lead,
                          "Die Federführung fehlt. Bitte nennen Sie die Stelle in „unit“ oder setzen Sie "
                          "unclear=\"true\" und begründen Sie dies im Text.");
        if (!unit.empty() && !unclear.empty())
            findings_.add(
                "lead", lead,
                "Die Federführung kann nicht zugleich benannt und ungeklärt sein. Bitte entfernen Sie „unit“ "
                "oder „unclear“.");
        if (!unclear.empty() && unclear != "true")
            findings_.add("lead", lead, fmt::format("„unclear“ kann nur „true“ sein, nicht „{}“.", unclear));
        if (!unclear.empty() && lead.text.empty())
            findings_.add("lead", lead, "Eine ungeklärte Federführung muss im Text begründet werden.");
        if (!unit.empty()) check_unit("lead", lead, unit);
    }

    void check_unit(std::string where, Element const& element, std::string_view name) {
        if (surroundings_.units == nullptr) return;
        auto const id = base::UnitId::parse(name);
        auto const* const unit = id ? surroundings_.units->find(*id) : nullptr;
        if (unit == nullptr)
            findings_.add(std::move(where), element,
                          fmt::format("Die Stelle „{}“ steht nicht im Verzeichnis der Stellen.", name));
        else if (!unit->can_lead)
            findings_.add(std::move(where), element,
                          fmt::format("Die Stelle „{}“ kann weder federführend noch beteiligt sein.", name));
    }

    void check_participant(Element const& participant) {
        auto const name = participant.attribute("unit");
        auto const where = address("participants", participant, "unit");
        if (name.empty()) return;
        auto const* const lead = root_.child("lead");
        if (lead != nullptr && lead->attribute("unit") == name)
            findings_.add(
                where, participant,
                fmt::format("Die Stelle „{}“ ist federführend und kann nicht zugleich beteiligt sein.",
                            name));
        check_unit(where, participant, name);
    }

    /// The date in that attribute; a finding if it is none, or if it is missing where it is needed.
    std::optional<Span> period_date(Element const& period, std::string_view name, bool needed) {
        auto const value = period.attribute(name);
        auto const date = parse_partial_date(value);
        if (!value.empty() && !date)
            findings_.add(
                "period", period,
                fmt::format("„{}“ ist kein Datum. Erlaubt sind JJJJ, JJJJ-MM und JJJJ-MM-TT.", value));
        if (value.empty() && needed)
            findings_.add("period", period,
                          fmt::format("Die Zeitraumform „{}“ braucht das Attribut „{}“.",
                                      period.attribute("form"), name));
        return date;
    }

    void check_period(Element const& period) {
        auto const form = period.attribute("form");
        must_be_one_of("period", period, "Form des Zeitraums", form, kForms);
        auto const from = period_date(period, "from", form == "from-to");
        auto const until = period_date(period, "until", form == "from-to");
        if (from && until && until->last < from->first)
            findings_.add("period", period, "Das Ende des Zeitraums liegt vor seinem Beginn.");
        bool const has_from = !period.attribute("from").empty();
        bool const has_until = !period.attribute("until").empty();
        if (form == "date" && has_from == has_until)
            findings_.add("period", period,
                          "Die Zeitraumform „date“ braucht genau ein Datum, in „from“ oder in „until“.");
        if (form == "ongoing" && has_until)
            findings_.add("period", period,
                          "Ein laufender Zeitraum hat kein Ende. Bitte entfernen Sie „until“ oder "
                          "wählen Sie die Form „from-to“.");
    }

    void check_funding(Element const& funding) {
        for (std::string_view const name : {"effect", "reservation"})
            if (auto const* const answer = funding.child(name))
                must_be_one_of(fmt::format("funding/{}", name), *answer, "Angabe", answer->text, kYesNo);
        for (auto const& amount : items_of(funding, "amounts")) check_amount(amount);
    }

    void check_amount(Element const& amount) {
        auto const where = address("funding/amounts", amount);
        if (!is_year(amount.attribute("year")))
            findings_.add(where, amount,
                          "Der Betrag ist keinem Jahr zugeordnet. „year“ muss vier Ziffern haben.");
        if (!is_amount(amount.attribute("value")))
            findings_.add(where, amount,
                          fmt::format("„{}“ ist kein Betrag. „value“ muss eine ganze Zahl sein oder zwei "
                                      "Nachkommastellen nach einem Punkt haben und darf nicht negativ sein.",
                                      amount.attribute("value")));
        if (amount.attribute("currency") != "EUR")
            findings_.add(where, amount, "Die Währung („currency“) eines Betrags muss „EUR“ sein.");
        must_be_one_of(where, amount, "Art des Betrags", amount.attribute("kind"), kAmountKinds);
    }

    void check_indicator(Element const& indicator) {
        auto const where = address("indicators", indicator);
        auto const target = indicator.attribute("target");
        auto const year = indicator.attribute("target-year");
        if (!target.empty() && !is_number(target))
            findings_.add(where, indicator, fmt::format("Der Zielwert „{}“ ist keine Zahl.", target));
        if (!target.empty() && indicator.attribute("unit").empty())
            findings_.add(where, indicator, "Dem Zielwert fehlt die Einheit („unit“).");
        if (!year.empty() && !is_year(year))
            findings_.add(where, indicator,
                          fmt::format("„{}“ ist kein Jahr. „target-year“ muss vier Ziffern haben.", year));
        if (!year.empty() && target.empty())
            findings_.add(where, indicator, "Ein Zieljahr ohne Zielwert („target“) ist nicht zulässig.");
    }

    void check_predecessor(Element const& predecessor) {
        auto const where = address("predecessors", predecessor);
        auto const name = predecessor.attribute("measure");
        if (name.empty()) {
            if (predecessor.text.empty())
                findings_.add(where, predecessor,
                              "Die Vorgängermaßnahme ist leer. Bitte nennen Sie die Maßnahme.");
            return;
        }
        auto const id = base::MeasureId::parse(name);
        if (name == root_.attribute("id"))
            findings_.add(where, predecessor, "Eine Maßnahme kann nicht ihre eigene Vorgängerin sein.");
        else if (!id || (surroundings_.has_measure && !surroundings_.has_measure(*id)))
            findings_.add(where, predecessor, fmt::format("Die Maßnahme „{}“ gibt es nicht.", name));
    }

    Element const& root_;
    Surroundings const& surroundings_;
    Findings& findings_;
};

}  // namespace

void check_measure(Document const& document, Surroundings const& surroundings, Findings& findings) {
    MeasureCheck{document.root, surroundings, findings}.all();
    check_sources(document, findings);
}

}  // namespace fassung::document
