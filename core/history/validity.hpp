#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.hpp"

/// The sentence that says what a text is worth. Pure.
namespace fassung::history {

/// The cabinet's decision that a text is part of.
struct Decided {
    std::string edition;             ///< its title
    std::optional<base::Date> date;  ///< empty: the edition was adopted and its date is not known
};

struct ValidityFacts {
    bool adopted = false;  ///< revision 0: taken over, without votes
    std::optional<base::Date>
        released;  ///< day of the release; of an adopted text, of the adoption; empty: none
    std::optional<base::Date> in_force;     ///< since when exactly this wording holds; empty: not said
    std::optional<Decided> decided;         ///< empty: the cabinet has not decided this wording
    std::vector<std::string> dissent;       ///< abbreviations of the units whose dissent it carries
    bool is_discontinued = false;           ///< the measure is no longer pursued
    std::string discontinued;               ///< since when, as people read it: "März 2026"; may be empty
    std::optional<base::Date> superseded;   ///< when a later revision replaced it
    std::optional<base::Date> as_of;        ///< asked as known at the end of that day
    std::optional<base::Date> in_force_on;  ///< asked for the edition of that day
};

/// "Freigegeben am 22.11.2026, gilt in dieser Fassung seit 22.11.2026, vom Kabinett nicht beschlossen." One
/// to three German sentences.
std::string validity_sentence(ValidityFacts const& facts);

}  // namespace fassung::history
