#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/app/case_actions.hpp"
#include "core/app/case_words.hpp"
#include "core/app/compare.hpp"
#include "server/pages/frame/page.hpp"

namespace fassung::pages::cases {

/// One case as its page shows it; what several sections need is worked out once. Of one request.
class CaseView {
  public:
    /// Of the newest ones; the others stand in the journal.
    static constexpr int kMostEvents = 200;

    explicit CaseView(Context const& context);
    CaseView(CaseView const&) = delete;
    CaseView& operator=(CaseView const&) = delete;

    Context const& context;
    workflow::Case const& the_case;
    workflow::State const& state;
    app::View view;
    history::Names names;
    app::CaseWords words;
    std::vector<workflow::Requirement> requirements;  ///< of a submitted case
    app::CaseActions actions;
    std::vector<model::Event> events;  ///< oldest first
    /// The present version beside its base, with what is unchanged; one for each document. Empty before the
    /// first submission.
    std::vector<history::Synopsis> synopses;

    std::string path() const { return "/proposals/" + the_case.id.str(); }
    /// As it is called in lists; empty where there is no text yet.
    std::string title() const;
    bool is_open() const { return !model::is_closed(the_case.stage); }
    bool of_several_documents() const;
    /// "Beschreibung, Absatz 2"; where the case has several documents, with its name before it.
    std::string place(model::DocumentId const& document, std::string_view address,
                      workflow::Version const* version);
    /// Of the row in the synopsis of this page; empty if it has none.
    history::Row const* row(model::DocumentId const& document, std::string_view address) const;
    /// Number in the journal of an event of the case; empty if it is not among those read, or the user may
    /// not see the journal.
    std::optional<std::uint64_t> seq_of(int event) const;
    model::Texts texts_of(int event) const;

  private:
    bool sees_journal_ = false;
};

/// What stands there in that version, if another wording can be proposed for it.
std::optional<std::string> wording_at(workflow::Version const& version, model::DocumentId const& document,
                                      std::string_view address);
/// What somebody wrote, line by line, each in a section of its own with TEXT.
void quote(Values& values, char const* section, std::string_view text);
/// Of what is unchanged between two sides nothing remains.
void drop_unchanged(std::vector<history::Synopsis>& synopses);

}  // namespace fassung::pages::cases
