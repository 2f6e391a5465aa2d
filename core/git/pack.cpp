#include "core/git/pack.hpp"

#include <new>
#include <unordered_map>

#include <zlib.h>

#include "core/git/pack_format.hpp"
#include "core/git/repository.hpp"

namespace fassung::git {

struct PackWriter::Impl {
    PackImage image;
    std::vector<Oid> oids;
    std::unordered_map<Oid, Object> objects;
    std::string entry;
    z_stream stream{};

    Impl() {
        // Level 1: a batch waits for this, and small texts hardly gain from more.
        if (deflateInit(&stream, 1) != Z_OK) throw std::bad_alloc();
    }
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;
    ~Impl() { deflateEnd(&stream); }

    void compress(ObjectType type, std::string_view bytes) {
        if (bytes.size() > 0x7fffffff) throw GitError("an object is larger than 2 GiB");
        entry = entry_header(type, bytes.size());
        auto const head = entry.size();
        if (deflateReset(&stream) != Z_OK) throw GitError("zlib failed");
        auto const bound = deflateBound(&stream, static_cast<uLong>(bytes.size()));
        entry.resize(head + bound);
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream.avail_in = static_cast<uInt>(bytes.size());
        stream.next_out = reinterpret_cast<Bytef*>(entry.data() + head);
        stream.avail_out = static_cast<uInt>(bound);
        if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw GitError("zlib failed");
        entry.resize(head + stream.total_out);
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
