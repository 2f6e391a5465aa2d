#include "core/app/form_parts.hpp"

#include "core/app/form_fields.hpp"
#include "core/document/shape.hpp"
#include "core/history/label_table.hpp"
#include "core/xml/schema_guide.hpp"

namespace fassung::app {

namespace {

using document::Content;
using document::Element;
using document::ElementShape;

FormControl::Kind kind_of(std::string const& path, xml::SchemaGuide::Entry const& entry) {
    using enum FormControl::Kind;
    if (entry.values.size() == 1 && entry.values.front() == "true") return kFlag;
    if (entry.values.size() == 1) return kFixed;
    auto const* rule = history::attribute_rule(path);
    // Where "false" may be written, it says what nothing says.
    if (rule != nullptr && rule->form == history::Form::kFlag) return kFlag;
    if (!entry.values.empty()) return kChoice;
    bool const attribute = path.find('@') != std::string::npos;
    if (rule == nullptr) return attribute ? kLine : kArea;
    switch (rule->form) {
        case history::Form::kUnit:
            return kUnit;
        case history::Form::kField:
            return kField;
        case history::Form::kDay:
            return kDay;
        case history::Form::kMoney:
            return kSum;
        case history::Form::kDecimal:
            return kNumber;
        case history::Form::kFlag:
        case history::Form::kWord:
        case history::Form::kGoal:
        case history::Form::kPlain:
            break;
    }
    return attribute ? kLine : kArea;
}

/// Sentences about spelling in XML are no help where a form takes care of it.
std::string hint_of(FormControl::Kind kind, xml::SchemaGuide::Entry const& entry) {
    using enum FormControl::Kind;
    switch (kind) {
        case kDay:
            return "Tag, Monat oder Jahr, zum Beispiel „01.04.2026“, „04.2026“ oder „2026“";
        case kSum:
            return "In Euro, zum Beispiel „413.527“ oder „1.500,50“";
        case kNumber:
        case kLine:
            return entry.form.starts_with("Text") ? std::string{} : entry.form;
        case kArea:
        case kChoice:
        case kFlag:
        case kUnit:
        case kField:
        case kFixed:
            break;
    }
    return {};
}

class Builder {
  public:
    explicit Builder(xml::SchemaGuide const& guide) : guide_(guide) {}

    void record(Element const* element, ElementShape const& shape, std::string const& address,
                std::string const& path, std::vector<FormPart>& out) const {
        for (auto const& child : shape.children) {
            auto const* const present = element == nullptr ? nullptr : element->child(child.name);
            auto const name = std::string{child.name};
            auto const child_address = address.empty() ? name : address + "/" + name;
            auto const child_path = path + "/" + name;
            if (child.content == Content::kRecord)
                record(present, child, child_address, child_path, out);
            else if (child.content == Content::kList || child.content == Content::kSortedList)
                out.push_back(list(present, child, child_address, child_path));
            else
                out.push_back(leaf(child, child_address, child_path));
        }
    }

  private:
    xml::SchemaGuide::Entry entry(std::string const& path) const {
        auto const* const found = guide_.find(path);
        return found == nullptr ? xml::SchemaGuide::Entry{} : *found;
    }

    FormPart leaf(ElementShape const& shape, std::string const& address, std::string const& path) const {
        auto const about = entry(path);
        FormPart out{.path = path, .address = address, .hint = about.words, .required = about.required};
        for (auto const& attribute : shape.attributes)
            if (attribute.name != shape.key)
                out.controls.push_back(
                    control(path + "@" + std::string{attribute.name}, field_name(address, attribute.name)));
        if (shape.content != Content::kText) return out;
        auto text = control(path, field_name(address));
        // That an identifier stands there does not concern whoever chooses by name.
        if (text.kind == FormControl::Kind::kField || text.kind == FormControl::Kind::kUnit) out.hint.clear();
        // What must be said comes first; an explanation comes last.
        out.controls.insert(about.may_be_empty ? out.controls.end() : out.controls.begin(), std::move(text));
        return out;
    }

    FormControl control(std::string const& path, std::string name) const {
        auto const about = entry(path);
        auto const kind = kind_of(path, about);
        return {.kind = kind,
                .name = std::move(name),
                .path = path,
                .hint = hint_of(kind, about),
                .values = about.values,
                .required = about.required && !about.may_be_empty};
    }

    FormPart list(Element const* element, ElementShape const& shape, std::string const& address,
                  std::string const& path) const {
        auto const& item = shape.children.front();
        auto const about = entry(path);
        auto const item_path = path + "/" + std::string{item.name};
        FormPart out{
            .kind = shape.content == Content::kList ? FormPart::Kind::kList : FormPart::Kind::kSorted,
            .path = path,
            .address = address,
            .hint = about.words,
            .required = about.required};
        out.key_name = item.key;
        out.id_prefix = item.id_prefix;
        if (item.content == Content::kEmpty && item.attributes.size() == 1 &&
            shape.content == Content::kSortedList)
            out.kind = FormPart::Kind::kChecks;
        if (element != nullptr)
            for (auto const& child : element->children)
                out.items.push_back(item_part(item, address, item_path, child.attribute(item.key)));
        auto blank = item_part(item, address, item_path, "new");
        if (out.id_prefix.empty())
            blank.controls.insert(blank.controls.begin(), control(item_path + "@" + std::string{item.key},
                                                                  field_name(blank.address, item.key)));
        out.blank.push_back(std::move(blank));
        return out;
    }

    FormPart item_part(ElementShape const& item, std::string const& list, std::string const& path,
                       std::string_view key) const {
        auto out = leaf(item, list + "/" + std::string{key}, path);
        out.key = key;
        return out;
    }

    xml::SchemaGuide const& guide_;
};

}  // namespace

std::vector<FormPart> form_of(Application& app, document::Document const& document) {
    auto const& sources = app.schemas().sources();
    auto const schema = sources.find(std::string{model::name_of(document.kind)});
    xml::SchemaGuide const guide{schema == sources.end() ? std::string_view{"<schema/>"}
                                                         : std::string_view{schema->second}};
    auto const& shape = document::shape_of(document.kind);
    std::vector<FormPart> out;
    Builder{guide}.record(&document.root, shape, "", std::string{shape.name}, out);
    return out;
}

}  // namespace fassung::app
