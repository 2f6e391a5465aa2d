#include "server/pages/office/part.hpp"

#include <array>

#include "server/pages/office/embedded.hpp"
#include "server/pages/office/handlers.hpp"

namespace fassung::pages::office {

using http::Method;
using workflow::Action;

namespace {

constexpr std::array kRoutes{
    Route{Method::kGet, "/units", Access::kFunction, Action::kReadConcept, list_units},
    Route{Method::kGet, "/units/{unit}", Access::kFunction, Action::kReadConcept, show_unit},
    Route{Method::kGet, "/actors", Access::kFunction, Action::kListActors, list_actors},
    Route{Method::kGet, "/actors/{actor}", Access::kFunction, Action::kListActors, show_actor},
    Route{Method::kGet, "/grants", Access::kFunction, Action::kManageActors, list_grants},
    Route{Method::kGet, "/grants/new", Access::kFunction, Action::kManageActors, show_grant_form},
    Route{Method::kPost, "/grants/new", Access::kFunction, Action::kManageActors, request_grant},
    Route{Method::kPost, "/grants/{request}/confirm", Access::kFunction, Action::kManageActors,
          confirm_grant},
    Route{Method::kPost, "/clock", Access::kFunction, Action::kConfirmClock, confirm_clock},
    Route{Method::kGet, "/policy", Access::kFunction, Action::kReadConcept, show_policy},
    Route{Method::kGet, "/policy/revisions/{revision}", Access::kFunction, Action::kReadConcept,
          show_policy_revision},
    Route{Method::kGet, "/policy/compare", Access::kFunction, Action::kReadConcept, compare_policy},
};

}  // namespace

Part const& part() {
    static Part const kPart{"office", templates(), german_texts(), english_texts(), kRoutes};
    return kPart;
}

}  // namespace fassung::pages::office
