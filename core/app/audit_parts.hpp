#pragma once

#include <map>
#include <vector>

#include "core/app/moment.hpp"
#include "core/exchange/audit_report.hpp"
#include "core/history/labels.hpp"
#include "core/workflow/case.hpp"

/// Internal. What both audit reports are made of.
namespace fassung::app {

/// Who did what, as the report names them. One thread.
class People {
  public:
    People(Reader& reader, View const& view) : reader_(reader), view_(view) {}

    exchange::ReportActor operator()(model::ActingAs const& by, base::Instant time);
    /// "Erika Beispiel, a-7f3a91c2", or the pseudonym alone.
    std::string spoken(base::ActorId const& actor);
    std::string unit(base::UnitId const& unit, base::Instant time) const;

  private:
    std::string const& name(base::ActorId const& actor);

    Reader& reader_;
    View const& view_;
    std::map<base::ActorId, std::string> known_;
};

exchange::ReportRevision reported(View const& view, index::RevisionRow const& row);

/// The case as it stands in `journal`, with every event of it up to there.
exchange::ReportCase reported(Reader& reader, View const& view, git::Oid const& journal,
                              workflow::Case const& c, history::Names const& names);

}  // namespace fassung::app
