#pragma once

#include "core/app/application.hpp"

namespace fassung::app {

/// Puts the draft of an open case into the register: its data and, for every document of the case, the text
/// that editing starts from (the last version, else the released or an earlier text, with what the kind of
/// proposal is about already begun). If somebody was faster, theirs stands.
base::Result<reg::DraftMeta> create_draft(Application& app, workflow::State const& state,
                                          workflow::Case const& c, reg::DraftMeta const& meta);

/// What the record itself knows of a draft's data: for a case whose draft the register lost.
reg::DraftMeta meta_from_record(workflow::Case const& c);

}  // namespace fassung::app
