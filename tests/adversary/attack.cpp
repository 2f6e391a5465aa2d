#include "tests/adversary/attack.hpp"

#include <algorithm>
#include <stdexcept>

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

namespace fassung::adversary {

SmallRecord::SmallRecord() : office(std::filesystem::path{FASSUNG_SOURCE_DIR} / "schemas") {
    live_a_while(office);
    office.close();
    original = std::make_unique<Original>(office.data().record(), office.keys);
}

SmallRecord& small_record() {
    static SmallRecord record;
    return record;
}

Original const& original() {
    return *small_record().original;
}

workflow::Case const& the_case(int measure) {
    workflow::Case const* found = nullptr;
    for (auto const& [id, each] : *original().state().open)
        if (std::ranges::find(each->documents, m(measure)) != each->documents.end()) found = each.get();
    if (found == nullptr) throw std::logic_error("no open case on that measure");
    return *found;
}

base::ProposalId open_case(int measure) {
    return the_case(measure).id;
}

model::ActingAs as(std::string_view name, model::Function function, std::string_view of) {
    return {who(name), function, unit(of), std::nullopt};
}

model::ActingAs by_system() {
    return {base::system_actor(), model::Function::kSystem, std::nullopt, std::nullopt};
}

verify::Report examine(std::filesystem::path const& record, verify::Options const& options) {
    auto report = verify::verify(record, options);
    BOOST_REQUIRE_MESSAGE(report, report.error().code << ": " << report.error().message);
    return std::move(*report);
}

std::string say(verify::Report const& report) {
    std::string out = fmt::format("{} violations", report.violations_found);
    for (auto const& each : report.violations)
        out += fmt::format("\n    {} at {}: {}", each.code, each.seq, each.message);
    return out;
}

void must_name(verify::Report const& report, std::initializer_list<std::string_view> codes,
               std::uint64_t seq) {
    bool const named = std::ranges::any_of(report.violations, [&](verify::Violation const& each) {
        return std::ranges::find(codes, each.code) != codes.end() && (seq == 0 || each.seq == seq);
    });
    BOOST_TEST(named, fmt::format("not named: {} at {}; but {}", fmt::join(codes, " or "), seq, say(report)));
    for (auto const& each : report.violations) {
        BOOST_TEST(!each.message.empty());
        BOOST_TEST((each.seq == 0 || each.seq >= seq), fmt::format("too early: {}", say(report)));
    }
}

void must_name(Forger& forger, std::initializer_list<std::string_view> codes, std::uint64_t seq,
               verify::Options const& options) {
    test::TempDir const dir;
    must_name(examine(forger.write(dir.path()), options), codes, seq);
}

void must_be_sound(Forger& forger, verify::Options const& options) {
    test::TempDir const dir;
    auto const report = examine(forger.write(dir.path()), options);
    BOOST_TEST(report.sound(), say(report));
}

}  // namespace fassung::adversary
