#include "core/record/founding.hpp"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

#include "core/document/registries.hpp"
#include "core/git/signature.hpp"
#include "core/record/writer.hpp"

namespace fassung::record {

namespace {

std::string compact(base::Instant time) {
    auto text = base::to_rfc3339(time);
    std::erase_if(text, [](char c) { return c == '-' || c == ':' || c == 'T'; });
    return text;
}

workflow::Request by_system(workflow::RecordCommand command) {
    return {.actor = base::system_actor(), .acting_for = {}, .proposal = {}, .command = std::move(command)};
}

}  // namespace

std::string allowed_signers(model::Keys const& keys) {
    std::string out;
    for (auto const& key : keys.keys) {
        auto const next = std::ranges::find_if(
            keys.keys, [&](auto const& other) { return key.until_seq && other.from_seq == *key.until_seq; });
        auto const end = next == keys.keys.end() ? std::string{}
                                                 : fmt::format(",valid-before=\"{}\"",
                                                               compact(next->from + std::chrono::days{1}));
        out += fmt::format("{} namespaces=\"git\",valid-after=\"{}\"{} {}\n", kCommitterEmail,
                           compact(key.from - std::chrono::days{1}), end, key.public_key);
    }
    return out;
}

void write_allowed_signers(DataDirectory const& data, model::Keys const& keys) {
    auto const text = allowed_signers(keys);
    auto const temporary = data.allowed_signers().string() + ".new";
    {
        std::ofstream file{temporary, std::ios::binary | std::ios::trunc};
        file << text;
        if (!file.flush()) throw std::runtime_error("cannot write " + temporary);
    }
    std::filesystem::rename(temporary, data.allowed_signers());
    git::write_config(data.record(), std::filesystem::absolute(data.allowed_signers()));
}

base::Result<Founded> found(DataDirectory const& data, Founding founding, base::Clock const& clock) {
    auto const now = clock.now();
    std::filesystem::create_directories(data.annex());
    std::filesystem::create_directories(data.keys());
    std::filesystem::permissions(data.keys(), std::filesystem::perms::owner_all);
    auto const server = git::SigningKey::generate();
    auto const root = git::SigningKey::generate();
    server.save(data.server_key(), "fassung server key");
    root.save(data.root_key(), "fassung root key, to be kept offline");

    model::Keys keys;
    keys.root = root.public_key();
    keys.keys.push_back(
        {.id = "k-1", .public_key = server.public_key(), .from_seq = 1, .until_seq = {}, .from = now});
    founding.rules[model::DocumentId::single(model::DocumentKind::kKeys)] =
        std::make_shared<document::Document const>(document::to_document(keys));

    git::create(data.record());
    write_allowed_signers(data, keys);

    Founded out;
    WriterHooks hooks;
    hooks.committed = [&](std::span<Committed const> batch, SnapshotPtr const&) {
        out.events.insert(out.events.end(), batch.begin(), batch.end());
    };
    Writer writer{data.record(),   git::SigningKey::load(data.server_key()), clock, Replayed{}, {},
                  std::move(hooks)};

    model::Founded what{.title = founding.title,
                        .root_key = root.public_key(),
                        .server_key = server.public_key(),
                        .demo = founding.demo};
    std::vector<Act> acts;
    acts.push_back({by_system(workflow::Found{std::move(what), std::move(founding.rules)}),
                    {},
                    std::move(founding.schemas)});
    for (auto& actors : founding.actors)
        acts.push_back({by_system(workflow::RegisterActors{std::move(actors)}), {}, {}});
    acts.push_back({by_system(workflow::Adopt{.source = founding.source,
                                              .source_digest = founding.source_digest,
                                              .compiled_by = founding.compiled_by,
                                              .checked_by = founding.checked_by,
                                              .documents = std::move(founding.concept_documents)}),
                    {},
                    {}});
    for (auto& act : acts)
        if (auto const answer = writer.submit(std::move(act)); !answer) return answer.error();
    writer.stop();
    out.record_id = writer.snapshot()->position.record_id;
    return out;
}

}  // namespace fassung::record
