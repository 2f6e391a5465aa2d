#include "tests/unit/api/contract/requests.hpp"

#include <map>

namespace fassung::contract {

namespace {

constexpr std::string_view kProposal = "/api/v1/proposals/{id}/";

/// The step's name, such as "submit".
std::string_view step_of(api::Route const& route) {
    return route.pattern.substr(kProposal.size());
}

}  // namespace

std::string target_of(api::Route const& route, std::string const& proposal) {
    std::string out{route.pattern};
    for (auto const& [name, value] : std::map<std::string, std::string>{{"{id}", proposal},
                                                                        {"{measure}", "M-0022"},
                                                                        {"{version}", "1"},
                                                                        {"{number}", "1"},
                                                                        {"{revision}", "0"},
                                                                        {"{seq}", "1"},
                                                                        {"{unit}", "tfm"},
                                                                        {"{note}", "1"},
                                                                        {"{token}", "1"}})
        if (auto const at = out.find(name); at != std::string::npos) out.replace(at, name.size(), value);
    return out;
}

std::string login_for(api::Route const& route) {
    using workflow::Action;
    if (!route.action) return "tmbwk";
    switch (*route.action) {
        case Action::kReview:
        case Action::kRequestChanges:
        case Action::kReject:
        case Action::kExtend:
        case Action::kInvolve:
            return "bimf-pruefung";
        case Action::kApprove:
        case Action::kWaive:
            return "bimf-freigabe";
        case Action::kCloneRecord:
        case Action::kCountersign:
        case Action::kVerify:
            return "rechnungshof";
        case Action::kListActors:
        case Action::kManageActors:
        case Action::kConfirmClock:
        case Action::kMaintain:
        case Action::kChangeKey:
            return "betrieb";
        case Action::kReadConcept:
        case Action::kReadJournal:
        case Action::kOpenProposal:
        case Action::kReadProposal:
        case Action::kReadDraft:
        case Action::kWriteDraft:
        case Action::kSubmit:
        case Action::kWithdraw:
        case Action::kDiscard:
        case Action::kCosign:
        case Action::kComment:
        case Action::kResolveComment:
        case Action::kAdoptWording:
            return "tmbwk";
    }
    std::abort();
}

bool is_step(api::Route const& route) {
    return route.method == http::Method::kPost && route.pattern.starts_with(kProposal) &&
           route.action != workflow::Action::kReadProposal;
}

std::string body_for(api::Route const& route) {
    if (route.pattern == "/api/v1/tokens") return R"({"name":"Auswertung","scope":"read"})";
    if (route.pattern == "/api/v1/proposals" && route.method == http::Method::kPost)
        return R"({"kind":"amend","measures":["M-0022"]})";
    if (route.pattern == "/api/v1/grants" && route.method == http::Method::kPost)
        return R"({"login":"weitere","name":"Fachreferat","office":"TMDI","password":"fassung-demo",)"
               R"("grants":[{"function":"editor","unit":"tmdi"}]})";
    if (route.pattern == "/api/v1/steps")
        return R"({"steps":[{"proposal":"2026-0001","step":"cosign","version":1,"word":"signed"}]})";
    if (route.pattern == "/api/v1/proposals/{id}/preview") return R"({"step":"withdraw"})";
    if (route.pattern == "/api/v1/proposals/{id}/notes" && route.method == http::Method::kPost)
        return R"({"text":"Für morgen"})";
    if (route.pattern == "/api/v1/checkpoints/{seq}/countersignatures")
        return R"({"signature":"-----BEGIN SSH SIGNATURE-----"})";
    if (!is_step(route)) return {};
    static std::map<std::string_view, std::string> const kBodies{
        {"submit", R"({"reason":"Anpassung"})"},
        {"review", R"({"version":1,"finding":"sound"})"},
        {"request-changes", R"({"version":1,"comments":[{"path":"M-0022/title","text":"Bitte kürzer."}]})"},
        {"cosign", R"({"version":1,"word":"signed"})"},
        {"approve", R"({"version":1})"},
        {"reject", R"({"reason":"Kein Bedarf"})"},
        {"withdraw", R"({"reason":"Kein Bedarf"})"},
        {"involve", R"({"unit":"tmikl","as":"cosign","reason":"Berührt"})"},
        {"extend", R"({"requirement":"review","due":"2027-03-01","reason":"Auf Bitte"})"},
        {"waive", R"({"requirement":"review","reason":"Frist verstrichen"})"},
        {"comments", R"({"version":1,"path":"M-0022/title","text":"Warum?"})"}};
    auto const found = kBodies.find(step_of(route));
    return found == kBodies.end() ? std::string{} : found->second;
}

}  // namespace fassung::contract
