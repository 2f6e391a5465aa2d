#include "core/record/codec.hpp"

#include <charconv>
#include <stdexcept>

#include <boost/mp11.hpp>

#include "core/base/digest.hpp"
#include "core/record/described.hpp"
#include "core/xml/reader.hpp"

namespace fassung::record {

namespace {

using document::Element;

constexpr std::string_view kNamespace = "urn:fassung:event:1";
// An event of a version with some thousand changed places is large; it was ours when it was written.
constexpr xml::Limits kLimits{
    .bytes = 64 * 1024 * 1024, .nodes = 2'000'000, .depth = 12, .text_bytes = 1024 * 1024};

base::Error malformed(std::string what) {
    return {base::Errc::kInvalid, "malformed-event",
            "Die Ereignisdatei ist nicht lesbar: " + std::move(what)};
}

Element to_element(model::Event const& event) {
    Element root{.name = "event"};
    root.attributes = {{"seq", std::to_string(event.seq)},
                       {"rules", std::to_string(event.rules)},
                       {"time", base::to_rfc3339(event.time)}};
    if (event.proposal) {
        root.attributes.push_back({"proposal", event.proposal->str()});
        root.attributes.push_back({"number", std::to_string(event.number)});
    }
    encode_member("by", event.by, root);
    if (event.request_key && event.request_body)
        root.children.push_back(
            Element{.name = "request",
                    .attributes = {{"key", event.request_key->hex()}, {"body", event.request_body->hex()}}});
    std::visit(
        [&](auto const& payload) {
            auto& element =
                root.children.emplace_back(Element{.name = std::string{model::kind_of(event.payload)}});
            encode(payload, element);
        },
        event.payload);
    encode_member("paths", event.paths, root);
    return root;
}

bool decode_payload(Element const& element, model::Payload& payload) {
    bool good = false;
    boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<model::Payload>>>([&](auto index) {
        if (model::kind_at(index) != element.name) return;
        good = decode(element, payload.emplace<index>());
    });
    return good;
}

template <class T>
bool read_attribute(Element const& element, std::string_view name, T& value) {
    auto const read = scalar::Reader<T>::read(element.attribute(name));
    if (read) value = *read;
    return read.has_value();
}

}  // namespace

std::string write_event(model::Event const& event) {
    return document::serialise(to_element(event), kNamespace);
}

base::Result<model::Event> read_event(std::string_view bytes) {
    auto const tree = xml::read_tree(bytes, kNamespace, kLimits);
    if (!tree) return malformed(tree.error().message);
    if (tree->name != "event") return malformed("unbekanntes Wurzelelement „" + tree->name + "“.");

    model::Event event;
    if (!read_attribute(*tree, "seq", event.seq) || !read_attribute(*tree, "rules", event.rules) ||
        !read_attribute(*tree, "time", event.time) || event.seq == 0 || event.rules < 1)
        return malformed("seq, rules oder time fehlt oder ist ungültig.");
    if (!tree->attribute("proposal").empty()) {
        event.proposal = base::ProposalId::parse(tree->attribute("proposal"));
        if (!event.proposal || !read_attribute(*tree, "number", event.number) || event.number < 1)
            return malformed("Vorgang ungültig.");
    }
    bool payload_read = false;
    for (auto const& child : tree->children) {
        if (child.name == "by") {
            if (!decode(child, event.by)) return malformed("Angabe des Handelnden ungültig.");
        } else if (child.name == "request") {
            event.request_key = base::Digest::parse(child.attribute("key"));
            event.request_body = base::Digest::parse(child.attribute("body"));
        } else if (child.name == "paths") {
            if (!decode_member("paths", *tree, event.paths)) return malformed("Pfadliste ungültig.");
        } else {
            if (!decode_payload(child, event.payload))
                return malformed("Inhalt „" + child.name + "“ ungültig.");
            payload_read = true;
        }
    }
    if (!payload_read) return malformed("kein Inhalt.");
    if (write_event(event) != bytes) return malformed("nicht in der festgelegten Form.");
    return event;
}

std::string write_texts(std::string_view salt, model::Texts const& texts) {
    std::string out = base::to_hex(salt) + '\n';
    for (auto const& [name, text] : texts) {
        if (name.empty() || name.find('\n') != std::string::npos)
            throw std::logic_error("not a name of a text: \"" + name + "\"");
        out += "@" + name + " " + std::to_string(text.size()) + "\n" + text + "\n";
    }
    return out;
}

base::Result<model::Texts> read_texts(std::string_view bytes) {
    base::Error const error{base::Errc::kInvalid, "malformed-texts",
                            "Die Textdatei des Ereignisses ist nicht lesbar."};
    auto const whole = bytes;
    if (bytes.size() < 65 || bytes[64] != '\n') return error;
    auto const salt = base::from_hex(bytes.substr(0, 64));
    if (!salt) return error;
    bytes.remove_prefix(65);
    model::Texts texts;
    while (!bytes.empty()) {
        auto const line_end = bytes.find('\n');
        auto const space = bytes.substr(0, line_end).rfind(' ');
        if (line_end == std::string_view::npos || bytes[0] != '@' || space == std::string_view::npos)
            return error;
        std::size_t size = 0;
        auto const* const digits_end = bytes.data() + line_end;
        auto const [end, failed] = std::from_chars(bytes.data() + space + 1, digits_end, size);
        if (failed != std::errc{} || end != digits_end) return error;
        auto const name = bytes.substr(1, space - 1);
        bytes.remove_prefix(line_end + 1);
        if (name.empty() || size >= bytes.size() || bytes[size] != '\n') return error;
        texts.emplace_back(name, bytes.substr(0, size));
        bytes.remove_prefix(size + 1);
    }
    if (write_texts(*salt, texts) != whole) return error;
    return texts;
}

}  // namespace fassung::record
