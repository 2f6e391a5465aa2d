#include "core/record/server_key.hpp"

#include <stdexcept>

#include "core/base/digest.hpp"
#include "core/git/file.hpp"

namespace fassung::record {

namespace fs = std::filesystem;

namespace {

fs::path public_file(fs::path file) {
    return file += ".pub";
}

}  // namespace

fs::path next_key_file(DataDirectory const& data, std::string const& public_key) {
    return data.keys() / ("server-" + base::sha256(public_key).hex().substr(0, 16));
}

void place_server_key(DataDirectory const& data, std::string const& public_key) {
    auto const next = next_key_file(data, public_key);
    // The public half is for people; the secret one decides, so it goes first.
    for (auto const& [from, to] :
         {std::pair{next, data.server_key()}, std::pair{public_file(next), public_file(data.server_key())}})
        if (fs::exists(from)) git::rename_file(from, to);
    git::sync_folder(data.keys());
}

void drop_next_key(DataDirectory const& data, std::string const& public_key) {
    auto const next = next_key_file(data, public_key);
    fs::remove(next);
    fs::remove(public_file(next));
}

git::SigningKey load_server_key(DataDirectory const& data, std::string const& public_key) {
    auto const next = next_key_file(data, public_key);
    if (fs::exists(next) && git::SigningKey::load(next).public_key() != public_key)
        throw std::runtime_error("signing key " + next.string() + ": not the key that its name says");
    place_server_key(data, public_key);
    auto key = git::SigningKey::load(data.server_key());
    if (key.public_key() != public_key)
        throw std::runtime_error("signing key " + data.server_key().string() +
                                 ": not the one that signs now by keys.xml");
    return key;
}

}  // namespace fassung::record
