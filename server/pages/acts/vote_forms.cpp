#include <array>

#include "server/pages/acts/step_forms.hpp"
#include "server/pages/frame/words.hpp"

/// Review, co-signature, approval.
namespace fassung::pages::acts {

namespace {

using model::Word;

constexpr std::array kWords{Word::kSigned,       Word::kSignedWithNote, Word::kNoted,
                            Word::kNotConcerned, Word::kConditional,    Word::kDissent};

std::string word_key(std::string_view prefix, Word word) {
    return std::string{prefix}.append(model::name_of(word));
}

Field check(Context const& context, std::string const& name, std::string_view label_key,
            std::string_view hint_key) {
    Field out;
    out.kind = Field::Kind::kCheck;
    out.name = name;
    out.label = context.text(label_key);
    out.hint = context.text(hint_key);
    out.options = {{"yes", {}, context.form.has(name), {}}};
    out.optional = true;
    return out;
}

// ---- review ----

void fill_review(Context const& context, Values& values, app::ActOpening const&, Findings const& findings) {
    auto const& c = *context.seen.the_case;
    // Only where the rules could take it: most changes are more than editorial.
    auto const editorial = app::preview_act(context.app, context.caller, context.seen,
                                            workflow::Review{c.version()->number, true, false, {}});
    if (editorial || context.form.has("editorial"))
        add_field(context, values, "FIELDS",
                  check(context, "editorial", "acts.editorial", "acts.editorial-hint"), findings);
    add_field(context, values, "FIELDS", check(context, "financial", "acts.financial", "acts.financial-hint"),
              findings);
    add_field(context, values, "FIELDS", area(context, "note", "acts.note", "acts.note-hint", true),
              findings);
}

workflow::CaseCommand read_review(Context const& context, int version, Findings&) {
    return workflow::Review{version, context.form.has("editorial"), context.form.has("financial"),
                            context.form.text("note")};
}

std::string_view review_field(std::string_view code) {
    if (code == "not-editorial") return "editorial";
    return code == "too-long" ? "note" : "";
}

std::string reviewed(workflow::CaseCommand const&, workflow::Case const&) {
    return "acts.notice-reviewed";
}

// ---- co-signature ----

Field word_field(Context const& context) {
    Field out;
    out.kind = Field::Kind::kRadios;
    out.name = "word";
    out.label = context.text("acts.word");
    auto const sent = chosen(context, "word");
    for (auto const word : kWords)
        out.options.push_back({std::string{model::name_of(word)}, context.text(word_key("acts.word-", word)),
                               sent == model::name_of(word),
                               context.text(word_key("acts.word-hint-", word))});
    return out;
}

Field unit_field(Context const& context, app::ActOpening const& opening) {
    Field out;
    out.kind = Field::Kind::kRadios;
    out.name = "unit";
    out.label = context.text("acts.cosign-unit");
    auto const sent = chosen(context, "unit");
    for (auto const& unit : opening.units)
        out.options.push_back({unit.str(),
                               unit_short(context, unit) + ", " + unit_name(context, unit),
                               sent == unit.str(),
                               {}});
    return out;
}

void fill_wordings(Context const& context, Values& values, Findings const& findings) {
    Values* block = nullptr;
    for (auto const& place : app::changed_places(context.app, context.seen)) {
        if (!place.wording) continue;
        if (block == nullptr) block = values.AddSectionDictionary("WORDINGS");
        Field field;
        field.kind = Field::Kind::kArea;
        field.name = place_field("wording", place);
        field.label = place.document.id() + ": " + place.label;
        field.value = typed(context, field.name, *place.wording);
        field.before = place.wording;
        field.optional = true;
        field.lang = "de";
        field.rows = 3;
        if (field.value != *place.wording || !findings.of(field.name).empty()) block->ShowSection("OPEN");
        add_field(context, *block, "WORDING", field, findings);
    }
    if (block != nullptr && chosen(context, "word") == model::name_of(Word::kConditional))
        block->ShowSection("OPEN");
}

void fill_cosign(Context const& context, Values& values, app::ActOpening const& opening,
                 Findings const& findings) {
    if (opening.units.size() > 1)
        add_field(context, values, "FIELDS", unit_field(context, opening), findings);
    add_field(context, values, "FIELDS", word_field(context), findings);
    add_field(context, values, "FIELDS",
              area(context, "note", "acts.cosign-note", "acts.cosign-note-hint", true), findings);
    fill_wordings(context, values, findings);
}

workflow::CaseCommand read_cosign(Context const& context, int version, Findings& findings) {
    workflow::Cosign command;
    command.version = version;
    auto const word = model::parse_name<Word>(context.form.text("word"));
    if (!word)
        findings.add("word", context.text("acts.word-missing"));
    else
        command.word = *word;
    if (auto const unit = context.form.text("unit"); !unit.empty()) {
        auto const parsed = base::UnitId::parse(unit);
        if (parsed)
            command.unit = *parsed;
        else
            findings.add("unit", context.text("acts.unit-missing"));
    }
    command.note = context.form.text("note");
    if (command.note.empty() && word && (*word == Word::kSignedWithNote || *word == Word::kDissent))
        findings.add("note", context.text(word_key("acts.note-missing-", *word)));
    for (auto const& place : app::changed_places(context.app, context.seen)) {
        auto const wording = context.form.text(place_field("wording", place));
        if (place.wording && !wording.empty() && wording != *place.wording)
            command.conditions.push_back({place.document, place.address, {}, wording});
    }
    if (word == Word::kConditional && command.conditions.empty())
        findings.add("word", context.text("acts.condition-missing"));
    if (word && word != Word::kConditional && !command.conditions.empty())
        findings.add("word", context.text("acts.condition-without-word"));
    return command;
}

std::string_view cosign_field(std::string_view code) {
    if (code == "note-missing" || code == "too-long") return "note";
    if (code == "condition-missing" || code == "invalid-condition" || code == "invalid-word") return "word";
    if (code == "unit-missing" || code == "unknown-unit") return "unit";
    return "";
}

std::string cosigned(workflow::CaseCommand const& command, workflow::Case const&) {
    return word_key("acts.notice-cosigned-", std::get<workflow::Cosign>(command).word);
}

// ---- approval ----

void fill_dissents(Context const& context, Values& values) {
    auto const& c = *context.seen.the_case;
    for (auto const& requirement : workflow::requirements(context.seen.snapshot->state, c)) {
        if (requirement.outcome != workflow::Outcome::kDissent) continue;
        for (int const number : requirement.votes) {
            auto const& vote = c.votes.at(static_cast<std::size_t>(number) - 1);
            auto& out = *values.AddSectionDictionary("DISSENT");
            set(out, "WHO", who(context, vote.by));
            set(out, "TIME", moment(context, vote.time));
            set(out, "NOTE", vote.note);
        }
    }
}

void fill_approve(Context const& context, Values& values, app::ActOpening const& opening,
                  Findings const& findings) {
    if (opening.needs_despite) {
        fill_dissents(context, values);
        add_field(context, values, "FIELDS",
                  area(context, "despite", "acts.despite", "acts.despite-hint", false), findings);
    }
    add_field(context, values, "FIELDS", area(context, "note", "acts.note", "acts.note-hint", true),
              findings);
}

workflow::CaseCommand read_approve(Context const& context, int version, Findings& findings) {
    if (context.form.has("despite")) required_text(context, findings, "despite", "acts.despite-missing");
    return workflow::Approve{version, context.form.text("note"), context.form.text("despite")};
}

std::string_view approve_field(std::string_view code) {
    if (code == "requirements-open") return "despite";
    return code == "too-long" ? "note" : "";
}

std::string approved(workflow::CaseCommand const&, workflow::Case const& after) {
    return after.stage == model::Stage::kReleased ? "acts.notice-released" : "acts.notice-approved";
}

}  // namespace

StepForm const kReview{"review", fill_review, read_review, review_field, reviewed, true};
StepForm const kCosign{"cosign", fill_cosign, read_cosign, cosign_field, cosigned, true};
StepForm const kApprove{"approve", fill_approve, read_approve, approve_field, approved, true};

}  // namespace fassung::pages::acts
