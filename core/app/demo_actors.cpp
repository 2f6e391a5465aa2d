#include "core/app/demo_actors.hpp"

namespace fassung::app {

std::vector<FirstActor> demo_actors(model::Units const& units, model::Policy const& policy) {
    using model::Function;
    std::vector<FirstActor> out;
    for (auto const& [id, unit] : units.all) {
        if (!unit.can_lead) continue;
        auto const abbr = unit.present().abbr;
        out.push_back({id.str(),
                       abbr + (id == policy.office ? " Geschäftsstelle" : " Fachreferat"),
                       abbr,
                       {{Function::kEditor, id}, {Function::kCosigner, id}}});
    }
    auto const add = [&](std::string login, std::string name, Function function, std::string_view unit_id) {
        auto const unit = model::UnitId::parse(unit_id);
        if (!unit || units.find(*unit) == nullptr) return;
        out.push_back(
            {std::move(login), std::move(name), units.find(*unit)->present().abbr, {{function, *unit}}});
    };
    auto const& office = policy.office.str();
    auto const office_abbr =
        units.find(policy.office) == nullptr ? office : units.find(policy.office)->present().abbr;
    add(office + "-pruefung", office_abbr + " Prüfung", Function::kReviewer, office);
    add(office + "-freigabe", office_abbr + " Freigabe", Function::kApprover, office);
    add(office + "-freigabe-2", office_abbr + " Freigabe, Vertretung", Function::kApprover, office);
    add("tsk-freigabe", "TSK Freigabe", Function::kApprover, "tsk");
    add("lib", "Landesintegrationsbeirat, Geschäftsführung", Function::kCouncil, "lib");
    add("rechnungshof", "Rechnungshof, Prüfungsreferat", Function::kAuditor, "rechnungshof");
    add("betrieb", "Betrieb", Function::kOperator, "betrieb");
    add("betrieb-2", "Betrieb, Vertretung", Function::kOperator, "betrieb");
    return out;
}

}  // namespace fassung::app
