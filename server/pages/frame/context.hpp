#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/app/application.hpp"
#include "core/app/caller.hpp"
#include "core/app/cases.hpp"
#include "core/app/moment.hpp"
#include "core/record/writer.hpp"
#include "core/workflow/may.hpp"
#include "server/http/message.hpp"
#include "server/pages/frame/catalogue.hpp"
#include "server/pages/frame/form.hpp"
#include "server/pages/frame/site.hpp"

namespace fassung::pages {

/// Who is logged in.
struct User {
    base::ActorId actor;
    std::string name;                     ///< from the register; the pseudonym where it knows none
    std::vector<model::Grant> functions;  ///< in force today

    bool has(model::Function function) const;
    /// Units for which the user holds that function; each once.
    std::vector<base::UnitId> units(model::Function function) const;
    /// Of all functions.
    std::vector<base::UnitId> units() const;
};

/// What a handler works with. Everything is as it was when the request began.
struct Context {
    app::Application& app;
    Site const& site;
    Catalogue const& catalogue;
    http::Request const& request;
    Language language = Language::kGerman;
    app::Caller caller = {};        ///< of a public route without login: empty
    std::optional<User> user = {};  ///< empty: nobody is logged in
    std::string csrf = {};          ///< what each form of this session carries
    record::SnapshotPtr snapshot = {};
    std::optional<base::ProposalId> proposal = {};  ///< of a route below /proposals/{id}
    app::SeenCase seen = {};  ///< that case; the user may do there what the route is for
    Form form = {};           ///< of a POST; its token is right
    /// Of a POST: the same form, sent twice from the same state of the page, is one act. Hand it on.
    std::optional<record::RequestDigests> digests = {};
    /// Names that this request has asked the register for; empty: it knows none. For person().
    mutable std::map<base::ActorId, std::string> names_asked = {};

    /// The catalogue's text with its arguments.
    template <class... Arguments>
    std::string text(std::string_view key, Arguments const&... arguments) const {
        auto const& pattern = catalogue.at(language, key);
        if constexpr (sizeof...(arguments) == 0)
            return pattern;
        else
            return fmt::format(fmt::runtime(pattern), arguments...);
    }
    std::string const& param(std::string_view name) const;  ///< of the path
    std::string query(std::string_view name) const;         ///< trimmed; empty if absent

    /// What may() says of the user, today. Without case: for any.
    workflow::Permission may(workflow::Action action, workflow::Case const* c = nullptr) const;
    bool allowed(workflow::Action action, workflow::Case const* c = nullptr) const {
        return may(action, c) == workflow::Permission::kYes;
    }
    base::Date today() const { return app.today(); }
};

}  // namespace fassung::pages
