#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.hpp"
#include "core/history/synopsis.hpp"

/// The paper on which a unit is asked for its word (Mitzeichnungsvorlage).
namespace fassung::exchange {

struct CosignSheet {
    std::string record_id;
    std::string proposal;        ///< "2026-0042"
    std::string kind;            ///< "Änderung"
    std::string file_reference;  ///< empty: none
    bool urgent = false;
    std::string office, office_name;       ///< that asks: "BIMF", in full
    std::string proposer, proposer_name;   ///< the proposing unit
    std::string unit, unit_id, unit_name;  ///< that is asked
    std::string requirement;               ///< why: "Mitzeichnung der beteiligten Ressorts (TMJMV)"
    std::optional<base::Date> due;
    int version = 0;
    base::Instant submitted;
    std::string reason, effects;
    std::string binds;   ///< SHA-256 of the changes of that version: what a word is bound to
    std::string before;  ///< what the left side is called
    struct Document {
        std::string heading;
        history::Synopsis synopsis;  ///< without what stays
    };
    std::vector<Document> documents;
};

/// One document that needs nothing else, made for A4: style inside, no script, no address to load from. Same
/// sheet, same bytes. Any thread.
std::string cosign_sheet_html(CosignSheet const& sheet);

}  // namespace fassung::exchange
