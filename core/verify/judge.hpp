#pragma once

#include <functional>

#include "core/record/committed.hpp"
#include "core/record/replay.hpp"
#include "core/verify/delivery.hpp"
#include "core/verify/findings.hpp"
#include "core/verify/law.hpp"

namespace fassung::verify {

/// Takes the commits in order and says of each whether it is what the ones before it and its event make of
/// it: number, chain, parents, author, time, message, files, key, lawfulness. One thread.
///
/// Why this proves every byte but the signature: the files that a commit brings are exactly those of its
/// event, with the bytes that the event's digests name (delivery.hpp reads them by comparing trees, whose
/// form is checked), so the tree is a function of the one before and the event; and every other line of the
/// commit is compared with what the event makes of it.
class Judge {
  public:
    /// Told every event that was found lawful, until one is not.
    using Visit = std::function<void(record::Committed const&)>;

    /// `start`: where to begin, empty for a whole record. `repository`: for older files that an event needs.
    Judge(git::Handle const& repository, Documents const& documents, record::Replayed start,
          Findings& findings, Report& report);

    void visit(Visit visit) { visit_ = std::move(visit); }
    void next(Delivery delivery);
    /// What holds at the end.
    void finish();
    /// The commits up to and including `link` cannot be proved: nothing after it can be judged by the rules.
    void begin_after(Link const& link);

    record::Position const& position() const { return position_; }
    workflow::State const& state() const { return law_.state(); }
    model::Keys const* keys() const { return keys_.get(); }
    bool judging() const { return judging_; }
    bool unproved() const { return unproved_; }

  private:
    void give_up_judging(std::uint64_t from);
    void find(std::string code, std::string message, git::Oid const& commit);
    void find(std::string code, std::string message) {
        find(std::move(code), std::move(message), at_.commit);
    }
    void check_order(model::Event const& event);
    void check_time(model::Event const& event);
    void check_key(Delivery const& delivery);
    void check_parents(Delivery const& delivery, bool has_effect);
    void check_listed_files(Delivery const& delivery);
    void check_lawful(Delivery& delivery);
    void check_brought_files(Delivery const& delivery, workflow::Decision const& decision);
    void show(Delivery const& delivery, workflow::Documents documents,
              std::shared_ptr<workflow::Case const> the_case) const;
    void check_commits(Delivery const& delivery);
    void check_commit(git::Commit const& commit, git::Oid const& oid, model::Event const& event,
                      std::string const& message);
    void check_note(Delivery const& delivery, std::string const& bytes);
    void check_countersignature(Delivery const& delivery, model::Countersigned const& what,
                                std::string const& bytes);
    void check_key_change(model::KeyChanged const& what);
    void check_founding(Delivery const& delivery, model::Founded const& what);
    void move_on(Delivery const& delivery);
    void count(model::Event const& event);

    git::Handle const& repository_;
    Documents const& documents_;
    Findings& findings_;
    Report& report_;
    Visit visit_;

    Law law_;
    bool judging_ = true;
    /// What came before the first commit could not be read: chain, keys and main are only what commits say.
    bool unproved_ = false;
    std::shared_ptr<model::Keys const> keys_;  ///< valid for the next event
    record::Position position_;
    base::Digest chain_;  ///< after the event at hand
    std::optional<base::ActorId> granted_;
    struct {
        std::uint64_t seq = 0;
        git::Oid commit;
        std::optional<base::ProposalId> proposal;
    } at_;
};

}  // namespace fassung::verify
