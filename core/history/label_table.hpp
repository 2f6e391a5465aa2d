#pragma once

#include <string_view>

/// Internal. The German names of all elements and attributes, beside core/document/shape.cpp.
namespace fassung::history {

/// By what people tell the items of a list apart; kTitled: by their text, with the key behind it.
enum class ItemName { kNone, kNumber, kUnit, kGoal, kField, kMeasure, kDay, kYear, kKey, kTitled };

struct PartRule {
    std::string_view path;   ///< "measure/description/p"
    std::string_view label;  ///< empty: the part goes without saying
    ItemName item = ItemName::kNone;
};
/// Null if there is none.
PartRule const* part_rule(std::string_view path);

/// How a stored value is spelled for people.
enum class Form {
    kPlain,
    kUnit,
    kField,
    kGoal,
    kDay,
    kFlag,
    kDecimal,
    kMoney,
    kWord  ///< one of a closed set, spelled by `german_word`
};

struct AttributeRule {
    std::string_view path;  ///< "measure/lead@unit"; "measure/funding/effect" for an element's text
    std::string_view label;
    Form form = Form::kPlain;
};
AttributeRule const* attribute_rule(std::string_view path);

/// The German word for a value of a closed set ("yes", "planned", "other-unit-proposes"); the value itself if
/// it is not known.
std::string_view german_word(std::string_view value);

}  // namespace fassung::history
