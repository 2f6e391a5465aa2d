#include "core/record/process_lock.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace fassung::record {

base::Result<ProcessLock> ProcessLock::take(std::filesystem::path const& file) {
    int const descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        throw std::system_error(errno, std::generic_category(), "cannot open " + file.string());
    ProcessLock lock{descriptor};
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            throw std::system_error(errno, std::generic_category(), "cannot lock " + file.string());
        char holder[32] = {};
        auto const size = pread(descriptor, holder, sizeof holder - 1, 0);
        std::string const process =
            size > 0 ? std::string{holder, strcspn(holder, "\n")} : std::string{"unbekannt"};
        return base::Error{
            base::Errc::kBusy, "locked",
            "Das Datenverzeichnis " + file.parent_path().string() + " wird bereits von Prozess " + process +
                " benutzt. Beenden Sie diesen zuerst oder wählen Sie ein anderes Verzeichnis."};
    }
    auto const text = std::to_string(getpid()) + "\n";
    if (ftruncate(descriptor, 0) != 0 ||
        pwrite(descriptor, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
        throw std::system_error(errno, std::generic_category(), "cannot write " + file.string());
    return lock;
}

ProcessLock::ProcessLock(ProcessLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

ProcessLock& ProcessLock::operator=(ProcessLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

ProcessLock::~ProcessLock() {
    if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace fassung::record
