#pragma once

#include <string>

#include "core/workflow/requirements.hpp"
#include "server/pages/frame/context.hpp"

/// How people, days and states are written, in the language of the page.
namespace fassung::pages {

/// "22.11.2026", "22 November 2026".
std::string day(Context const& context, base::Date date);
/// "22.11.2026, 14:05 Uhr": Berlin.
std::string moment(Context const& context, base::Instant instant);
/// For <time datetime>.
std::string machine_day(base::Date date);
std::string machine_moment(base::Instant instant);
/// Working days from today (not counted) up to `until` (counted), by the record's calendar; negative: past.
int working_days_left(Context const& context, base::Date until);
/// "noch 3 Arbeitstage", "heute", "seit 2 Arbeitstagen überfällig".
std::string time_left(Context const& context, base::Date until);

/// "TMBWK" today; `name` in full.
std::string unit_short(Context const& context, base::UnitId const& unit);
std::string unit_name(Context const& context, base::UnitId const& unit);
/// Of a person, as far as the register knows it; else the pseudonym.
std::string person(Context const& context, base::ActorId const& actor);
/// "TMBWK Fachreferat (Bearbeitung, TMBWK)".
std::string who(Context const& context, model::ActingAs const& by);

std::string word_for(Context const& context, model::Stage stage);
std::string word_for(Context const& context, model::ProposalKind kind);
std::string word_for(Context const& context, model::Word word);
std::string word_for(Context const& context, model::Function function);
std::string word_for(Context const& context, workflow::Outcome outcome);
/// Of an event, by model::kind_of: "Freigabe erfolgt".
std::string word_for_event(Context const& context, std::string_view kind);

/// "Maßnahme 1.2 Sprachförderung …", and where it stands.
struct Link {
    std::string label, href;
};
Link link_to(Context const& context, model::DocumentId const& document);
Link link_to(Context const& context, base::ProposalId const& proposal);

}  // namespace fassung::pages
