#include "server/cli/site.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/xml/reader.hpp"

namespace fassung::cli {

namespace {

constexpr std::size_t kLongest = 64 * 1024;

base::Error refused(std::filesystem::path const& file, std::string const& why) {
    return {base::Errc::kInvalid, "bad-site-file", file.string() + ": " + why};
}

base::Result<std::string> read_text(std::filesystem::path const& file) {
    if (file.empty()) return std::string{};
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return refused(file, "Die Textdatei lässt sich nicht öffnen.");
    std::string text(kLongest + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > kLongest) return refused(file, "Die Textdatei ist länger als 64 KiB.");
    std::erase(text, '\r');
    if (auto const bad = xml::forbidden_character(text); !bad.empty()) return refused(file, bad);
    return text;
}

}  // namespace

base::Result<pages::Site> site_of(config::Site const& config) {
    pages::Site site;
    site.name = config.name;
    site.official = config.official;
    site.contact = config.contact;
    struct Named {
        std::filesystem::path const& file;
        std::string& text;
    };
    for (auto const& [file, into] :
         {Named{config.imprint_file, site.imprint}, Named{config.privacy_file, site.privacy},
          Named{config.accessibility_file, site.accessibility},
          Named{config.enforcement_file, site.enforcement}}) {
        auto text = read_text(file);
        if (!text) return text.error();
        into = std::move(*text);
    }
    return site;
}

}  // namespace fassung::cli
