#include "core/app/refusals.hpp"

namespace fassung::app {

base::Error not_found(std::string what) {
    return {base::Errc::kNotFound, "not-found",
            std::move(what) + " gibt es nicht, oder die Einsicht ist Ihnen nicht erlaubt."};
}

base::Error read_only_token() {
    return {base::Errc::kForbidden, "read-only-token", "Dieses Zugangs-Token darf nur lesen."};
}

}  // namespace fassung::app
