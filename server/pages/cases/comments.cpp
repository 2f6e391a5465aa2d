#include <algorithm>
#include <map>
#include <set>

#include "core/exchange/synopsis.hpp"
#include "server/pages/cases/sections.hpp"
#include "server/pages/frame/field.hpp"
#include "server/pages/frame/words.hpp"

namespace fassung::pages::cases {

namespace {

using workflow::Comment;

/// On one page; earlier ones are in the report of the case.
constexpr std::size_t kMostComments = 500;

class Comments {
  public:
    explicit Comments(CaseView& view)
        : view_(view),
          context_(view.context),
          open_(view.is_open() && view.the_case.version() != nullptr),
          may_comment_(open_ && context_.allowed(workflow::Action::kComment, &view.the_case)),
          may_adopt_(open_ && context_.allowed(workflow::Action::kAdoptWording, &view.the_case)) {
        auto const& all = view.the_case.comments;
        std::set<int> known;
        for (std::size_t i = hidden(); i < all.size(); ++i) {
            known.insert(all[i].number);
            if (all[i].reply_to && known.contains(*all[i].reply_to))
                answers_[*all[i].reply_to].push_back(&all[i]);
            else
                roots_[{all[i].document, all[i].address}].push_back(&all[i]);
        }
    }

    std::size_t hidden() const {
        auto const count = view_.the_case.comments.size();
        return count > kMostComments ? count - kMostComments : 0;
    }

    bool may_comment() const { return may_comment_; }

    void fill(Values& values) {
        for (auto const& [where, roots] : by_place()) put_place(values, where, roots);
    }

  private:
    using Place = std::pair<model::DocumentId, std::string>;
    using Roots = std::vector<Comment const*>;

    /// In the order of the texts; places that are no longer there come last.
    std::vector<std::pair<Place, Roots>> by_place() const {
        auto found = roots_;
        std::vector<std::pair<Place, Roots>> out;
        auto const take = [&](Place const& place) {
            if (auto const roots = found.find(place); roots != found.end()) {
                out.emplace_back(roots->first, std::move(roots->second));
                found.erase(roots);
            }
        };
        for (auto const& synopsis : view_.synopses) {
            take({synopsis.id, ""});
            for (auto const& row : synopsis.rows) take({synopsis.id, row.address});
        }
        for (auto& [place, roots] : found) out.emplace_back(place, std::move(roots));
        return out;
    }

    void put_place(Values& values, Place const& where, Roots const& roots) {
        auto& place = *values.AddSectionDictionary("PLACE");
        auto const* row = view_.row(where.first, where.second);
        auto& heading =
            *place.AddSectionDictionary(row && row->state != history::RowState::kSame ? "ROW" : "NO_ROW");
        set(heading, "TEXT",
            view_.place(where.first, where.second, view_.the_case.version(roots.back()->version)));
        set(heading, "HREF", "#" + exchange::row_anchor(where.first, where.second));
        Roots settled;
        for (auto const* root : roots)
            if (is_settled(*root))
                settled.push_back(root);
            else
                set_html(*place.AddSectionDictionary("THREAD"), "THREAD_HTML", thread(*root));
        if (settled.empty()) return;
        auto& closed = *place.AddSectionDictionary("SETTLED");
        set(closed, "HEADING", context_.text("cases.comments-settled", settled.size()));
        for (auto const* root : settled)
            set_html(*closed.AddSectionDictionary("THREAD"), "THREAD_HTML", thread(*root));
    }

    static bool is_settled(Comment const& root) { return root.resolved || root.adopted; }

    Roots const* answers_to(int number) const {
        auto const found = answers_.find(number);
        return found == answers_.end() ? nullptr : &found->second;
    }

    /// A comment with all its answers; these stand one below the other, however deep they were meant.
    Html thread(Comment const& root) {
        Roots flat;
        std::vector<int> open{root.number};
        while (!open.empty()) {
            int const number = open.back();
            open.pop_back();
            if (auto const* below = answers_to(number))
                for (auto const* answer : *below) {
                    flat.push_back(answer);
                    open.push_back(answer->number);
                }
        }
        std::ranges::sort(flat, {}, &Comment::number);
        Values values{"comment"};
        fill_comment(values, root);
        for (auto const* answer : flat) {
            Values inner{"comment"};
            fill_comment(inner, *answer);
            set_html(*values.AddSectionDictionary("ANSWER"), "ANSWER_HTML",
                     render(context_, "cases/comment", inner));
        }
        return render(context_, "cases/comment", values);
    }

    void state(Values& values, char const* tone, char const* key) {
        auto& out = *values.AddSectionDictionary("STATE");
        set(out, "TONE", tone);
        set(out, "TEXT", context_.text(key));
    }

    void fill_comment(Values& values, Comment const& comment) {
        auto const number = std::to_string(comment.number);
        set(values, "NUMBER", number);
        set(values, "LABEL", context_.text("cases.comment-label", comment.number));
        set(values, "WHO", who(context_, comment.by));
        set(values, "TIME", moment(context_, comment.time));
        set(values, "MACHINE", machine_moment(comment.time));
        set(values, "ABOUT", context_.text("cases.comment-about", comment.number, comment.version));
        if (comment.adopted) state(values, "success", "cases.comment-adopted");
        if (comment.resolved) {
            state(values, "info", "cases.comment-resolved");
            values.ShowSection("RESOLVED");
        }
        quote(values, "P", comment.text);
        if (comment.wording) put_wording(values, comment);
        put_tools(values, comment);
    }

    /// The wording beside the text that it was said about.
    void put_wording(Values& values, Comment const& comment) {
        auto& out = *values.AddSectionDictionary("WORDING");
        std::string present;
        if (auto const* version = view_.the_case.version(comment.version))
            if (auto const text = app::CaseWords::text_in(*version, comment.document))
                present = history::value_of(*text, comment.address, view_.names);
        auto const add = [&](char const* kind, std::string_view text) {
            set(*out.AddSectionDictionary("RUN")->AddSectionDictionary(kind), "TEXT", text);
        };
        for (auto const& run : history::compare_words(present, *comment.wording))
            add(run.kind == history::Run::kSame       ? "SAME"
                : run.kind == history::Run::kInserted ? "INS"
                                                      : "DEL",
                run.text);
    }

    /// Whether one can still speak about that place.
    bool is_there(Comment const& comment) const {
        if (!comment.address.empty()) return view_.row(comment.document, comment.address) != nullptr;
        return std::ranges::any_of(view_.synopses, [&](history::Synopsis const& synopsis) {
            return synopsis.id == comment.document;
        });
    }

    void put_tools(Values& values, Comment const& comment) {
        bool const reply = may_comment_ && is_there(comment);
        bool const adopt = may_adopt_ && comment.wording && !comment.adopted && is_there(comment);
        bool const own = context_.user && comment.by.actor == context_.user->actor;
        bool const resolve = may_comment_ && !comment.resolved && (own || may_adopt_);
        if (!reply && !adopt && !resolve) return;
        auto& tools = *values.AddSectionDictionary("TOOLS");
        auto const base = view_.path() + "/comments/" + std::to_string(comment.number);
        if (reply) {
            auto& link = *tools.AddSectionDictionary("REPLY");
            set(link, "HREF", "?reply=" + std::to_string(comment.number) + "#say");
            set(link, "TEXT", context_.text("cases.reply", comment.number));
        }
        if (adopt) put_button(tools, "ADOPT", base + "/adopt", "cases.adopt-label", comment.number);
        if (resolve) put_button(tools, "RESOLVE", base + "/resolve", "cases.resolve-label", comment.number);
    }

    void put_button(Values& tools, char const* section, std::string const& action, char const* label,
                    int number) {
        auto& form = *tools.AddSectionDictionary(section);
        set(form, "ACTION", action);
        set(form, "LABEL", context_.text(label, number));
        tokens(context_, form);
    }

    CaseView& view_;
    Context const& context_;
    bool open_, may_comment_, may_adopt_;
    std::map<Place, Roots> roots_;
    std::map<int, Roots> answers_;  ///< by what they answer to
};

/// Every place of the present version: first what it changes.
std::vector<Option> places_of(CaseView& view, std::string const& chosen) {
    std::vector<Option> changed, same;
    for (auto const& synopsis : view.synopses) {
        auto const document = link_to(view.context, synopsis.id).label;
        auto const name = synopsis.id.name();
        changed.push_back({name, view.context.text("cases.place-whole", document), chosen == name});
        for (auto const& row : synopsis.rows) {
            auto const value = name + "/" + row.address;
            auto const label = view.of_several_documents() ? document + ", " + row.label : row.label;
            bool const is_same = row.state == history::RowState::kSame;
            (is_same ? same : changed)
                .push_back({value,
                            is_same
                                ? label
                                : view.context.text("cases.place-changed", label, german_name_of(row.state)),
                            chosen == value});
        }
    }
    changed.insert(changed.end(), same.begin(), same.end());
    return changed;
}

/// The text that another wording would replace.
std::optional<std::string> present_wording(CaseView const& view, CommentDraft const& draft,
                                           Comment const* replied) {
    auto const& version = *view.the_case.version();
    if (replied != nullptr) return wording_at(version, replied->document, replied->address);
    auto const place = place_of(draft.place);
    return place ? wording_at(version, place->document, place->address) : std::nullopt;
}

void put_form(CaseView& view, Values& values, CommentDraft const& draft, Findings const& findings) {
    auto const& context = view.context;
    auto& form = *values.AddSectionDictionary("FORM");
    tokens(context, form);
    set(form, "ACTION", view.path() + "/comments");
    set(form, "VERSION", std::to_string(view.the_case.version()->number));
    auto const& all = view.the_case.comments;
    auto const replied =
        std::ranges::find_if(all, [&](Comment const& comment) { return draft.reply_to == comment.number; });
    if (replied != all.end()) {
        set(form, "HEADING", context.text("cases.say-reply", replied->number));
        auto& reply = *form.AddSectionDictionary("REPLY");
        set(reply, "NUMBER", std::to_string(replied->number));
        set(reply, "PLACE",
            replied->document.name() + (replied->address.empty() ? "" : "/" + replied->address));
        set(reply, "WHERE",
            view.place(replied->document, replied->address, view.the_case.version(replied->version)));
        quote(reply, "P", replied->text);
        show(form, "CANCEL", "HREF", view.path() + "#say");
    } else {
        set(form, "HEADING", context.text("cases.say"));
        add_field(context, form, "WHERE",
                  {.kind = Field::Kind::kSelect,
                   .name = "place",
                   .label = context.text("cases.say-place"),
                   .options = places_of(view, draft.place)},
                  findings);
    }
    add_field(context, form, "TEXT",
              {.kind = Field::Kind::kArea,
               .name = "comment",
               .label = context.text("cases.say-text"),
               .value = draft.text,
               .optional = true,
               .lang = "de"},
              findings);
    add_field(context, form, "WORDING",
              {.kind = Field::Kind::kArea,
               .name = "wording",
               .label = context.text("cases.say-wording"),
               .hint = context.text("cases.say-wording-hint"),
               .value = draft.wording,
               .optional = true,
               .lang = "de",
               .before = present_wording(view, draft, replied == all.end() ? nullptr : &*replied),
               .before_of = replied == all.end() ? "place" : ""},
              findings);
}

}  // namespace

Html comments_section(CaseView& view, CommentDraft const& draft, Findings const& findings) {
    auto const& c = view.the_case;
    if (!c.version()) return {};
    Values values{"comments"};
    Comments comments{view};
    auto const open =
        std::ranges::count_if(c.comments, [](Comment const& one) { return !one.resolved && !one.adopted; });
    set(values, "HEADING", view.context.text("cases.comments", c.comments.size(), open));
    if (c.comments.empty()) values.ShowSection("EMPTY");
    if (comments.hidden() != 0)
        show(values, "HIDDEN", "TEXT", view.context.text("cases.comments-hidden", comments.hidden()));
    comments.fill(values);
    if (comments.may_comment()) put_form(view, values, draft, findings);
    return render(view.context, "cases/comments", values);
}

}  // namespace fassung::pages::cases
