#include "core/verify/tags.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/git/signature.hpp"
#include "core/verify/delivery.hpp"
#include "core/verify/findings.hpp"

namespace fassung::verify {

namespace {

constexpr std::string_view kArmour = "-----BEGIN SSH SIGNATURE-----";

/// Takes `prefix` and the rest of its line off the front.
std::string_view take(std::string_view& rest, std::string_view prefix) {
    if (!rest.starts_with(prefix)) return {};
    auto const end = rest.find('\n');
    if (end == rest.npos || end < prefix.size()) return {};
    auto const value = rest.substr(prefix.size(), end - prefix.size());
    rest.remove_prefix(end + 1);
    return value;
}

class Check {
  public:
    Check(git::Handle const& handle, model::Keys const* keys, std::vector<Violation>& found)
        : handle_(handle), keys_(keys), found_(found) {}

    void operator()(std::string const& ref, git::Oid const& oid) {
        ref_ = ref;
        oid_ = oid;
        std::optional<git::Object> object;
        try {
            object = handle_.read(oid);
        } catch (git::GitError const&) {
        }
        if (!object) return find("damaged-object", "Das Objekt fehlt oder ist beschädigt.");
        if (object->type != git::ObjectType::kTag)
            return find("unsigned", "Er ist nicht unterschrieben (kein annotierter Tag).");
        std::string_view rest = object->bytes;
        auto const target = git::Oid::parse(take(rest, "object "));
        auto const type = take(rest, "type ");
        auto const name = take(rest, "tag ");
        if (!target || type != "commit" || "refs/tags/" + std::string{name} != ref)
            return find("foreign-reference", "Er nennt einen anderen Namen oder keinen Commit.");
        check_signature(object->bytes, seq_of(*target));
    }

  private:
    void find(std::string code, std::string_view why) {
        found_.push_back(
            {0, oid_, std::nullopt, std::move(code), fmt::format("Tag {}: {}", in_quotes(ref_), why)});
    }

    /// Number of the event that made the commit; 0 if it is none of a record's.
    std::uint64_t seq_of(git::Oid const& commit) {
        std::uint64_t seq = 0;
        try {
            auto const message = handle_.commit(commit).message;
            auto const digits = trailer(message, "\nSeq: ");
            std::from_chars(digits.data(), digits.data() + digits.size(), seq);
        } catch (git::GitError const&) {
        }
        return seq;
    }

    void check_signature(std::string_view bytes, std::uint64_t seq) {
        if (seq == 0) return find("foreign-reference", "Er zeigt auf keinen Commit der Akte.");
        auto const at = bytes.rfind(kArmour);
        if (at == bytes.npos) return find("unsigned", "Er ist nicht unterschrieben.");
        auto armour = bytes.substr(at);
        if (armour.ends_with('\n')) armour.remove_suffix(1);
        auto const key = git::signer_of(armour);
        if (!key || !git::verify(bytes.substr(0, at), armour, *key))
            return find("wrong-signature", "Die Unterschrift stimmt nicht.");
        bool const known = keys_ && std::ranges::any_of(keys_->keys, [&](auto const& mine) {
                               return mine.public_key == *key && (!mine.until_seq || *mine.until_seq > seq);
                           });
        if (!known) find("wrong-key", "Er ist mit keinem Schlüssel unterschrieben, der dann galt.");
    }

    git::Handle const& handle_;
    model::Keys const* keys_;
    std::vector<Violation>& found_;
    std::string ref_;
    git::Oid oid_;
};

}  // namespace

std::vector<Violation> check_tags(git::Handle const& handle, git::References const& tags,
                                  model::Keys const* keys, Counts& counts) {
    std::vector<Violation> out;
    Check check{handle, keys, out};
    for (auto const& [name, oid] : tags) {
        check(name, oid);
        ++counts.tags;
    }
    return out;
}

}  // namespace fassung::verify
