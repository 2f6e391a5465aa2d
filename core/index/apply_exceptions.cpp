#include <cstdlib>

#include "core/index/apply.hpp"
#include "core/workflow/concern.hpp"

namespace fassung::index {

namespace {

/// The unit that a requirement asks: "cosign-participating:tmbwk".
std::optional<base::UnitId> unit_of(std::string_view requirement) {
    auto const colon = requirement.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    return base::UnitId::parse(requirement.substr(colon + 1));
}

struct Writer {
    sqlite::Database& database;
    record::Committed const& committed;

    void add(Exception kind, model::ReleasedRevision const* revision, std::optional<base::UnitId> const& unit,
             std::string_view what) {
        std::optional<std::string> document;
        if (revision != nullptr) document = revision->document.name();
        write_exception(database, committed.event.seq, kind, document,
                        revision != nullptr ? revision->number : 0, unit, what, std::nullopt);
    }

    void operator()(model::Waived const& what) {
        add(Exception::kWaiver, nullptr, unit_of(what.requirement), what.requirement);
    }
    void operator()(model::DeadlinePassed const& what) {
        if (what.consequence == model::OnDeadline::kAssent)
            add(Exception::kDeadlinePassed, nullptr, unit_of(what.requirement), what.requirement);
    }
    void operator()(model::KeyChanged const& what) { add(Exception::kKeyChanged, nullptr, {}, what.id); }
    void operator()(model::Released const& what) {
        auto const& c = *committed.the_case;
        auto const editorial = workflow::is_editorial(c);
        for (auto const& revision : what.revisions) {
            for (auto const& unit : what.despite) add(Exception::kDissent, &revision, unit, "");
            if (editorial) add(Exception::kEditorial, &revision, {}, "");
            if (c.urgent) add(Exception::kUrgent, &revision, {}, "");
        }
        for (auto const& requirement : what.requirements)
            if (requirement.outcome == "assent")
                add(Exception::kSilence, nullptr, unit_of(requirement.id), requirement.id);
    }
    template <class Other>
    void operator()(Other const&) {}
};

}  // namespace

std::string_view name_of(Exception value) {
    switch (value) {
        case Exception::kWaiver:
            return "waiver";
        case Exception::kDissent:
            return "dissent";
        case Exception::kDeadlinePassed:
            return "deadline-passed";
        case Exception::kSilence:
            return "silence";
        case Exception::kActingFor:
            return "acting-for";
        case Exception::kEditorial:
            return "editorial";
        case Exception::kUrgent:
            return "urgent";
        case Exception::kLeadUnclear:
            return "lead-unclear";
        case Exception::kKeyChanged:
            return "key-changed";
    }
    std::abort();
}

std::optional<Exception> parse_exception(std::string_view name) {
    for (auto const value : {Exception::kWaiver, Exception::kDissent, Exception::kDeadlinePassed,
                             Exception::kSilence, Exception::kActingFor, Exception::kEditorial,
                             Exception::kUrgent, Exception::kLeadUnclear, Exception::kKeyChanged})
        if (name_of(value) == name) return value;
    return std::nullopt;
}

void write_exception(sqlite::Database& database, std::uint64_t seq, Exception kind,
                     std::optional<std::string> const& document, int revision,
                     std::optional<base::UnitId> const& unit, std::string_view what,
                     std::optional<std::int64_t> until) {
    database.run(
        "INSERT INTO exceptions(seq, position, kind, document, number, unit, what, until) "
        "SELECT ?1, 1+coalesce(max(position), 0), ?2, ?3, ?4, ?5, ?6, ?7 FROM exceptions WHERE seq=?1",
        seq, name_of(kind), document, revision, unit, what, until);
}

void write_exceptions(Target const& target, record::Committed const& committed) {
    Writer writer{target.database, committed};
    auto const& event = committed.event;
    if (event.by.acting_for)
        writer.add(Exception::kActingFor, nullptr, event.by.unit, model::kind_of(event.payload));
    std::visit(writer, event.payload);
}

}  // namespace fassung::index
