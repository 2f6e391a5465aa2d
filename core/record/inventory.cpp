#include "core/record/inventory.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace fassung::record {

namespace {

constexpr std::string_view kFirstLine = "fassung-state-1";
constexpr std::string_view kNone = "-";
constexpr std::size_t kMostBytes = std::size_t{256} << 20;

template <class Id>
std::string text_of(std::optional<Id> const& id) {
    return id ? id->str() : std::string{kNone};
}

std::string text_of(model::ActingAs const& by) {
    return fmt::format("{} {} {} {}", by.actor.str(), model::name_of(by.function), text_of(by.unit),
                       text_of(by.acting_for));
}

/// The words of one line, one after the other; `good` turns false at the first that is not what it should be.
class Line {
  public:
    explicit Line(std::string_view text) : rest_(text) {}

    std::string_view word() {
        if (at_end_) good_ = false;
        auto const end = rest_.find(' ');
        auto const found = rest_.substr(0, end);
        at_end_ = end == std::string_view::npos;
        rest_.remove_prefix(at_end_ ? rest_.size() : end + 1);
        return found;
    }
    std::string_view rest() {
        if (at_end_) good_ = false;
        at_end_ = true;
        return rest_;
    }
    template <class Number>
    Number number() {
        auto const text = word();
        Number value{};
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        good_ = good_ && error == std::errc{} && end == text.data() + text.size();
        return value;
    }
    /// What a parser of one word gives.
    template <class Parse>
    auto value(Parse const& parse) {
        auto found = parse(word());
        good_ = good_ && found.has_value();
        return found ? std::move(*found) : std::remove_cvref_t<decltype(*found)>{};
    }
    template <class Id>
    Id id() {
        return value(&Id::parse);
    }
    template <class Parse>
    auto maybe(Parse const& parse) -> decltype(parse(std::string_view{})) {
        auto const text = word();
        if (text == kNone) return std::nullopt;
        auto found = parse(text);
        good_ = good_ && found.has_value();
        return found;
    }
    model::ActingAs acting_as() {
        auto actor = id<base::ActorId>();
        auto const function = value(&model::parse_name<model::Function>);
        auto unit = maybe(&base::UnitId::parse);
        auto acting_for = maybe(&base::ActorId::parse);
        return {std::move(actor), function, std::move(unit), std::move(acting_for)};
    }
    bool at_end() const { return at_end_; }
    bool good() const { return good_ && at_end_; }

  private:
    std::string_view rest_;
    bool at_end_ = false;
    bool good_ = true;
};

/// Reads one line into the inventory; false if it is not one.
bool read_line(std::string_view text, Inventory& out) {
    Line line{text};
    auto const key = line.word();
    auto& position = out.position;
    if (key == "record")
        position.record_id = line.value(&base::Digest::parse);
    else if (key == "seq")
        position.seq = line.number<std::uint64_t>();
    else if (key == "content")
        position.content = line.value(&base::Digest::parse);
    else if (key == "chain")
        position.chain = line.value(&base::Digest::parse);
    else if (key == "journal")
        position.journal = line.value(&git::Oid::parse);
    else if (key == "main")
        position.main = line.maybe(&git::Oid::parse).value_or(git::Oid{});
    else if (key == "time")
        position.time = line.value(&base::parse_rfc3339);
    else if (key == "demo")
        out.demo = true;
    else if (key == "adopted")
        out.adopted = true;
    else if (key == "last-measure")
        out.last_measure = line.number<int>();
    else if (key == "last-proposal") {
        auto const year = line.number<int>();
        out.last_proposal[year] = line.number<int>();
    } else if (key == "head") {
        auto& head = out.heads.emplace_back();
        head.document = line.value(&model::DocumentId::parse);
        head.revision = line.number<int>();
        head.seq = line.number<std::uint64_t>();
        while (!line.at_end()) head.retired.emplace_back(line.word());
    } else if (key == "open")
        out.open.push_back(line.id<base::ProposalId>());
    else if (key == "base") {
        auto& base = out.bases.emplace_back();
        base.proposal = line.id<base::ProposalId>();
        base.document = line.value(&model::DocumentId::parse);
        base.revision = line.number<int>();
        base.main = line.maybe(&git::Oid::parse);
    } else if (key == "due") {
        auto& due = out.dues.emplace_back();
        due.at = line.value(&base::parse_rfc3339);
        due.proposal = line.id<base::ProposalId>();
        due.requirement = line.rest();
    } else if (key == "carry-on") {
        auto const seq = line.number<std::uint64_t>();
        out.to_carry_on.emplace_back(seq, line.id<base::ProposalId>());
    } else if (key == "grant-request")
        out.grant_requests.push_back(line.number<std::uint64_t>());
    else if (key == "clock-confirmation")
        out.clock_confirmation = line.acting_as();
    else if (key == "checkpoint-day")
        out.checkpoint_day = line.value(&base::parse_date);
    else if (key == "checkpoint") {
        auto& checkpoint = out.checkpoints.emplace_back();
        checkpoint.at = line.number<std::uint64_t>();
        checkpoint.date = line.value(&base::parse_date);
    } else if (key == "signer" && !out.checkpoints.empty())
        out.checkpoints.back().signers.emplace_back(line.rest());
    else
        return false;
    return line.good();
}

base::Error invalid(std::string message) {
    return {base::Errc::kInvalid, "invalid-state", std::move(message)};
}

}  // namespace

Inventory inventory_of(workflow::State const& state, Position const& position, FindRevision const& find) {
    Inventory out;
    out.position = position;
    out.adopted = state.adopted;
    out.demo = state.demo;
    for (auto const& [id, head] : *state.heads)
        out.heads.push_back({id, head.revision, head.seq, {head.retired->begin(), head.retired->end()}});
    for (auto const& [id, c] : *state.open) out.open.push_back(id);
    for (auto const& [id, documents] : *state.bases)
        for (auto const& [document, text] : documents) {
            auto const& listed = state.find(id)->version()->documents;
            auto const there = std::ranges::find(listed, document, &model::VersionDocument::document);
            auto const revision = there->base_revision.value();
            Inventory::Base base{id, document, revision, std::nullopt};
            if (state.head(document)->revision != revision) base.main = find(document, revision);
            out.bases.push_back(std::move(base));
        }
    for (auto const& [at, id, requirement] : *state.dues) out.dues.push_back({at, id, requirement});
    out.to_carry_on.assign(state.to_carry_on.begin(), state.to_carry_on.end());
    for (auto const& [seq, request] : state.grant_requests) out.grant_requests.push_back(seq);
    out.clock_confirmation = state.clock_confirmation;
    for (auto const& [at, checkpoint] : *state.checkpoints)
        out.checkpoints.push_back({at, checkpoint.date, checkpoint.signers});
    out.checkpoint_day = state.checkpoint_day;
    out.last_proposal = state.last_proposal;
    out.last_measure = state.last_measure;
    return out;
}

std::string format_inventory(Inventory const& inventory) {
    auto const& position = inventory.position;
    auto out = fmt::format("{}\nrecord {}\nseq {}\ncontent {}\nchain {}\njournal {}\nmain {}\ntime {}\n",
                           kFirstLine, position.record_id.hex(), position.seq, position.content.hex(),
                           position.chain.hex(), position.journal.hex(),
                           position.main.is_zero() ? std::string{kNone} : position.main.hex(),
                           base::to_rfc3339(position.time));
    auto const line = [&out](std::string_view text) { out.append(text).append(1, '\n'); };
    if (inventory.demo) line("demo");
    if (inventory.adopted) line("adopted");
    line(fmt::format("last-measure {}", inventory.last_measure));
    for (auto const& [year, number] : inventory.last_proposal)
        line(fmt::format("last-proposal {} {}", year, number));
    for (auto const& head : inventory.heads) {
        auto text = fmt::format("head {} {} {}", head.document.name(), head.revision, head.seq);
        for (auto const& address : head.retired) text.append(1, ' ').append(address);
        line(text);
    }
    for (auto const& id : inventory.open) line("open " + id.str());
    for (auto const& base : inventory.bases)
        line(fmt::format("base {} {} {} {}", base.proposal.str(), base.document.name(), base.revision,
                         base.main ? base.main->hex() : std::string{kNone}));
    for (auto const& due : inventory.dues)
        line(fmt::format("due {} {} {}", base::to_rfc3339(due.at), due.proposal.str(), due.requirement));
    for (auto const& [seq, id] : inventory.to_carry_on) line(fmt::format("carry-on {} {}", seq, id.str()));
    for (auto const seq : inventory.grant_requests) line(fmt::format("grant-request {}", seq));
    if (inventory.clock_confirmation) line("clock-confirmation " + text_of(*inventory.clock_confirmation));
    line("checkpoint-day " + base::to_iso(inventory.checkpoint_day));
    for (auto const& checkpoint : inventory.checkpoints) {
        line(fmt::format("checkpoint {} {}", checkpoint.at, base::to_iso(checkpoint.date)));
        for (auto const& signer : checkpoint.signers) line("signer " + signer);
    }
    line("sha256 " + base::sha256(out).hex());
    return out;
}

base::Result<Inventory> parse_inventory(std::string_view text) {
    if (text.size() > kMostBytes) return invalid("Die Zustandsdatei ist zu groß.");
    Inventory out;
    auto rest = text;
    for (int number = 1; !rest.empty(); ++number) {
        auto const end = rest.find('\n');
        auto const line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (number == 1 ? line == kFirstLine : read_line(line, out)) continue;
        if (number > 1 && rest.empty() && line.starts_with("sha256 ")) break;
        return invalid(fmt::format("Zeile {} der Zustandsdatei ist nicht lesbar.", number));
    }
    // One spelling each, nothing left out, nothing altered.
    if (format_inventory(out) != text)
        return invalid("Die Zustandsdatei ist unvollständig oder wurde verändert.");
    return out;
}

}  // namespace fassung::record
