#include "core/record/next_event.hpp"

#include <stdexcept>

#include "core/record/codec.hpp"
#include "core/xml/reader.hpp"

namespace fassung::record {

namespace {

/// The rules version under which new events are written.
constexpr int kRules = 1;

}  // namespace

model::Event next_event(workflow::State const& state, workflow::Decision const& decision,
                        base::Instant time) {
    model::Event event;
    event.seq = state.seq + 1;
    event.rules = kRules;
    event.by = decision.by;
    event.time = time;
    event.proposal = decision.proposal;
    if (event.proposal) {
        auto const* the_case = state.find(*event.proposal);
        event.number = the_case == nullptr ? 1 : the_case->events + 1;
    }
    event.payload = decision.payload;
    return event;
}

std::optional<base::Error> unreadable(model::Event const& event, workflow::Decision const& decision) {
    if (!read_event(write_event(event)))
        return base::Error{base::Errc::kInvalid, "invalid-characters",
                           "Eine Angabe enthält Zeichen, die in der Akte nicht zulässig sind (etwa einen "
                           "Zeilenumbruch oder ein Steuerzeichen). Bitte diese entfernen."};
    // A release repeats the submitted version.
    if (std::holds_alternative<model::Released>(event.payload)) return std::nullopt;
    for (auto const& [id, document] : decision.documents) {
        auto const again = xml::read(id.kind(), document::canonical(*document));
        if (!again || *again != *document)
            throw std::logic_error("document " + id.name() + " would not be read back as it is");
    }
    return std::nullopt;
}

}  // namespace fassung::record
