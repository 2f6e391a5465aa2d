#include "server/http/content_coding.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <zlib.h>

#include "server/http/problem.hpp"

namespace fassung::http {

namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS;  // zlib.h, inflateInit2
constexpr std::size_t kStepBytes = 64 * 1024;

enum class Outcome { kDone, kDamaged, kTooLarge };

class Inflater {
  public:
    Inflater() {
        if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw std::runtime_error("zlib cannot be started");
    }
    ~Inflater() { inflateEnd(&stream_); }
    Inflater(Inflater const&) = delete;
    Inflater& operator=(Inflater const&) = delete;

    Outcome run(std::string_view packed, std::size_t most, std::string& out) {
        std::string input{packed};
        stream_.next_in = reinterpret_cast<Bytef*>(input.data());
        stream_.avail_in = static_cast<uInt>(input.size());
        for (;;) {
            std::size_t const before = out.size();
            // One byte more than allowed shows that there is more.
            out.resize(before + std::min(kStepBytes, most + 1 - before));
            stream_.next_out = reinterpret_cast<Bytef*>(out.data() + before);
            stream_.avail_out = static_cast<uInt>(out.size() - before);
            int const result = inflate(&stream_, Z_NO_FLUSH);
            out.resize(out.size() - stream_.avail_out);
            if (out.size() > most) return Outcome::kTooLarge;
            if (result == Z_STREAM_END) {
                if (stream_.avail_in == 0) return Outcome::kDone;
                if (inflateReset(&stream_) != Z_OK) return Outcome::kDamaged;
            } else if (result != Z_OK) {
                return Outcome::kDamaged;
            }
        }
    }

  private:
    z_stream stream_{};
};

bool same_word(std::string_view a, std::string_view lower) {
    return std::equal(a.begin(), a.end(), lower.begin(), lower.end(), [](char x, char y) {
        return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
    });
}

}  // namespace

std::optional<Response> unpack_body(Request& request, std::size_t most) {
    auto const coding = request.header("content-encoding");
    if (!coding || same_word(*coding, "identity")) return std::nullopt;
    if (!same_word(*coding, "gzip") && !same_word(*coding, "x-gzip"))
        return problem(415, "unsupported-coding",
                       "Der Inhalt der Anfrage ist auf eine Weise gepackt, die der Dienst nicht kennt. Bitte "
                       "ungepackt oder mit gzip senden.",
                       request.id);
    std::string unpacked;
    switch (Inflater{}.run(request.body, most, unpacked)) {
        case Outcome::kDone:
            request.body = std::move(unpacked);
            return std::nullopt;
        case Outcome::kDamaged:
            return problem(400, "bad-request",
                           "Der gepackte Inhalt der Anfrage ist beschädigt. Bitte erneut senden.",
                           request.id);
        case Outcome::kTooLarge:
            return problem(
                413, "too-large",
                fmt::format("Der Inhalt der Anfrage ist entpackt größer als erlaubt ({} Byte).", most),
                request.id);
    }
    throw std::logic_error("no such outcome");
}

}  // namespace fassung::http
