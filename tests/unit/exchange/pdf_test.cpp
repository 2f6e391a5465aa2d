// HTML as PDF in a child process that is bounded in time, memory and space.
#include "core/exchange/pdf.hpp"

#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <future>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "core/exchange/report.hpp"
#include "tests/support/patience.hpp"
#include "tests/support/temp_dir.hpp"
#include "tests/unit/exchange/sample_report.hpp"

using namespace fassung;
using namespace fassung::test;
using exchange::PdfOptions;

namespace {

auto const kTime = at("2026-11-22T10:33:52Z");

/// A program that stands in for weasyprint.
std::filesystem::path program(TempDir const& dir, std::string const& script) {
    auto const path = dir.path() / "program";
    std::ofstream{path} << "#!/bin/sh\n" << script << '\n';
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

base::Result<std::string> run(std::string const& script, PdfOptions options = {}) {
    TempDir dir;
    options.program = program(dir, script);
    return exchange::pdf_from_html("<p>Text</p>", "id", kTime, options);
}

/// A named pipe, both ends of which are open here, so that nobody waits for a peer.
struct Pipe {
    explicit Pipe(std::filesystem::path where) : path(std::move(where)) {
        if (::mkfifo(path.c_str(), 0600) != 0 || (end = ::open(path.c_str(), O_RDWR | O_CLOEXEC)) < 0)
            throw std::runtime_error("no pipe " + path.string());
    }
    ~Pipe() { ::close(end); }
    Pipe(Pipe const&) = delete;
    Pipe& operator=(Pipe const&) = delete;

    bool gives_a_byte() const {
        constexpr int kMilliseconds = std::chrono::milliseconds{kPatience}.count();
        pollfd waiting{end, POLLIN, 0};
        char byte = 0;
        return ::poll(&waiting, 1, kMilliseconds) == 1 && ::read(end, &byte, 1) == 1;
    }

    std::filesystem::path path;
    int end = -1;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_)

BOOST_AUTO_TEST_CASE(the_same_report_makes_the_same_pdf) {
    auto const html = exchange::report_html(sample_report());
    // How long a machine takes that does much else is not what is tested.
    PdfOptions const patient{.time = std::chrono::seconds{600}};
    auto const first = exchange::pdf_from_html(html, "id", kTime, patient);
    BOOST_REQUIRE_MESSAGE(first, first.error().message);
    BOOST_TEST(first->starts_with("%PDF-"));
    BOOST_TEST(first->size() > 10'000U);
    auto const second = exchange::pdf_from_html(html, "id", kTime, patient);
    BOOST_REQUIRE(second);
    BOOST_TEST((*first == *second));
}

BOOST_AUTO_TEST_CASE(without_weasyprint_a_sentence_says_so) {
    PdfOptions options;
    options.program = "/nonexistent/weasyprint";
    auto const pdf = exchange::pdf_from_html("<p>Text</p>", "id", kTime, options);
    BOOST_REQUIRE(!pdf);
    BOOST_TEST(pdf.error().code == "pdf-unavailable");
    BOOST_TEST((pdf.error().kind == base::Errc::kUnavailable));
}

BOOST_AUTO_TEST_CASE(the_child_gets_the_text_and_nothing_else) {
    auto const pdf = run("printf '%%PDF-'; cat; env | sort | cut -d= -f1 | tr '\\n' ' '; ls | tr '\\n' ' '");
    BOOST_REQUIRE_MESSAGE(pdf, pdf.error().message);
    BOOST_TEST(pdf->starts_with("%PDF-<p>Text</p>"));
    BOOST_TEST(pdf->find("SOURCE_DATE_EPOCH") != std::string::npos);
    for (auto const* unwanted : {"FASSUNG", "GIT_", "USER", "SSH"})
        BOOST_TEST(pdf->find(unwanted) == std::string::npos, unwanted << " in " << *pdf);
    BOOST_TEST(pdf->ends_with("errors input.html "));
}

BOOST_AUTO_TEST_CASE(a_failing_child_is_a_refusal) {
    auto const pdf = run("exit 3");
    BOOST_REQUIRE(!pdf);
    BOOST_TEST(pdf.error().code == "pdf-failed");
    BOOST_TEST(pdf.error().message.find("Status 3") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_pdf_is_not_passed_on) {
    BOOST_TEST(run("echo '<html>'").error().code == "pdf-failed");
}

BOOST_AUTO_TEST_CASE(a_child_that_hangs_is_killed_with_its_children) {
    PdfOptions options;
    options.time = std::chrono::seconds{1};
    auto const start = std::chrono::steady_clock::now();
    auto const pdf = run("sleep 3600 & sleep 3600", options);
    BOOST_REQUIRE(!pdf);
    BOOST_TEST(pdf.error().message.find("länger als 1 Sekunden") != std::string::npos);
    BOOST_TEST((std::chrono::steady_clock::now() - start < kPatience));
}

BOOST_AUTO_TEST_CASE(a_child_that_writes_without_end_is_killed) {
    PdfOptions options;
    options.most_output = 100'000;
    auto const pdf = run("yes", options);
    BOOST_REQUIRE(!pdf);
    BOOST_TEST(pdf.error().message.find("zu groß") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_third_one_at_the_same_time_is_refused) {
    TempDir dir;
    // Each says that it runs, then waits for a line.
    Pipe const running{dir / "running"};
    Pipe const go{dir / "go"};
    PdfOptions options;
    options.program = program(
        dir, "echo >'" + running.path.string() + "'; read line <'" + go.path.string() + "'; printf '%%PDF-'");
    options.time = std::chrono::seconds{600};
    auto const make = [&] { return exchange::pdf_from_html("<p>Text</p>", "id", kTime, options); };
    auto first = std::async(std::launch::async, make);
    auto second = std::async(std::launch::async, make);
    for (int started = 0; started < 2; ++started) BOOST_TEST_REQUIRE(running.gives_a_byte());
    auto const third = make();
    BOOST_TEST(third.error().code == "pdf-busy");
    BOOST_TEST((third.error().kind == base::Errc::kBusy));
    BOOST_TEST(::write(go.end, "\n\n\n", 3) == 3);
    BOOST_TEST(first.get().has_value());
    BOOST_TEST(second.get().has_value());
    BOOST_TEST(make().has_value());
}

BOOST_AUTO_TEST_CASE(nothing_is_left_behind) {
    TempDir dir;
    setenv("TMPDIR", dir.path().c_str(), 1);
    auto const pdf = exchange::pdf_from_html("<p>Text</p>", "id", kTime, {.program = "/bin/false"});
    unsetenv("TMPDIR");
    BOOST_TEST(pdf.error().code == "pdf-failed");
    BOOST_TEST(std::filesystem::is_empty(dir.path()));
}

BOOST_AUTO_TEST_SUITE_END()
