#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/exchange/audit_report.hpp"

/// Internal. What the report says in words, the same in HTML and text.
namespace fassung::exchange {

using Fact = std::pair<std::string, std::string>;

struct Item {
    std::string text;
    std::string quote;  ///< what somebody wrote; may be empty
};
struct ItemList {
    std::string heading;
    std::vector<Item> items;
};

/// "Erika Beispiel, a-7f3a91c2 (Prüfung, BIMF), i. V. für a-…".
std::string spoken(ReportActor const& actor);
std::vector<Fact> facts_of(AuditReport const& report);
std::vector<Fact> facts_of(ReportCase const& c);
std::string sentence_of(ReportVersion const& version);
std::string sentence_of(ReportVote const& vote);
std::vector<std::string> remarks_of(ReportVote const& vote);
/// "gegenüber Revision 3".
std::string heading_of(ReportDocument const& document);
/// Waivers, involvements, deadlines, comments; lists that are not empty.
std::vector<ItemList> lists_of(ReportCase const& c);
std::string joined(std::vector<std::string> const& words);
std::string joined(std::vector<int> const& numbers);

}  // namespace fassung::exchange
