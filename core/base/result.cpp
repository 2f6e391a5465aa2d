#include "core/base/result.hpp"

namespace fassung::base {

BadResult::BadResult(Error error) : error_(std::move(error)), text_(error_.code + ": " + error_.message) {}

void throw_exception_from_error(Error const& error, boost::source_location const&) { throw BadResult(error); }

}  // namespace fassung::base
