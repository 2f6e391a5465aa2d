#pragma once

#include "server/api/context.hpp"

/// Every handler of /api/v1, by file. A handler reads the request, calls one use case and writes its answer.
namespace fassung::api {

// session.cpp
http::Response log_in(Context&, http::Request const&);
http::Response log_out(Context&, http::Request const&);
http::Response show_session(Context&, http::Request const&);
http::Response create_token(Context&, http::Request const&);

// attention.cpp
http::Response show_attention(Context&, http::Request const&);
// own.cpp
http::Response list_tokens(Context&, http::Request const&);
http::Response revoke_token(Context&, http::Request const&);
http::Response end_other_sessions(Context&, http::Request const&);

// concept.cpp
http::Response show_concept(Context&, http::Request const&);
http::Response show_policy(Context&, http::Request const&);
http::Response list_fields(Context&, http::Request const&);
http::Response list_units(Context&, http::Request const&);

// measures.cpp
http::Response list_measures(Context&, http::Request const&);
http::Response search(Context&, http::Request const&);
http::Response show_measure(Context&, http::Request const&);

// history.cpp
http::Response show_history(Context&, http::Request const&);
http::Response show_revision(Context&, http::Request const&);
http::Response show_provenance(Context&, http::Request const&);
http::Response show_citation(Context&, http::Request const&);

// compare.cpp
http::Response compare_released(Context&, http::Request const&);
http::Response compare_proposal(Context&, http::Request const&);
http::Response compare_concept(Context&, http::Request const&);

// audit.cpp
http::Response list_exceptions(Context&, http::Request const&);
http::Response list_editions(Context&, http::Request const&);

// proposals.cpp
http::Response list_proposals(Context&, http::Request const&);
http::Response show_proposal(Context&, http::Request const&);
http::Response show_version(Context&, http::Request const&);
http::Response show_version_document(Context&, http::Request const&);
http::Response show_requirements(Context&, http::Request const&);
// proposals_write.cpp
http::Response open_proposal(Context&, http::Request const&);
http::Response patch_proposal(Context&, http::Request const&);
http::Response discard_proposal(Context&, http::Request const&);

// documents.cpp
http::Response show_document(Context&, http::Request const&);
http::Response save_document(Context&, http::Request const&);
http::Response show_problems(Context&, http::Request const&);
http::Response show_conflicts(Context&, http::Request const&);
http::Response resolve_conflicts(Context&, http::Request const&);

// steps.cpp
http::Response submit(Context&, http::Request const&);
http::Response review(Context&, http::Request const&);
http::Response request_changes(Context&, http::Request const&);
http::Response cosign(Context&, http::Request const&);
http::Response approve(Context&, http::Request const&);
http::Response reject(Context&, http::Request const&);
http::Response withdraw(Context&, http::Request const&);
http::Response involve(Context&, http::Request const&);
http::Response extend(Context&, http::Request const&);
http::Response waive(Context&, http::Request const&);

// bulk.cpp
http::Response take_steps(Context&, http::Request const&);
// preview.cpp
http::Response list_actions(Context&, http::Request const&);
http::Response preview_act(Context&, http::Request const&);
// sheet.cpp
http::Response show_sheet(Context&, http::Request const&);

// together.cpp
http::Response list_shares(Context&, http::Request const&);
http::Response share_draft(Context&, http::Request const&);
http::Response unshare_draft(Context&, http::Request const&);
http::Response show_assignee(Context&, http::Request const&);
http::Response assign_draft(Context&, http::Request const&);
http::Response unassign_draft(Context&, http::Request const&);
http::Response list_notes(Context&, http::Request const&);
http::Response add_note(Context&, http::Request const&);
http::Response remove_note(Context&, http::Request const&);

// comments.cpp
http::Response list_comments(Context&, http::Request const&);
http::Response add_comment(Context&, http::Request const&);
http::Response resolve_comment(Context&, http::Request const&);
http::Response adopt_wording(Context&, http::Request const&);

// journal.cpp
http::Response list_journal(Context&, http::Request const&);
http::Response show_event(Context&, http::Request const&);
http::Response list_events(Context&, http::Request const&);
http::Response list_own_acts(Context&, http::Request const&);
// verification.cpp
http::Response show_verification(Context&, http::Request const&);
http::Response start_verification(Context&, http::Request const&);
http::Response cancel_verification(Context&, http::Request const&);

// report.cpp
http::Response measure_report(Context&, http::Request const&);
http::Response case_report(Context&, http::Request const&);

// feeds.cpp, export.cpp
http::Response release_feed(Context&, http::Request const&);
http::Response export_concept(Context&, http::Request const&);

// checkpoints.cpp
http::Response show_checkpoint(Context&, http::Request const&);
http::Response list_checkpoints(Context&, http::Request const&);
http::Response show_daily_checkpoint(Context&, http::Request const&);
http::Response countersign(Context&, http::Request const&);
http::Response change_key(Context&, http::Request const&);

// actors.cpp
http::Response list_actors(Context&, http::Request const&);
http::Response list_grant_requests(Context&, http::Request const&);
http::Response request_grant(Context&, http::Request const&);
http::Response confirm_grant(Context&, http::Request const&);
http::Response confirm_clock(Context&, http::Request const&);

// health.cpp, openapi.cpp
http::Response healthz(Context&, http::Request const&);
http::Response readyz(Context&, http::Request const&);
http::Response maintain(Context&, http::Request const&);
http::Response openapi(Context&, http::Request const&);

}  // namespace fassung::api
