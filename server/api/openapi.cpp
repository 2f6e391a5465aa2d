#include "server/api/handlers.hpp"
#include "server/api/negotiation.hpp"

namespace fassung::api {

/// server/api/openapi.yaml, put into the program at build time.
extern char const* const kOpenApi;

http::Response openapi(Context&, http::Request const&) {
    return http::response(200, "application/yaml", kOpenApi);
}

}  // namespace fassung::api
