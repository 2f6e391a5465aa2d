#include <algorithm>
#include <array>
#include <charconv>

#include "core/app/act_preview.hpp"
#include "core/app/bulk_steps.hpp"
#include "server/pages/acts/handlers.hpp"
#include "server/pages/acts/signed.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/words.hpp"

/// Several cases on one page, each shown; one event for each.
namespace fassung::pages::acts {

namespace {

using model::Word;

/// What one person can still look through on one page.
constexpr std::size_t kMostCases = 50;

constexpr std::array<std::string_view, 3> kSteps{"review", "cosign", "approve"};
/// Words that need no text of their own.
constexpr std::array kWords{Word::kSigned, Word::kNoted, Word::kNotConcerned};

/// One case as the page lists it and as its form sends it back: "2026-0042 cosign 3 tfm".
struct Item {
    base::ProposalId id;
    std::string_view step;
    int version = 0;
    std::optional<base::UnitId> unit;

    std::string text() const {
        auto out = id.str() + " " + std::string{step} + " " + std::to_string(version);
        return unit ? out + " " + unit->str() : out;
    }
};

std::string_view known_step(std::string_view name) {
    for (auto const step : kSteps)
        if (step == name) return step;
    return {};
}

std::string next_word(std::string_view& text) {
    auto const end = std::min(text.find(' '), text.size());
    std::string out{text.substr(0, end)};
    text.remove_prefix(std::min(end + 1, text.size()));
    return out;
}

std::optional<Item> parse_item(std::string_view text) {
    auto const id = base::ProposalId::parse(next_word(text));
    auto const step = known_step(next_word(text));
    auto const version = next_word(text);
    if (!id || step.empty()) return std::nullopt;
    Item out{*id, step, 0, std::nullopt};
    auto const* end = version.data() + version.size();
    if (auto const read = std::from_chars(version.data(), end, out.version);
        read.ec != std::errc{} || read.ptr != end)
        return std::nullopt;
    if (text.empty()) return out;
    auto const unit = base::UnitId::parse(std::string{text});
    if (!unit) return std::nullopt;
    out.unit = *unit;
    return out;
}

workflow::CaseCommand command_of(Item const& item, Word word) {
    if (item.step == "review") return workflow::Review{item.version, false, false, {}};
    if (item.step == "approve") return workflow::Approve{item.version, {}, {}};
    return workflow::Cosign{item.version, word, item.unit, {}, {}};
}

base::Error needs_a_page_of_its_own(Context const& context) {
    return {base::Errc::kConflict, "requirements-open", context.text("acts.bulk-despite")};
}

struct Planned {
    Item item;
    app::SeenCase seen;
    app::ActPreview preview;
};
struct Impossible {
    std::string id;
    std::string reason;
    bool known = false;  ///< the user may see the case
    std::string_view step;
};
struct Plan {
    std::vector<Planned> possible;
    std::vector<Impossible> impossible;
};

/// The asked step, or the first that is open to the user; each unit for which they co-sign has its own line.
void plan_case(Context const& context, Plan& plan, std::string const& text, std::string_view asked) {
    auto const id = base::ProposalId::parse(text);
    auto const seen = id ? std::optional{app::find_case(context.app, context.caller, *id)} : std::nullopt;
    if (!seen || !*seen) {
        auto const reason = seen ? (*seen).error().message : context.text("acts.bulk-no-case");
        plan.impossible.push_back({id ? text : std::string{"–"}, reason, false, {}});
        return;
    }
    auto const& found = **seen;
    auto const version = found.the_case->version() == nullptr ? 0 : found.the_case->version()->number;
    std::optional<base::Error> refusal;
    std::string_view refused_step;
    for (auto const step : kSteps) {
        if (!asked.empty() && step != asked) continue;
        auto const opening = app::opening_of(context.app, context.caller, found, step);
        if (opening.refusal || opening.needs_despite) {
            if (!refusal || opening.needs_despite) {
                refusal = opening.refusal ? *opening.refusal : needs_a_page_of_its_own(context);
                refused_step = step;
            }
            continue;
        }
        std::vector<std::optional<base::UnitId>> units{opening.units.begin(), opening.units.end()};
        if (units.empty()) units.emplace_back();
        for (auto const& unit : units) {
            Item item{*id, step, version, unit};
            auto preview =
                app::preview_act(context.app, context.caller, found, command_of(item, Word::kSigned));
            if (preview) plan.possible.push_back({std::move(item), found, std::move(*preview)});
        }
        return;
    }
    if (refusal) plan.impossible.push_back({id->str(), refusal->message, true, refused_step});
}

std::vector<std::string> each_once(std::vector<std::string> all) {
    std::vector<std::string> out;
    for (auto& text : all)
        if (std::ranges::find(out, text) == out.end()) out.push_back(std::move(text));
    return out;
}

/// Too many, or none: said on a page that leads back to the queue.
http::Response refuse_count(Context const& context, std::size_t count) {
    return refused(context, count == 0 ? base::Error{base::Errc::kInvalid, "invalid-body",
                                                     context.text("acts.bulk-none")}
                                       : base::Error{base::Errc::kTooLarge, "too-many",
                                                     context.text("acts.bulk-too-many", kMostCases)});
}

/// What the page had listed, ticked or not; each case once.
std::vector<Item> shown_items(std::string_view list) {
    std::vector<Item> out;
    while (!list.empty() && out.size() < kMostCases) {
        auto const end = std::min(list.find(','), list.size());
        auto item = parse_item(list.substr(0, end));
        if (item && std::ranges::none_of(out, [&](Item const& known) { return known.id == item->id; }))
            out.push_back(std::move(*item));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return out;
}

void fill_impossible(Context const& context, Values& values, std::vector<Impossible> const& all) {
    if (all.empty()) return;
    auto& block = *values.AddSectionDictionary("IMPOSSIBLE");
    for (auto const& one : all) {
        auto& out = *block.AddSectionDictionary("ITEM");
        set(out, "REASON", one.reason);
        auto const id = base::ProposalId::parse(one.id);
        auto& inner = *out.AddSectionDictionary(one.known && id ? "LINK" : "PLAIN");
        set(inner, "LABEL", one.id);
        if (one.known && id)
            set(inner, "HREF",
                link_to(context, *id).href + (one.step.empty() ? "" : "/act/" + std::string{one.step}));
    }
}

void fill_planned(Context const& context, Values& out, Planned const& planned, bool ticked) {
    auto const& c = *planned.seen.the_case;
    auto const value = planned.item.text();
    auto field = "item-" + value;
    std::ranges::replace(field, ' ', '-');
    set(out, "FIELD", field);
    set(out, "VALUE", value);
    if (ticked) out.ShowSection("TICKED");
    set(out, "STEP", context.text("acts.step-" + std::string{planned.item.step}));
    set(out, "LABEL", link_to(context, c.id).label);
    set(out, "WHO", who(context, planned.preview.by));
    set(out, "STEP_HREF", link_to(context, c.id).href + "/act/" + std::string{planned.item.step});
    add_case(context, out, planned.seen);
    add_effect(context, out, planned.item.step, &planned.preview);
    set_html(out, "SYNOPSIS_HTML", present_synopses(context, c));
    set(out, "PLACES",
        planned.preview.places.size() == 1 ? context.text("acts.places-one")
                                           : context.text("acts.places", planned.preview.places.size()));
}

http::Response plan_page(Context& context, Plan const& plan, Findings const& findings, int status,
                         std::vector<std::string> const* ticked) {
    Values values{"bulk"};
    add_errors(context, values, findings);
    fill_impossible(context, values, plan.impossible);
    if (plan.possible.empty()) {
        values.ShowSection("NOTHING");
    } else {
        auto& form = *values.AddSectionDictionary("FORM");
        tokens(context, form);
        bool cosigns = false, releases = false;
        std::string shown;
        for (auto const& planned : plan.possible) {
            shown += (shown.empty() ? "" : ",") + planned.item.text();
            cosigns = cosigns || planned.item.step == "cosign";
            releases = releases || planned.preview.releases();
            bool const on =
                ticked == nullptr || std::ranges::find(*ticked, planned.item.text()) != ticked->end();
            fill_planned(context, *form.AddSectionDictionary("CASE_ITEM"), planned, on);
        }
        set(form, "SHOWN", shown);
        if (releases) form.ShowSection("RELEASES");
        if (cosigns) {
            Field word;
            word.kind = Field::Kind::kRadios;
            word.name = "word";
            word.label = context.text("acts.bulk-word");
            word.hint = context.text("acts.bulk-word-hint");
            for (auto const one : kWords) {
                std::string const name{model::name_of(one)};
                word.options.push_back({name, context.text("acts.word-" + name),
                                        context.form.text("word") == name,
                                        context.text("acts.word-hint-" + name)});
            }
            add_field(context, form, "WORD", word, findings);
        }
        set(form, "COUNT",
            plan.possible.size() == 1 ? context.text("acts.bulk-count-one")
                                      : context.text("acts.bulk-count", plan.possible.size()));
    }
    Frame frame;
    frame.title = context.text("acts.bulk-title");
    frame.area = Area::kReview;
    frame.crumbs = {{context.text("acts.queue-title"), "/review"}, {frame.title, {}}};
    frame.wide = true;
    frame.has_errors = !findings.empty();
    return page(context, frame, render(context, "acts/bulk", values), status);
}

}  // namespace

http::Response plan_bulk(Context& context) {
    auto const cases = each_once(context.form.all("case"));
    if (cases.empty() || cases.size() > kMostCases) return refuse_count(context, cases.size());
    auto const asked = known_step(context.form.text("step"));
    Plan plan;
    for (auto const& id : cases) plan_case(context, plan, id, asked);
    return plan_page(context, plan, {}, 200, nullptr);
}

http::Response confirm_bulk(Context& context) {
    auto const texts = each_once(context.form.all("item"));
    if (texts.size() > kMostCases) return refuse_count(context, texts.size());
    std::vector<Item> items;
    bool cosigns = false;
    for (auto const& text : texts)
        if (auto item = parse_item(text)) {
            cosigns = cosigns || item->step == "cosign";
            items.push_back(std::move(*item));
        }
    auto const word = model::parse_name<Word>(context.form.text("word"));
    bool const word_known = word && std::ranges::find(kWords, *word) != kWords.end();
    Findings findings;
    if (items.empty()) findings.add("", context.text("acts.bulk-none"));
    if (cosigns && !word_known) findings.add("word", context.text("acts.word-missing"));
    if (!findings.empty()) {
        Plan plan;
        for (auto const& item : shown_items(context.form.text("shown")))
            plan_case(context, plan, item.id.str(), item.step);
        return plan_page(context, plan, findings, 422, &texts);
    }

    std::vector<app::PlannedStep> steps;
    for (auto const& item : items) steps.push_back({item.id, command_of(item, word.value_or(Word::kSigned))});
    auto const results = app::take_steps(context.app, context.caller, steps, *context.digests);

    Values values{"bulk_done"};
    Values* done = nullptr;
    std::vector<Impossible> refusals;
    std::size_t count = 0;
    for (std::size_t i = 0; i < results.size(); ++i) {
        auto const& item = items[i];
        if (!results[i]) {
            bool const visible = results[i].error().kind != base::Errc::kNotFound;
            refusals.push_back({item.id.str(), results[i].error().message, visible, item.step});
            continue;
        }
        if (done == nullptr) done = values.AddSectionDictionary("DONE");
        ++count;
        auto& out = *done->AddSectionDictionary("ITEM");
        auto const link = link_to(context, item.id);
        set(out, "LABEL", link.label);
        set(out, "HREF", link.href);
        bool const released = results[i]->the_case->stage == model::Stage::kReleased;
        set(out, "WHAT",
            context.text(released ? "acts.step-released" : "acts.step-" + std::string{item.step}));
        if (item.unit) show(out, "UNIT", "TEXT", unit_short(context, *item.unit));
    }
    if (done != nullptr)
        set(*done, "HEADING",
            count == 1 ? context.text("acts.bulk-done-one") : context.text("acts.bulk-done", count));
    fill_impossible(context, values, refusals);
    Frame frame;
    frame.title = context.text("acts.bulk-done-title");
    frame.area = Area::kReview;
    frame.crumbs = {{context.text("acts.queue-title"), "/review"}, {frame.title, {}}};
    return page(context, frame, render(context, "acts/bulk_done", values));
}

}  // namespace fassung::pages::acts
