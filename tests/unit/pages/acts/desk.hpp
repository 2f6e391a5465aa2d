#pragma once

#include "tests/support/page_client.hpp"

/// What the tests of signing share: a world, and forms as a browser would send them back.
namespace fassung::test {

PageWorld& world();

/// A number that grows with every event of the record.
std::uint64_t events();
/// The case as it stands; null once it is closed.
std::shared_ptr<workflow::Case const> open_case(std::string const& id);

std::string act_path(std::string const& id, std::string_view step);
/// The fields that the page's form holds anyway, and these.
FormFields filled(PageAnswer const& page, FormFields const& fields);
/// Opens the page of that step, which must show its form, and sends it.
PageAnswer sign(std::string_view login, std::string const& id, std::string_view step,
                FormFields const& fields = {});
/// Writes another title into the draft of a returned case and submits it.
void submit_again(std::string_view login, std::string const& id, std::string const& measure,
                  std::string const& title);

}  // namespace fassung::test
