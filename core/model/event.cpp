#include "core/model/event.hpp"

#include <array>

namespace fassung::model {

namespace {

// In the order of Payload.
constexpr std::array<std::string_view, std::variant_size_v<Payload>> kKinds{
    "founded",  "actors-registered", "adopted",          "grant-requested", "grant-confirmed",   "clock-confirmed",
    "opened",   "discarded",         "submitted",        "carried-on",      "conflicted",        "reviewed",
    "changes-requested", "cosigned", "approved",         "released",        "rejected",          "withdrawn",
    "involved", "extended",          "waiver-requested", "waived",          "commented",         "comment-resolved",
    "wording-adopted", "deadline-passed",  "checkpointed",     "countersigned",   "key-changed",
    "policy-applied"};

}  // namespace

std::string_view kind_of(Payload const& payload) { return kKinds[payload.index()]; }
std::string_view kind_at(std::size_t index) { return kKinds.at(index); }

std::string_view text_of(Texts const& texts, std::string_view section) {
    for (auto const& [name, text] : texts)
        if (name == section) return text;
    return {};
}

}  // namespace fassung::model
