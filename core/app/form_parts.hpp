#pragma once

#include <string>
#include <vector>

#include "core/app/application.hpp"
#include "core/document/document.hpp"

/// What a form for a document consists of: its parts in the order of the shape, the controls in each, what
/// the schema says about them. The values are in form_fields.hpp. Any thread.
namespace fassung::app {

struct FormControl {
    enum class Kind {
        kArea,  ///< official text
        kLine,  ///< a short value
        kDay,   ///< a day, a month or a year
        kSum,
        kNumber,  ///< a year, a target
        kChoice,  ///< one of `values`
        kFlag,    ///< "true" or nothing
        kUnit,
        kField,
        kFixed,  ///< `values` has one only: nothing to choose
    };
    Kind kind = Kind::kArea;
    std::string name;                      ///< of the field: form_fields.hpp
    std::string path;                      ///< of names: "measure/lead@unit"; of a text: "measure/lead"
    std::string hint = {};                 ///< German; empty if the label says it all
    std::vector<std::string> values = {};  ///< as stored
    bool required = false;                 ///< in a complete document
};

struct FormPart {
    enum class Kind {
        kLeaf,    ///< controls
        kList,    ///< items in an order that people give them
        kSorted,  ///< items without an order of their own
        kChecks,  ///< items that are nothing but their key: those that apply are ticked
    };
    Kind kind = Kind::kLeaf;
    std::string path;       ///< "measure/description"
    std::string address;    ///< "description", of an item "description/p-7f3a91"
    std::string key = {};   ///< of an item
    std::string hint = {};  ///< German
    bool required = false;
    std::vector<FormControl> controls = {};  ///< of a leaf, or of an item
    std::vector<FormPart> items = {};        ///< of a list
    /// Of a list: an item that is not there yet (key "new"). Where people choose the key, its first control
    /// is for that.
    std::vector<FormPart> blank = {};
    std::string key_name = {};   ///< of a list: the attribute that tells its items apart
    std::string id_prefix = {};  ///< of a list to whose items the program gives ids
};

/// Kinds of documents whose lists have items with parts of their own (units) have no form.
std::vector<FormPart> form_of(Application& app, document::Document const& document);

}  // namespace fassung::app
