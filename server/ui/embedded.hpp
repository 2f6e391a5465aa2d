#pragma once

#include <span>
#include <string_view>

namespace fassung::ui {

/// A file of the bundle as the build put it into the program.
struct EmbeddedFile {
    std::string_view name;
    char const* begin;
    char const* end;
};

/// Made by the build, in no order.
std::span<EmbeddedFile const> embedded_files();

}  // namespace fassung::ui
