#pragma once

#include "tests/unit/document/tree.hpp"

/// Sound registry documents. The units are those of RandomDocument::surroundings(), as far as they are
/// referred to.
namespace fassung::test {

inline Element unit_name(std::string id, std::string abbr, std::string from, std::string until = "") {
    auto out = leaf("name", "Ministerium " + abbr,
                    {{"id", std::move(id)}, {"abbr", abbr}, {"from", std::move(from)}});
    out.set("until", until);
    return out;
}

inline Document sample_units() {
    auto const named = [](std::string id, std::vector<Element> names,
                          std::vector<Attribute> attributes = {}) {
        attributes.insert(attributes.begin(), {"id", std::move(id)});
        return node("unit", {node("names", std::move(names))}, std::move(attributes));
    };
    auto former = named("tmwwdg", {unit_name("n-1", "TMWWDG", "2014-12-05", "2024-12-12")});
    former.children.push_back(node("successors", {leaf("successor", "Wissenschaft", {{"unit", "tmbwk"}})}));
    return tree(DocumentKind::kUnits,
                {node("all", {named("bimf", {unit_name("n-1", "BIMF", "2015-05-01")},
                                    {{"housed-in", "tmjmv"}, {"leads", "false"}}),
                              named("tfm", {unit_name("n-1", "TFM", "2014-12-05")}, {{"finance", "true"}}),
                              named("tmbwk", {unit_name("n-1", "TMBJS", "2014-12-05", "2024-12-12"),
                                              unit_name("n-2", "TMBWK", "2024-12-13")}),
                              named("tmjmv", {unit_name("n-1", "TMJMV", "2014-12-05")}), std::move(former)})},
                "units");
}

inline Document sample_policy() {
    return tree(DocumentKind::kPolicy,
                {leaf("title", "Regeln"), leaf("office", "bimf"),
                 node("requirements", {leaf("requirement", "Prüfung",
                                            {{"id", "review"},
                                             {"kind", "review"},
                                             {"function", "reviewer"},
                                             {"relation", "unit"},
                                             {"unit", "bimf"},
                                             {"when", "always"},
                                             {"count", "2"},
                                             {"exclude-authors", "true"},
                                             {"exclude-housing-ministry", "true"},
                                             {"due-days", "10"},
                                             {"on-deadline", "escalate"}}),
                                       leaf("requirement", "Mitzeichnung",
                                            {{"id", "cosign"},
                                             {"kind", "cosignature"},
                                             {"function", "cosigner"},
                                             {"relation", "participating"},
                                             {"when", "ordinary"},
                                             {"waivable", "true"},
                                             {"despite-dissent", "true"}})})},
                "policy");
}

inline Document sample_holidays() {
    return tree(DocumentKind::kHolidays,
                {node("days", {leaf("day", "Tag der Deutschen Einheit", {{"date", "2026-10-03"}})})},
                "holidays");
}

inline Document sample_keys() {
    return tree(
        DocumentKind::kKeys,
        {leaf("root", "ssh-ed25519 AAAAroot"),
         node(
             "servers",
             {leaf(
                  "key", "ssh-ed25519 AAAAone",
                  {{"id", "k-1"}, {"from-seq", "1"}, {"until-seq", "100"}, {"from", "2026-11-22T10:00:00Z"}}),
              leaf("key", "ssh-ed25519 AAAAtwo",
                   {{"id", "k-2"}, {"from-seq", "100"}, {"from", "2026-12-01T10:00:00Z"}})})},
        "keys");
}

inline Document sample_actor() {
    return tree(
        DocumentKind::kActor,
        {leaf("identity", std::string(64, 'a')),
         node("grants",
              {leaf("grant", "",
                    {{"id", "g-1"},
                     {"function", "editor"},
                     {"unit", "tmbwk"},
                     {"from", "2026-01-01"},
                     {"until", "2026-12-31"}}),
               leaf("grant", "",
                    {{"id", "g-2"}, {"function", "cosigner"}, {"unit", "tmbwk"}, {"from", "2026-01-01"}})})},
        "a-7f3a91c2");
}

}  // namespace fassung::test
