#include "tests/integration/road/walk.hpp"

#include <stdexcept>

namespace fassung::test {

Edit text_of(std::string tag, std::string text) {
    return [tag = std::move(tag), text = std::move(text)](std::string const& xml) {
        return with_text(xml, tag, text);
    };
}

ApiAnswer ok(ApiAnswer answer, int status) {
    if (answer.status != status)
        throw std::runtime_error("expected " + std::to_string(status) + ", got " +
                                 std::to_string(answer.status) + ": " + answer.raw.body);
    return answer;
}

std::string opened(ApiClient& editor, std::vector<std::string> const& measures) {
    return ok(editor.open("amend", measures), 201).text("id");
}

void edit(ApiClient& editor, std::string const& id, std::string const& measure, Edit const& change) {
    auto const present = ok(editor.document(id, measure));
    ok(editor.put(id, measure, change(present.raw.body), present.etag()));
}

std::string submitted(ApiClient& editor, std::string const& measure, Edit const& change) {
    auto const id = opened(editor, {measure});
    edit(editor, id, measure, change);
    ok(editor.submit(id));
    return id;
}

void release(DemoRecord& record, std::string const& id, int version,
             std::vector<std::string> const& cosigners) {
    ok(record.as("bimf-pruefung").review(id, version));
    for (auto const& login : cosigners) ok(record.as(login).cosign(id, version));
    auto const answer = ok(record.as("bimf-freigabe").approve(id, version));
    if (answer.text("state") != "released") throw std::runtime_error("not released: " + answer.raw.body);
}

std::string state_of(DemoRecord& record, std::string const& id) {
    return ok(record.as("bimf-pruefung").show(id)).text("state");
}

std::string released_text(DemoRecord& record, std::string const& measure) {
    return ok(record.as("lib").get("/api/v1/measures/" + measure, {{"Accept", "application/xml"}})).raw.body;
}

json::array history_of(DemoRecord& record, std::string const& measure) {
    return ok(record.as("rechnungshof").get("/api/v1/measures/" + measure + "/history"))
        .body.at("revisions")
        .as_array();
}

json::value requirement(ApiClient& client, std::string const& id, std::string_view name) {
    auto const all = ok(client.requirements(id));
    for (auto const& item : all.body.at("requirements").as_array())
        if (std::string_view{item.at("id").as_string().data(), item.at("id").as_string().size()} == name)
            return item;
    return nullptr;
}

bool is_met(ApiClient& client, std::string const& id, std::string_view name) {
    auto const found = requirement(client, id, name);
    if (found.is_null()) throw std::runtime_error("not asked: " + std::string{name});
    return found.at("met").as_bool();
}

}  // namespace fassung::test
