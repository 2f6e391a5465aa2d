#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/git/signature.hpp"
#include "core/git/ssh_format.hpp"

// Armour, public key line and private key file. What an armour was read to must be read again from its own
// form.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace fassung::git;
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    if (auto const armour = ssh::parse_armour(text)) {
        auto const again = ssh::parse_armour(ssh::format_armour(*armour));
        if (!again || again->key != armour->key || again->signature != armour->signature) std::abort();
        if (verify("m", text, ssh::format_public_key(armour->key), "another namespace than any") &&
            armour->name_space != "another namespace than any")
            std::abort();
    }
    if (auto const key = ssh::parse_public_key(text);
        key && ssh::parse_public_key(ssh::format_public_key(*key)) != key)
        std::abort();
    auto problem = ssh::KeyProblem::kDamaged;
    if (auto const key = ssh::parse_private_key(text, problem)) {
        auto const again = ssh::parse_private_key(ssh::format_private_key(key->secret, "c", 7), problem);
        if (!again || again->secret != key->secret) std::abort();
    }
    return 0;
}
