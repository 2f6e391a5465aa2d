#include "core/sqlite/german_tokenizer.hpp"

#include <array>
#include <exception>
#include <memory>

#include <sqlite3.h>

#include "core/sqlite/error.hpp"
#include "core/sqlite/german_stemmer.hpp"

namespace fassung::sqlite {

namespace {

/// One per table and connection, so the stemmer's buffer has one user.
struct German {
    fts5_tokenizer words{};
    Fts5Tokenizer* inner = nullptr;
    GermanStemmer stemmer;

    German() = default;
    German(German const&) = delete;
    German& operator=(German const&) = delete;
    ~German() {
        if (inner != nullptr) words.xDelete(inner);
    }
};

using OnToken = int (*)(void*, int, char const*, int, int, int);

struct Pass {
    German* german;
    void* context;
    OnToken on_token;
};

int make(void* context, char const**, int, Fts5Tokenizer** out) {
    auto* const api = static_cast<fts5_api*>(context);
    std::unique_ptr<German> german;
    try {
        german = std::make_unique<German>();
    } catch (std::exception const&) {  // SQLite is C
        return SQLITE_NOMEM;
    }
    void* inner_context = nullptr;
    if (auto const code = api->xFindTokenizer(api, "unicode61", &inner_context, &german->words);
        code != SQLITE_OK)
        return code;
    // The stemmer needs the umlauts, and folds them itself.
    std::array<char const*, 2> arguments{"remove_diacritics", "0"};
    if (auto const code = german->words.xCreate(inner_context, arguments.data(), 2, &german->inner);
        code != SQLITE_OK)
        return code;
    *out = static_cast<Fts5Tokenizer*>(static_cast<void*>(german.release()));
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* tokenizer) {
    delete static_cast<German*>(static_cast<void*>(tokenizer));
}

int on_word(void* context, int flags, char const* token, int length, int start, int end) {
    auto const& pass = *static_cast<Pass*>(context);
    auto const stem = pass.german->stemmer.stem({token, static_cast<std::size_t>(length)});
    return pass.on_token(pass.context, flags, stem.data(), static_cast<int>(stem.size()), start, end);
}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, char const* text, int length,
             OnToken on_token) {
    auto* const german = static_cast<German*>(static_cast<void*>(tokenizer));
    // The beginning of a word has no stem.
    if ((flags & FTS5_TOKENIZE_PREFIX) != 0)
        return german->words.xTokenize(german->inner, context, flags, text, length, on_token);
    Pass pass{german, context, on_token};
    return german->words.xTokenize(german->inner, &pass, flags, text, length, &on_word);
}

fts5_api* api_of(sqlite3* connection) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    auto const code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code != SQLITE_OK) throw_error(connection, code, "find FTS5");
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (api == nullptr) throw SqliteError{Cause::kOther, SQLITE_ERROR, "this SQLite has no FTS5"};
    return api;
}

}  // namespace

void register_german_tokenizer(Database& database) {
    auto* const api = api_of(database.handle());
    fts5_tokenizer functions{&make, &destroy, &tokenize};
    if (auto const code = api->xCreateTokenizer(api, "german", api, &functions, nullptr); code != SQLITE_OK)
        throw_error(database.handle(), code, "register the German tokenizer");
}

}  // namespace fassung::sqlite
