#include "tests/fuzz/mutation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace fassung::fuzz {

namespace {

using namespace std::string_view_literals;

// What random bytes would hardly ever hit.
constexpr std::array kWords{"<"sv,
                            ">"sv,
                            "</"sv,
                            "/>"sv,
                            "\""sv,
                            "="sv,
                            "&amp;"sv,
                            "&#x202E;"sv,
                            "&#0;"sv,
                            "<![CDATA["sv,
                            "]]>"sv,
                            "<!--"sv,
                            "-->"sv,
                            "<!DOCTYPE"sv,
                            "<?xml "sv,
                            " xmlns=\"\""sv,
                            "xmlns:a="sv,
                            "a:"sv,
                            " id=\"p-1\""sv,
                            "\0"sv,
                            "\xFF"sv,
                            "\xEF\xBB\xBF"sv,
                            "\xE2\x80\x8B"sv,
                            "\xCC\x88"sv,
                            "\xED\xA0\x80"sv,
                            "\xF4\x8F\xBF\xBF"sv,
                            "\n"sv,
                            "\r\n"sv,
                            " "sv,
                            "-1"sv,
                            "0"sv,
                            "4294967296"sv,
                            "99999999999999999999"sv,
                            "#order"sv,
                            "/"sv,
                            "refs/heads/main"sv};

class Mutator {
  public:
    Mutator(Bytes seed, Bytes const& other, std::mt19937& random)
        : bytes_(std::move(seed)), other_(other), random_(random) {}

    Bytes run() {
        // Not std::uniform_int_distribution: its results differ between standard libraries.
        for (auto times = 1 + below(4); times > 0; --times) edit();
        return std::move(bytes_);
    }

  private:
    static constexpr std::size_t kLongest = 64 * 1024;

    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
    auto at(std::size_t offset) { return bytes_.begin() + static_cast<std::ptrdiff_t>(offset); }

    template <class Piece>
    void insert(Piece const& piece) {
        if (bytes_.size() + piece.size() <= kLongest)
            bytes_.insert(at(below(bytes_.size() + 1)), piece.begin(), piece.end());
    }

    Bytes piece_of(Bytes const& from) {
        auto const first = below(from.size());
        auto const length = std::min(from.size() - first, 1 + below(128));
        return {from.begin() + static_cast<std::ptrdiff_t>(first),
                from.begin() + static_cast<std::ptrdiff_t>(first + length)};
    }

    void edit() {
        if (bytes_.empty()) return insert(kWords[below(kWords.size())]);
        switch (below(8)) {
            case 0:
                bytes_[below(bytes_.size())] ^= static_cast<std::uint8_t>(1u << below(8));
                break;
            case 1:
                bytes_[below(bytes_.size())] = static_cast<std::uint8_t>(below(256));
                break;
            case 2:
            case 3:
                insert(kWords[below(kWords.size())]);
                break;
            case 4: {
                auto const first = below(bytes_.size());
                bytes_.erase(at(first), at(first + std::min(bytes_.size() - first, 1 + below(64))));
                break;
            }
            case 5:
                insert(piece_of(bytes_));
                break;
            case 6:
                if (!other_.empty()) insert(piece_of(other_));
                break;
            default:
                if (below(8) == 0)
                    bytes_.resize(below(bytes_.size()));
                else
                    std::swap(bytes_[below(bytes_.size())], bytes_[below(bytes_.size())]);
        }
    }

    Bytes bytes_;
    Bytes const& other_;
    std::mt19937& random_;
};

}  // namespace

Bytes mutated(Bytes const& seed, Bytes const& other, std::mt19937& random) {
    return Mutator{seed, other, random}.run();
}

}  // namespace fassung::fuzz
