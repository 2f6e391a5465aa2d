#include "core/exchange/pdf.hpp"

#include <cerrno>
#include <fstream>
#include <semaphore>
#include <system_error>
#include <unistd.h>

#include "core/exchange/child.hpp"

namespace fassung::exchange {

namespace {

namespace fs = std::filesystem;

/// An empty folder that is removed with everything in it.
class Scratch {
  public:
    Scratch() {
        auto pattern = (fs::temp_directory_path() / "fassung-pdf-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::system_error(errno, std::generic_category(), "a temporary folder cannot be made");
        path_ = pattern;
    }
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;
    fs::path const& path() const { return path_; }

  private:
    fs::path path_;
};

base::Error unavailable(std::string code, std::string message) {
    return {base::Errc::kUnavailable, std::move(code), std::move(message)};
}

base::Error failed(std::string const& why) {
    return unavailable("pdf-failed",
                       "Das PDF ließ sich nicht erstellen: " + why + " Dieselben Angaben gibt es als HTML.");
}

void write_file(fs::path const& path, std::string_view bytes) {
    std::ofstream file{path, std::ios::binary};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
}

/// Each child takes a processor and much memory.
constexpr int kAtOnce = 2;
std::counting_semaphore<kAtOnce> children{kAtOnce};

class Turn {
  public:
    Turn() : mine_(children.try_acquire()) {}
    ~Turn() {
        if (mine_) children.release();
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;
    explicit operator bool() const { return mine_; }

  private:
    bool mine_;
};

}  // namespace

base::Result<std::string> pdf_from_html(std::string_view html, std::string_view identifier,
                                        base::Instant date, PdfOptions const& options) {
    if (access(options.program.c_str(), X_OK) != 0)
        return unavailable(
            "pdf-unavailable",
            "Auf diesem Rechner ist das Programm weasyprint nicht installiert; ohne es gibt es kein PDF. "
            "Dieselben Angaben gibt es als HTML.");
    Turn const turn;
    if (!turn)
        return base::Error{
            base::Errc::kBusy, "pdf-busy",
            "Es werden gerade schon andere Berichte als PDF erstellt. Bitte versuchen Sie es in einigen "
            "Sekunden erneut."};
    Scratch const scratch;
    auto const input = scratch.path() / "input.html";
    write_file(input, html);
    auto const home = scratch.path().string();
    auto result = run_child(
        {options.program.string(), "--quiet", "--encoding", "utf-8", "--base-url", "about:blank",
         "--pdf-variant", "pdf/ua-1", "--pdf-identifier", std::string{identifier}, "-", "-"},
        // A proxy where nobody listens: where the network could not be taken away, nothing is fetched either.
        {"PATH=/usr/bin:/bin", "HOME=" + home, "TMPDIR=" + home, "LC_ALL=C.UTF-8", "TZ=UTC",
         "PYTHONHASHSEED=0", "PYTHONDONTWRITEBYTECODE=1", "http_proxy=http://127.0.0.1:9",
         "https_proxy=http://127.0.0.1:9",
         "SOURCE_DATE_EPOCH=" + std::to_string(date.time_since_epoch().count())},
        scratch.path(), input, {options.time, options.memory, options.most_output});
    switch (result.end) {
        case ChildResult::End::kDone:
            if (result.output.starts_with("%PDF-")) return std::move(result.output);
            return failed("weasyprint hat kein PDF geliefert.");
        case ChildResult::End::kFailed:
            return failed("weasyprint endete mit Status " + std::to_string(result.status) + ".");
        case ChildResult::End::kTooLong:
            return failed("weasyprint brauchte länger als " + std::to_string(options.time.count()) +
                          " Sekunden.");
        case ChildResult::End::kTooMuch:
            return failed("Das PDF wäre zu groß.");
    }
    std::abort();
}

}  // namespace fassung::exchange
