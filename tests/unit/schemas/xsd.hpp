#pragma once

#include <string>
#include <string_view>
#include <vector>

/// A schema file as plain data, so that the tests can compare it with the shapes and with their own lists.
namespace fassung::test {

struct XsdAttribute {
    std::string name;
    bool required = false;
};

struct XsdElement {
    std::string name;
    bool required = true;  ///< minOccurs is not 0
    bool repeated = false;
    bool has_text = false;
    std::vector<XsdAttribute> attributes = {};
    std::vector<XsdElement> children = {};
    std::vector<std::string> constraints = {};

    XsdElement const* child(std::string_view child_name) const;
};

struct Xsd {
    XsdElement root;
    std::vector<std::string> constraints;  ///< names of all key, unique and keyref, in order
    std::vector<std::string>
        undocumented;  ///< element, attribute, simpleType or constraint without German words
    std::vector<std::string> bare_steps;  ///< steps of selectors without prefix: they would never match
};

Xsd read_xsd(std::string const& schema);

}  // namespace fassung::test
