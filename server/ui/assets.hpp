#pragma once

#include <span>
#include <string>
#include <string_view>

#include "server/http/message.hpp"

/// Style, fonts and script of the pages. The build puts them into the program; each is served under an
/// address that names the digest of all of them, so that a browser may keep it for ever. Any thread.
namespace fassung::ui {

struct Asset {
    std::string_view name;  ///< "app.css"
    std::string_view content_type;
    std::string_view bytes;
    std::string gzip;    ///< empty where packing gains nothing
    std::string digest;  ///< SHA-256 of the bytes
};

/// Sorted by name.
std::span<Asset const> assets();

/// "/ui/3f2a…/app.css". Throws std::logic_error for a name that is not there: a mistake of ours.
std::string path_of(std::string_view name);

/// Whether the request is for something below /ui/.
bool concerns(http::Request const& request);
/// To GET and HEAD: the asset, packed if the request takes gzip; 304 where the reader has it. 404 for an
/// address that names another digest or nothing that is here, 405 for other methods.
http::Response answer(http::Request const& request);

}  // namespace fassung::ui
