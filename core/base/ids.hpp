#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// Identifiers that are parsed once, at the edge; after that the type is the proof that the text has the right form.
namespace fassung::base {

namespace detail {
bool is_actor_id(std::string_view text);
bool is_unit_id(std::string_view text);
bool is_measure_id(std::string_view text);
bool is_proposal_id(std::string_view text);
bool is_slug(std::string_view text);
}  // namespace detail

template <class Tag, bool (*kIsValid)(std::string_view)>
class Id {
  public:
    /// The way in for text from outside.
    static std::optional<Id> parse(std::string_view text) {
        if (!kIsValid(text)) return std::nullopt;
        return Id{std::string{text}};
    }
    std::string const& str() const { return text_; }
    auto operator<=>(Id const&) const = default;

    /// An unset id, only so that values can be members of aggregates; never stored, never equal to a parsed one.
    Id() = default;
    bool empty() const { return text_.empty(); }

  private:
    explicit Id(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// "a-7f3a91c2": a pseudonym. "system" is the server acting by a rule.
using ActorId = Id<struct ActorTag, &detail::is_actor_id>;
/// "tmbwk": a ministry or office, for ever; its names are dated in the unit registry.
using UnitId = Id<struct UnitTag, &detail::is_unit_id>;
/// "M-0031": allotted once, at least four digits.
using MeasureId = Id<struct MeasureTag, &detail::is_measure_id>;
/// "2026-0042": year of opening and number in that year, at least four digits.
using ProposalId = Id<struct ProposalTag, &detail::is_proposal_id>;
/// "sprache": a field, an edition.
using FieldId = Id<struct FieldTag, &detail::is_slug>;

inline ActorId system_actor() { return *ActorId::parse("system"); }
MeasureId measure_id(int number);
int number_of(MeasureId const& id);
ProposalId proposal_id(int year, int number);
/// {year, number}
std::pair<int, int> parts_of(ProposalId const& id);

}  // namespace fassung::base

template <class Tag, bool (*kIsValid)(std::string_view)>
struct std::hash<fassung::base::Id<Tag, kIsValid>> {
    std::size_t operator()(fassung::base::Id<Tag, kIsValid> const& id) const noexcept {
        return std::hash<std::string>{}(id.str());
    }
};
