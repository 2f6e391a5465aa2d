#include <array>

#include "core/app/compare.hpp"
#include "core/app/naming.hpp"
#include "core/exchange/synopsis.hpp"
#include "server/pages/cases/handlers.hpp"
#include "server/pages/cases/sections.hpp"
#include "server/pages/frame/tabs.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

/// One version: what it changes, against the one before it or against the released text.
class VersionPage {
  public:
    VersionPage(Context const& context, workflow::Version const& version)
        : context_(context),
          case_(*context.seen.the_case),
          version_(version),
          view_(app::view_now(context.app)),
          names_(app::naming(context.app, view_)),
          words_(context.app, view_, names_),
          previous_(version.number > 1 && context.query("against") != "base") {}

    http::Response make() {
        auto const compared = app::compare(
            context_.app, view_, case_, previous_ ? app::version_end(version_.number - 1) : app::base_end(),
            app::version_end(version_.number));
        if (!compared) return refused(context_, compared.error());
        put_head();
        put_fates();
        put_synopses(*compared);
        auto const title = context_.text("cases.version-page", version_.number, case_.id.str());
        return page(context_,
                    {.title = title,
                     .area = Area::kProposals,
                     .crumbs = {{context_.text("cases.list"), "/proposals"},
                                {case_.id.str(), path()},
                                {context_.text("cases.version-title", version_.number), ""}},
                     .wide = true},
                    render(context_, "cases/version", values_));
    }

  private:
    std::string path() const { return "/proposals/" + case_.id.str(); }
    std::string path(int number) const { return path() + "/versions/" + std::to_string(number); }

    void go(char const* section, int number) {
        if (case_.version(number) == nullptr) return;
        auto& out = *values_.AddSectionDictionary(section);
        set(out, "HREF", path(number));
        set(out, "TEXT", context_.text("cases.version-title", number));
    }

    void put_head() {
        auto const time = moment(context_, version_.time);
        set(values_, "SENTENCE",
            version_.system_made ? context_.text("cases.version-system", time)
                                 : context_.text("cases.version-by", who(context_, version_.by), time));
        if (version_.number > 1) {
            std::array const tabs{TabLink{context_.text("cases.against-previous", version_.number - 1),
                                          path(version_.number), here_if(previous_)},
                                  TabLink{context_.text("cases.against-base"),
                                          path(version_.number) + "?against=base", here_if(!previous_)}};
            add_tabs(context_, values_, context_.text("cases.version-sides"), tabs);
        }
        auto const present = case_.version()->number;
        if (version_.number != present) {
            auto& out = *values_.AddSectionDictionary("SUPERSEDED");
            set(out, "TEXT", context_.text("cases.version-superseded"));
            set(out, "HREF", path(present));
            set(out, "LINK", context_.text("cases.version-title", present));
        }
        if (!version_.reason.empty() && !version_.system_made)
            quote(*values_.AddSectionDictionary("REASON"), "P", version_.reason);
        set(values_, "BACK", path());
        go("BEFORE", version_.number - 1);
        go("AFTER", version_.number + 1);
    }

    void put_fates() {
        if (version_.votes.empty()) return;
        auto& fates = *values_.AddSectionDictionary("FATES");
        for (auto const& carried : version_.votes)
            show(fates, "FATE", "TEXT", fate_line(context_, case_, carried, words_.fate(carried, version_)));
    }

    void put_synopses(app::Comparison const& compared) {
        set(values_, "HEADING",
            previous_ ? context_.text("cases.changes-since", version_.number - 1)
                      : context_.text("cases.changes", version_.number));
        auto synopses = compared.make();
        drop_unchanged(synopses);
        for (auto const& synopsis : synopses) {
            auto& document = *values_.AddSectionDictionary("DOCUMENT");
            if (synopses.size() > 1)
                show(document, "HEADING_OF", "TEXT", link_to(context_, synopsis.id).label);
            set_html(document, "SYNOPSIS_HTML",
                     Html::trusted(exchange::synopsis_html(synopsis, {compared.from.label, compared.to.label},
                                                           {.anchors = true})));
        }
    }

    Context const& context_;
    workflow::Case const& case_;
    workflow::Version const& version_;
    app::View view_;
    history::Names names_;
    app::CaseWords words_;
    bool previous_;
    Values values_{"version"};
};

}  // namespace

http::Response version(Context& context) {
    auto const number = small_number(context.param("version"));
    auto const* found = number ? context.seen.the_case->version(*number) : nullptr;
    if (found == nullptr)
        return refused(context, {base::Errc::kNotFound, "unknown-version",
                                 context.text("cases.version-unknown", context.proposal->str())});
    return VersionPage{context, *found}.make();
}

}  // namespace fassung::pages::cases
