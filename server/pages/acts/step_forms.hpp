#pragma once

#include <string_view>

#include "core/app/act_preview.hpp"
#include "server/pages/frame/field.hpp"

/// What the form of each step asks for, and the command that it makes.
namespace fassung::pages::acts {

struct StepForm {
    std::string_view name;  ///< "review"
    /// Adds the fields, with what was typed, to {{>FIELDS}}.
    void (*fill)(Context const&, Values&, app::ActOpening const&, Findings const&);
    /// From a form that was sent; says what is missing in it. `version`: the one that was shown.
    workflow::CaseCommand (*read)(Context const&, int version, Findings&);
    /// The field to which that refusal belongs; empty: to the whole.
    std::string_view (*field_of)(std::string_view code);
    /// Key of the notice about what was done; `after`: the case then.
    std::string (*notice)(workflow::CaseCommand const&, workflow::Case const& after);
    bool is_vote = false;  ///< binds itself to the changes of the version
};

/// Null: there is no such step.
StepForm const* form_of(std::string_view step);

// The rows of the table, by subject.
extern StepForm const kReview, kCosign, kApprove, kRequestChanges;    // vote_forms.cpp, return_form.cpp
extern StepForm const kReject, kWithdraw, kInvolve, kExtend, kWaive;  // case_forms.cpp

// ---- what the forms share ----

/// What was typed into that field; before anything was sent, `otherwise`.
std::string typed(Context const& context, std::string_view name, std::string_view otherwise = {});
/// Of a choice, what was sent, else what the address names (?unit=tfm), else `otherwise`.
std::string chosen(Context const& context, std::string_view name, std::string_view otherwise = {});
/// The sent text; a finding with that key if it is blank.
std::string required_text(Context const& context, Findings& findings, std::string const& name,
                          std::string_view missing);
/// "2026-12-01", and as Germans write it: "1.12.2026".
std::optional<base::Date> read_day(std::string_view text);
Field area(Context const& context, std::string const& name, std::string_view label_key,
           std::string_view hint_key, bool optional, int rows = 4);
/// Field of the text that somebody proposes for a place: "wording:M-0001/description/p-7f3a91".
std::string place_field(std::string_view prefix, app::ChangedPlace const& place);

}  // namespace fassung::pages::acts
