#pragma once

#include <initializer_list>
#include <string_view>

#include "core/verify/verify.hpp"
#include "tests/adversary/forger.hpp"
#include "tests/adversary/small_office.hpp"

/// What the attacks share.
namespace fassung::adversary {

/// Made once for this process, and sound.
struct SmallRecord {
    SmallOffice office;
    std::unique_ptr<Original> original;
    SmallRecord();
};
SmallRecord& small_record();
Original const& original();

/// The open case on that measure that is farthest on. What live_a_while() left: 1 lacks nothing but its
/// approval, 4 has a dissent that cannot be overruled, 5 is overdue and waits for the second voice of a
/// waiver, 7 is returned, 8 a draft.
base::ProposalId open_case(int measure);
workflow::Case const& the_case(int measure);

/// As somebody acts who holds that function there.
model::ActingAs as(std::string_view name, model::Function function, std::string_view unit);
model::ActingAs by_system();

/// Verifies; a record that could not be verified at all fails the test.
verify::Report examine(std::filesystem::path const& record, verify::Options const& options = {});
/// The violations in words, for messages.
std::string say(verify::Report const& report);

/// Fails the test unless the report names one of the codes at that event (0: at any) and nothing at an
/// earlier one.
void must_name(verify::Report const& report, std::initializer_list<std::string_view> codes,
               std::uint64_t seq);
/// The same of what the forger has written.
void must_name(Forger& forger, std::initializer_list<std::string_view> codes, std::uint64_t seq,
               verify::Options const& options = {});
inline void must_name(Forger& forger, std::string_view code, std::uint64_t seq) {
    must_name(forger, {code}, seq);
}
/// Fails the test unless the forgery is sound by itself.
void must_be_sound(Forger& forger, verify::Options const& options = {});

}  // namespace fassung::adversary
