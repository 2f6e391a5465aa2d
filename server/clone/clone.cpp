#include "server/clone/clone.hpp"

#include <algorithm>
#include <exception>
#include <initializer_list>
#include <stdexcept>
#include <utility>

#include <spdlog/spdlog.h>

#include "core/app/cases.hpp"
#include "server/auth/authentication.hpp"
#include "server/clone/upload_pack.hpp"
#include "server/http/content_coding.hpp"

namespace fassung::clone {

namespace {

constexpr std::string_view kText = "text/plain; charset=utf-8";
constexpr std::string_view kReferences = "application/x-git-upload-pack-advertisement";
constexpr std::string_view kRequest = "application/x-git-upload-pack-request";
constexpr std::string_view kResult = "application/x-git-upload-pack-result";
constexpr std::size_t kMostReferenceBytes = 16 * 1024 * 1024;

constexpr std::string_view kBusy =
    "Es werden gerade so viele Kopien der Akte gezogen wie erlaubt. Bitte in einer Minute erneut versuchen.";
constexpr std::string_view kNoGit =
    "Die Akte kann zurzeit nicht ausgegeben werden. Bitte den Betrieb verständigen.";

http::Response refuse(int status, std::string_view text) {
    auto answer = http::response(status, kText, std::string{text} + "\n");
    if (status == 401) answer.set("WWW-Authenticate", "Basic realm=\"fassung\", charset=\"UTF-8\"");
    if (status == 503) answer.set("Retry-After", "60");
    return answer;
}

http::Response wrong_method(std::string_view allowed) {
    return refuse(405, "Diese Methode ist hier nicht möglich.").set("Allow", allowed);
}

bool reads(http::Method method) {
    return method == http::Method::kGet || method == http::Method::kHead;
}

}  // namespace

struct Clone::Impl {
    app::Application& app;
    Options const options;
    std::shared_ptr<spdlog::logger> const log;
    Children children;

    std::optional<http::Response> refuse_person(http::Request const& request) const {
        auto const caller = auth::identify_basic(app, request);
        if (!caller)
            return refuse(
                401,
                "Bitte einen API-Token als Kennwort angeben; der Anmeldename ist beliebig. Der Token "
                "fehlt oder ist nicht (mehr) gültig.");
        auto const may = app::allowed(app, *caller, workflow::Action::kCloneRecord);
        if (!may)
            return refuse(403,
                          "Die Akte kopieren darf nur, wer die Funktion Revision (auditor) hat. Sie haben "
                          "sie nicht.");
        return std::nullopt;
    }

    std::unique_ptr<Child> start(http::Request const& request, bool only_references) {
        return children.start(upload_pack(options.git, app.options().data.record(), protocol_of(request),
                                          only_references, request.body));
    }

    http::Response show_references(http::Request const& request) {
        auto const service = request.query("service");
        if (!service)
            return refuse(403,
                          "Das einfache („dumb“) Protokoll bietet der Dienst nicht an. Bitte mit git ab "
                          "Version 1.6.6 kopieren.");
        if (*service == "git-receive-pack")
            return refuse(403, "Die Akte lässt sich nur lesen. Geändert wird sie allein durch Vorgänge.");
        if (*service != "git-upload-pack") return refuse(403, "Diesen Git-Dienst gibt es hier nicht.");
        auto const child = start(request, true);
        if (!child) return refuse(503, kBusy);
        std::string body{preamble(protocol_of(request))};
        for (auto piece = child->read(); !piece.empty(); piece = child->read()) {
            body += piece;
            if (body.size() > kMostReferenceBytes) throw std::runtime_error("too many references");
        }
        return http::response(200, kReferences, std::move(body));
    }

    http::Response give_objects(http::Request& request) {
        if (request.header("content-type") != kRequest)
            return refuse(415, "Diese Anfrage stammt nicht von git: der Inhaltstyp passt nicht.");
        if (auto refusal = http::unpack_body(request, options.request_bytes)) return std::move(*refusal);
        auto child = start(request, false);
        if (!child) return refuse(503, kBusy);
        auto answer = http::response(200, kResult, "");
        answer.stream = body_of(std::move(child));
        return answer;
    }

    http::Response route(http::Request& request) {
        auto const& path = request.segments;
        auto const is = [&](std::initializer_list<std::string_view> rest) {
            return path.size() == 2 + rest.size() && path[1] == "record.git" &&
                   std::equal(rest.begin(), rest.end(), path.begin() + 2);
        };
        if (is({"info", "refs"})) {
            if (!reads(request.method)) return wrong_method("GET, HEAD");
            return show_references(request);
        }
        if (is({"git-upload-pack"})) {
            if (request.method != http::Method::kPost) return wrong_method("POST");
            return give_objects(request);
        }
        if (is({"git-receive-pack"}))
            return refuse(403, "Die Akte lässt sich nur lesen. Geändert wird sie allein durch Vorgänge.");
        return refuse(404, "Diese Adresse gibt es nicht. Die Akte liegt unter /git/record.git.");
    }
};

Clone::Clone(app::Application& app, Options options, std::shared_ptr<spdlog::logger> log) {
    if (!log) log = spdlog::default_logger();
    auto const limits = options.children;
    impl_.reset(new Impl{
        app, std::move(options), log, {limits, [log](std::string const& line) { log->warn(line); }}});
}

Clone::~Clone() = default;

bool Clone::concerns(http::Request const& request) {
    return !request.segments.empty() && request.segments.front() == "git";
}

http::Response Clone::answer(http::Request& request) {
    auto answer = [&] {
        if (auto refusal = impl_->refuse_person(request)) return std::move(*refusal);
        try {
            return impl_->route(request);
        } catch (std::exception const& error) {
            impl_->log->error("{} git failed: {}", request.id, error.what());
            return refuse(503, kNoGit);
        }
    }();
    answer.set("Cache-Control", "no-cache, max-age=0, must-revalidate");
    answer.set("X-Content-Type-Options", "nosniff");
    return answer;
}

std::size_t Clone::running() const {
    return impl_->children.running();
}

}  // namespace fassung::clone
