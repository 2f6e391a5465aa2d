#include "tests/bench/subjects.hpp"

#include <algorithm>
#include <stdexcept>

namespace fassung::bench {

std::vector<Subject> subjects_of(app::Reader& reader) {
    std::vector<Subject> all;
    auto const snapshot = reader.snapshot();
    for (auto const& [id, head] : *snapshot->state.heads)
        if (id.kind() == model::DocumentKind::kMeasure && head.revision > 0)
            all.push_back({.name = {},
                           .id = id,
                           .revisions = head.revision,
                           .earlier_commit = {},
                           .newest_commit = {}});
    if (all.empty()) throw std::runtime_error("no measure of this record was ever changed");
    std::ranges::stable_sort(all, {}, &Subject::revisions);
    std::vector<Subject> out{all.front(), all[all.size() / 2], all.back()};
    out[0].name = "cold";
    out[1].name = "median";
    out[2].name = "hot";
    auto const commit_of = [&](Subject const& subject, int revision) {
        return reader.index().revision(subject.id, revision)->main->hex();
    };
    for (auto& subject : out) {
        subject.earlier = subject.revisions / 2;
        subject.earlier_commit = commit_of(subject, subject.earlier);
        subject.newest_commit = commit_of(subject, subject.revisions);
    }
    return out;
}

}  // namespace fassung::bench
