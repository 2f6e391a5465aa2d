#include "core/register/register.hpp"

namespace fassung::reg {

Register::Register(std::filesystem::path const& file, Options const& options)
    : store_(file, options.readers),
      persons_(store_),
      accounts_(store_, options.hashing, options.logins),
      sessions_(store_),
      tokens_(store_),
      drafts_(store_),
      shares_(store_),
      notes_(store_),
      visits_(store_) {}

}  // namespace fassung::reg
