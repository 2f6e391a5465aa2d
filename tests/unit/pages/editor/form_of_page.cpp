#include "tests/unit/pages/editor/form_of_page.hpp"

#include <algorithm>
#include <array>

namespace fassung::test {

namespace {

std::string unescaped(std::string_view html) {
    using Entity = std::pair<std::string_view, char>;
    static constexpr std::array<Entity, 6> kEntities{Entity{"&amp;", '&'},  Entity{"&lt;", '<'},
                                                     Entity{"&gt;", '>'},   Entity{"&quot;", '"'},
                                                     Entity{"&#39;", '\''}, Entity{"&#123;", '{'}};
    std::string out;
    while (!html.empty()) {
        auto const known =
            std::ranges::find_if(kEntities, [&](Entity const& each) { return html.starts_with(each.first); });
        out += known == kEntities.end() ? html.front() : known->second;
        html.remove_prefix(known == kEntities.end() ? 1 : known->first.size());
    }
    return out;
}

/// Of a tag like `<input name="a" value="b" checked`.
std::string attribute(std::string_view tag, std::string_view name) {
    auto const mark = " " + std::string{name} + "=\"";
    auto const at = tag.find(mark);
    if (at == std::string_view::npos) return {};
    auto const begin = at + mark.size();
    return unescaped(tag.substr(begin, tag.find('"', begin) - begin));
}

std::string_view between(std::string_view text, std::string_view from, std::string_view to) {
    auto const begin = text.find(from);
    if (begin == std::string_view::npos) return {};
    text.remove_prefix(begin + from.size());
    return text.substr(0, text.find(to));
}

std::string chosen_of(std::string_view select) {
    std::string first;
    bool any = false;
    while (true) {
        auto const at = select.find("<option ");
        if (at == std::string_view::npos) return first;
        select.remove_prefix(at);
        auto const tag = select.substr(0, select.find('>'));
        if (tag.ends_with(" selected")) return attribute(tag, "value");
        if (!any) first = attribute(tag, "value");
        any = true;
        select.remove_prefix(tag.size());
    }
}

}  // namespace

FormFields form_of(PageAnswer const& page) {
    FormFields out;
    auto html = between(page.html, "<form class=\"app-form\"", "</form>");
    while (true) {
        auto const at = std::min({html.find("<input "), html.find("<textarea "), html.find("<select ")});
        if (at == std::string_view::npos) return out;
        html.remove_prefix(at);
        auto const tag = html.substr(0, html.find('>'));
        auto const name = attribute(tag, "name");
        auto const type = attribute(tag, "type");
        if (tag.starts_with("<textarea"))
            out.emplace_back(name, unescaped(between(html, ">\n", "</textarea>")));
        else if (tag.starts_with("<select"))
            out.emplace_back(name, chosen_of(between(html, ">", "</select>")));
        else if ((type != "checkbox" && type != "radio") || tag.find(" checked") != std::string_view::npos)
            out.emplace_back(name, attribute(tag, "value"));
        if (name == "csrf" || name == "once") out.pop_back();
        html.remove_prefix(tag.size());
    }
}

std::string value_of(FormFields const& fields, std::string_view name) {
    auto const found = std::ranges::find(fields, name, &FormFields::value_type::first);
    return found == fields.end() ? std::string{} : found->second;
}

void put(FormFields& fields, std::string_view name, std::string value) {
    auto const found = std::ranges::find(fields, name, &FormFields::value_type::first);
    if (found != fields.end())
        found->second = std::move(value);
    else
        fields.insert(fields.end() - 1, {std::string{name}, std::move(value)});
}

FormFields pressed(FormFields fields, std::string step) {
    fields.insert(fields.end() - 1, {"do", std::move(step)});
    return fields;
}

std::vector<std::string> items_of(FormFields const& fields, std::string_view list) {
    std::vector<std::string> out;
    for (auto const& [name, value] : fields)
        if (name == list) out.push_back(value);
    return out;
}

}  // namespace fassung::test
