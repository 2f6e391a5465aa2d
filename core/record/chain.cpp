#include "core/record/chain.hpp"

#include <fmt/format.h>

namespace fassung::record {

base::Digest chain_value(base::Digest const& record_id, std::uint64_t seq, base::Digest const& previous,
                         base::Digest const& content) {
    return base::sha256(fmt::format("fassung-chain-1\n{}\n{}\n{}\n{}\n", record_id.hex(), seq, previous.hex(),
                                    content.hex()));
}

}  // namespace fassung::record
