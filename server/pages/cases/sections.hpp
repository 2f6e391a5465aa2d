#pragma once

#include "core/app/place.hpp"
#include "server/pages/cases/case_view.hpp"

/// The sections of the page of a case, from the top.
namespace fassung::pages::cases {

/// Number, stage, road so far, what is special about it, and the facts.
Html head_section(CaseView& view);
/// What is missing for the release, or what was held at it.
Html requirements_section(CaseView& view);
/// The steps open to the user, and why others are not.
Html actions_section(CaseView& view);
/// Reason and effects, as the last submission gave them.
Html reason_section(CaseView& view);
/// Old beside new. `whole`: also what is unchanged.
Html changes_section(CaseView& view, bool whole);

/// What somebody is about to say; of the form below the comments.
struct CommentDraft {
    std::string place;  ///< "M-0031/description/p-7f3a91"; the document alone means all of it
    std::string text;
    std::string wording;
    std::optional<int> reply_to;
};
Html comments_section(CaseView& view, CommentDraft const& draft, Findings const& findings);
Html votes_section(CaseView& view);
Html versions_section(CaseView& view);
/// What the user's units have noted down for themselves. drafts takes the form.
Html notes_section(CaseView& view);
/// The events as they came.
Html course_section(CaseView& view);

/// "TMIKL (mitgezeichnet), M-0031: bleibt gültig."
std::string fate_line(Context const& context, workflow::Case const& c, model::CarriedVote const& carried,
                      std::string const& fate);

/// "M-0031/description/p-7f3a91"; a document alone means all of it.
std::optional<app::Place> place_of(std::string const& text);
/// Of a path or a query: up to six digits.
std::optional<int> small_number(std::string const& text);

/// The whole page.
http::Response case_page(Context const& context, CommentDraft const& draft, Findings const& findings,
                         int status);

}  // namespace fassung::pages::cases
