#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/clock.hpp"
#include "core/base/result.hpp"

/// HTML as PDF, by weasyprint in a child process.
namespace fassung::exchange {

struct PdfOptions {
    std::filesystem::path program = "/usr/bin/weasyprint";
    std::chrono::seconds time = std::chrono::seconds{60};  ///< after that the child is killed
    std::uint64_t memory = 1ULL << 30;                     ///< bytes of its address space
    std::size_t most_output = 64ULL << 20;                 ///< bytes of the PDF
};

/// The child gets `html` on its standard input, an empty folder of its own, no network where the kernel
/// allows to take it away, and no environment but what makes its output reproducible: `date` is its clock and
/// `identifier` the id in the file, so that the same input gives the same bytes with the same weasyprint and
/// fonts. Refusals: "pdf-unavailable" (kUnavailable: weasyprint is not installed), "pdf-failed"
/// (kUnavailable: it ended with an error, or took too long, too much memory or too much space). Any thread;
/// blocks.
base::Result<std::string> pdf_from_html(std::string_view html, std::string_view identifier,
                                        base::Instant date, PdfOptions const& options = {});

}  // namespace fassung::exchange
