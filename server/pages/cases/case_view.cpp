#include "server/pages/cases/case_view.hpp"

#include <algorithm>

#include "core/app/case_events.hpp"
#include "core/app/naming.hpp"
#include "core/document/diff.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

std::vector<history::Synopsis> synopses_of(Context const& context, app::View const& view,
                                           workflow::Case const& c) {
    if (!c.version()) return {};
    auto const compared =
        app::compare(context.app, view, c, app::base_end(), app::version_end(c.version()->number));
    return compared ? compared->make() : std::vector<history::Synopsis>{};
}

}  // namespace

CaseView::CaseView(Context const& shown)
    : context(shown),
      the_case(*shown.seen.the_case),
      state(shown.seen.snapshot->state),
      view(app::view_now(shown.app)),
      names(app::naming(shown.app, view)),
      words(shown.app, view, names),
      requirements(workflow::requirements(state, the_case)),
      actions(app::case_actions(state, the_case.id, shown.caller.actor, shown.app.clock().now())),
      events(app::case_events(shown.app, shown.seen.snapshot->position.journal, the_case.id,
                              std::max(1, the_case.events - kMostEvents + 1), the_case.events)),
      synopses(synopses_of(shown, view, the_case)),
      sees_journal_(shown.allowed(workflow::Action::kReadJournal)) {
    for (auto const& requirement : requirements) words.tell_requirement(requirement.id, requirement.label);
    for (auto const& frozen : the_case.frozen) words.tell_requirement(frozen.id, frozen.label);
}

std::string CaseView::title() const {
    if (auto const row = context.app.index().find_case(the_case.id)) return row->title;
    return {};
}

bool CaseView::of_several_documents() const {
    return the_case.version() ? the_case.version()->documents.size() > 1 : the_case.documents.size() > 1;
}

std::string CaseView::place(model::DocumentId const& document, std::string_view address,
                            workflow::Version const* version) {
    auto const whole = link_to(context, document).label;
    if (address.empty()) return whole;
    auto label = words.label(document, address, version);
    return of_several_documents() ? whole + ", " + label : label;
}

history::Row const* CaseView::row(model::DocumentId const& document, std::string_view address) const {
    for (auto const& synopsis : synopses) {
        if (synopsis.id != document) continue;
        auto const found = std::ranges::find(synopsis.rows, address, &history::Row::address);
        if (found != synopsis.rows.end()) return &*found;
    }
    return nullptr;
}

std::optional<std::uint64_t> CaseView::seq_of(int event) const {
    if (!sees_journal_ || events.empty()) return std::nullopt;
    auto const at = event - events.front().number;
    if (at < 0 || at >= static_cast<int>(events.size())) return std::nullopt;
    return events[static_cast<std::size_t>(at)].seq;
}

model::Texts CaseView::texts_of(int event) const {
    return app::case_texts(context.app, context.seen.snapshot->position.journal, the_case.id, event);
}

std::optional<std::string> wording_at(workflow::Version const& version, model::DocumentId const& document,
                                      std::string_view address) {
    auto const text = app::CaseWords::text_in(version, document);
    if (!text || !document::with_text(*text, address, "x")) return std::nullopt;
    auto const* element = document::find(*text, address);
    return element == nullptr ? std::nullopt : std::optional{element->text};
}

void quote(Values& values, char const* section, std::string_view text) {
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        show(values, section, "TEXT", text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void drop_unchanged(std::vector<history::Synopsis>& synopses) {
    for (auto& synopsis : synopses) synopsis.drop_unchanged();
}

}  // namespace fassung::pages::cases
