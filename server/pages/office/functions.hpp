#pragma once

#include <vector>

#include "core/app/actors.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/page.hpp"

/// How functions and those who hold them are shown here.
namespace fassung::pages::office {

/// "13.12.2024 bis 31.12.2026", "seit 13.12.2024".
std::string validity(Context const& context, base::Date from, std::optional<base::Date> const& until);
/// In words: whether the grant is in force, has ended or has not begun.
std::string state_of(Context const& context, model::Grant const& grant);
bool in_force(model::Grant const& grant, base::Date today);
/// "Bearbeitung (TMBWK), Mitzeichnung (TMBWK)".
template <class Grants>
std::string in_one_line(Context const& context, Grants const& grants);
std::string one_line(Context const& context, model::Function function, base::UnitId const& unit);
/// The name that the register knows, or the pseudonym.
std::string name_of(app::ListedActor const& actor);

/// {{>DAY}} of a form: the day from which something is looked at.
void add_day(Context const& context, Values& values, char const* hint, Findings const& findings);

/// "Stellen", "Personen", "Anträge", "Freigaberegeln", as far as they are open to the user: include
/// {{>TABS}}.
enum class Tab { kUnits, kActors, kGrants, kPolicy };
void add_tabs(Context const& context, Values& values, Tab here);

template <class Grants>
std::string in_one_line(Context const& context, Grants const& grants) {
    std::string out;
    for (auto const& grant : grants) {
        if (!out.empty()) out += ", ";
        out += one_line(context, grant.function, grant.unit);
    }
    return out;
}

}  // namespace fassung::pages::office
