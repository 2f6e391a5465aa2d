#include "core/workflow/requirements.hpp"

namespace fassung::workflow {

namespace {

void append(std::string& out, std::optional<model::Digest> const& digest) {
    out += ' ';
    out += digest ? digest->hex() : "absent";
}

}  // namespace

model::Digest binding(std::vector<model::Change> const& changes) {
    std::string text;
    for (auto const& change : changes) {
        text += change.document.name();
        text += ' ';
        text += change.address;
        append(text, change.base);
        append(text, change.next);
        text += '\n';
    }
    return base::sha256(text);
}

}  // namespace fassung::workflow
