#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/workflow/decide.hpp"
#include "core/workflow/may.hpp"

/// What the deciding functions of the several acts share. Inside of core/workflow only.
namespace fassung::workflow {

/// A request on a case that exists, that the actor may see and for which they have the function.
struct Asking {
    State const& state;
    Case const& c;
    model::Actor const& actor;
    model::ActorId const& id;
    model::Instant now;
    model::Date day;  ///< today in Thüringen
};

// By act. Each checks the stage first.
base::Result<Decision> decide_open(State const& state, model::ActorId const& actor, Open const& command,
                                   model::Instant now);
base::Result<Decision> decide_record(State const& state, model::ActorId const& actor,
                                     RecordCommand const& command, model::Instant now);
base::Result<Decision> decide_act(Asking const& asking, Submit const& command);
base::Result<Decision> decide_act(Asking const& asking, Discard const& command);
base::Result<Decision> decide_act(Asking const& asking, Review const& command);
base::Result<Decision> decide_act(Asking const& asking, RequestChanges const& command);
base::Result<Decision> decide_act(Asking const& asking, Cosign const& command);
base::Result<Decision> decide_act(Asking const& asking, Approve const& command);
base::Result<Decision> decide_act(Asking const& asking, Reject const& command);
base::Result<Decision> decide_act(Asking const& asking, Withdraw const& command);
base::Result<Decision> decide_act(Asking const& asking, Involve const& command);
base::Result<Decision> decide_act(Asking const& asking, Extend const& command);
base::Result<Decision> decide_act(Asking const& asking, Waive const& command);
base::Result<Decision> decide_act(Asking const& asking, AddComment const& command);
base::Result<Decision> decide_act(Asking const& asking, ResolveComment const& command);
base::Result<Decision> decide_act(Asking const& asking, AdoptWording const& command);

/// The first of the functions that the actor holds, with its unit; the proposing unit for an editor.
model::ActingAs acting_as(Asking const& asking, std::initializer_list<model::Function> functions);
model::ActingAs as_system();

Decision on_case(Asking const& asking, model::ActingAs by, model::Payload payload, model::Texts texts = {});

/// The case as it would stand after the decision: what due dates and release are judged on.
Case after(State const& state, Case const& c, Decision const& decision, model::Instant now);

// Checks; success is an empty result.
base::Result<void> in_stage(Asking const& asking, std::string_view command,
                            std::initializer_list<model::Stage> stages);
base::Result<void> on_present_version(Case const& c, int version);
base::Result<void> has_reason(std::string_view text);
base::Result<void> fits(std::string_view what, std::string_view text);
bool is_blank(std::string_view text);
/// A place of the present version on which one can comment; with a wording: one whose text can be replaced.
base::Result<void> is_place(Version const& version, PlacedComment const& comment);

/// Adds a section if there is a text.
void add_text(model::Texts& texts, std::string section, std::string_view text);

}  // namespace fassung::workflow
