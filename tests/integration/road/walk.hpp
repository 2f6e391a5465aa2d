#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/support/demo_record.hpp"

/// The steps of the road that many cases take in the same way. What is expected to work throws where it does
/// not.
namespace fassung::test {

using Edit = std::function<std::string(std::string const&)>;

/// M-0002: led by tmbwk, with tmjmv; its last paragraph and its note on the funding.
inline constexpr char const* kParagraph = "<p id=\"p-df7a69\"";
inline constexpr char const* kParagraphPath = "M-0002/description/p-df7a69";
inline constexpr char const* kFundingNote = "<p id=\"p-ca7d2b\"";

Edit text_of(std::string tag, std::string text);

ApiAnswer ok(ApiAnswer answer, int status = 200);
/// Opens an amendment; its id.
std::string opened(ApiClient& editor, std::vector<std::string> const& measures);
void edit(ApiClient& editor, std::string const& id, std::string const& measure, Edit const& change);
/// Opened, edited and submitted; its id.
std::string submitted(ApiClient& editor, std::string const& measure, Edit const& change);
/// Reviewed and approved, after whoever is asked has co-signed.
void release(DemoRecord& record, std::string const& id, int version,
             std::vector<std::string> const& cosigners = {});

std::string state_of(DemoRecord& record, std::string const& id);
/// The released text as XML, for everybody.
std::string released_text(DemoRecord& record, std::string const& measure);
json::array history_of(DemoRecord& record, std::string const& measure);
/// {"met", "uncovered", "missing", …} of one requirement; null if it is not asked.
json::value requirement(ApiClient& client, std::string const& id, std::string_view name);
bool is_met(ApiClient& client, std::string const& id, std::string_view name);

}  // namespace fassung::test
