#include "core/app/form_fields.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/app/form_spelling.hpp"
#include "core/base/text.hpp"
#include "core/document/shape.hpp"
#include "core/history/label_table.hpp"
#include "core/xml/clean.hpp"
#include "core/xml/reader.hpp"

namespace fassung::app {

namespace {

using document::Content;
using document::Element;
using document::ElementShape;

constexpr std::string_view kPlaceholder = "new";

std::string below(std::string_view parent, std::string_view step) {
    return parent.empty() ? std::string{step} : std::string{parent} + "/" + std::string{step};
}

std::string with_prefix(std::string_view prefix, std::string_view address) {
    std::string out{prefix};
    for (char const c : address)
        if (c == '.')
            out += "-dot-";  // which an id in HTML should not have
        else
            out += c == '/' ? '_' : c;
    return out;
}

enum class Spelling { kPlain, kDay, kSum };

/// `path` of names: "measure/period@from".
Spelling spelling_of(std::string_view path) {
    auto const* rule = history::attribute_rule(path);
    if (rule == nullptr) return Spelling::kPlain;
    if (rule->form == history::Form::kDay) return Spelling::kDay;
    return rule->form == history::Form::kMoney ? Spelling::kSum : Spelling::kPlain;
}

std::string written(std::string_view path, std::string_view stored) {
    switch (spelling_of(path)) {
        case Spelling::kDay:
            return written_day(stored);
        case Spelling::kSum:
            return written_sum(stored);
        case Spelling::kPlain:
            break;
    }
    return std::string{stored};
}

std::string stored(std::string_view path, std::string_view typed) {
    std::string text{base::trimmed(typed)};
    switch (spelling_of(path)) {
        case Spelling::kDay:
            return stored_day(text);
        case Spelling::kSum:
            return stored_sum(text);
        case Spelling::kPlain:
            break;
    }
    return text;
}

bool is_list(ElementShape const& shape) {
    return shape.content == Content::kList || shape.content == Content::kSortedList;
}

/// From a document to fields. Elements may be absent (null): their fields are empty.
class Writing {
  public:
    void record(Element const* element, ElementShape const& shape, std::string const& address,
                std::string const& path) {
        for (auto const& child : shape.children)
            part(element == nullptr ? nullptr : element->child(child.name), child, below(address, child.name),
                 path + "/" + std::string{child.name});
    }

    FormFields take() && { return std::move(fields_); }

  private:
    void part(Element const* element, ElementShape const& shape, std::string const& address,
              std::string const& path) {
        for (auto const& attribute : shape.attributes) {
            if (attribute.name == shape.key) continue;
            auto const value = element == nullptr ? std::string_view{} : element->attribute(attribute.name);
            fields_.emplace_back(field_name(address, attribute.name),
                                 written(path + "@" + std::string{attribute.name}, value));
        }
        if (shape.content == Content::kRecord) record(element, shape, address, path);
        if (is_list(shape)) list(element, shape, address, path);
        if (shape.content == Content::kText)
            fields_.emplace_back(field_name(address),
                                 element == nullptr ? std::string{} : written(path, element->text));
    }

    void list(Element const* element, ElementShape const& shape, std::string const& address,
              std::string const& path) {
        if (element == nullptr) return;
        auto const& item = shape.children.front();
        for (auto const& child : element->children) {
            auto const key = child.attribute(item.key);
            fields_.emplace_back(items_name(address), key);
            part(&child, item, below(address, key), path + "/" + std::string{item.name});
        }
    }

    FormFields fields_;
};

/// From fields to a document.
class Reading {
  public:
    explicit Reading(FormFields const& fields) {
        for (auto const& [name, value] : fields) values_[name].push_back(value);
    }

    void record(Element& element, ElementShape const& shape, std::string const& address,
                std::string const& path) {
        for (auto const& child_shape : shape.children) {
            Element child{.name = std::string{child_shape.name}};
            part(child, child_shape, below(address, child_shape.name),
                 path + "/" + std::string{child_shape.name});
            element.children.push_back(std::move(child));
        }
    }

    std::vector<base::Detail> take_findings() && { return std::move(findings_); }

  private:
    void part(Element& element, ElementShape const& shape, std::string const& address,
              std::string const& path) {
        for (auto const& attribute : shape.attributes)
            if (attribute.name != shape.key)
                element.set(attribute.name, stored(path + "@" + std::string{attribute.name},
                                                   value_of(field_name(address, attribute.name))));
        if (shape.content == Content::kRecord) record(element, shape, address, path);
        if (is_list(shape)) list(element, shape.children.front(), address, path);
        if (shape.content == Content::kText) element.text = stored(path, value_of(field_name(address)));
    }

    void list(Element& element, ElementShape const& shape, std::string const& address,
              std::string const& path) {
        auto const keys = values_.find(items_name(address));
        if (keys == values_.end()) return;
        auto const item_path = path + "/" + std::string{shape.name};
        std::set<std::string> seen;
        for (auto const& key : keys->second) {
            if (!seen.insert(key).second) continue;
            Element item{.name = std::string{shape.name}};
            auto const item_address = below(address, key);
            part(item, shape, item_address, item_path);
            if (!is_placeholder(key))
                item.set(shape.key, key);
            else if (!name_item(item, shape, item_address, seen))
                continue;
            if (shape.name == "p")
                add_paragraphs(element, std::move(item));
            else
                element.children.push_back(std::move(item));
        }
    }

    /// The key of a new item: typed, or given when it was saved before from the same page. False: the item
    /// does not count.
    bool name_item(Element& item, ElementShape const& shape, std::string const& address,
                   std::set<std::string>& seen) {
        auto const name = field_name(address, shape.key);
        std::string const key{base::trimmed(value_of(name))};
        bool const blank = item.text.empty() && item.attributes.empty() && item.children.empty();
        if (blank && !shape.id_prefix.empty()) return false;
        if (key.empty()) {
            if (!shape.id_prefix.empty()) return true;
            if (!blank)
                findings_.push_back(
                    {name, 0, "Bitte geben Sie an, worum es geht, oder leeren Sie den Eintrag."});
            return false;
        }
        if (!seen.insert(key).second) {
            findings_.push_back({name, 0, "„" + key + "“ ist schon genannt."});
            return false;
        }
        item.attributes.insert(item.attributes.begin(), {std::string{shape.key}, key});
        return true;
    }

    /// Who pastes several paragraphs means several paragraphs. The first keeps the id.
    static void add_paragraphs(Element& list, Element item) {
        std::string_view rest{item.text};
        std::vector<std::string> texts;
        while (!rest.empty()) {
            auto end = rest.find('\n');
            while (end != std::string_view::npos) {
                auto const next = rest.find_first_not_of(" \t\r", end + 1);
                if (next != std::string_view::npos && rest[next] == '\n') break;
                end = rest.find('\n', end + 1);
            }
            if (auto const text = base::trimmed(rest.substr(0, end)); !text.empty()) texts.emplace_back(text);
            rest.remove_prefix(std::min(end, rest.size()));
            rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
        }
        item.text = texts.empty() ? std::string{} : texts.front();
        list.children.push_back(std::move(item));
        for (std::size_t at = 1; at < texts.size(); ++at)
            list.children.push_back(Element{.name = "p", .text = std::move(texts[at])});
    }

    std::string_view value_of(std::string const& name) {
        auto const found = values_.find(name);
        if (found == values_.end()) return {};
        auto const& value = found->second.front();
        if (auto bad = xml::forbidden_character(value); !bad.empty())
            findings_.push_back({name, 0, std::move(bad)});
        return value;
    }

    std::map<std::string, std::vector<std::string>, std::less<>> values_;
    std::vector<base::Detail> findings_;
};

}  // namespace

std::string field_name(std::string_view address, std::string_view attribute) {
    auto out = with_prefix("f_", address);
    if (!attribute.empty()) out.append("__") += attribute;
    return out;
}

std::string items_name(std::string_view list) {
    return with_prefix("i_", list);
}

bool is_placeholder(std::string_view key) {
    return key == kPlaceholder || key.starts_with("new-");
}

FormFields to_fields(document::Document const& document) {
    auto const& shape = document::shape_of(document.kind);
    Writing writing;
    writing.record(&document.root, shape, "", std::string{shape.name});
    return std::move(writing).take();
}

FormReading from_fields(model::DocumentId const& id, FormFields const& fields) {
    auto const& shape = document::shape_of(id.kind());
    FormReading out{.document = {.kind = id.kind(), .root = {.name = std::string{shape.name}}},
                    .findings = {}};
    out.document.root.set("id", id.id());
    Reading reading{fields};
    reading.record(out.document.root, shape, "", std::string{shape.name});
    out.findings = std::move(reading).take_findings();
    document::normalise(out.document);
    return out;
}

FormFields cleaned(FormFields fields) {
    for (auto& [name, value] : fields) value = xml::without_forbidden_characters(value);
    return fields;
}

}  // namespace fassung::app
