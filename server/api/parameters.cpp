#include "server/api/parameters.hpp"

#include "core/app/refusals.hpp"
#include "server/api/negotiation.hpp"

namespace fassung::api {

namespace {

constexpr std::size_t kMostElementBytes = 200;

std::string quoted(std::string_view name) {
    return "„" + std::string{name} + "“";
}

}  // namespace

base::Error bad_parameter(std::string message) {
    return {base::Errc::kInvalid, "bad-parameter", std::move(message)};
}

base::Result<app::View> view_of(Context& context, http::Request const& request) {
    auto const moment = app::parse_moment(request.query("asOf"), request.query("inForceOn"));
    if (!moment) return moment.error();
    return app::view_at(context.app, *moment);
}

base::Result<model::DocumentId> measure_of(http::Request const& request) {
    auto const& text = request.params.at("measure");
    auto const id = base::MeasureId::parse(text);
    if (!id) return app::not_found("Die Maßnahme " + text);
    return model::DocumentId::measure(*id);
}

base::Result<model::DocumentId> subject_of(http::Request const& request) {
    if (request.params.contains("measure")) return measure_of(request);
    return model::DocumentId::single(model::DocumentKind::kPolicy);
}

base::Result<std::optional<base::Date>> date_of(http::Request const& request, std::string_view name) {
    auto const text = request.query(name);
    if (!text) return std::optional<base::Date>{};
    auto const date = base::parse_date(*text);
    if (!date) return bad_parameter(quoted(name) + " ist ein Tag, zum Beispiel 2026-11-22.");
    return date;
}

base::Result<std::optional<base::UnitId>> unit_of(http::Request const& request) {
    auto const text = request.query("unit");
    if (!text) return std::optional<base::UnitId>{};
    auto const unit = base::UnitId::parse(*text);
    if (!unit) return bad_parameter("„unit“ ist die Kennung einer Stelle, zum Beispiel tmbwk.");
    return unit;
}

base::Result<std::optional<base::ActorId>> actor_of(http::Request const& request) {
    auto const text = request.query("actor");
    if (!text) return std::optional<base::ActorId>{};
    auto const actor = base::ActorId::parse(*text);
    if (!actor) return bad_parameter("„actor“ ist die Kennung einer Person, zum Beispiel a-7f3a91c2.");
    return actor;
}

base::Result<bool> flag_of(http::Request const& request, std::string_view name) {
    auto const text = request.query(name);
    if (!text || *text == "false") return false;
    if (*text == "true") return true;
    return bad_parameter(quoted(name) + " ist true oder false.");
}

base::Result<std::string> element_of(http::Request const& request) {
    auto const text = request.query("element");
    if (!text) return std::string{};
    if (text->empty() || text->size() > kMostElementBytes)
        return bad_parameter(
            "„element“ ist eine Stelle des Dokuments, zum Beispiel lead oder description/p-7f3a91.");
    return std::string{*text};
}

base::Result<Form> form_of(http::Request const& request, std::span<Form const> forms) {
    if (auto const name = request.query("format")) {
        std::string known;
        for (auto const& form : forms) {
            if (form.name == *name) return form;
            known += (known.empty() ? "" : ", ") + std::string{form.name};
        }
        return bad_parameter("„format“ ist hier eines von: " + known + ".");
    }
    auto const accept = request.header("accept");
    if (!accept) return forms.front();
    auto const* best = &forms.front();
    int most = 0;
    for (auto const& form : forms)
        if (auto const weight = weight_in(*accept, form.type); weight > most) {
            most = weight;
            best = &form;
        }
    return *best;
}

}  // namespace fassung::api
