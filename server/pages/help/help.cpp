#include "server/pages/frame/page.hpp"
#include "server/pages/help/handlers.hpp"
#include "server/ui/assets.hpp"

namespace fassung::pages::help {

namespace {

http::Response text_page(Context const& context, char const* title, std::string_view name, Values& values) {
    std::vector<Crumb> crumbs;
    if (name != "help/help") crumbs.push_back({context.text("frame.nav-help"), "/help"});
    crumbs.push_back({context.text(title), ""});
    return page(context, {.title = context.text(title), .area = Area::kHelp, .crumbs = std::move(crumbs)},
                render(context, name, values));
}

/// Paragraphs of an operator's text: what empty lines divide. EMPTY where there is none.
void add_paragraphs(Values& values, char const* section, char const* empty, std::string_view text) {
    bool any = false;
    while (!text.empty()) {
        auto const end = text.find("\n\n");
        auto const paragraph = text.substr(0, end);
        if (paragraph.find_first_not_of(" \n\t") != std::string_view::npos) {
            set(*values.AddSectionDictionary(section), "TEXT", paragraph);
            any = true;
        }
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 2);
    }
    if (!any) values.ShowSection(empty);
}

}  // namespace

http::Response show_help(Context& context) {
    Values values{"help"};
    return text_page(context, "help.title", "help/help", values);
}

http::Response show_glossary(Context& context) {
    Values values{"glossary"};
    return text_page(context, "help.glossary", "help/glossary", values);
}

http::Response show_keyboard(Context& context) {
    Values values{"keyboard"};
    return text_page(context, "help.keyboard", "help/keyboard", values);
}

http::Response show_accessibility(Context& context) {
    Values values{"accessibility"};
    set(values, "SITE", context.site.name);
    add_paragraphs(values, "CONTACT", "NO_CONTACT", context.site.contact);
    add_paragraphs(values, "ENFORCEMENT", "NO_ENFORCEMENT", context.site.enforcement);
    add_paragraphs(values, "ADDED", "NOTHING_ADDED", context.site.accessibility);
    return text_page(context, "help.accessibility", "help/accessibility", values);
}

http::Response show_imprint(Context& context) {
    Values values{"imprint"};
    add_paragraphs(values, "PARAGRAPH", "EMPTY", context.site.imprint);
    set(values, "LICENCES", ui::path_of("licences.txt"));
    return text_page(context, "help.imprint", "help/imprint", values);
}

http::Response show_privacy(Context& context) {
    Values values{"privacy"};
    add_paragraphs(values, "PARAGRAPH", "EMPTY", context.site.privacy);
    return text_page(context, "help.privacy", "help/privacy", values);
}

}  // namespace fassung::pages::help
