#pragma once

#include <filesystem>

#include "core/app/clone.hpp"
#include "core/app/compare.hpp"
#include "core/app/timeline.hpp"
#include "tests/integration/record/office.hpp"

/// What happened to measure M-0023 in the year that an auditor looks at.
namespace fassung::test {

/// Revision 1 on 4.11.2026: another title. 2 on 6.11.: the lead passes from TMBWK to TMSGAF. 3 on 8.11.:
/// words of the first paragraph. 4 on 10.11.: it moves to another field.
class Story {
  public:
    Story();

    Office office;
    /// `git clone --mirror`, and a clone with a work tree.
    std::filesystem::path mirror() const { return dir_ / "mirror.git"; }
    std::filesystem::path clone() const { return dir_ / "clone"; }
    std::filesystem::path folder() const { return dir_.path(); }
    base::Clock const& clock() const { return office.clock; }

    static model::DocumentId measure() { return workflow::test::m(23); }

  private:
    TempDir dir_;
};

/// Told once for the program.
Story& story();

std::unique_ptr<app::ClonedRecord> opened(std::filesystem::path const& dir);
app::View view(app::Reader& reader, std::optional<std::string_view> as_of = {},
               std::optional<std::string_view> in_force_on = {});
/// "3 2 1 0"
std::string numbers(app::Timeline const& timeline);

}  // namespace fassung::test
