#pragma once

/// Names in the table `facts`.
namespace fassung::index::facts {

inline constexpr char const* kDemo = "demo";
inline constexpr char const* kAdopted = "adopted";
inline constexpr char const* kLastMeasure = "last-measure";
inline constexpr char const* kClockConfirmation = "clock-confirmation";  ///< seq of the first of two
inline constexpr char const* kCheckpointTime = "checkpoint-time";  ///< before the first: of the founding

}  // namespace fassung::index::facts
