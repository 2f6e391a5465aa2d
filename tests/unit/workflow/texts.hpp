#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/workflow/case.hpp"

/// Small documents for the tests of the workflow.
namespace fassung::workflow::test {

struct MeasureText {
    std::string id = "M-0001";
    std::string title = "Sprachkurse";
    std::string field = "sprache";
    std::string lead = "tmbwk";
    std::vector<std::string> participants = {};
    std::vector<std::string> paragraphs = {"Erster Absatz.", "Zweiter Absatz.", "Dritter Absatz."};
    std::string funding = {};  ///< the text of funding/effect
    std::string period = "ongoing";
};

DocumentPtr measure(MeasureText const& text);
DocumentPtr field(std::string_view id);
/// A changed copy, normalised.
DocumentPtr edited(DocumentPtr const& text, std::vector<std::pair<std::string, std::string>> const& texts);
DocumentPtr with_lead(DocumentPtr const& text, std::string_view unit);
DocumentPtr with_participants(DocumentPtr const& text, std::vector<std::string> const& units);
DocumentPtr with_discontinued(DocumentPtr const& text, bool discontinued);
DocumentPtr with_funding(DocumentPtr const& text, std::string_view effect);
DocumentPtr with_paragraph(DocumentPtr const& text, std::string_view id, std::string_view words);
DocumentPtr without_paragraph(DocumentPtr const& text, std::string_view id);

model::DocumentId m(int number);

}  // namespace fassung::workflow::test
