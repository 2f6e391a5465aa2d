#pragma once

#include "core/app/attention.hpp"
#include "server/pages/frame/page.hpp"

/// The sections of the start page.
namespace fassung::pages::desk {

Html waiting_section(Context const& context, app::Attention const& attention);
Html awaiting_section(Context const& context, app::Attention const& attention);
Html drafts_section(Context const& context, app::Attention const& attention);
/// Drafts of other units that are shown to one of the user's; nothing if there are none.
Html shared_section(Context const& context);
/// `since`: the end of the last visit; `first`: there was none, and `since` is some days ago.
Html changed_section(Context const& context, app::Attention const& attention, base::Instant since,
                     bool first);
Html pipeline_section(Context const& context, app::Attention const& attention,
                      std::optional<app::Station> shown);

}  // namespace fassung::pages::desk
