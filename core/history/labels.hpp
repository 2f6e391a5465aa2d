#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/document/document.hpp"

/// What people call the places of a document, and how they read what stands there.
namespace fassung::history {

/// What a document names by its id only. Each function may be empty: then the id itself is shown.
struct Names {
    std::function<std::string(std::string_view)> unit;   ///< "tmbwk" → "TMBWK"
    std::function<std::string(std::string_view)> field;  ///< "sprache" → "Sprache"
    std::function<std::string(std::string_view)> goal;   ///< "sprache-1" → its text
};

/// "Titel", "Federführung", "Beschreibung, Absatz 2", "Finanzierung, Betrag 2026". Items are numbered as they
/// stand in `document`; an address that is not in it gets the names of its parts.
std::string label_of(document::Document const& document, std::string_view address, Names const& names);

/// What stands at the address, in words: "TMBWK", "500.000,00 Euro (geplant)", "ja". Empty if nothing is
/// there.
std::string value_of(document::Document const& document, std::string_view address, Names const& names);

/// A day or month as documents hold it: "2017-11" → "November 2017", "2026-11-22" → "22.11.2026".
std::string german_day(std::string_view day);

/// "Maßnahme M-0031", "Handlungsfeld sprache", "Ressorts und Stellen".
std::string title_of(model::DocumentId const& id);

}  // namespace fassung::history
