#include "core/verify/chain_walk.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/verify/findings.hpp"

namespace fassung::verify {

Walk walk_back(git::Handle const& handle, git::Oid const& head, std::optional<git::Oid> const& until) {
    Walk out;
    for (auto at = head;;) {
        out.broken_at = at;
        std::optional<LooseCommit> commit;
        try {
            auto const object = handle.read(at);
            if (!object)
                out.broken = fmt::format("Der Commit {} fehlt.", at.hex());
            else if (object->type == git::ObjectType::kCommit)
                commit = read_loosely(object->bytes);
            if (object && !commit) out.broken = fmt::format("Das Objekt {} ist kein Commit.", at.hex());
        } catch (git::GitError const& error) {
            out.broken = fmt::format("Der Commit {} ist beschädigt: {}", at.hex(), in_quotes(error.what()));
        }
        if (!commit) break;
        out.links.push_back({at, commit->tree});
        out.complete = at == until || (!until && !commit->parent);
        if (out.complete || !commit->parent) break;
        at = *commit->parent;
    }
    std::reverse(out.links.begin(), out.links.end());
    return out;
}

}  // namespace fassung::verify
