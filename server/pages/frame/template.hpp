#pragma once

#include <ctemplate/template.h>
#include <span>
#include <string>
#include <string_view>

#include "core/exchange/template.hpp"
#include "server/pages/frame/catalogue.hpp"

/// HTML stands in templates/*.tpl, which the build puts into the program; each begins with the pragma that
/// makes ctemplate escape every value by where it stands. `[[key]]` in a template is the catalogue's text,
/// escaped and put in once per language when the program starts. A file "help.en.tpl" is the English form of
/// "help.tpl", for pages that are mostly text.
namespace fassung::pages {

struct EmbeddedText {
    char const* name;  ///< "measure", "help.en"
    char const* text;
};

using exchange::set;
using exchange::show;
using exchange::Values;

/// A piece of HTML that is safe as it stands: made by `expand`, or by another part that escapes.
class Html {
  public:
    Html() = default;
    /// For fragments of core/exchange and the like, whose values are escaped already. Never for a text that
    /// somebody typed.
    static Html trusted(std::string text) { return Html{std::move(text)}; }
    std::string const& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    Html& operator+=(Html const& other) {
        text_ += other.text_;
        return *this;
    }

  private:
    explicit Html(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// HTML. Names end in _HTML, and the template writes {{NAME_HTML:none}}; a test holds both to it.
inline void set_html(Values& values, char const* name, Html const& html) {
    set(values, name, html.text());
}
/// Puts a part's templates in place, in each language; "part/name". Throws std::logic_error if a template is
/// malformed, lacks the pragma, or names a key that is not there.
void load_templates(std::string_view part, std::span<EmbeddedText const> templates,
                    Catalogue const& catalogue);

/// The template "part/name" in that language. Only templates of the program: throws std::logic_error.
Html expand(Language language, std::string_view name, Values const& values);

/// An include {{>SECTION}} of the template "part/name": its dictionary, to be filled.
Values& include(Values& values, char const* section, Language language, std::string_view name);

}  // namespace fassung::pages
