#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/http/message.hpp"

namespace fassung::http {

/// Finds the row of a site map that answers a request. Built once, then only read: safe from any thread.
///
/// The path chooses the resource, then the method chooses among what the resource knows. Patterns are literal
/// segments and parameters: "/api/v1/proposals/{id}/documents/{measure}". A literal wins over a parameter;
/// where its branch leads nowhere, the parameter is tried. A parameter is one segment that is not empty.
class Router {
  public:
    struct Row {
        Method method;
        std::string pattern;
        std::size_t index;  ///< the caller's name for the row, handed back by `match`
    };

    struct Found {
        std::size_t index;
        std::map<std::string, std::string> params;
    };
    struct NotFound {};
    /// The resource exists, but not with this method. `allow` lists its methods, with HEAD where there is
    /// GET.
    struct NotAllowed {
        std::string allow;
    };
    /// An OPTIONS request, for which no row stands.
    struct Options {
        std::string allow;
    };
    using Match = std::variant<Found, NotFound, NotAllowed, Options>;

    /// Throws std::logic_error for a malformed pattern and for two rows with the same method and shape.
    explicit Router(std::vector<Row> const& rows);
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    /// HEAD finds the GET row where it has none of its own: the server then leaves the body out.
    Match match(Method method, std::vector<std::string> const& segments) const;

  private:
    struct Node;
    std::unique_ptr<Node> root_;
};

/// The answer to everything but Found: 404 "not-found", 405 "method-not-allowed" with Allow, 204 with Allow.
Response unmatched(Router::Match const& match, std::string_view request_id);

}  // namespace fassung::http
