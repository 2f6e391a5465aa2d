#include "core/app/actors.hpp"

#include "core/base/digest.hpp"

namespace fassung::app {

namespace {

base::Result<Granted> give(Application& app, Caller const& caller, workflow::RecordCommand command,
                           base::ActorId subject, std::optional<record::RequestDigests> const& digests) {
    auto const answer =
        app.act({{.actor = caller.actor, .acting_for = {}, .proposal = {}, .command = std::move(command)},
                 digests,
                 {}});
    if (!answer) return answer.error();
    return Granted{answer->seq, std::move(subject)};
}

base::ActorId unused_actor(workflow::State const& state) {
    for (;;) {
        auto const id = *base::ActorId::parse("a-" + base::to_hex(base::random_bytes(4)));
        if (state.actor(id) == nullptr) return id;
    }
}

/// The new actor's entry in the register: name and salt stay there, the digest goes into the record.
base::Result<base::Digest> enter(Application& app, base::ActorId const& actor, GrantWish const& wish) {
    if (wish.name.empty() || wish.office.empty())
        return base::Error{base::Errc::kInvalid,
                           "name-missing",
                           "Für eine neue Kennung fehlen Name oder Stelle.",
                           {{"name", 0, "Name und Stelle sind anzugeben."}}};
    reg::Person const person{actor, wish.name, wish.office, reg::new_salt()};
    base::Digest identity;
    try {
        identity = reg::identity_of(person.salt, person.name, person.office, wish.login);
    } catch (std::invalid_argument const&) {
        return base::Error{base::Errc::kInvalid, "invalid-name",
                           "Name und Stelle dürfen keinen Zeilenumbruch enthalten."};
    }
    if (auto const made =
            app.registry().accounts().create(wish.login, wish.password, actor, app.clock().now());
        !made)
        return made.error();
    app.registry().persons().put(person);
    return identity;
}

}  // namespace

base::Result<std::vector<ListedActor>> actors(Application& app, Caller const& caller) {
    if (auto const may = allowed(app, caller, workflow::Action::kListActors); !may) return may.error();
    auto const snapshot = app.snapshot();
    std::vector<ListedActor> out;
    for (auto const& [id, actor] : *snapshot->state.actors) {
        ListedActor listed{.actor = id, .name = {}, .logins = {}, .grants = actor->grants};
        if (auto const person = app.registry().persons().find(id)) listed.name = person->name;
        for (auto const& account : app.registry().accounts().of(id)) listed.logins.push_back(account.login);
        out.push_back(std::move(listed));
    }
    return out;
}

base::Result<std::vector<OpenGrantRequest>> grant_requests(Application& app, Caller const& caller) {
    if (auto const may = allowed(app, caller, workflow::Action::kManageActors); !may) return may.error();
    std::vector<OpenGrantRequest> out;
    auto const snapshot = app.snapshot();
    for (auto const& [seq, request] : snapshot->state.grant_requests)
        out.push_back({seq, request.by, request.what});
    return out;
}

base::Result<Granted> request_grant(Application& app, Caller const& caller, GrantWish const& wish,
                                    std::optional<record::RequestDigests> const& digests) {
    if (!caller.may_write) return read_only_token();
    if (auto const may = allowed(app, caller, workflow::Action::kManageActors); !may) return may.error();
    if (digests)
        if (auto const known = app.index().request(digests->key); known && known->body == digests->body) {
            auto const committed =
                record::read_committed(*app.repository(), app.index().event(known->seq)->journal);
            if (auto const* first = std::get_if<model::GrantRequested>(&committed.event.payload))
                return Granted{known->seq, first->subject};
        }
    auto const snapshot = app.snapshot();
    model::GrantRequested what;
    what.subject = wish.actor.value_or(unused_actor(snapshot->state));
    for (auto const& item : wish.grants)
        what.grants.push_back(
            {what.subject, item.function, item.unit, item.from.value_or(app.today()), item.until});
    if (!wish.actor) {
        auto const identity = enter(app, what.subject, wish);
        if (!identity) return identity.error();
        what.identity = *identity;
    }
    auto const subject = what.subject;
    auto given = give(app, caller, workflow::RequestGrant{std::move(what)}, subject, digests);
    // Nobody stands behind a pseudonym that the record does not know.
    if (!given && !wish.actor) app.registry().persons().erase(subject);
    return given;
}

base::Result<Granted> confirm_grant(Application& app, Caller const& caller, std::uint64_t request,
                                    std::optional<record::RequestDigests> const& digests) {
    if (!caller.may_write) return read_only_token();
    if (auto const may = allowed(app, caller, workflow::Action::kManageActors); !may) return may.error();
    auto const snapshot = app.snapshot();
    auto const open = snapshot->state.grant_requests.find(request);
    auto const subject =
        open == snapshot->state.grant_requests.end() ? base::ActorId{} : open->second.what.subject;
    return give(app, caller, workflow::ConfirmGrant{request}, subject, digests);
}

base::Result<Granted> confirm_clock(Application& app, Caller const& caller,
                                    std::optional<record::RequestDigests> const& digests) {
    if (!caller.may_write) return read_only_token();
    if (auto const may = allowed(app, caller, workflow::Action::kConfirmClock); !may) return may.error();
    return give(app, caller, workflow::ConfirmClock{}, caller.actor, digests);
}

}  // namespace fassung::app
