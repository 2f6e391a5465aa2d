#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "core/document/place.hpp"
#include "core/document/rules_internal.hpp"
#include "core/document/value_forms.hpp"

namespace fassung::document {

namespace {

// Elements whose attributes alone say nothing.
constexpr std::array<std::string_view, 17> kNeedText{
    "title",     "discontinued",   "field",     "p",           "group", "body",
    "indicator", "file-reference", "guideline", "goal",        "basis", "name",
    "office",    "identity",       "root",      "requirement", "key"};

bool needs_text(Element const& element, ElementShape const& shape) {
    return shape.content == Content::kText &&
           std::find(kNeedText.begin(), kNeedText.end(), element.name) != kNeedText.end();
}

class ShapeCheck {
  public:
    explicit ShapeCheck(Findings& findings) : findings_(findings) {}

    void element(Element const& element, ElementShape const& shape, std::string const& address) {
        for (auto const& attribute : shape.attributes)
            if (attribute.required && element.attribute(attribute.name).empty())
                findings_.add(address, element,
                              fmt::format("Dem Element {} fehlt das Attribut „{}“.", in_words(element.name),
                                          attribute.name));
        if (element.text.empty() && needs_text(element, shape))
            findings_.add(address, element,
                          fmt::format("Das Element {} ist leer. Bitte geben Sie einen Text an.",
                                      in_words(element.name)));
        if (shape.content == Content::kRecord) record(element, shape, address);
        if (shape.content == Content::kList || shape.content == Content::kSortedList)
            list(element, shape, address);
    }

  private:
    static std::string below(std::string const& address, std::string_view step) {
        return address.empty() || address == "@" ? std::string{step} : fmt::format("{}/{}", address, step);
    }

    void record(Element const& parent, ElementShape const& shape, std::string const& address) {
        for (auto const& child_shape : shape.children) {
            auto const* const child = parent.child(child_shape.name);
            auto const child_address = below(address, child_shape.name);
            if (child != nullptr)
                element(*child, child_shape, child_address);
            else if (child_shape.required)
                findings_.add(child_address, parent,
                              fmt::format("Das Element {} fehlt. Es muss angegeben werden.",
                                          in_words(child_shape.name)));
        }
    }

    void list(Element const& parent, ElementShape const& shape, std::string const& address) {
        auto const& item = shape.children.front();
        std::set<std::string_view> keys;
        for (auto const& child : parent.children) {
            if (child.name != item.name) continue;
            auto const key = key_of(child, item);
            auto const child_address = key.empty() ? address : below(address, key);
            element(child, item, child_address);
            if (key.empty()) continue;
            // Ids that the program gives are unique in the whole document, so that they can be cited without
            // their list.
            auto& used = item.id_prefix.empty() ? keys : given_ids_;
            if (!is_key(key))
                findings_.add(
                    child_address, child,
                    fmt::format("„{}“ ist als „{}“ nicht zulässig. Erlaubt sind Buchstaben, Ziffern, Punkt, "
                                "Binde- und Unterstrich, höchstens 64 Zeichen.",
                                key, item.key));
            else if (!used.insert(key).second)
                findings_.add(
                    child_address, child,
                    fmt::format("„{}“ kommt mehrfach vor. Jeder Eintrag darf nur einmal genannt werden.",
                                key));
        }
    }

    Findings& findings_;
    std::set<std::string_view> given_ids_;
};

}  // namespace

void check_shape(Document const& document, Findings& findings) {
    ShapeCheck{findings}.element(document.root, shape_of(document.kind), "@");
}

std::vector<Element> const& items_of(Element const& parent, std::string_view list_name) {
    static std::vector<Element> const kNone;
    auto const* const list = parent.child(list_name);
    return list == nullptr ? kNone : list->children;
}

void check_sources(Document const& document, Findings& findings) {
    for (auto const& source : items_of(document.root, "sources")) {
        auto const address = fmt::format("sources/{}", source.attribute("id"));
        auto const url = source.attribute("url");
        if (url.empty() && source.text.empty())
            findings.add(address, source,
                         "Die Quelle ist leer. Bitte geben Sie einen Text oder eine Internetadresse an.");
        if (!url.empty() && !is_web_address(url))
            findings.add(
                address, source,
                fmt::format(
                    "„{}“ ist keine Internetadresse. Sie muss mit „https://“ oder „http://“ beginnen.", url));
        auto const accessed = source.attribute("accessed");
        if (!accessed.empty() && !base::parse_date(accessed))
            findings.add(
                address, source,
                fmt::format("„{}“ ist kein Abrufdatum. Erforderlich ist die Form JJJJ-MM-TT.", accessed));
    }
}

}  // namespace fassung::document
