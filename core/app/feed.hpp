#pragma once

#include <string>
#include <string_view>

#include "core/app/reader.hpp"
#include "core/base/result.hpp"

/// Feeds of releases: for people who want to hear of changes, and for programs that follow the record.
namespace fassung::app {

struct FeedWish {
    index::ReleaseFilter filter;
    std::string cursor;
    int limit = 50;
};

struct Feed {
    std::string atom;
    base::Instant updated;  ///< of its newest entry, or the beginning of the record
};

/// Releases, newest first, each document of a release an entry of its own. Its id is made of the record's id,
/// the number of the event and the document's name, so that it stays the same in every feed and copy. Authors
/// are units, never persons. `path`: where the feed is given out, without query.
/// "not-found": no such field, unit or measure; "invalid-cursor".
base::Result<Feed> release_feed(Reader& reader, FeedWish const& wish, std::string_view path);

}  // namespace fassung::app
