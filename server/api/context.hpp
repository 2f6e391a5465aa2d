#pragma once

#include <optional>

#include "core/app/cases.hpp"
#include "core/record/request_digests.hpp"
#include "server/http/message.hpp"

namespace fassung::api {

/// What a handler works with, besides the request.
struct Context {
    app::Application& app;
    app::Caller caller;  ///< of a public route: empty
    std::optional<base::ProposalId>
        proposal;        ///< of a route below /proposals/{id}: exists, and the caller may act on it
    app::SeenCase seen;  ///< that case as it was when may() was asked; reading needs no second look
    /// Of `Idempotency-Key`; empty if there is none.
    std::optional<record::RequestDigests> digests;
};

using Handler = http::Response (*)(Context&, http::Request const&);

}  // namespace fassung::api
