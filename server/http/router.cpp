#include "server/http/router.hpp"

#include <stdexcept>

#include "server/http/problem.hpp"
#include "server/http/target.hpp"

namespace fassung::http {

struct Router::Node {
    struct End {
        std::size_t index;
        std::vector<std::string> names;  // of the parameters on the way here, in order
    };

    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> parameter;
    std::map<Method, End> ends;

    // The end of the walk, literals first. `values` then holds what the parameters stood for.
    Node const* walk(std::vector<std::string> const& segments, std::size_t at,
                     std::vector<std::string>& values) const {
        if (at == segments.size()) return ends.empty() ? nullptr : this;
        if (auto const it = literals.find(segments[at]); it != literals.end())
            if (auto const* end = it->second->walk(segments, at + 1, values)) return end;
        if (!parameter || segments[at].empty()) return nullptr;
        values.push_back(segments[at]);
        if (auto const* end = parameter->walk(segments, at + 1, values)) return end;
        values.pop_back();
        return nullptr;
    }

    std::string allow() const {
        std::string list;
        auto const add = [&](Method method) {
            if (!list.empty()) list += ", ";
            list += to_string(method);
        };
        for (auto const& [method, end] : ends) {
            if (method == Method::kOptions) continue;
            add(method);
            if (method == Method::kGet && !ends.contains(Method::kHead)) add(Method::kHead);
        }
        add(Method::kOptions);
        return list;
    }
};

namespace {

[[noreturn]] void refuse(Router::Row const& row, char const* why) {
    throw std::logic_error(std::string{to_string(row.method)} + " " + row.pattern + ": " + why);
}

bool is_parameter(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

}  // namespace

Router::Router(std::vector<Row> const& rows) : root_(std::make_unique<Node>()) {
    for (auto const& row : rows) {
        auto const target = parse_target(row.pattern);
        if (!target || target->path != row.pattern) refuse(row, "not a path");
        Node* node = root_.get();
        std::vector<std::string> names;
        for (auto const& segment : target->segments) {
            auto& next = is_parameter(segment) ? node->parameter : node->literals[segment];
            if (is_parameter(segment)) {
                names.push_back(segment.substr(1, segment.size() - 2));
            } else if (segment.empty() || segment.find_first_of("{}") != std::string::npos) {
                refuse(row, "empty or malformed segment");
            }
            if (!next) next = std::make_unique<Node>();
            node = next.get();
        }
        if (!node->ends.try_emplace(row.method, Node::End{row.index, std::move(names)}).second)
            refuse(row, "stands twice");
    }
}

Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

Router::Match Router::match(Method method, std::vector<std::string> const& segments) const {
    std::vector<std::string> values;
    Node const* node = root_->walk(segments, 0, values);
    if (node == nullptr) return NotFound{};
    auto it = node->ends.find(method);
    if (it == node->ends.end() && method == Method::kHead) it = node->ends.find(Method::kGet);
    if (it == node->ends.end()) {
        if (method == Method::kOptions) return Options{node->allow()};
        return NotAllowed{node->allow()};
    }
    Found found{it->second.index, {}};
    for (std::size_t i = 0; i < values.size(); ++i) found.params[it->second.names[i]] = std::move(values[i]);
    return found;
}

Response unmatched(Router::Match const& match, std::string_view request_id) {
    if (auto const* options = std::get_if<Router::Options>(&match))
        return std::move(empty_response(204).set("Allow", options->allow));
    if (auto const* refused = std::get_if<Router::NotAllowed>(&match))
        return std::move(
            problem(405, "method-not-allowed",
                    "Diese Adresse kennt die Methode nicht. Möglich sind: " + refused->allow + ".",
                    request_id)
                .set("Allow", refused->allow));
    return problem(404, "not-found", "Unter dieser Adresse gibt es nichts. Bitte die Schreibweise prüfen.",
                   request_id);
}

}  // namespace fassung::http
