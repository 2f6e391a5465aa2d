#include "core/app/plain_findings.hpp"

#include <algorithm>
#include <string_view>

namespace fassung::app {

namespace {

constexpr char const* kMissing = "Diese Angabe fehlt.";
constexpr char const* kIncomplete = "Diese Angabe ist nicht vollständig.";

/// "Zeile 3: …" is for whoever sends XML.
std::string without_line(std::string_view message) {
    if (message.starts_with("Zeile "))
        if (auto const end = message.find(": "); end != std::string_view::npos)
            message.remove_prefix(end + 2);
    return std::string{message};
}

/// The name that a sentence of the schema check gives there, if it is the only one.
std::string only_name_after(std::string_view message, std::string_view mark) {
    auto const from = message.find(mark);
    if (from == std::string_view::npos) return {};
    message.remove_prefix(from + mark.size());
    constexpr std::string_view kEnd = "“.";
    bool const one = message.ends_with(kEnd) &&
                     message.find(kEnd.substr(0, kEnd.size() - 1)) + kEnd.size() == message.size();
    return one ? std::string{message.substr(0, message.size() - kEnd.size())} : std::string{};
}

}  // namespace

base::Detail plainly(base::Detail finding) {
    finding.message = without_line(finding.message);
    if (auto const missing = only_name_after(finding.message, "Erwartet wird: „"); !missing.empty()) {
        auto const above = finding.path.rfind('/');
        finding.path.resize(above == std::string::npos ? 0 : above + 1);
        finding.path += missing;
        finding.message = kMissing;
    } else if (auto const child = only_name_after(finding.message, "Es fehlt: „"); !child.empty()) {
        if (finding.path.ends_with("/@")) finding.path.resize(finding.path.size() - 2);
        finding.path += "/" + child;
        finding.message = kMissing;
    } else if (finding.message.starts_with("Das Element ") &&
               (finding.message.ends_with(" fehlt. Es muss angegeben werden.") ||
                finding.message.ends_with(" ist leer. Bitte geben Sie einen Text an."))) {
        finding.message = kMissing;
    } else if (finding.message.starts_with("Dem Element ") &&
               finding.message.find(" fehlt das Attribut ") != std::string::npos) {
        finding.message = kIncomplete;
    }
    return finding;
}

std::vector<base::Detail> rules_first(std::vector<base::Detail> by_rules,
                                      std::vector<base::Detail> by_schema) {
    auto const told = by_rules.size();
    for (auto& finding : by_schema) {
        auto const known = [place = plainly(finding).path](base::Detail const& rule) {
            return rule.path == place;
        };
        if (std::none_of(by_rules.begin(), by_rules.begin() + static_cast<std::ptrdiff_t>(told), known))
            by_rules.push_back(std::move(finding));
    }
    return by_rules;
}

}  // namespace fassung::app
