#pragma once

#include "core/sqlite/database.hpp"

namespace fassung::sqlite {

/// Makes the FTS5 tokenizer "german" known to this connection: words as unicode61 finds them, lower case,
/// reduced to their German stem ("Häuser" and "Haus" are one word). Needed on every connection that touches a
/// table made with it.
void register_german_tokenizer(Database& database);

}  // namespace fassung::sqlite
