#include "server/ui/assets.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <zlib.h>

#include "core/base/digest.hpp"
#include "server/http/header_values.hpp"
#include "server/http/problem.hpp"
#include "server/ui/embedded.hpp"

namespace fassung::ui {

namespace {

constexpr std::string_view kFolder = "ui";
constexpr std::size_t kHashDigits = 16;
constexpr int kGzip = 16 + MAX_WBITS;  // zlib.h, deflateInit2
constexpr int kMemory = 9;

struct Kind {
    std::string_view ending, content_type;
    bool packs;
};
constexpr std::array kKinds{
    Kind{".css", "text/css; charset=utf-8", true}, Kind{".js", "text/javascript; charset=utf-8", true},
    Kind{".svg", "image/svg+xml", true},           Kind{".txt", "text/plain; charset=utf-8", true},
    Kind{".woff2", "font/woff2", false},  // packed already
};

Kind const& kind_of(std::string_view name) {
    auto const it = std::find_if(kKinds.begin(), kKinds.end(),
                                 [&](Kind const& kind) { return name.ends_with(kind.ending); });
    if (it == kKinds.end()) throw std::logic_error("an asset of no known kind: " + std::string{name});
    return *it;
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib cannot be started");
    std::string input{bytes};
    std::string out(deflateBound(&stream, input.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    int const result = deflate(&stream, Z_FINISH);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) throw std::runtime_error("zlib could not pack an asset");
    return out;
}

struct Bundle {
    std::vector<Asset> assets;
    std::string hash;  ///< over every name and digest
};

Bundle make_bundle() {
    Bundle bundle;
    for (auto const& file : embedded_files()) {
        Asset asset;
        asset.name = file.name;
        asset.bytes = {file.begin, static_cast<std::size_t>(file.end - file.begin)};
        auto const& kind = kind_of(file.name);
        asset.content_type = kind.content_type;
        if (kind.packs) asset.gzip = gzip(asset.bytes);
        if (asset.gzip.size() >= asset.bytes.size()) asset.gzip.clear();
        bundle.assets.push_back(std::move(asset));
    }
    std::ranges::sort(bundle.assets, {}, &Asset::name);
    std::string all;
    for (auto& asset : bundle.assets) {
        asset.digest = base::sha256(asset.bytes).hex();
        all += fmt::format("{} {}\n", asset.name, asset.digest);
    }
    bundle.hash = base::sha256(all).hex().substr(0, kHashDigits);
    return bundle;
}

Bundle const& bundle() {
    static Bundle const made = make_bundle();
    return made;
}

Asset const* find(std::string_view name) {
    auto const& all = bundle().assets;
    auto const it = std::ranges::lower_bound(all, name, {}, &Asset::name);
    return it != all.end() && it->name == name ? &*it : nullptr;
}

/// Named in Accept-Encoding and not refused by the weight 0 (RFC 9110, 12.5.3).
bool takes_gzip(http::Request const& request) {
    for (auto const entry : http::list_of(request.header("accept-encoding").value_or(""))) {
        auto const semicolon = std::min(entry.find(';'), entry.size());
        if (http::trimmed(entry.substr(0, semicolon)) != "gzip") continue;
        auto const weight = http::trimmed(entry.substr(std::min(semicolon + 1, entry.size())));
        return !weight.starts_with("q=0") || weight.find_first_of("123456789", 3) != weight.npos;
    }
    return false;
}

std::string tag(Asset const& asset, bool packed) {
    return asset.digest.substr(0, kHashDigits) + (packed ? "-gzip" : "");
}

}  // namespace

std::span<Asset const> assets() {
    return bundle().assets;
}

std::string path_of(std::string_view name) {
    auto const* asset = find(name);
    if (!asset) throw std::logic_error("no such asset: " + std::string{name});
    return fmt::format("/{}/{}/{}", kFolder, bundle().hash, name);
}

bool concerns(http::Request const& request) {
    return !request.segments.empty() && request.segments.front() == kFolder;
}

http::Response answer(http::Request const& request) {
    if (request.method != http::Method::kGet && request.method != http::Method::kHead) {
        auto refusal =
            http::problem(405, "method-not-allowed", "Diese Dateien kann man nur lesen.", request.id);
        refusal.set("Allow", "GET, HEAD");
        return refusal;
    }
    auto const& at = request.segments;
    auto const* asset = at.size() == 3 && at[1] == bundle().hash ? find(at[2]) : nullptr;
    if (!asset) {
        auto refusal = http::problem(
            404, "not-found", "Diese Datei der Oberfläche gibt es nicht (mehr). Bitte die Seite neu laden.",
            request.id);
        refusal.set("Cache-Control", "no-store");
        return refusal;
    }
    bool const packed = !asset->gzip.empty() && takes_gzip(request);
    auto const etag = tag(*asset, packed);
    auto response =
        http::is_known(request, etag)
            ? http::empty_response(304)
            : http::response(200, asset->content_type, packed ? asset->gzip : std::string{asset->bytes});
    if (packed && response.status == 200) response.set("Content-Encoding", "gzip");
    if (!asset->gzip.empty()) response.set("Vary", "Accept-Encoding");
    response.set("ETag", http::entity_tag(etag));
    response.set("Cache-Control", "public, max-age=31536000, immutable");
    response.set("X-Content-Type-Options", "nosniff");
    return response;
}

}  // namespace fassung::ui
