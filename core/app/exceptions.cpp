#include "core/app/exceptions.hpp"

#include <cstdlib>

#include "core/app/naming.hpp"
#include "core/app/period.hpp"

namespace fassung::app {

namespace {

constexpr int kPage = 200;

base::Result<index::Period> to_index(AuditPeriod const& period) {
    if (auto const sound = check_period(period.from, period.until); !sound) return sound.error();
    index::Period out;
    if (period.from) out.from = start_of(*period.from);
    if (period.until) out.until = base::berlin_end_of_day(*period.until);
    out.unit = period.unit;
    return out;
}

bool concerns(index::Revision const& revision, std::optional<base::UnitId> const& unit) {
    if (!unit || revision.unit == unit) return true;
    for (auto const& signer : revision.signers)
        if (signer.by.unit == unit) return true;
    return false;
}

/// A deputy's act is the principal's too.
bool same_person(model::ActingAs const& one, model::ActingAs const& other) {
    return one.actor == other.actor || one.acting_for == other.actor || other.acting_for == one.actor ||
           (one.acting_for && one.acting_for == other.acting_for);
}

void check(index::Revision const& revision, OwnApprovals& out) {
    ++out.checked;
    for (auto const& approval : revision.signers) {
        if (approval.role != index::Role::kApproved) continue;
        for (auto const& author : revision.signers)
            if (author.role == index::Role::kProposed && same_person(approval.by, author.by)) {
                out.found.push_back({revision, approval.by});
                break;
            }
    }
}

/// False once nothing older is to be looked at.
bool check_page(Reader& reader, index::Period const& period, std::vector<index::RevisionRow> const& rows,
                std::size_t most, OwnApprovals& out) {
    for (auto const& row : rows) {
        if (period.until && row.time >= *period.until) continue;
        if (period.from && row.time < *period.from) return false;
        auto const revision = reader.index().revision(row.document, row.number);
        if (!revision || !concerns(*revision, period.unit)) continue;
        if (out.checked == most) {
            out.complete = false;
            return false;
        }
        check(*revision, out);
    }
    return true;
}

}  // namespace

base::Result<ExceptionList> exceptions(Reader& reader, AuditPeriod const& period,
                                       std::optional<index::Exception> kind, std::string_view cursor,
                                       int limit) {
    auto const asked = to_index(period);
    if (!asked) return asked.error();
    auto page = reader.index().exceptions(*asked, kind, cursor, limit);
    if (!page) return page.error();
    std::set<base::ActorId> actors;
    for (auto const& row : page->rows) add_people(actors, row.by);
    return ExceptionList{std::move(page->rows), std::move(page->next), reader.names(actors)};
}

std::string german_name_of(index::Exception kind) {
    switch (kind) {
        case index::Exception::kWaiver:
            return "Verzicht auf eine Freigabebedingung";
        case index::Exception::kDissent:
            return "Freigabe trotz Dissens";
        case index::Exception::kDeadlinePassed:
            return "Frist ohne Antwort verstrichen, gilt als Zustimmung";
        case index::Exception::kSilence:
            return "Freigabe, bei der Schweigen als Zustimmung galt";
        case index::Exception::kActingFor:
            return "Handlung in Vertretung";
        case index::Exception::kEditorial:
            return "Redaktionelle Freigabe";
        case index::Exception::kUrgent:
            return "Eilbedürftige Freigabe";
        case index::Exception::kLeadUnclear:
            return "Maßnahme ohne Federführung";
        case index::Exception::kKeyChanged:
            return "Schlüssel des Servers gewechselt";
    }
    std::abort();
}

base::Result<OwnApprovals> own_approvals(Reader& reader, AuditPeriod const& period, std::size_t most) {
    auto const asked = to_index(period);
    if (!asked) return asked.error();
    OwnApprovals out;
    std::string cursor;
    do {
        auto const page = reader.index().releases({}, cursor, kPage);
        if (!page) return page.error();
        cursor = check_page(reader, *asked, page->rows, most, out) ? page->next : std::string{};
    } while (!cursor.empty());
    std::set<base::ActorId> actors;
    for (auto const& each : out.found) add_people(actors, each.by);
    out.names = reader.names(actors);
    return out;
}

}  // namespace fassung::app
