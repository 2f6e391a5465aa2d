#include <boost/test/unit_test.hpp>

#include "core/model/event.hpp"
#include "core/model/names.hpp"
#include "server/pages/frame/embedded.hpp"
#include "server/pages/frame/template.hpp"
#include "server/pages/parts.hpp"

using namespace fassung;
using namespace fassung::pages;

namespace {

Catalogue shared_texts() {
    Catalogue catalogue;
    catalogue.add(Language::kGerman, shared::german_texts());
    catalogue.add(Language::kEnglish, shared::english_texts());
    return catalogue;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(every_text_of_every_part_is_there_in_both_languages) {
    auto all = shared_texts();
    for (auto const* part : parts()) {
        Catalogue own;
        own.add(Language::kGerman, part->german);
        for (auto const& [key, text] : own.texts(Language::kGerman)) {
            BOOST_TEST(key.starts_with(std::string{part->name} + "."),
                       key << " does not name its part " << part->name);
            BOOST_TEST(!text.empty(), key << " is empty");
        }
        all.add(Language::kGerman, part->german);
        all.add(Language::kEnglish, part->english);
    }
    BOOST_CHECK_NO_THROW(all.check());
}

BOOST_AUTO_TEST_CASE(a_missing_text_or_argument_is_noticed) {
    Catalogue missing;
    missing.add(Language::kGerman, "a.b = Text\n");
    BOOST_CHECK_THROW(missing.check(), std::logic_error);
    Catalogue other;
    other.add(Language::kGerman, "a.b = {0} von {1}\n");
    other.add(Language::kEnglish, "a.b = {0}\n");
    BOOST_CHECK_THROW(other.check(), std::logic_error);
    Catalogue twice;
    BOOST_CHECK_THROW(twice.add(Language::kGerman, "a.b = 1\na.b = 2\n"), std::logic_error);
    BOOST_CHECK_THROW(twice.add(Language::kGerman, "no equals sign\n"), std::logic_error);
    BOOST_CHECK_THROW(twice.at(Language::kGerman, "a.c"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(the_german_of_the_records_words_is_that_of_the_model) {
    auto const texts = shared_texts();
    auto const is = [&](std::string const& key, std::string_view german) {
        BOOST_TEST(texts.at(Language::kGerman, "frame." + key) == german, key);
    };
    using model::name_of;
    for (auto const stage :
         {model::Stage::kDraft, model::Stage::kSubmitted, model::Stage::kReturned, model::Stage::kReleased,
          model::Stage::kRejected, model::Stage::kWithdrawn, model::Stage::kDiscarded})
        is("stage-" + std::string{name_of(stage)}, model::german_name_of(stage));
    for (auto const kind :
         {model::ProposalKind::kAmend, model::ProposalKind::kCreate, model::ProposalKind::kDiscontinue,
          model::ProposalKind::kReinstate, model::ProposalKind::kMove})
        is("kind-" + std::string{name_of(kind)}, model::german_name_of(kind));
    for (auto const word : {model::Word::kSound, model::Word::kSigned, model::Word::kSignedWithNote,
                            model::Word::kNoted, model::Word::kNotConcerned, model::Word::kConditional,
                            model::Word::kDissent, model::Word::kApproved, model::Word::kSubmission})
        is("word-" + std::string{name_of(word)}, model::german_name_of(word));
    for (auto const function :
         {model::Function::kEditor, model::Function::kCosigner, model::Function::kReviewer,
          model::Function::kApprover, model::Function::kAuditor, model::Function::kOperator,
          model::Function::kCouncil, model::Function::kSystem})
        is("function-" + std::string{name_of(function)}, model::german_name_of(function));
}

BOOST_AUTO_TEST_CASE(every_kind_of_event_has_a_word) {
    auto const texts = shared_texts();
    for (std::size_t at = 0; at < std::variant_size_v<model::Payload>; ++at)
        BOOST_TEST(texts.contains("frame.event-" + std::string{model::kind_at(at)}), model::kind_at(at));
}

BOOST_AUTO_TEST_CASE(what_stands_unescaped_in_a_template_is_named_as_html) {
    auto const check = [](std::span<EmbeddedText const> templates) {
        for (auto const& [name, text] : templates) {
            std::string_view rest{text};
            for (auto at = rest.find(":none}}"); at != std::string_view::npos; at = rest.find(":none}}")) {
                auto const before = rest.substr(0, at);
                BOOST_TEST(before.ends_with("_HTML"), name << " has an unescaped value");
                rest.remove_prefix(at + 1);
            }
            BOOST_TEST(std::string_view{text}.find("style=\"") == std::string_view::npos, name);
            BOOST_TEST(std::string_view{text}.find(" onclick") == std::string_view::npos, name);
        }
    };
    check(shared::templates());
    for (auto const* part : parts()) check(part->templates);
}

BOOST_AUTO_TEST_SUITE_END()
