#include "server/pages/help/part.hpp"

#include <array>

#include "server/pages/help/embedded.hpp"
#include "server/pages/help/handlers.hpp"

namespace fassung::pages::help {

using http::Method;

namespace {

constexpr std::array kRoutes{
    Route{Method::kGet, "/help", Access::kPublic, {}, show_help},
    Route{Method::kGet, "/help/glossary", Access::kPublic, {}, show_glossary},
    Route{Method::kGet, "/help/keyboard", Access::kPublic, {}, show_keyboard},
    Route{Method::kGet, "/accessibility", Access::kPublic, {}, show_accessibility},
    Route{Method::kGet, "/imprint", Access::kPublic, {}, show_imprint},
    Route{Method::kGet, "/privacy", Access::kPublic, {}, show_privacy},
};

}  // namespace

Part const& part() {
    static Part const kPart{"help", templates(), german_texts(), english_texts(), kRoutes};
    return kPart;
}

}  // namespace fassung::pages::help
