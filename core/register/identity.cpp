#include "core/register/identity.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace fassung::reg {

Salt new_salt() {
    Salt salt{};
    auto const bytes = base::random_bytes(salt.size());
    std::copy(bytes.begin(), bytes.end(), salt.begin());
    return salt;
}

base::Digest identity_of(Salt const& salt, std::string_view name, std::string_view office,
                         std::string_view login) {
    std::string bytes{salt.begin(), salt.end()};
    for (auto const part : {name, office, login}) {
        if (part.find('\n') != std::string_view::npos)
            throw std::invalid_argument{"line feed in a part of an identity"};
        bytes += '\n';
        bytes += part;
    }
    return base::sha256(bytes);
}

}  // namespace fassung::reg
