#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/number.hpp"
#include "core/base/result.hpp"
#include "server/http/header_values.hpp"

/// Conditional requests, content types, paging: what HTTP asks of every handler alike.
namespace fassung::api {

using http::entity_tag;
using http::etag_of;
using http::is_known;

/// The expected state of a change: the one strong entity tag of If-Match, without quotes.
/// "precondition-required" (428) without the header.
base::Result<std::string> if_match(http::Request const& request);
/// A 304 for a state that the client has, else `response` with its ETag.
http::Response with_etag(http::Request const& request, http::Response response, std::string_view etag);

/// The weight of a media type in Accept, in thousandths; the most exact entry counts ("text/html" before
/// "text/*" before "*/*"). 0: not wanted.
int weight_in(std::string_view accept, std::string_view type);
/// Whether the client would rather have XML than JSON. JSON unless XML has the higher weight.
bool wants_xml(http::Request const& request);
/// The XML with `etag`, or the JSON with the ETag of its bytes; `Vary` says that the other one exists.
http::Response as_wanted(http::Request const& request, std::string const& xml, std::string const& json,
                         std::string_view etag);

struct Paging {
    std::string cursor;  ///< empty: the first page
    int limit = 50;
};
/// `limit` from 1 to 200; "bad-parameter".
base::Result<Paging> paging(http::Request const& request);

/// One page of a list in memory that is sorted by a key; the cursor is the key of a page's last item.
template <class Item>
struct PageOf {
    std::vector<Item const*> items;
    std::string next;  ///< empty at the end
};

/// `key_of(item)` gives the key. A cursor that is no key of this kind is "invalid-cursor".
template <class Item, class KeyOf>
base::Result<PageOf<Item>> page_of(std::vector<Item> const& all, Paging const& paging, KeyOf const& key_of) {
    using Key = std::decay_t<decltype(key_of(all.front()))>;
    std::optional<Key> after;
    if (!paging.cursor.empty()) {
        if constexpr (std::is_same_v<Key, std::string>)
            after = paging.cursor;
        else
            after = base::parse_number<Key>(paging.cursor);
        if (!after)
            return base::Error{base::Errc::kInvalid, "invalid-cursor",
                               "„cursor“ ist nicht von dieser Liste."};
    }
    PageOf<Item> out;
    for (auto const& item : all) {
        if (after && key_of(item) <= *after) continue;
        if (out.items.size() == static_cast<std::size_t>(paging.limit)) {
            if constexpr (std::is_same_v<Key, std::string>)
                out.next = key_of(*out.items.back());
            else
                out.next = std::to_string(key_of(*out.items.back()));
            break;
        }
        out.items.push_back(&item);
    }
    return out;
}

}  // namespace fassung::api
