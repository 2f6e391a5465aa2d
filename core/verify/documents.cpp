#include "core/verify/documents.hpp"

#include "core/verify/schemas.hpp"
#include "core/xml/reader.hpp"

namespace fassung::verify {

namespace {

constexpr std::size_t kMostRemembered = 500'000;

}  // namespace

Documents::Documents() : schemas_(own_schemas()) {}

/// A blob may be sound as one kind of document and not as another.
git::Oid Documents::key(model::DocumentId const& id, git::Oid const& blob) {
    auto out = blob;
    out.bytes[0] = static_cast<std::uint8_t>(out.bytes[0] ^ static_cast<unsigned>(id.kind()));
    return out;
}

bool Documents::known(model::DocumentId const& id, git::Oid const& blob) const {
    std::lock_guard const lock{mutex_};
    return sound_.contains(key(id, blob));
}

Documents::Checked Documents::check(model::DocumentId const& id, git::Oid const& blob,
                                    std::string_view bytes) {
    Checked out;
    auto read = xml::read(id.kind(), bytes);
    if (!read) {
        out.wrong = read.error().message;
        return out;
    }
    out.document = std::make_shared<document::Document const>(std::move(*read));
    if (document::canonical(*out.document) != bytes) {
        out.wrong = "Das Dokument ist nicht in der festgelegten Form geschrieben.";
        return out;
    }
    if (known(id, blob)) return out;
    auto const found = schemas_.validate(model::name_of(id.kind()), bytes);
    if (!found.empty()) {
        out.wrong = found.front().message;
        return out;
    }
    std::lock_guard const lock{mutex_};
    if (sound_.size() >= kMostRemembered) sound_.clear();
    if (sound_.insert(key(id, blob)).second) ++count_;
    return out;
}

bool Documents::is_own(std::string const& name, std::string_view xsd) const {
    auto const found = schemas_.sources().find(name);
    return found == schemas_.sources().end() || found->second == xsd;
}

}  // namespace fassung::verify
