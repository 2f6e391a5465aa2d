#include "core/xml/shape_check.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/base/text.hpp"

namespace fassung::xml {

namespace {

using document::Content;
using document::Element;
using document::ElementShape;

template <class Named>
std::string names_of(std::vector<Named> const& all) {
    std::string out;
    for (auto const& each : all) {
        if (!out.empty()) out += ", ";
        out += fmt::format("„{}“", each.name);
    }
    return out;
}

std::string allowed_attributes(ElementShape const& shape) {
    if (shape.attributes.empty()) return "Attribute sind hier nicht vorgesehen.";
    return fmt::format("Erlaubt sind: {}.", names_of(shape.attributes));
}

bool letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A key is a part of addresses and of a list's order, so it has neither "/" nor white space.
bool is_author_key(std::string_view key) {
    return !key.empty() && key.size() <= 64 && letter_or_digit(key.front()) &&
           std::all_of(key.begin(), key.end(),
                       [](char c) { return letter_or_digit(c) || c == '.' || c == '_' || c == '-'; });
}

bool is_given_id(std::string_view id, std::string_view prefix) {
    if (!id.starts_with(prefix)) return false;
    id.remove_prefix(prefix.size());
    return id.size() >= 2 && id.size() <= 17 && id.front() == '-' &&
           std::all_of(id.begin() + 1, id.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

std::string below(std::string_view address, std::string_view step) {
    return address.empty() ? std::string{step} : fmt::format("{}/{}", address, step);
}

class Checker {
  public:
    explicit Checker(Findings& findings) : findings_(findings) {}

    // As deep as the shape.
    void check(Element const& element, ElementShape const& shape, std::string const& address) {
        attributes(element, shape, address);
        bool const has_text = !base::trimmed(element.text).empty();
        switch (shape.content) {
            case Content::kText:
                if (!element.children.empty())
                    add(address, element.children.front().line,
                        fmt::format("Das Element {} darf keine Elemente enthalten, auch keine "
                                    "Auszeichnungen. Erlaubt ist nur "
                                    "Text.",
                                    quoted(element.name)));
                return;
            case Content::kEmpty:
                if (has_text || !element.children.empty())
                    add(address, element.line,
                        fmt::format("Das Element {} darf nichts enthalten. {}", quoted(element.name),
                                    allowed_attributes(shape)));
                return;
            case Content::kRecord:
            case Content::kList:
            case Content::kSortedList:
                break;
        }
        if (has_text)
            add(address, element.line,
                fmt::format(
                    "Das Element {} darf keinen Text unmittelbar enthalten. Erlaubt sind die Elemente: {}.",
                    quoted(element.name), allowed_children(shape)));
        if (shape.content == Content::kRecord)
            record(element, shape, address);
        else
            list(element, shape.children.front(), address);
    }

  private:
    void add(std::string address, int line, std::string_view sentence) {
        findings_.add(address.empty() ? "@" : std::move(address), line, sentence);
    }

    void unknown(Element const& element, std::string const& parent, std::string const& allowed) {
        add(below(parent, element.name), element.line,
            fmt::format("Das Element {} ist hier nicht vorgesehen. Erlaubt sind: {}.", quoted(element.name),
                        allowed));
    }

    void attributes(Element const& element, ElementShape const& shape, std::string const& address) {
        for (auto const& attribute : element.attributes)
            if (shape.attribute(attribute.name) == nullptr)
                add(address, element.line,
                    fmt::format("Das Attribut {} ist im Element {} nicht vorgesehen. {}",
                                quoted(attribute.name), quoted(element.name), allowed_attributes(shape)));
    }

    void record(Element const& element, ElementShape const& shape, std::string const& address) {
        std::set<std::string_view> seen;
        for (auto const& child : element.children) {
            auto const* known = shape.child(child.name);
            if (known == nullptr) {
                unknown(child, address, allowed_children(shape));
                continue;
            }
            if (!seen.insert(child.name).second)
                add(below(address, child.name), child.line,
                    fmt::format("Das Element {} steht hier zum zweiten Mal. Erlaubt ist es einmal.",
                                quoted(child.name)));
            check(child, *known, below(address, child.name));
        }
    }

    void list(Element const& element, ElementShape const& item, std::string const& address) {
        std::set<std::string_view> seen;
        for (auto const& child : element.children) {
            if (child.name != item.name) {
                unknown(child, address, fmt::format("„{}“", item.name));
                continue;
            }
            auto const key = base::trimmed(child.attribute(item.key));
            auto const place = below(address, key.empty() ? item.name : key);
            check_key(child, item, key, place);
            if (!key.empty() && !seen.insert(key).second)
                add(place, child.line,
                    fmt::format("Der Wert {} des Attributs „{}“ kommt in „{}“ zweimal vor. Jeder Eintrag "
                                "braucht einen eigenen.",
                                quoted(key), item.key, element.name));
            check(child, item, place);
        }
    }

    void check_key(Element const& element, ElementShape const& item, std::string_view key,
                   std::string const& place) {
        if (!item.id_prefix.empty()) {
            if (key.empty() || is_given_id(key, item.id_prefix)) return;
            add(place, element.line,
                fmt::format("Die Kennung {} ist hier nicht zulässig. Kennungen wie „{}-7f3a91“ vergibt das "
                            "Programm; lassen Sie "
                            "das Attribut „{}“ bei neuen Einträgen weg.",
                            quoted(key), item.id_prefix, item.key));
        } else if (key.empty()) {
            add(place, element.line,
                fmt::format("Dem Element {} fehlt das Attribut „{}“.", quoted(element.name), item.key));
        } else if (!is_author_key(key)) {
            add(place, element.line,
                fmt::format("Der Wert {} des Attributs „{}“ ist nicht zulässig. Erlaubt sind höchstens 64 "
                            "Buchstaben ohne "
                            "Umlaute, Ziffern, Punkte, Unter- und Bindestriche.",
                            quoted(key), item.key));
        }
    }

    Findings& findings_;
};

}  // namespace

std::string allowed_children(ElementShape const& shape) {
    return names_of(shape.children);
}

void check_shape(Element const& root, ElementShape const& shape, Findings& findings) {
    if (base::trimmed(root.attribute("id")).empty())
        findings.add("@", root.line,
                     fmt::format("Dem Element {} fehlt das Attribut „id“.", quoted(root.name)));
    Checker{findings}.check(root, shape, {});
}

}  // namespace fassung::xml
