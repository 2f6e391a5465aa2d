#include "core/base/clock.hpp"
#include "core/index/apply.hpp"
#include "core/index/facts.hpp"

namespace fassung::index {

namespace {

void set(sqlite::Database& database, char const* name, std::int64_t value) {
    database.run("INSERT OR REPLACE INTO facts(name, value) VALUES(?1, ?2)", name, value);
}

void raise(sqlite::Database& database, char const* name, std::int64_t value) {
    database.run(
        "INSERT INTO facts(name, value) VALUES(?1, ?2) ON CONFLICT DO UPDATE SET value=max(value, ?2)", name,
        value);
}

struct Facts {
    sqlite::Database& database;
    model::Event const& event;

    void operator()(model::Founded const& what) const {
        set(database, facts::kDemo, what.demo);
        set(database, facts::kCheckpointTime, event.time.time_since_epoch().count());
    }
    void operator()(model::Adopted const& what) const {
        set(database, facts::kAdopted, 1);
        for (auto const& revision : what.revisions)
            if (revision.document.kind() == model::DocumentKind::kMeasure)
                raise(database, facts::kLastMeasure,
                      base::number_of(*base::MeasureId::parse(revision.document.id())));
    }
    void operator()(model::Opened const& what) const {
        for (auto const& measure : what.allotted)
            raise(database, facts::kLastMeasure, base::number_of(measure));
    }
    void operator()(model::GrantRequested const&) const {
        database.run("INSERT INTO grant_requests(seq) VALUES(?1)", event.seq);
    }
    void operator()(model::GrantConfirmed const& what) const {
        database.run("DELETE FROM grant_requests WHERE seq=?1", what.request);
    }
    void operator()(model::ClockConfirmed const& what) const {
        if (what.complete)
            database.run("DELETE FROM facts WHERE name=?1", facts::kClockConfirmation);
        else
            set(database, facts::kClockConfirmation, static_cast<std::int64_t>(event.seq));
    }
    void operator()(model::Checkpointed const& what) const {
        database.run("INSERT INTO checkpoints(at, date) VALUES(?1, ?2)", what.at,
                     base::to_iso(base::berlin_date(event.time)));
        set(database, facts::kCheckpointTime, event.time.time_since_epoch().count());
    }
    void operator()(model::Countersigned const& what) const {
        database.run("INSERT INTO countersignatures(at, number, signer) VALUES(?1, ?2, ?3)", what.at,
                     what.number, what.signer);
    }
    template <class Other>
    void operator()(Other const&) const {}
};

}  // namespace

void write_facts(Target const& target, record::Committed const& committed) {
    std::visit(Facts{target.database, committed.event}, committed.event.payload);
}

}  // namespace fassung::index
