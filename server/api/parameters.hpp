#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/app/moment.hpp"
#include "server/api/context.hpp"

/// Query parameters that many routes share. Refusals: "bad-parameter" and those of core/app/moment.hpp.
namespace fassung::api {

base::Error bad_parameter(std::string message);

/// `asOf` and `inForceOn`.
base::Result<app::View> view_of(Context& context, http::Request const& request);
/// The measure of the path; "not-found".
base::Result<model::DocumentId> measure_of(http::Request const& request);
/// The same; of a path without a measure, which is about the policy, that.
base::Result<model::DocumentId> subject_of(http::Request const& request);

base::Result<std::optional<base::Date>> date_of(http::Request const& request, std::string_view name);
base::Result<std::optional<base::UnitId>> unit_of(http::Request const& request);
base::Result<std::optional<base::ActorId>> actor_of(http::Request const& request);
/// "true" or "false"; absent: false.
base::Result<bool> flag_of(http::Request const& request, std::string_view name);
/// An address in a document, or the beginning of one; empty if absent.
base::Result<std::string> element_of(http::Request const& request);

/// A form of an answer: the word for `?format=` and its media type.
struct Form {
    std::string_view name;
    std::string_view type;
};
inline constexpr Form kJson{"json", "application/json"};
inline constexpr Form kHtml{"html", "text/html"};
inline constexpr Form kText{"text", "text/plain"};
inline constexpr Form kCsv{"csv", "text/csv"};
/// What `format` names, else what Accept prefers, else the first.
base::Result<Form> form_of(http::Request const& request, std::span<Form const> forms);

}  // namespace fassung::api
