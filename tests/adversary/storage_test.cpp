// Objects that are missing or not what their names say, and files of the repository that are damaged.
#include <fstream>
#include <iterator>
#include <set>

#include <boost/test/unit_test.hpp>

#include "core/git/pack_format.hpp"
#include "core/record/layout.hpp"
#include "tests/adversary/attack.hpp"

using namespace fassung;
using namespace fassung::adversary;

namespace {

namespace fs = std::filesystem;

/// The record without those objects; `instead` under the name of each.
fs::path without(fs::path const& dir, std::set<git::Oid> const& missing) {
    auto const repository = dir / "record.git";
    git::create(repository);
    git::PackWriter pack;
    for (auto const& [oid, object] : original().objects())
        if (!missing.contains(oid)) pack.add(object.type, object.bytes);
    pack.write(repository);
    git::move_references(repository, {}, original().references());
    return repository;
}

git::Oid blob_at(std::uint64_t seq, std::string_view path) {
    auto const bytes = original().file(original().at(seq).journal, path);
    return git::hash_object(git::ObjectType::kBlob, bytes);
}

fs::path file_in_pack_folder(fs::path const& repository, std::string_view ending) {
    for (auto const& entry : fs::directory_iterator{repository / "objects/pack"})
        if (entry.path().extension() == ending) return entry.path();
    throw std::logic_error("no such file");
}

std::string slurp(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void spill(fs::path const& file, std::string_view bytes) {
    fs::remove(file);
    std::ofstream{file, std::ios::binary} << bytes;
}

/// Either a violation or the clear word that it cannot be read at all; never "sound", never a crash.
void must_not_be_sound(fs::path const& repository, std::string const& what) {
    auto const report = verify::verify(repository, {});
    if (!report) {
        BOOST_TEST(!report.error().message.empty());
        return;
    }
    BOOST_TEST(!report->sound(), what);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(storage)

BOOST_AUTO_TEST_CASE(an_object_is_missing) {
    auto const seq = original().find<model::Submitted>(1);
    auto const& event = original().at(seq).event;
    for (auto const& oid : {blob_at(seq, record::event_path(event)), blob_at(seq, record::texts_path(event)),
                            blob_at(seq, record::version_path(*event.proposal, 2, m(1))),
                            blob_at(1, "policy.xml"), original().commit(original().at(seq).journal).tree}) {
        test::TempDir const dir;
        auto const repository = without(dir.path(), {oid});
        must_name(examine(repository), {"damaged-object"}, 0);
    }
}

BOOST_AUTO_TEST_CASE(a_commit_is_missing) {
    auto const seq = original().find<model::Released>();
    for (auto const& oid :
         {original().at(seq).journal, *original().at(seq).main, original().at(1).journal,
          original().at(original().size()).journal, original().references().at(record::kMainRef)}) {
        test::TempDir const dir;
        auto const repository = without(dir.path(), {oid});
        must_name(examine(repository), {"damaged-object"}, 0);
    }
}

BOOST_AUTO_TEST_CASE(an_object_stands_under_anothers_name) {
    auto const seq = original().find<model::Submitted>(1);
    auto const wanted = blob_at(seq, record::texts_path(original().at(seq).event));
    test::TempDir const dir;
    auto const repository = without(dir.path(), {wanted});
    git::PackWriter other;
    auto const stored = other.add(git::ObjectType::kBlob, "untergeschoben");
    test::TempDir const beside;
    git::create(beside / "record.git");
    other.write(beside / "record.git");
    auto const pack = slurp(file_in_pack_folder(beside / "record.git", ".pack"));
    auto const index = slurp(file_in_pack_folder(beside / "record.git", ".idx"));
    auto const entries = git::parse_pack(pack, index).value();
    BOOST_TEST_REQUIRE((entries.size() == 1U && entries[0].oid == stored));
    git::PackImage image;
    image.append(wanted, entries[0].bytes);
    image.publish(repository);
    must_name(examine(repository), {"damaged-object"}, 0);
}

BOOST_AUTO_TEST_CASE(a_bit_of_the_pack_is_flipped) {
    auto const size = slurp(file_in_pack_folder(original().repository(), ".pack")).size();
    for (std::size_t part = 0; part < 24; ++part) {
        test::TempDir const dir;
        Forger forger{original()};
        auto const repository = forger.write(dir.path());
        auto const file = file_in_pack_folder(repository, ".pack");
        auto bytes = slurp(file);
        auto const at = (size - 1) * part / 23;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (part % 8)));
        spill(file, bytes);
        must_not_be_sound(repository, "flipped at " + std::to_string(at) + " of " + std::to_string(size));
    }
}

BOOST_AUTO_TEST_CASE(a_pack_or_its_index_is_cut_off_empty_or_gone) {
    for (std::string_view const ending : {".pack", ".idx"})
        for (std::size_t const keep :
             {std::size_t{0}, std::size_t{11}, std::size_t{2000}, std::size_t{1} << 62U}) {
            test::TempDir const dir;
            Forger forger{original()};
            auto const repository = forger.write(dir.path());
            auto const file = file_in_pack_folder(repository, ending);
            auto const bytes = slurp(file);
            if (keep > bytes.size())
                fs::remove(file);
            else
                spill(file, bytes.substr(0, keep));
            must_not_be_sound(repository, std::string{ending} + " cut at " + std::to_string(keep));
        }
}

BOOST_AUTO_TEST_CASE(the_references_are_not_readable) {
    for (std::string const text : {"", "kein Verweis\n", "0123 refs/heads/journal\n"}) {
        test::TempDir const dir;
        Forger forger{original()};
        auto const repository = forger.write(dir.path());
        spill(repository / "packed-refs", text);
        must_not_be_sound(repository, "packed-refs: " + text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
