#include "core/history/requirement_words.hpp"

#include <fmt/format.h>

#include "core/history/describe.hpp"
#include "core/history/label_table.hpp"

namespace fassung::history {

namespace {

class Rule {
  public:
    Rule(document::Element const& element, Names const& names) : element_(element), names_(names) {}

    bool is(std::string_view name, std::string_view value) const { return element_.attribute(name) == value; }
    bool flag(std::string_view name) const { return is(name, "true"); }
    bool is_cosignature() const { return is("kind", "cosignature"); }

    std::string who() const {
        auto const function = fmt::format("Funktion „{}“", german_word(element_.attribute("function")));
        auto const unit = spelled(names_.unit, element_.attribute("unit"));
        if (is("relation", "unit")) return fmt::format("{} bei {}", function, unit);
        if (is("relation", "not-unit"))
            return fmt::format("{} außerhalb von {} und deren Haus", function, unit);
        if (is("relation", "lead")) return function + " bei der federführenden Stelle, bisher und neu";
        if (is("relation", "participating"))
            return function + " bei jeder beteiligten Stelle, bisher und neu";
        if (is("relation", "finance")) return function + " beim Finanzressort";
        return function;
    }

    std::string how_many() const {
        if (is_cosignature()) return "eine Stimme je Stelle";
        auto const count = element_.attribute("count");
        if (count.empty() || count == "1") return "eine Person";
        return fmt::format("{} verschiedene Personen", count);
    }

    std::string excluded() const {
        std::string out;
        auto const add = [&](std::string_view name, std::string_view words) {
            if (flag(name)) out.append(out.empty() ? "" : "; ").append(words);
        };
        add("exclude-authors", "wer mitgeschrieben oder eingereicht hat");
        add("exclude-earlier-voters", "wer diese Fassung schon geprüft hat");
        add("exclude-housing-ministry",
            "wer im Haus der prüfenden Stelle tätig ist, wenn es federführend ist");
        return out.empty() ? "niemand" : out;
    }

    std::string deadline() const {
        auto const days = element_.attribute("due-days");
        if (days.empty() || days == "0") return "keine";
        return days == "1" ? "1 Arbeitstag" : fmt::format("{} Arbeitstage", days);
    }

    std::string late() const {
        std::string out = "bleibt offen";
        if (is("on-deadline", "escalate")) out += " und gilt als überfällig";
        if (is("on-deadline", "assent")) out = "Schweigen gilt als Zustimmung";
        if (flag("waivable")) out += "; Verzicht möglich";
        return out;
    }

  private:
    document::Element const& element_;
    Names const& names_;
};

}  // namespace

std::string read_requirement(document::Element const& element, Names const& names) {
    Rule const rule{element, names};
    std::string out;
    auto const say = [&out](std::string_view what, std::string_view words) {
        if (words.empty()) return;
        if (!out.empty()) out += ' ';
        out.append(what).append(what.empty() ? "" : ": ").append(words).append(".");
    };
    say("", element.text);
    say("Art", german_word(element.attribute("kind")));
    say("Wann", german_word(element.attribute("when")));
    say("Wer", rule.who());
    say("Wie viele", rule.how_many());
    say("Ausgeschlossen", rule.excluded());
    say("Frist", rule.deadline());
    say("Nach Ablauf der Frist", rule.late());
    if (rule.is_cosignature())
        say("Bei Dissens",
            rule.flag("despite-dissent") ? "Freigabe mit Begründung möglich" : "keine Freigabe");
    return out;
}

}  // namespace fassung::history
