#include "core/app/refusals.hpp"

#include "core/workflow/requirements.hpp"

namespace fassung::app {

base::Error not_found(std::string what) {
    return {base::Errc::kNotFound, "not-found",
            std::move(what) + " gibt es nicht, oder die Einsicht ist Ihnen nicht erlaubt."};
}

base::Error read_only_token() {
    return {base::Errc::kForbidden, "read-only-token", "Dieses Zugangs-Token darf nur lesen."};
}

base::Error no_draft_any_more(workflow::Case const& c) {
    return {base::Errc::kConflict,
            "wrong-state",
            "Der Vorgang ist abgeschlossen; es gibt keinen Entwurf mehr.",
            {},
            workflow::allowed_commands(c)};
}

}  // namespace fassung::app
