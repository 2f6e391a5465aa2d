#include "core/git/sha1.hpp"

#include <cstring>
#include <stdexcept>

#include <openssl/evp.h>

namespace fassung::git {

namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

// Fetching is a locked search in OpenSSL 3 and costs more than hashing a small object.
EVP_MD const* algorithm() {
    static EVP_MD const* const kSha1 = EVP_MD_fetch(nullptr, "SHA1", nullptr);
    if (kSha1 == nullptr) throw std::runtime_error("SHA-1 is not available");
    return kSha1;
}

EVP_MD_CTX* context() {
    thread_local std::unique_ptr<EVP_MD_CTX, FreeContext> const own(EVP_MD_CTX_new());
    if (!own) throw std::bad_alloc();
    return own.get();
}

}  // namespace

Oid sha1(std::string_view first, std::string_view second) {
    EVP_MD_CTX* const hash = context();
    Oid oid;
    unsigned int size = 0;
    if (EVP_DigestInit_ex2(hash, algorithm(), nullptr) != 1 ||
        EVP_DigestUpdate(hash, first.data(), first.size()) != 1 ||
        EVP_DigestUpdate(hash, second.data(), second.size()) != 1 ||
        EVP_DigestFinal_ex(hash, oid.bytes.data(), &size) != 1 || size != oid.bytes.size())
        throw std::runtime_error("SHA-1 failed");
    return oid;
}

std::string_view raw(Oid const& oid) {
    return {reinterpret_cast<char const*>(oid.bytes.data()), oid.bytes.size()};
}

Oid oid_from_raw(char const* bytes) {
    Oid oid;
    std::memcpy(oid.bytes.data(), bytes, oid.bytes.size());
    return oid;
}

}  // namespace fassung::git
