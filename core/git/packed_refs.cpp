#include "core/git/packed_refs.hpp"

#include <algorithm>

namespace fassung::git {

namespace {

constexpr std::string_view kHeader = "# pack-refs with: peeled fully-peeled sorted \n";
constexpr std::size_t kLongestName = 1024;

bool is_reference_component(std::string_view part) {
    if (part.empty() || part.starts_with('.') || part.ends_with('.') || part.ends_with(".lock")) return false;
    if (part.find("..") != part.npos || part.find("@{") != part.npos) return false;
    return std::all_of(part.begin(), part.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte > 32 && byte != 127 && std::string_view("~^:?*[\\").find(c) == std::string_view::npos;
    });
}

}  // namespace

bool is_reference_name(std::string_view name) {
    if (name.size() > kLongestName || !name.starts_with("refs/")) return false;
    name.remove_prefix(5);
    while (true) {
        auto const slash = name.find('/');
        if (!is_reference_component(name.substr(0, slash))) return false;
        if (slash == name.npos) return true;
        name.remove_prefix(slash + 1);
    }
}

std::optional<PackedRefs> parse_packed_refs(std::string_view text) {
    PackedRefs refs;
    std::string last;
    for (bool first = true; !text.empty(); first = false) {
        auto const end = text.find('\n');
        if (end == text.npos) return std::nullopt;
        auto const line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (first && line.starts_with('#')) continue;
        if (line.starts_with('^')) {
            auto const oid = Oid::parse(line.substr(1));
            if (!oid || last.empty() || !refs.peeled.emplace(last, *oid).second) return std::nullopt;
            continue;
        }
        if (line.size() < 42 || line[40] != ' ') return std::nullopt;
        auto const oid = Oid::parse(line.substr(0, 40));
        last = line.substr(41);
        if (!oid || oid->is_zero() || !is_reference_name(last) || !refs.oids.emplace(last, *oid).second)
            return std::nullopt;
    }
    return refs;
}

std::string format_packed_refs(PackedRefs const& refs) {
    std::string out(kHeader);
    for (auto const& [name, oid] : refs.oids) {
        out += oid.hex() + ' ' + name + '\n';
        if (auto const peeled = refs.peeled.find(name); peeled != refs.peeled.end())
            out += '^' + peeled->second.hex() + '\n';
    }
    return out;
}

}  // namespace fassung::git
