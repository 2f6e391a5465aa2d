#pragma once

#include <map>
#include <string>

#include "core/app/form_parts.hpp"
#include "core/app/moment.hpp"
#include "core/document/diff.hpp"
#include "core/history/labels.hpp"
#include "server/pages/editor/form_page.hpp"
#include "server/pages/editor/notes.hpp"

/// The parts of a form as HTML.
namespace fassung::pages::editor {

/// Lives as long as what it is made from.
class FormParts {
  public:
    FormParts(Context const& context, Editing const& editing, FormState const& state, Notes notes);

    /// Puts the part into the include {{>BODY}}.
    void add(Values& values, app::FormPart const& part) const;

    /// How many places of the part differ from the released text.
    std::size_t changes_in(app::FormPart const& part) const;
    /// How many fields of the part have advice.
    std::size_t notes_in(app::FormPart const& part) const;
    std::vector<std::string> notes_at(std::string_view field) const;

  private:
    void add_leaf(Values& values, app::FormPart const& part) const;
    void add_list(Values& values, app::FormPart const& part) const;
    void add_checks(Values& values, app::FormPart const& part) const;

    void add_item(Values& list, app::FormPart const& part, app::FormPart const& item, std::size_t number,
                  std::size_t count) const;
    void add_blank(Values& list, app::FormPart const& part) const;
    void add_removed(Values& list, app::FormPart const& part) const;
    void add_buttons(Values& out, app::FormPart const& part, app::FormPart const& item,
                     std::string const& name, std::size_t number, std::size_t count) const;
    /// The frame of a leaf or an item and its controls.
    void fill(Values& out, app::FormPart const& part, std::string const& label) const;
    void add_control(Values& out, app::FormPart const& part, app::FormControl const& control,
                     std::string const& label) const;
    void button(Values& out, char const* section, std::string const& step, std::string const& address,
                std::string const& name) const;

    std::string value_of(std::string const& field) const;
    bool is_changed(std::string const& address) const;
    bool is_new(std::string const& address) const;

    Context const& context_;
    Editing const& editing_;
    FormState const& state_;
    Notes notes_;
    app::View view_;
    history::Names names_;
    document::Places now_, before_;
    std::map<std::string, std::string, std::less<>> values_, released_;
};

}  // namespace fassung::pages::editor
