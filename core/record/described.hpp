#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include "core/document/document.hpp"
#include "core/record/scalar.hpp"

/// Between described structs and elements. Private to this folder.
namespace fassung::record {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value;

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

inline std::string dashed(char const* name) {
    std::string out{name};
    std::replace(out.begin(), out.end(), '_', '-');
    return out;
}

template <Described T>
void encode(T const& value, document::Element& element);

template <class T>
void encode_member(std::string name, T const& value, document::Element& element) {
    if constexpr (IsOptional<T>::value) {
        if (value) encode_member(std::move(name), *value, element);
    } else if constexpr (IsVector<T>::value) {
        if (value.empty()) return;
        if constexpr (Described<typename T::value_type>) {
            document::Element wrapper{.name = std::move(name)};
            wrapper.children.reserve(value.size());
            for (auto const& item : value) {
                auto& child =
                    wrapper.children.emplace_back(document::Element{.name = T::value_type::kElement});
                encode(item, child);
            }
            element.children.push_back(std::move(wrapper));
        } else {
            std::string joined;
            for (auto const& item : value) {
                if (!joined.empty()) joined += ' ';
                joined += scalar::write(item);
            }
            element.attributes.push_back({std::move(name), std::move(joined)});
        }
    } else if constexpr (Described<T>) {
        auto& child = element.children.emplace_back(document::Element{.name = std::move(name)});
        encode(value, child);
    } else {
        auto text = scalar::write(value);
        if (!text.empty()) element.attributes.push_back({std::move(name), std::move(text)});
    }
}

template <Described T>
void encode(T const& value, document::Element& element) {
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) { encode_member(dashed(member.name), value.*member.pointer, element); });
}

template <Described T>
bool decode(document::Element const& element, T& value);

/// Missing parts leave the member's default: members that later versions add must read old files. That
/// nothing else is there is checked by writing the event again (codec.cpp).
template <class T>
bool decode_member(std::string const& name, document::Element const& element, T& value) {
    if constexpr (IsOptional<T>::value) {
        bool present = element.child(name) != nullptr;
        for (auto const& attribute : element.attributes) present = present || attribute.name == name;
        if (!present) return true;
        value.emplace();
        return decode_member(name, element, *value);
    } else if constexpr (IsVector<T>::value) {
        if constexpr (Described<typename T::value_type>) {
            auto const* wrapper = element.child(name);
            if (wrapper == nullptr) return true;
            for (auto const& child : wrapper->children)
                if (child.name != T::value_type::kElement || !decode(child, value.emplace_back()))
                    return false;
        } else {
            std::string_view rest = element.attribute(name);
            while (!rest.empty()) {
                auto const item = rest.substr(0, rest.find(' '));
                auto const read = scalar::Reader<typename T::value_type>::read(item);
                if (!read) return false;
                value.push_back(*read);
                rest.remove_prefix(std::min(rest.size(), item.size() + 1));
            }
        }
        return true;
    } else if constexpr (Described<T>) {
        auto const* child = element.child(name);
        return child == nullptr || decode(*child, value);
    } else {
        auto const text = element.attribute(name);
        if (text.empty()) return true;
        auto const read = scalar::Reader<T>::read(text);
        if (read) value = *read;
        return read.has_value();
    }
}

template <Described T>
bool decode(document::Element const& element, T& value) {
    bool good = true;
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) {
            good = good && decode_member(dashed(member.name), element, value.*member.pointer);
        });
    return good;
}

}  // namespace fassung::record
