#include "server/pages/acts/signed.hpp"

#include <algorithm>

#include "core/exchange/synopsis.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::acts {

namespace {

/// More places than these are folded up.
constexpr std::size_t kPlacesAtOnce = 12;

/// ctemplate makes a space of a line feed, so paragraphs are given one by one.
void add_paragraphs(Values& values, char const* section, std::string_view text) {
    if (text.empty()) return;
    auto& block = *values.AddSectionDictionary(section);
    while (!text.empty()) {
        auto const end = text.find('\n');
        show(block, "P", "TEXT", text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

}  // namespace

void add_case(Context const& context, Values& values, app::SeenCase const& seen) {
    auto const& c = *seen.the_case;
    auto& out = include(values, "CASE", context.language, "acts/case");
    auto const link = link_to(context, c.id);
    set(out, "CASE_LABEL", link.label);
    set(out, "CASE_HREF", link.href);
    set(out, "KIND", word_for(context, c.kind));
    set(out, "UNIT", unit_short(context, c.unit));
    set(out, "UNIT_NAME", unit_name(context, c.unit));
    show(out, "REFERENCE", "TEXT", c.file_reference);
    if (c.urgent) out.ShowSection("URGENT");
    auto const* version = c.version();
    if (version == nullptr) return;
    auto& shown = *out.AddSectionDictionary("VERSION");
    set(shown, "NUMBER", std::to_string(version->number));
    set(shown, "HREF", link.href + "/versions/" + std::to_string(version->number));
    set(shown, "TIME", moment(context, version->time));
    set(shown, "TIME_MACHINE", machine_moment(version->time));
    set(shown, "WHO", who(context, version->by));
    for (auto const& document : version->documents) {
        auto const where = link_to(context, document.document);
        auto& item = *out.AddSectionDictionary("DOCUMENT");
        // What is not released yet has no page of its own.
        auto& inner = *item.AddSectionDictionary(document.base ? "LINK" : "PLAIN");
        set(inner, "LABEL", where.label);
        set(inner, "HREF", where.href);
    }
    add_paragraphs(out, "REASON", version->reason.empty() ? c.reason : version->reason);
}

Html synopses(Context const& context, workflow::Case const& c, app::RangeEnd const& from,
              app::RangeEnd const& to) {
    auto const view = app::view_now(context.app);
    auto const comparison = app::compare(context.app, view, c, from, to);
    Html out;
    if (!comparison) return out;
    for (auto& synopsis : comparison->make()) {
        if (!synopsis.changed()) continue;
        synopsis.drop_unchanged();
        out +=
            Html::trusted(exchange::synopsis_html(synopsis, {comparison->from.label, comparison->to.label}));
    }
    return out;
}

Html present_synopses(Context const& context, workflow::Case const& c) {
    if (c.version() == nullptr) return {};
    return synopses(context, c, app::base_end(), app::version_end(c.version()->number));
}

void add_places(Context const& context, Values& values, std::vector<app::ChangedPlace> const& places) {
    if (places.empty()) return;
    auto const asked = static_cast<std::size_t>(std::ranges::count(places, true, &app::ChangedPlace::asked));
    auto& block = *values.AddSectionDictionary("PLACES");
    set(block, "COUNT",
        places.size() == 1 ? context.text("acts.places-one") : context.text("acts.places", places.size()));
    if (asked != 0 && asked != places.size())
        show(block, "SOME_ASKED", "TEXT", context.text("acts.places-asked", asked));
    if (places.size() <= kPlacesAtOnce) block.ShowSection("OPEN");
    for (auto const& place : places) {
        auto& out = *block.AddSectionDictionary("PLACE");
        set(out, "DOCUMENT", place.document.id());
        set(out, "LABEL", place.label);
        if (asked != 0 && asked != places.size())
            set(*out.AddSectionDictionary("STATE"), "TEXT",
                context.text(place.asked ? "acts.place-asked" : "acts.place-covered"));
    }
}

void add_effect(Context const& context, Values& values, std::string_view step,
                app::ActPreview const* preview) {
    auto& out = include(values, "EFFECT", context.language, "acts/effect");
    if (preview != nullptr && preview->releases()) {
        auto& release = *out.AddSectionDictionary("RELEASES");
        for (auto const& revision : preview->revisions) {
            auto& item = *release.AddSectionDictionary("REVISION");
            set(item, "LABEL", link_to(context, revision.document).label);
            set(item, "NUMBER", context.text("acts.revision", revision.number));
        }
        std::string units;
        for (auto const& unit : preview->despite)
            units += (units.empty() ? "" : ", ") + unit_short(context, unit);
        set(release, "HEADING",
            context.text(units.empty() ? "acts.effect-releases" : "acts.effect-releases-despite"));
        if (!units.empty()) show(release, "DESPITE", "TEXT", context.text("acts.effect-despite", units));
    }
    show(out, "SENTENCE", "TEXT", context.text(std::string{"acts.effect-"}.append(step)));
    if (preview == nullptr) return;
    Values* met = nullptr;
    for (auto const& requirement : preview->met) {
        if (met == nullptr) met = out.AddSectionDictionary("MET");
        set(*met->AddSectionDictionary("ITEM"), "LABEL", requirement.label);
    }
    Values* open = nullptr;
    for (auto const& requirement : preview->open) {
        if (open == nullptr) open = out.AddSectionDictionary("OPEN");
        auto& item = *open->AddSectionDictionary("ITEM");
        set(item, "LABEL", requirement.label);
        set(item, "STATE", word_for(context, requirement.outcome));
    }
    if (met == nullptr && !preview->releases()) out.ShowSection("NOTHING_MET");
}

}  // namespace fassung::pages::acts
