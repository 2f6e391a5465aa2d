#include "server/pages/acts/step_forms.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/app/place.hpp"

namespace fassung::pages::acts {

StepForm const* form_of(std::string_view step) {
    static std::array<StepForm const*, 9> const kAll{
        &kReview, &kCosign, &kApprove, &kRequestChanges, &kReject, &kWithdraw, &kInvolve, &kExtend, &kWaive};
    for (auto const* form : kAll)
        if (form->name == step) return form;
    return nullptr;
}

std::string typed(Context const& context, std::string_view name, std::string_view otherwise) {
    return context.form.has(name) ? context.form.raw(name) : std::string{otherwise};
}

std::string chosen(Context const& context, std::string_view name, std::string_view otherwise) {
    if (context.form.has(name)) return context.form.text(name);
    auto asked = context.query(name);
    return asked.empty() ? std::string{otherwise} : asked;
}

std::string required_text(Context const& context, Findings& findings, std::string const& name,
                          std::string_view missing) {
    auto text = context.form.text(name);
    if (text.empty()) findings.add(name, context.text(missing));
    return text;
}

std::optional<base::Date> read_day(std::string_view text) {
    if (auto const day = base::parse_date(text)) return day;
    std::array<int, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const end = i + 1 < parts.size() ? text.find('.') : text.size();
        if (end == std::string_view::npos || end == 0 || end > 4) return std::nullopt;
        auto const [read, error] = std::from_chars(text.data(), text.data() + end, parts[i]);
        if (error != std::errc{} || read != text.data() + end || parts[i] < 1) return std::nullopt;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    auto const day = std::chrono::year{parts[2]} / std::chrono::month{static_cast<unsigned>(parts[1])} /
                     std::chrono::day{static_cast<unsigned>(parts[0])};
    if (!day.ok() || parts[2] < 1000) return std::nullopt;
    return day;
}

Field area(Context const& context, std::string const& name, std::string_view label_key,
           std::string_view hint_key, bool optional, int rows) {
    Field out;
    out.kind = Field::Kind::kArea;
    out.name = name;
    out.label = context.text(label_key);
    if (!hint_key.empty()) out.hint = context.text(hint_key);
    out.value = typed(context, name);
    out.optional = optional;
    out.rows = rows;
    out.lang = "de";
    return out;
}

std::string place_field(std::string_view prefix, app::ChangedPlace const& place) {
    return std::string{prefix} + ":" + app::to_path(place.document, place.address);
}

}  // namespace fassung::pages::acts
