#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/git/refs.hpp"

/// The text of the file `packed-refs`.
namespace fassung::git {

struct PackedRefs {
    References oids;
    References peeled;  ///< for references to tag objects: what the tag is of
    bool operator==(PackedRefs const&) const = default;
};

/// Empty if malformed; order is not required, other tools may write it.
std::optional<PackedRefs> parse_packed_refs(std::string_view text);
/// As git writes it: header "fully-peeled sorted".
std::string format_packed_refs(PackedRefs const& refs);

/// git-check-ref-format, for full names below refs/.
bool is_reference_name(std::string_view name);

}  // namespace fassung::git
