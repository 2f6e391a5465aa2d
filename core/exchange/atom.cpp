#include "core/exchange/atom.hpp"

#include "core/document/document.hpp"

namespace fassung::exchange {

namespace {

using document::Element;

constexpr std::string_view kNamespace = "http://www.w3.org/2005/Atom";

Element leaf(std::string name, std::string text) {
    Element out;
    out.name = std::move(name);
    out.text = std::move(text);
    return out;
}

Element person(std::string const& name) {
    Element out;
    out.name = "author";
    out.children.push_back(leaf("name", name));
    return out;
}

Element link(AtomLink const& from) {
    Element out;
    out.name = "link";
    out.set("rel", from.rel);
    out.set("type", from.type);
    out.set("href", from.href);
    return out;
}

Element entry(AtomEntry const& from) {
    Element out;
    out.name = "entry";
    out.children.push_back(leaf("id", from.id));
    out.children.push_back(leaf("title", from.title));
    out.children.push_back(leaf("updated", base::to_rfc3339(from.updated)));
    out.children.push_back(leaf("published", base::to_rfc3339(from.updated)));
    out.children.push_back(person(from.author));
    for (auto const& each : from.links) out.children.push_back(link(each));
    if (!from.category.empty()) {
        Element category;
        category.name = "category";
        category.set("term", from.category);
        category.set("label", from.category_label);
        out.children.push_back(std::move(category));
    }
    out.children.push_back(leaf("summary", from.summary));
    return out;
}

}  // namespace

std::string to_atom(AtomFeed const& feed) {
    Element root;
    root.name = "feed";
    root.set("xml:lang", "de");
    root.children.push_back(leaf("id", feed.id));
    root.children.push_back(leaf("title", feed.title));
    root.children.push_back(leaf("updated", base::to_rfc3339(feed.updated)));
    root.children.push_back(person(feed.author));
    for (auto const& each : feed.links) root.children.push_back(link(each));
    for (auto const& each : feed.entries) root.children.push_back(entry(each));
    return document::serialise(root, kNamespace);
}

}  // namespace fassung::exchange
