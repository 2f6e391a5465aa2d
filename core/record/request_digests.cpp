#include "core/record/request_digests.hpp"

namespace fassung::record {

RequestDigests request_digests(base::ActorId const& actor, std::string_view key, std::string_view content) {
    std::string text = "fassung-request-1\n" + actor.str() + "\n";
    text += key;
    return {base::sha256(text), base::sha256(content)};
}

}  // namespace fassung::record
