#include <array>

#include "core/base/clock.hpp"
#include "core/history/describe.hpp"
#include "core/history/label_table.hpp"
#include "core/history/requirement_words.hpp"

namespace fassung::history {

namespace {

using document::Element;
using document::Place;

std::string grouped(std::string_view digits) {
    std::string out;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at != 0 && (digits.size() - at) % 3 == 0) out += '.';
        out += digits[at];
    }
    return out;
}

/// "413527" → "413.527", "1500.50" → "1.500,50".
std::string money(std::string_view value) {
    auto const point = value.find('.');
    if (point == std::string_view::npos) return grouped(value);
    return grouped(value.substr(0, point)) + "," + std::string{value.substr(point + 1)};
}

std::string decimal(std::string_view value) {
    std::string out{value};
    for (auto& c : out)
        if (c == '.') c = ',';
    return out;
}

std::string in_form(Form form, std::string_view value, Names const& names) {
    switch (form) {
        case Form::kPlain:
            return std::string{value};
        case Form::kUnit:
            return spelled(names.unit, value);
        case Form::kField:
            return spelled(names.field, value);
        case Form::kGoal:
            return spelled(names.goal, value);
        case Form::kDay:
            return german_day(value);
        case Form::kDecimal:
            return decimal(value);
        case Form::kMoney:
            return money(value);
        case Form::kFlag:
        case Form::kWord:
            return std::string{german_word(value)};
    }
    return std::string{value};
}

class Reading {
  public:
    Reading(Element const& element, std::string_view path, Names const& names)
        : element_(element), path_(path), names_(names) {}

    std::string text() const {
        auto const* rule = attribute_rule(path_);
        return rule == nullptr ? element_.text : in_form(rule->form, element_.text, names_);
    }

    std::string attribute(document::Attribute const& attribute) const {
        auto const* rule = rule_of(attribute.name);
        return rule == nullptr ? attribute.value : in_form(rule->form, attribute.value, names_);
    }

    std::string value_of(std::string_view name) const {
        for (auto const& each : element_.attributes)
            if (each.name == name) return attribute(each);
        return {};
    }

    /// "Zielwert: 1200; Einheit: Stunden" of all attributes but those named.
    std::string details(std::initializer_list<std::string_view> but = {}) const {
        std::string out;
        for (auto const& each : element_.attributes) {
            if (std::find(but.begin(), but.end(), each.name) != but.end()) continue;
            auto const* rule = rule_of(each.name);
            if (!out.empty()) out += "; ";
            out.append(rule == nullptr ? std::string_view{each.name} : rule->label).append(": ") +=
                attribute(each);
        }
        return out;
    }

  private:
    AttributeRule const* rule_of(std::string_view name) const {
        std::string key{path_};
        key.append("@").append(name);
        return attribute_rule(key);
    }

    Element const& element_;
    std::string_view path_;
    Names const& names_;
};

/// "first: second", or the one that is there.
std::string with_text(std::string first, std::string const& second) {
    if (first.empty() || second.empty()) return first + second;
    return first + ": " + second;
}

std::string with_details(std::string text, std::string const& details) {
    if (text.empty() || details.empty()) return text + details;
    return text + " (" + details + ")";
}

std::string read_lead(Element const& lead, Reading const& reading) {
    auto unit = reading.value_of("unit");
    if (lead.attribute("unclear") != "true") return with_text(std::move(unit), reading.text());
    return with_text(unit.empty() ? "ungeklärt" : unit + ", ungeklärt", reading.text());
}

/// "fortlaufend ab November 2017: in Umsetzung", "01.01.2026 bis 2027".
std::string read_period(Element const& period, Reading const& reading) {
    std::string out = period.attribute("form") == "from-to" ? std::string{} : reading.value_of("form");
    auto const add = [&out](std::string_view word, std::string const& day) {
        if (day.empty()) return;
        if (!out.empty()) out += ' ';
        out.append(word).append(" ") += day;
    };
    add(period.attribute("form") == "date" ? "am" : "ab", reading.value_of("from"));
    add("bis", reading.value_of("until"));
    return with_text(std::move(out), reading.text());
}

/// "2026: 413.527 Euro (geplant): aus dem Landesprogramm".
std::string read_amount(Reading const& reading) {
    auto sum = reading.value_of("value");
    auto const currency = reading.value_of("currency");
    if (!sum.empty() && !currency.empty()) sum += " ";
    sum += currency;
    auto out = with_details(with_text(reading.value_of("year"), sum), reading.value_of("kind"));
    return with_text(std::move(out), reading.text());
}

std::string read_whole(Element const& element, std::string_view path, Names const& names) {
    Reading const reading{element, path, names};
    if (path == "measure/lead") return read_lead(element, reading);
    if (path == "measure/period") return read_period(element, reading);
    if (path == "measure/funding/amounts/amount") return read_amount(reading);
    if (path == "policy/requirements/requirement") return read_requirement(element, names);
    auto const* rule = part_rule(path);
    auto const item = rule == nullptr ? ItemName::kNone : rule->item;
    switch (item) {
        case ItemName::kUnit:
            return with_details(with_text(reading.value_of("unit"), reading.text()),
                                reading.details({"unit"}));
        case ItemName::kGoal:
        case ItemName::kField:
            return with_details(with_text(reading.value_of("ref"), reading.text()), reading.details({"ref"}));
        case ItemName::kMeasure:
            return with_details(with_text(reading.value_of("measure"), reading.text()),
                                reading.details({"measure"}));
        case ItemName::kDay:
            return with_details(with_text(reading.value_of("date"), reading.text()),
                                reading.details({"date"}));
        case ItemName::kNone:
        case ItemName::kNumber:
        case ItemName::kYear:
        case ItemName::kKey:
        case ItemName::kTitled:
            return with_details(reading.text(), reading.details({"id"}));
    }
    return reading.text();
}

/// The beginning of an item, enough to recognise it.
std::string beginning(std::string text) {
    constexpr std::size_t kEnough = 40;
    if (text.size() <= kEnough) return text;
    auto const space = text.find(' ', kEnough);
    if (space == std::string::npos) return text;
    text.resize(space);
    return text + " …";
}

std::string read_order(Element const& list, std::string_view path, Names const& names) {
    std::string out;
    int number = 0;
    for (auto const& item : list.children) {
        auto const item_path = std::string{path} + "/" + item.name;
        if (!out.empty()) out += " ";
        out += std::to_string(++number) + ". " + beginning(read_whole(item, item_path, names));
    }
    return out;
}

}  // namespace

std::string german_day(std::string_view day) {
    static constexpr std::array<std::string_view, 12> kMonths{"Januar",    "Februar", "März",     "April",
                                                              "Mai",       "Juni",    "Juli",     "August",
                                                              "September", "Oktober", "November", "Dezember"};
    if (auto const date = base::parse_date(day)) return base::to_german(*date);
    if (day.size() == 7)
        if (auto const first = base::parse_date(std::string{day} + "-01"))
            return std::string{kMonths[static_cast<unsigned>(first->month()) - 1]} + " " +
                   std::string{day.substr(0, 4)};
    if (auto const instant = base::parse_rfc3339(day)) return base::to_german(*instant);
    return std::string{day};
}

std::string read_value(document::Place const& place, std::string_view path, Names const& names) {
    switch (place.kind) {
        case Place::Kind::kWhole:
            return read_whole(*place.element, path, names);
        case Place::Kind::kOrder:
            return read_order(*place.element, path, names);
        case Place::Kind::kStartTag:
            break;
    }
    Reading const reading{*place.element, path, names};
    auto const* rule = part_rule(path);
    if (rule == nullptr || rule->item != ItemName::kUnit) return reading.details();
    return with_details(spelled(names.unit, place.element->attribute("id")), reading.details({"id"}));
}

std::string value_of(document::Document const& document, std::string_view address, Names const& names) {
    auto const found = locate(document, address, names);
    if (found.element == nullptr) return {};
    using enum Place::Kind;
    bool const whole =
        found.shape == nullptr || document::is_leaf(*found.shape) || !found.element->text.empty();
    return read_value({std::string{address},
                       found.element,
                       found.order ? kOrder
                       : whole     ? kWhole
                                   : kStartTag,
                       {}},
                      found.path, names);
}

}  // namespace fassung::history
