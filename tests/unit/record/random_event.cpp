#include "tests/unit/record/random_event.hpp"

#include <array>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <fmt/format.h>

namespace fassung::test {

/// How many values each enumeration has.
template <class T>
constexpr unsigned kValues = 0;
template <>
constexpr unsigned kValues<model::Branch> = 2;
template <>
constexpr unsigned kValues<model::Function> = 8;
template <>
constexpr unsigned kValues<model::Involvement> = 2;
template <>
constexpr unsigned kValues<model::OnDeadline> = 3;
template <>
constexpr unsigned kValues<model::PathChange> = 3;
template <>
constexpr unsigned kValues<model::ProposalKind> = 5;
template <>
constexpr unsigned kValues<model::Word> = 9;

/// One value of each type; numbers, digests and ids never twice.
struct Filler {
    RandomEvent& from;

    template <class T>
    requires(boost::describe::has_describe_members<T>::value) void fill(T& value, std::string_view) {
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
            [&](auto member) { fill(value.*member.pointer, member.name); });
    }
    template <class T>
    void fill(std::optional<T>& value, std::string_view member) {
        if (from.take()) fill(value.emplace(), member);
    }
    template <class T>
    void fill(std::vector<T>& value, std::string_view member) {
        for (int count = from.take() ? 2 : 0; count > 0; --count) fill(value.emplace_back(), member);
    }
    template <class T>
    requires std::is_enum_v<T>
    void fill(T& value, std::string_view) { value = static_cast<T>(from.random_() % kValues<T>); }
    void fill(bool& value, std::string_view) { value = from.take(); }
    void fill(int& value, std::string_view) { value = from.next(); }
    void fill(std::uint64_t& value, std::string_view) { value = static_cast<std::uint64_t>(from.next()); }
    void fill(base::Digest& value, std::string_view) { value = base::sha256(std::to_string(from.next())); }
    void fill(base::Instant& value, std::string_view) {
        value = base::Instant{std::chrono::seconds{1'790'000'000 + 100'000 * from.next()}};
    }
    void fill(base::Date& value, std::string_view) {
        value = base::Date{std::chrono::sys_days{std::chrono::days{20'000 + from.next()}}};
    }
    void fill(base::ActorId& value, std::string_view) {
        value = *base::ActorId::parse(fmt::format("a-{:08x}", from.next()));
    }
    void fill(base::UnitId& value, std::string_view) {
        value = *base::UnitId::parse(fmt::format("tm{}", from.next()));
    }
    void fill(base::MeasureId& value, std::string_view) { value = base::measure_id(from.next()); }
    void fill(model::DocumentId& value, std::string_view) {
        auto const number = from.next();
        value = number % 3 == 0 ? model::DocumentId::field(*base::FieldId::parse(fmt::format("f{}", number)))
                                : model::DocumentId::measure(base::measure_id(number));
    }
    void fill(std::string& value, std::string_view member) {
        auto const number = from.next();
        if (member == "address")
            value = fmt::format("description/p-{:06x}", number);
        else if (member == "requirement" || member == "id")
            value = fmt::format("cosign-participating:tm{}", number);
        else if (member == "outcome")
            value = "";  // by the struct, below
        else if (member == "root_key" || member == "server_key" || member == "public_key" ||
                 member == "signer")
            value = fmt::format("ssh-ed25519 AAAA{}", number);
        else if (member == "proof" || member == "root_proof")
            value = fmt::format("U1NIU0lH{}", number);
        else if (member == "key")
            value = fmt::format("k-{}", number);
        else if (member == "path")
            value = fmt::format("measures/00/M-{:04}.xml", number);
        else if (member == "reason")
            value = from.take() ? "base-changed" : "";
        else
            value = from.words();
    }
    void fill(model::CarriedVote& value, std::string_view member) {
        fill<model::CarriedVote>(value, member);
        static constexpr std::array<char const*, 3> kOutcomes{"kept", "signed", "voided"};
        value.outcome = kOutcomes[from.random_() % kOutcomes.size()];
    }
    void fill(model::FrozenRequirement& value, std::string_view member) {
        fill<model::FrozenRequirement>(value, member);
        static constexpr std::array<char const*, 4> kOutcomes{"met", "waived", "assent", "despite"};
        value.outcome = kOutcomes[from.random_() % kOutcomes.size()];
    }
    void fill(model::KeyChanged& value, std::string_view member) {
        fill<model::KeyChanged>(value, member);
        fill(value.id, "key");
        if (!from.take()) value.root_proof.clear();
    }
};

namespace {

/// What the schema's keys ask for across lists.
struct Agree {
    template <class T>
    void operator()(T&) const {}
    void operator()(model::ActorsRegistered& e) const {
        if (e.actors.empty()) e.grants.clear();
        for (auto& grant : e.grants) grant.actor = e.actors.front().actor;
    }
    void operator()(model::Submitted& e) const { changes(e); }
    void operator()(model::CarriedOn& e) const { changes(e); }
    template <class T>
    static void changes(T& e) {
        if (e.documents.empty()) e.changes.clear();
        for (auto& change : e.changes) change.document = e.documents.front().document;
    }
};

}  // namespace

std::string RandomEvent::words() {
    static constexpr std::array<std::string_view, 8> kWords{"Sprache", "&",      "<neu>", "„Start“",
                                                            "\"alt\"", "a > b;", "Übung", "it's"};
    std::string out{"Wort"};
    for (auto count = random_() % 6; count > 0; --count)
        out.append(" ").append(kWords[random_() % kWords.size()]);
    return out;
}

model::Event RandomEvent::of_kind(std::size_t index) {
    model::Event event;
    Filler filler{*this};
    filler.fill(event.seq, {});
    filler.fill(event.by, {});
    filler.fill(event.time, {});
    if (take()) {
        filler.fill(event.request_key.emplace(), {});
        filler.fill(event.request_body.emplace(), {});
    }
    boost::mp11::mp_with_index<kKinds>(index, [&](auto kind) {
        auto& payload = event.payload.emplace<kind>();
        filler.fill(payload, {});
        Agree{}(payload);
    });
    static constexpr std::size_t kFirstOfCase = boost::mp11::mp_find<model::Payload, model::Opened>::value;
    static constexpr std::size_t kFirstOfRecord =
        boost::mp11::mp_find<model::Payload, model::Checkpointed>::value;
    if (index >= kFirstOfCase && index < kFirstOfRecord) {
        event.proposal = base::proposal_id(2026, next());
        event.number = next();
    }
    filler.fill(event.paths, {});
    return event;
}

model::Texts RandomEvent::texts() {
    model::Texts out;
    for (auto const* name : {"reason", "comment-3", "condition/M-0001/description/p-7f3a91"}) {
        std::string text;
        for (auto count = random_() % 60; count > 0; --count) text += static_cast<char>(random_() % 256);
        out.emplace_back(name, std::move(text));
    }
    return out;
}

}  // namespace fassung::test
