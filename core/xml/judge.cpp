#include "core/xml/judge.hpp"

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <vector>

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemastypes.h>

#include "core/xml/characters.hpp"
#include "core/xml/findings.hpp"
#include "core/xml/malformed.hpp"

namespace fassung::xml {

namespace {

base::Error too_large(std::string message) {
    return {.kind = base::Errc::kTooLarge, .code = "too-large", .message = std::move(message)};
}

std::string_view view(xmlChar const* text) {
    return text == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<char const*>(text)};
}

bool is_white(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

xmlParserInputPtr no_external_entity(char const*, char const*, xmlParserCtxtPtr) {
    return nullptr;
}

/// What libxml2 says while it parses. Its callbacks must not throw: what they throw is kept and thrown
/// afterwards.
class Listener {
  public:
    Listener(std::string_view ns, Limits const& limits) : ns_(ns), limits_(limits) {}

    xmlSAXHandler handler() const;
    void attach(xmlParserCtxtPtr context) { context_ = context; }
    base::Result<Judgement> verdict();

  private:
    struct Open {
        std::string name;
        bool foreign = false;
        bool has_children = false;
        bool has_text = false;
        bool reported = false;
        std::size_t text_bytes = 0;
    };

    template <class Act>
    static void guarded(void* self, Act act) noexcept {
        auto& listener = *static_cast<Listener*>(self);
        if (listener.stopped_) return;
        try {
            act(listener);
        } catch (...) {
            listener.thrown_ = std::current_exception();
            listener.stop();
        }
    }

    int line() const { return context_->input == nullptr ? 0 : context_->input->line; }
    void stop() {
        stopped_ = true;
        xmlStopParser(context_);
    }
    void stop(base::Error error) {
        if (!error_) error_ = std::make_unique<base::Error>(std::move(error));
        stop();
    }

    void start(std::string_view name, std::string_view uri, int attributes, xmlChar const** values);
    void attribute(std::string_view name, std::string_view prefix, std::size_t size);
    void text(std::string_view bytes);
    void mixed();
    void failed(xmlError const& error);

    std::string_view ns_;
    Limits limits_;
    xmlParserCtxtPtr context_ = nullptr;
    std::vector<Open> open_;
    std::size_t nodes_ = 0;
    Judgement judgement_;
    Findings findings_;
    std::unique_ptr<base::Error> error_;
    std::exception_ptr thrown_;
    bool stopped_ = false;
};

void Listener::start(std::string_view name, std::string_view uri, int attributes, xmlChar const** values) {
    ++judgement_.elements;
    if (open_.size() >= limits_.depth)
        return stop(too_large(
            fmt::format("Zeile {}: Die Elemente sind zu tief verschachtelt. Zulässig sind {} Ebenen.", line(),
                        limits_.depth)));
    nodes_ += 1 + static_cast<std::size_t>(attributes);
    if (nodes_ > limits_.nodes)
        return stop(too_large(fmt::format(
            "Das Dokument hat zu viele Elemente und Attribute. Zulässig sind zusammen {}.", limits_.nodes)));
    Open next{.name = std::string{name}, .foreign = uri != ns_};
    if (!open_.empty()) {
        open_.back().has_children = true;
        mixed();
    }
    if (next.foreign && (open_.empty() || !open_.back().foreign))
        findings_.add({}, line(),
                      fmt::format("Das Element {} gehört zum Namensraum {}. Erwartet wird xmlns=\"{}\".",
                                  quoted(name), quoted(uri), ns_));
    bool const wrong_document = open_.empty() && next.foreign;
    open_.push_back(std::move(next));
    if (wrong_document) return stop();
    // libxml2 gives five pointers for each attribute: name, prefix, namespace, begin and end of the value.
    for (int at = 0; at < attributes && !stopped_; ++at) {
        auto const* five = values + 5 * at;
        attribute(view(five[0]), view(five[1]), static_cast<std::size_t>(five[4] - five[3]));
    }
}

void Listener::attribute(std::string_view name, std::string_view prefix, std::size_t size) {
    if (size > limits_.text_bytes)
        return stop(
            too_large(fmt::format("Zeile {}: Der Wert des Attributs {} ist zu lang. Zulässig sind {} Bytes.",
                                  line(), quoted(name), limits_.text_bytes)));
    if (prefix.empty()) return;
    findings_.add(
        {}, line(),
        fmt::format(
            "Das Attribut „{}:{}“ im Element {} ist nicht vorgesehen. Erlaubt sind nur Attribute ohne "
            "Namensraum-Kürzel.",
            prefix, name, quoted(open_.back().name)));
}

void Listener::text(std::string_view bytes) {
    if (open_.empty()) return;
    auto& element = open_.back();
    element.text_bytes += bytes.size();
    if (element.text_bytes > limits_.text_bytes)
        return stop(
            too_large(fmt::format("Zeile {}: Der Text des Elements {} ist zu lang. Zulässig sind {} Bytes.",
                                  line(), quoted(element.name), limits_.text_bytes)));
    if (is_white(bytes)) return;
    element.has_text = true;
    mixed();
}

void Listener::mixed() {
    auto& element = open_.back();
    if (!element.has_text || !element.has_children || element.reported) return;
    element.reported = true;
    findings_.add(
        {}, line(),
        fmt::format(
            "Das Element {} enthält Text neben anderen Elementen. Erlaubt ist entweder Text oder Elemente.",
            quoted(element.name)));
}

void Listener::failed(xmlError const& error) {
    if (error.level != XML_ERR_ERROR && error.level != XML_ERR_FATAL) return;
    auto const name = [](char const* text) {
        return text == nullptr ? std::string_view{} : std::string_view{text};
    };
    Findings malformed;
    malformed.add({}, error.line, malformed_sentence(error.code, name(error.str1), name(error.str2)));
    stop(std::move(malformed).refusal("malformed-xml"));
}

xmlSAXHandler Listener::handler() const {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.internalSubset = [](void* self, xmlChar const*, xmlChar const*, xmlChar const*) {
        guarded(self, [](Listener& to) {
            Findings refused;
            refused.add({}, to.line(), "Eine DOCTYPE-Angabe ist nicht zulässig. Bitte entfernen Sie sie.");
            to.stop(std::move(refused).refusal("unknown-content"));
        });
    };
    sax.startElementNs = [](void* self, xmlChar const* name, xmlChar const*, xmlChar const* uri, int,
                            xmlChar const**, int attributes, int, xmlChar const** values) {
        guarded(self, [&](Listener& to) { to.start(view(name), view(uri), attributes, values); });
    };
    sax.endElementNs = [](void* self, xmlChar const*, xmlChar const*, xmlChar const*) {
        guarded(self, [](Listener& to) { to.open_.pop_back(); });
    };
    sax.characters = [](void* self, xmlChar const* text, int length) {
        guarded(self, [&](Listener& to) {
            to.text({reinterpret_cast<char const*>(text), static_cast<std::size_t>(length)});
        });
    };
    sax.ignorableWhitespace = sax.characters;
    sax.cdataBlock = sax.characters;
    sax.comment = [](void* self, xmlChar const*) {
        guarded(self, [](Listener& to) {
            to.findings_.add({}, to.line(),
                             "Kommentare sind nicht zulässig. Bitte entfernen Sie den Kommentar.");
        });
    };
    sax.processingInstruction = [](void* self, xmlChar const* target, xmlChar const*) {
        guarded(self, [&](Listener& to) {
            to.findings_.add(
                {}, to.line(),
                fmt::format("Die Verarbeitungsanweisung {} ist nicht zulässig. Bitte entfernen Sie sie.",
                            quoted(view(target))));
        });
    };
    sax.serror = [](void* self, xmlErrorPtr error) {
        guarded(self, [&](Listener& to) { to.failed(*error); });
    };
    return sax;
}

base::Result<Judgement> Listener::verdict() {
    if (thrown_) std::rethrow_exception(thrown_);
    if (error_) return std::move(*error_);
    if (!findings_.empty()) return std::move(findings_).refusal("unknown-content");
    // xmlStopParser leaves wellFormed at 1, so our own words come first and this is asked last.
    if (context_->wellFormed == 0 || context_->nsWellFormed == 0 || judgement_.elements == 0) {
        Findings malformed;
        malformed.add(
            {}, line(),
            malformed_sentence(judgement_.elements == 0 ? XML_ERR_DOCUMENT_EMPTY : XML_ERR_OK, {}, {}));
        return std::move(malformed).refusal("malformed-xml");
    }
    return judgement_;
}

/// libxml2 compares each attribute of a tag with every other; half a megabyte of them would take it seconds.
/// Counted on the bytes, because its first word on a tag comes after that.
bool floods_attributes(std::string_view bytes) {
    constexpr int kMost = 100;
    for (auto at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
        auto const rest = bytes.substr(at);
        if (rest.starts_with("<!") || rest.starts_with("<?")) {
            auto const end = rest.starts_with("<!--") ? "-->" : rest.starts_with("<![CDATA[") ? "]]>" : ">";
            at = bytes.find(end, at);
            continue;
        }
        int count = 0;
        char quote = 0;
        for (; at < bytes.size(); ++at) {
            char const c = bytes[at];
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                break;
            } else if (c == '=' && ++count > kMost) {
                return true;
            }
        }
    }
    return false;
}

/// The name of another encoding in the XML declaration. The bytes are UTF-8 whatever it says, so it would be
/// a lie.
std::string other_encoding(std::string_view bytes) {
    if (!bytes.starts_with("<?xml")) return {};
    auto const declaration = bytes.substr(0, bytes.find("?>"));
    auto const at = declaration.find("encoding");
    if (at == std::string_view::npos) return {};
    auto const from = declaration.find_first_of("\"'", at);
    if (from == std::string_view::npos) return {};
    auto const name = declaration.substr(from + 1, declaration.find(declaration[from], from + 1) - from - 1);
    std::string lower{name};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower == "utf-8" ? std::string{} : std::string{name};
}

base::Result<void> judge_characters(std::string_view bytes) {
    Findings findings;
    for (auto bad = next_bad_character(bytes); bad && !findings.full();
         bad = next_bad_character(bytes, *bad)) {
        if (!bad->code_point) {
            Findings malformed;
            malformed.add({}, bad->line, sentence_on(*bad));
            return std::move(malformed).refusal("malformed-xml");
        }
        findings.add({}, bad->line, fmt::format("Zeichen {}: {}", bad->column, sentence_on(*bad)));
    }
    if (!findings.empty()) return std::move(findings).refusal("forbidden-character");
    if (auto const encoding = other_encoding(bytes); !encoding.empty()) {
        findings.add({}, 1,
                     fmt::format("Die XML-Deklaration nennt die Kodierung {}. Erlaubt ist nur UTF-8.",
                                 quoted(encoding)));
        return std::move(findings).refusal("malformed-xml");
    }
    return {};
}

}  // namespace

void prepare_libxml() {
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        xmlSchemaInitTypes();
        xmlSetExternalEntityLoader(&no_external_entity);
    });
}

base::Result<Judgement> judge(std::string_view bytes, std::string_view ns, Limits const& limits) {
    if (bytes.size() > limits.bytes)
        return too_large(fmt::format("Das Dokument ist mit {} Bytes zu groß. Zulässig sind {} Bytes.",
                                     bytes.size(), limits.bytes));
    if (auto characters = judge_characters(bytes); !characters) return characters.error();
    if (floods_attributes(bytes)) return too_large("Ein Element hat zu viele Attribute. Zulässig sind 100.");
    prepare_libxml();
    std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> const context{xmlNewParserCtxt(),
                                                                               &xmlFreeParserCtxt};
    if (!context) throw std::bad_alloc{};
    Listener listener{ns, limits};
    listener.attach(context.get());
    *context->sax = listener.handler();
    context->userData = &listener;
    xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                      XML_PARSE_NONET);
    return listener.verdict();
}

}  // namespace fassung::xml
