#pragma once

#include <cstddef>

/// Bounds of what one request may bring. Part of rules version 1: a later version may only widen them.
namespace fassung::workflow::limits {

constexpr std::size_t kText = 20'000;    ///< bytes of one reason, note, comment or wording
constexpr std::size_t kReference = 200;  ///< bytes of a file reference
constexpr std::size_t kDocuments = 50;   ///< of one case
constexpr std::size_t kAuthors = 100;    ///< named by one submission
constexpr std::size_t kPlaces = 200;     ///< comments or conditions in one request
constexpr std::size_t kCommentsOfCase = 5'000;
constexpr std::size_t kGrants = 5'000;           ///< in one registration or request
constexpr std::size_t kCountersignatures = 100;  ///< of one checkpoint
constexpr int kEventsOfCase = 9'000;             ///< after that only an end is possible
constexpr int kDueYears = 2;                     ///< how far ahead a due date may be set

}  // namespace fassung::workflow::limits
