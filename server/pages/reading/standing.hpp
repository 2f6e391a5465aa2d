#pragma once

#include <set>

#include "core/app/listing.hpp"
#include "core/history/labels.hpp"
#include "server/pages/frame/page.hpp"

namespace fassung::pages::reading {

/// What measures in a list are worth, in short. Asks for the editions once, however many measures there are.
class Standing {
  public:
    Standing(Context const& context, app::View const& view);

    /// Sections BADGE: "Vom Kabinett beschlossen", "Freigegebene Arbeitsfassung", "Ausgangsbestand",
    /// "eingestellt", "Federführung ungeklärt".
    void add_badges(Values& values, index::MeasureRow const& row) const;

  private:
    bool is_decided(index::MeasureRow const& row) const;

    Context const& context_;
    std::set<std::pair<base::MeasureId, int>> decided_;
};

}  // namespace fassung::pages::reading
