#include <charconv>
#include <stdexcept>

#include "core/git/object.hpp"

namespace fassung::git {

namespace {

bool is_plain(std::string_view text) {
    return !text.empty() && text.find_first_of(std::string_view("<>\n\0", 4)) == text.npos;
}

bool is_valid(Signer const& signer) {
    return is_plain(signer.name) && is_plain(signer.email) && signer.time >= 0;
}

bool is_valid(Commit const& commit) {
    if (!is_valid(commit.author) || !is_valid(commit.committer)) return false;
    if (!commit.message.ends_with('\n') || commit.message.find('\0') != std::string::npos) return false;
    return !commit.signature.ends_with('\n') && commit.signature.find('\0') == std::string::npos;
}

void append(std::string& out, std::string_view role, Signer const& signer) {
    out += role;
    out += ' ';
    out += signer.name;
    out += " <";
    out += signer.email;
    out += "> ";
    out += std::to_string(signer.time);
    out += " +0000\n";
}

void require_valid(Commit const& commit) {
    if (!is_valid(commit))
        throw std::invalid_argument("a commit with a name, time or message that git cannot hold");
}

std::string headers(Commit const& commit) {
    std::string out;
    out.reserve(512 + commit.signature.size() + commit.message.size());
    out += "tree " + commit.tree.hex() + '\n';
    for (auto const& parent : commit.parents) out += "parent " + parent.hex() + '\n';
    append(out, "author", commit.author);
    append(out, "committer", commit.committer);
    return out;
}

// Takes `prefix` and the rest of its line off the front of `bytes`.
std::optional<std::string_view> take_line(std::string_view& bytes, std::string_view prefix) {
    if (!bytes.starts_with(prefix)) return std::nullopt;
    auto const end = bytes.find('\n');
    if (end == bytes.npos || end < prefix.size()) return std::nullopt;
    auto const line = bytes.substr(prefix.size(), end - prefix.size());
    bytes.remove_prefix(end + 1);
    return line;
}

std::optional<Signer> parse_signer(std::optional<std::string_view> line) {
    if (!line) return std::nullopt;
    auto const open = line->find(" <");
    auto const close = line->find("> ");
    if (open == line->npos || close == line->npos || close < open + 2) return std::nullopt;
    Signer signer{std::string(line->substr(0, open)), std::string(line->substr(open + 2, close - open - 2)),
                  0};
    auto const rest = line->substr(close + 2);
    auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), signer.time);
    if (error != std::errc{} || !is_valid(signer)) return std::nullopt;
    if (std::string_view(end, static_cast<std::size_t>(rest.data() + rest.size() - end)) != " +0000")
        return std::nullopt;
    return signer;
}

}  // namespace

std::string format_unsigned(Commit const& commit) {
    require_valid(commit);
    return headers(commit) + '\n' + commit.message;
}

std::string format_commit(Commit const& commit) {
    require_valid(commit);
    std::string out = headers(commit);
    if (!commit.signature.empty()) {
        out += "gpgsig ";
        for (char c : commit.signature) {
            out += c;
            if (c == '\n') out += ' ';
        }
        out += '\n';
    }
    out += '\n';
    out += commit.message;
    return out;
}

std::optional<Commit> parse_commit(std::string_view bytes) {
    Commit commit;
    auto rest = bytes;
    auto const tree = take_line(rest, "tree ");
    if (!tree) return std::nullopt;
    auto const tree_oid = Oid::parse(*tree);
    if (!tree_oid) return std::nullopt;
    commit.tree = *tree_oid;
    while (auto const parent = take_line(rest, "parent ")) {
        auto const oid = Oid::parse(*parent);
        if (!oid) return std::nullopt;
        commit.parents.push_back(*oid);
    }
    auto author = parse_signer(take_line(rest, "author "));
    if (!author) return std::nullopt;
    auto committer = parse_signer(take_line(rest, "committer "));
    if (!committer) return std::nullopt;
    commit.author = std::move(*author);
    commit.committer = std::move(*committer);
    if (auto const first = take_line(rest, "gpgsig ")) {
        commit.signature = *first;
        while (auto const next = take_line(rest, " ")) {
            commit.signature += '\n';
            commit.signature += *next;
        }
    }
    if (!rest.starts_with('\n')) return std::nullopt;
    commit.message = rest.substr(1);
    // What is read must be what would be written: no second spelling of a commit is accepted.
    if (!is_valid(commit) || format_commit(commit) != bytes) return std::nullopt;
    return commit;
}

}  // namespace fassung::git
