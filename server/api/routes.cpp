#include "server/api/routes.hpp"

#include "server/api/handlers.hpp"

namespace fassung::api {

namespace {

using http::Method;
using workflow::Action;

constexpr std::optional<Action> kAnybody = std::nullopt;

// clang-format off
constexpr Route kRoutes[] = {
    {Method::kGet,    "/healthz",                                     kAnybody,                healthz, true},
    {Method::kGet,    "/readyz",                                      kAnybody,                readyz, true},
    {Method::kGet,    "/api/openapi.yaml",                            kAnybody,                openapi, true},

    {Method::kPost,   "/api/v1/session",                              kAnybody,                log_in, true},
    {Method::kGet,    "/api/v1/session",                              kAnybody,                show_session},
    {Method::kDelete, "/api/v1/session",                              kAnybody,                log_out},
    {Method::kDelete, "/api/v1/sessions",                             kAnybody,                end_other_sessions},
    {Method::kGet,    "/api/v1/tokens",                               kAnybody,                list_tokens},
    {Method::kPost,   "/api/v1/tokens",                               kAnybody,                create_token},
    {Method::kDelete, "/api/v1/tokens/{token}",                       kAnybody,                revoke_token},
    {Method::kGet,    "/api/v1/attention",                            kAnybody,                show_attention},
    {Method::kGet,    "/api/v1/acts",                                 kAnybody,                list_own_acts},

    {Method::kGet,    "/api/v1/concept",                              Action::kReadConcept,    show_concept},
    {Method::kGet,    "/api/v1/concept/compare",                      Action::kReadConcept,    compare_concept},
    {Method::kGet,    "/api/v1/policy",                               Action::kReadConcept,    show_policy},
    {Method::kGet,    "/api/v1/policy/history",                       Action::kReadConcept,    show_history},
    {Method::kGet,    "/api/v1/policy/revisions/{revision}",          Action::kReadConcept,    show_revision},
    {Method::kGet,    "/api/v1/policy/compare",                       Action::kReadConcept,    compare_released},
    {Method::kGet,    "/api/v1/editions",                             Action::kReadConcept,    list_editions},
    {Method::kGet,    "/api/v1/fields",                               Action::kReadConcept,    list_fields},
    {Method::kGet,    "/api/v1/units",                                Action::kReadConcept,    list_units},
    {Method::kGet,    "/api/v1/measures",                             Action::kReadConcept,    list_measures},
    {Method::kGet,    "/api/v1/search",                               Action::kReadConcept,    search},
    {Method::kGet,    "/api/v1/measures/{measure}",                   Action::kReadConcept,    show_measure},
    {Method::kGet,    "/api/v1/measures/{measure}/history",           Action::kReadConcept,    show_history},
    {Method::kGet,    "/api/v1/measures/{measure}/revisions/{revision}", Action::kReadConcept, show_revision},
    {Method::kGet,    "/api/v1/measures/{measure}/provenance",        Action::kReadConcept,    show_provenance},
    {Method::kGet,    "/api/v1/measures/{measure}/citation",          Action::kReadConcept,    show_citation},
    {Method::kGet,    "/api/v1/measures/{measure}/compare",           Action::kReadConcept,    compare_released},
    {Method::kGet,    "/api/v1/measures/{measure}/report",            Action::kReadConcept,    measure_report},

    {Method::kGet,    "/api/v1/proposals",                            kAnybody,                list_proposals},
    {Method::kPost,   "/api/v1/proposals",                            Action::kOpenProposal,   open_proposal},
    {Method::kGet,    "/api/v1/proposals/{id}",                       Action::kReadProposal,   show_proposal},
    {Method::kPatch,  "/api/v1/proposals/{id}",                       Action::kWriteDraft,     patch_proposal},
    {Method::kDelete, "/api/v1/proposals/{id}",                       Action::kDiscard,        discard_proposal},
    {Method::kGet,    "/api/v1/proposals/{id}/documents/{measure}",   Action::kReadProposal,   show_document},
    {Method::kPut,    "/api/v1/proposals/{id}/documents/{measure}",   Action::kWriteDraft,     save_document},
    {Method::kGet,    "/api/v1/proposals/{id}/problems",              Action::kReadDraft,      show_problems},
    {Method::kGet,    "/api/v1/proposals/{id}/conflicts",             Action::kReadDraft,      show_conflicts},
    {Method::kPut,    "/api/v1/proposals/{id}/conflicts/{measure}",   Action::kWriteDraft,     resolve_conflicts},
    {Method::kGet,    "/api/v1/proposals/{id}/versions/{version}",    Action::kReadProposal,   show_version},
    {Method::kGet,    "/api/v1/proposals/{id}/versions/{version}/documents/{measure}", Action::kReadProposal, show_version_document},
    {Method::kGet,    "/api/v1/proposals/{id}/requirements",          Action::kReadProposal,   show_requirements},
    {Method::kGet,    "/api/v1/proposals/{id}/compare",               Action::kReadProposal,   compare_proposal},
    {Method::kGet,    "/api/v1/proposals/{id}/report",                Action::kReadProposal,   case_report},

    {Method::kGet,    "/api/v1/proposals/{id}/sheet",                 Action::kReadProposal,   show_sheet},
    {Method::kGet,    "/api/v1/proposals/{id}/actions",               Action::kReadProposal,   list_actions},
    {Method::kPost,   "/api/v1/proposals/{id}/preview",               Action::kReadProposal,   preview_act},

    {Method::kGet,    "/api/v1/proposals/{id}/shares",                Action::kReadDraft,      list_shares},
    {Method::kPut,    "/api/v1/proposals/{id}/shares/{unit}",         Action::kWriteDraft,     share_draft},
    {Method::kDelete, "/api/v1/proposals/{id}/shares/{unit}",         Action::kWriteDraft,     unshare_draft},
    {Method::kGet,    "/api/v1/proposals/{id}/assignee",              Action::kReadDraft,      show_assignee},
    {Method::kPut,    "/api/v1/proposals/{id}/assignee",              Action::kWriteDraft,     assign_draft},
    {Method::kDelete, "/api/v1/proposals/{id}/assignee",              Action::kWriteDraft,     unassign_draft},
    {Method::kGet,    "/api/v1/proposals/{id}/notes",                 Action::kReadProposal,   list_notes},
    {Method::kPost,   "/api/v1/proposals/{id}/notes",                 Action::kReadProposal,   add_note},
    {Method::kDelete, "/api/v1/proposals/{id}/notes/{note}",          Action::kReadProposal,   remove_note},

    {Method::kPost,   "/api/v1/steps",                                kAnybody,                take_steps},
    {Method::kPost,   "/api/v1/proposals/{id}/submit",                Action::kSubmit,         submit},
    {Method::kPost,   "/api/v1/proposals/{id}/review",                Action::kReview,         review},
    {Method::kPost,   "/api/v1/proposals/{id}/request-changes",       Action::kRequestChanges, request_changes},
    {Method::kPost,   "/api/v1/proposals/{id}/cosign",                Action::kCosign,         cosign},
    {Method::kPost,   "/api/v1/proposals/{id}/approve",               Action::kApprove,        approve},
    {Method::kPost,   "/api/v1/proposals/{id}/reject",                Action::kReject,         reject},
    {Method::kPost,   "/api/v1/proposals/{id}/withdraw",              Action::kWithdraw,       withdraw},
    {Method::kPost,   "/api/v1/proposals/{id}/involve",               Action::kInvolve,        involve},
    {Method::kPost,   "/api/v1/proposals/{id}/extend",                Action::kExtend,         extend},
    {Method::kPost,   "/api/v1/proposals/{id}/waive",                 Action::kWaive,          waive},
    {Method::kGet,    "/api/v1/proposals/{id}/comments",              Action::kReadProposal,   list_comments},
    {Method::kPost,   "/api/v1/proposals/{id}/comments",              Action::kComment,        add_comment},
    {Method::kPost,   "/api/v1/proposals/{id}/comments/{number}/resolve", Action::kResolveComment, resolve_comment},
    {Method::kPost,   "/api/v1/proposals/{id}/comments/{number}/adopt",   Action::kAdoptWording,   adopt_wording},

    {Method::kGet,    "/api/v1/journal",                              Action::kReadJournal,    list_journal},
    {Method::kGet,    "/api/v1/journal/{seq}",                        Action::kReadJournal,    show_event},
    {Method::kGet,    "/api/v1/events",                               Action::kReadJournal,    list_events},

    {Method::kGet,    "/api/v1/verify",                               Action::kVerify,         show_verification},
    {Method::kPost,   "/api/v1/verify",                               Action::kVerify,         start_verification},
    {Method::kDelete, "/api/v1/verify",                               Action::kVerify,         cancel_verification},

    {Method::kGet,    "/api/v1/exceptions",                           Action::kReadJournal,    list_exceptions},

    {Method::kGet,    "/api/v1/releases.atom",                        Action::kReadConcept,    release_feed, false, true},
    {Method::kGet,    "/api/v1/export",                               Action::kReadConcept,    export_concept},

    {Method::kGet,    "/api/v1/checkpoint",                           Action::kReadConcept,    show_checkpoint},
    {Method::kGet,    "/api/v1/checkpoints",                          Action::kReadConcept,    list_checkpoints},
    {Method::kGet,    "/api/v1/checkpoints/{seq}",                    Action::kReadConcept,    show_daily_checkpoint},
    {Method::kPost,   "/api/v1/checkpoints/{seq}/countersignatures",  Action::kCountersign,    countersign},

    {Method::kGet,    "/api/v1/actors",                               Action::kListActors,     list_actors},
    {Method::kGet,    "/api/v1/grants",                               Action::kManageActors,   list_grant_requests},
    {Method::kPost,   "/api/v1/grants",                               Action::kManageActors,   request_grant},
    {Method::kPost,   "/api/v1/grants/{seq}/confirm",                 Action::kManageActors,   confirm_grant},
    {Method::kPost,   "/api/v1/clock/confirm",                        Action::kConfirmClock,   confirm_clock},
    {Method::kPost,   "/api/v1/keys",                                 Action::kChangeKey,      change_key},
    {Method::kPost,   "/api/v1/maintenance",                          Action::kMaintain,       maintain},
};
// clang-format on

}  // namespace

std::span<Route const> routes() {
    return kRoutes;
}

}  // namespace fassung::api
