#include "core/git/pack.hpp"

#include <new>
#include <unordered_map>

#include <zlib.h>

#include "core/git/pack_format.hpp"
#include "core/git/repository.hpp"

namespace fassung::git {

namespace {

/// One zlib stream after another, always with the same effort.
class Deflater {
  public:
    explicit Deflater(int level) {
        if (deflateInit(&stream_, level) != Z_OK) throw std::bad_alloc();
    }
    Deflater(Deflater const&) = delete;
    Deflater& operator=(Deflater const&) = delete;
    ~Deflater() { deflateEnd(&stream_); }

    void append(std::string_view bytes, std::string& out) {
        if (deflateReset(&stream_) != Z_OK) throw GitError("zlib failed");
        auto const head = out.size();
        auto const bound = deflateBound(&stream_, static_cast<uLong>(bytes.size()));
        out.resize(head + bound);
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data() + head);
        stream_.avail_out = static_cast<uInt>(bound);
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw GitError("zlib failed");
        out.resize(head + stream_.total_out);
    }

  private:
    z_stream stream_{};
};

// A batch waits for this. Trees are mostly ids, which do not compress: level 1 would take a fifth off them
// for ten times the work, and is what an act spends most of its processor time on. Stock git's repack, in
// maintenance, makes deltas of them, which takes off nearly everything.
constexpr int kTextLevel = 1;
constexpr int kTreeLevel = 0;

}  // namespace

struct PackWriter::Impl {
    PackImage image;
    std::vector<Oid> oids;
    std::unordered_map<Oid, Object> objects;
    std::string entry;
    Deflater texts{kTextLevel};
    Deflater trees{kTreeLevel};

    void compress(ObjectType type, std::string_view bytes) {
        if (bytes.size() > 0x7fffffff) throw GitError("an object is larger than 2 GiB");
        entry = entry_header(type, bytes.size());
        (type == ObjectType::kTree ? trees : texts).append(bytes, entry);
    }
};

PackWriter::PackWriter() : impl_(std::make_unique<Impl>()) {}
PackWriter::~PackWriter() = default;

Oid PackWriter::add(ObjectType type, std::string_view bytes) {
    Oid const oid = hash_object(type, bytes);
    if (impl_->objects.contains(oid)) return oid;
    impl_->compress(type, bytes);
    impl_->image.append(oid, impl_->entry);
    impl_->oids.push_back(oid);
    impl_->objects.emplace(oid, Object{type, std::string(bytes)});
    return oid;
}

bool PackWriter::empty() const {
    return impl_->oids.empty();
}

std::vector<Oid> const& PackWriter::oids() const {
    return impl_->oids;
}

Object const* PackWriter::find(Oid const& oid) const {
    auto const found = impl_->objects.find(oid);
    return found == impl_->objects.end() ? nullptr : &found->second;
}

void PackWriter::clear() {
    impl_->image = PackImage();
    impl_->oids.clear();
    impl_->objects.clear();
}

std::string PackWriter::write(std::filesystem::path const& repository) {
    if (empty()) return {};
    auto name = impl_->image.publish(repository);
    clear();
    return name;
}

}  // namespace fassung::git
