#pragma once

#include <optional>
#include <string>

#include "core/app/moment.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/page.hpp"

/// What the pages about the record share.
namespace fassung::pages::audit {

enum class Tab { kJournal, kVerification, kCheckpoints, kExceptions, kExport };

/// The include {{>TABS}}: to the other pages about the record, as far as the reader may go there.
void add_tabs(Context const& context, Values& values, Tab tab);
/// Title and breadcrumbs of the page itself, or of one below it.
Frame frame_of(Context const& context, Tab tab, std::string const& below = {});

/// A day of the query; a finding if it is none.
std::optional<base::Date> day_of(Context const& context, char const* name, Findings& findings);
/// The fields {{>FROM}}, {{>UNTIL}}, {{>UNIT}} of a filter, as they were asked for.
void add_period(Context const& context, Values& values, Findings const& findings);
std::optional<base::UnitId> unit_of(Context const& context);

/// "SHA256:…" of a public key.
std::string fingerprint(std::string_view public_key);
/// A positive number of the path; empty otherwise.
std::optional<std::uint64_t> number_of(std::string_view text);

}  // namespace fassung::pages::audit
