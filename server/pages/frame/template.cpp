#include "server/pages/frame/template.hpp"

#include <algorithm>
#include <stdexcept>

namespace fassung::pages {

namespace {

constexpr std::string_view kPragma = "{{%AUTOESCAPE context=\"HTML\"}}";

/// Where ctemplate keeps the template of that language.
std::string key_of(Language language, std::string_view name) {
    return std::string{"pages/"}.append(code_of(language)).append("/").append(name);
}

void append_escaped(std::string& out, std::string_view text) {
    for (char const c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '{':
                out += "&#123;";
                break;
            default:
                out += c;
        }
    }
}

/// Puts the texts in the place of their keys.
std::string localised(std::string_view name, std::string_view source, Catalogue const& catalogue,
                      Language language) {
    std::string out;
    for (;;) {
        auto const open = source.find("[[");
        out.append(source.substr(0, open));
        if (open == std::string_view::npos) return out;
        auto const close = source.find("]]", open);
        if (close == std::string_view::npos)
            throw std::logic_error("the template " + std::string{name} + " has [[ without ]]");
        append_escaped(out, catalogue.at(language, source.substr(open + 2, close - open - 2)));
        source.remove_prefix(close + 2);
    }
}

struct Named {
    std::string_view name;
    std::optional<Language> language;  ///< of "help.en"
};

Named parse_name(std::string_view name) {
    auto const dot = name.rfind('.');
    if (dot == std::string_view::npos) return {name, std::nullopt};
    return {name.substr(0, dot), parse_language(name.substr(dot + 1))};
}

}  // namespace

void load_templates(std::string_view part, std::span<EmbeddedText const> templates,
                    Catalogue const& catalogue) {
    for (auto const language : {Language::kGerman, Language::kEnglish}) {
        for (auto const& [full_name, text] : templates) {
            auto const [name, own] = parse_name(full_name);
            // A text page's German form has no ending, so it is there for both until the English one comes.
            if (own && *own != language) continue;
            auto const path = std::string{part}.append("/").append(name);
            if (!std::string_view{text}.starts_with(kPragma))
                throw std::logic_error("the template " + path + " does not begin with " +
                                       std::string{kPragma});
            bool const has_own = !own && std::ranges::any_of(templates, [&, plain = name](auto const& other) {
                auto const parsed = parse_name(other.name);
                return parsed.name == plain && parsed.language == language;
            });
            if (has_own) continue;
            ctemplate::Template::RemoveStringFromTemplateCache(key_of(language, path));
            if (!ctemplate::StringToTemplateCache(key_of(language, path),
                                                  localised(path, text, catalogue, language),
                                                  ctemplate::STRIP_BLANK_LINES))
                throw std::logic_error("the template " + path + " is malformed");
        }
    }
}

Html expand(Language language, std::string_view name, Values const& values) {
    std::string out;
    if (!ctemplate::ExpandTemplate(key_of(language, name), ctemplate::STRIP_BLANK_LINES, &values, &out))
        throw std::logic_error("the template " + std::string{name} + " cannot be expanded");
    return Html::trusted(std::move(out));
}

Values& include(Values& values, char const* section, Language language, std::string_view name) {
    auto& out = *values.AddIncludeDictionary(section);
    out.SetFilename(key_of(language, name));
    return out;
}

}  // namespace fassung::pages
