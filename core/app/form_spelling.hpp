#pragma once

#include <string>
#include <string_view>

/// Internal. How people write in a form what documents store in another spelling.
namespace fassung::app {

/// "2026-11-22" → "22.11.2026", "2016-06" → "06.2016". What is no day stays as it is.
std::string written_day(std::string_view stored);
/// Also "2.6.2016" and "6/2016". What is no day stays as it is.
std::string stored_day(std::string_view written);

/// "1600000.50" → "1.600.000,50".
std::string written_sum(std::string_view stored);
/// Also "1.600.000,5", "1 600 000 €", "1600000.50". What is no sum stays as it is.
std::string stored_sum(std::string_view written);

}  // namespace fassung::app
