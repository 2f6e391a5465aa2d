#pragma once

#include <string>
#include <vector>

#include "core/app/cases.hpp"

/// Actors and their functions, for operators. Two operators are needed for every grant.
namespace fassung::app {

struct ListedActor {
    base::ActorId actor;
    std::optional<std::string> name;
    std::vector<std::string> logins;
    std::vector<model::Grant> grants;
};
base::Result<std::vector<ListedActor>> actors(Application& app, Caller const& caller);

struct OpenGrantRequest {
    std::uint64_t seq = 0;
    model::ActingAs by;
    model::GrantRequested what;
};
base::Result<std::vector<OpenGrantRequest>> grant_requests(Application& app, Caller const& caller);

struct GrantWish {
    std::optional<base::ActorId> actor;  ///< empty: a new one, with login, name, office and first password
    std::string login, name, office, password;
    struct Item {
        model::Function function = model::Function::kEditor;
        base::UnitId unit;
        std::optional<base::Date> from;  ///< empty: today
        std::optional<base::Date> until;
    };
    std::vector<Item> grants;
};
struct Granted {
    std::uint64_t seq = 0;
    base::ActorId actor;
};
/// Asks for functions. A new actor can log in at once, but may do nothing before a second operator has
/// confirmed.
base::Result<Granted> request_grant(Application& app, Caller const& caller, GrantWish const& wish,
                                    std::optional<record::RequestDigests> const& digests);
base::Result<Granted> confirm_grant(Application& app, Caller const& caller, std::uint64_t request,
                                    std::optional<record::RequestDigests> const& digests);
/// Says that the clock is right although it is far after the last event; two operators do.
base::Result<Granted> confirm_clock(Application& app, Caller const& caller,
                                    std::optional<record::RequestDigests> const& digests);

}  // namespace fassung::app
