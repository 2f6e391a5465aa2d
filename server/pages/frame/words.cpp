#include "server/pages/frame/words.hpp"

#include <array>
#include <cstdlib>

namespace fassung::pages {

namespace {

constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};

/// Hours and minutes in Berlin: the German form has them, whatever the language.
std::string clock_time(base::Instant instant) {
    auto const german = base::to_german(instant);
    auto const comma = german.find(", ");
    return german.substr(comma + 2, 5);
}

std::string word(Context const& context, std::string_view set, std::string_view name) {
    return context.text(std::string{"frame."}.append(set).append("-").append(name));
}

model::UnitName const* name_of_unit(Context const& context, base::UnitId const& unit) {
    auto const* known = context.snapshot->state.units ? context.snapshot->state.units->find(unit) : nullptr;
    return known == nullptr ? nullptr : &known->name_on(context.today());
}

}  // namespace

std::string day(Context const& context, base::Date date) {
    if (context.language == Language::kGerman) return base::to_german(date);
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       kMonths[(static_cast<unsigned>(date.month()) - 1) % 12],
                       static_cast<int>(date.year()));
}

std::string moment(Context const& context, base::Instant instant) {
    if (context.language == Language::kGerman) return base::to_german(instant);
    return day(context, base::berlin_date(instant)) + ", " + clock_time(instant);
}

std::string machine_day(base::Date date) {
    return base::to_iso(date);
}

std::string machine_moment(base::Instant instant) {
    return base::to_rfc3339(instant);
}

int working_days_left(Context const& context, base::Date until) {
    return context.snapshot->state.holidays->working_days_between(context.today(), until);
}

std::string time_left(Context const& context, base::Date until) {
    auto const today = context.today();
    if (until == today) return context.text("frame.due-today");
    auto const days = working_days_left(context, until);
    if (until > today) {
        if (days == 1) return context.text("frame.due-in-one");
        return context.text("frame.due-in", days);
    }
    if (days == 0 || days == -1) return context.text("frame.overdue-one");
    return context.text("frame.overdue", -days);
}

std::string unit_short(Context const& context, base::UnitId const& unit) {
    auto const* name = name_of_unit(context, unit);
    return name == nullptr ? unit.str() : name->abbr;
}

std::string unit_name(Context const& context, base::UnitId const& unit) {
    auto const* name = name_of_unit(context, unit);
    return name == nullptr ? unit.str() : name->title;
}

std::string person(Context const& context, base::ActorId const& actor) {
    if (actor == base::system_actor()) return context.text("frame.system");
    // A page of many rows names the same few people again and again.
    auto const [at, fresh] = context.names_asked.try_emplace(actor);
    if (fresh) {
        auto const names = context.app.names({actor});
        if (auto const found = names.find(actor); found != names.end()) at->second = found->second;
    }
    return at->second.empty() ? actor.str() : at->second;
}

std::string who(Context const& context, model::ActingAs const& by) {
    if (by.function == model::Function::kSystem) return context.text("frame.system");
    auto out = person(context, by.actor) + " (" + word_for(context, by.function);
    if (by.unit) out += ", " + unit_short(context, *by.unit);
    out += ")";
    if (by.acting_for) out += " " + context.text("frame.acting-for", person(context, *by.acting_for));
    return out;
}

std::string word_for(Context const& context, model::Stage stage) {
    return word(context, "stage", model::name_of(stage));
}
std::string word_for(Context const& context, model::ProposalKind kind) {
    return word(context, "kind", model::name_of(kind));
}
std::string word_for(Context const& context, model::Word value) {
    return word(context, "word", model::name_of(value));
}
std::string word_for(Context const& context, model::Function function) {
    return word(context, "function", model::name_of(function));
}
std::string word_for(Context const& context, workflow::Outcome outcome) {
    return word(context, "outcome", workflow::name_of(outcome));
}
std::string word_for_event(Context const& context, std::string_view kind) {
    return word(context, "event", kind);
}

Link link_to(Context const& context, model::DocumentId const& document) {
    auto const* head = context.snapshot->state.head(document);
    std::string title;
    if (head != nullptr)
        if (auto const* element = head->document->root.child("title")) title = element->text;
    switch (document.kind()) {
        case model::DocumentKind::kMeasure: {
            auto label = context.text("frame.measure", document.id());
            if (!title.empty()) label += " " + title;
            return {std::move(label), "/measures/" + document.id()};
        }
        case model::DocumentKind::kField:
            return {context.text("frame.field", title.empty() ? document.id() : title),
                    "/fields/" + document.id()};
        case model::DocumentKind::kConcept:
            return {context.text("frame.concept"), "/concept"};
        case model::DocumentKind::kEdition:
            return {title.empty() ? document.id() : title, "/editions/" + document.id()};
        case model::DocumentKind::kPolicy:
            return {context.text("frame.policy"), "/policy"};
        case model::DocumentKind::kUnits:
            return {context.text("frame.units"), "/units"};
        case model::DocumentKind::kActor:
            return {document.id(), "/actors/" + document.id()};
        case model::DocumentKind::kHolidays:
        case model::DocumentKind::kKeys:
            return {document.name(), "/journal"};
    }
    std::abort();
}

Link link_to(Context const& context, base::ProposalId const& proposal) {
    return {context.text("frame.proposal", proposal.str()), "/proposals/" + proposal.str()};
}

}  // namespace fassung::pages
