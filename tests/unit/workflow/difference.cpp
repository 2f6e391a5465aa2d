#include "tests/unit/workflow/oracle.hpp"

namespace fassung::workflow::test {

std::string difference(Case const& left, Case const& right) {
    if (left.stage != right.stage || left.events != right.events || left.last_seq != right.last_seq)
        return "stage";
    if (left.documents != right.documents || left.authors != right.authors ||
        left.next_authors != right.next_authors)
        return "documents or authors";
    if (left.dues != right.dues || left.passed != right.passed || left.passed_at != right.passed_at)
        return "deadlines";
    if (left.conflicts != right.conflicts || left.editorial_refused != right.editorial_refused)
        return "conflicts";
    if (left.versions.size() != right.versions.size() || left.votes.size() != right.votes.size() ||
        left.comments.size() != right.comments.size() || left.waivers.size() != right.waivers.size())
        return "number of parts";
    for (std::size_t i = 0; i < left.versions.size(); ++i)
        if (left.versions[i].documents != right.versions[i].documents ||
            left.versions[i].changes != right.versions[i].changes ||
            left.versions[i].votes != right.versions[i].votes ||
            left.versions[i].texts.size() != right.versions[i].texts.size())
            return "version " + std::to_string(i + 1);
    for (std::size_t i = 0; i < left.votes.size(); ++i)
        if (left.votes[i].covers != right.votes[i].covers || left.votes[i].word != right.votes[i].word ||
            left.votes[i].history != right.votes[i].history ||
            left.votes[i].replaced_by != right.votes[i].replaced_by)
            return "vote " + std::to_string(i + 1);
    return {};
}

}  // namespace fassung::workflow::test
