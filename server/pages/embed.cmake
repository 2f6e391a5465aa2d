# Turns the templates and texts of a part of the pages into a translation unit, so that the program carries them.
# PART, FOLDER (where to write), SOURCES (a list separated by "|").
string(REPLACE "|" ";" SOURCES "${SOURCES}")
set(rows "")
set(german "")
set(english "")
foreach(source ${SOURCES})
    get_filename_component(name ${source} NAME_WLE)
    get_filename_component(ending ${source} LAST_EXT)
    file(READ ${source} text)
    # A literal may have 64 KiB at most to be portable; texts stay far below.
    if(ending STREQUAL ".tpl")
        string(APPEND rows "    {\"${name}\", R\"template(${text})template\"},\n")
    elseif(name STREQUAL "de")
        set(german "${text}")
    elseif(name STREQUAL "en")
        set(english "${text}")
    endif()
endforeach()
set(space "fassung::pages::${PART}")
if(PART STREQUAL frame)
    set(space "fassung::pages::shared")
endif()
file(WRITE ${FOLDER}/embedded.hpp "#pragma once

#include <span>
#include <string_view>

#include \"server/pages/frame/template.hpp\"

namespace ${space} {

std::span<EmbeddedText const> templates();
std::string_view german_texts();
std::string_view english_texts();

}  // namespace ${space}
")
file(WRITE ${FOLDER}/embedded.cc "#include \"server/pages/${PART}/embedded.hpp\"

namespace ${space} {

static std::vector<EmbeddedText> const& rows() {
    static std::vector<EmbeddedText> const kRows{
${rows}    };
    return kRows;
}
std::span<EmbeddedText const> templates() { return rows(); }
std::string_view german_texts() { return R\"texts(${german})texts\"; }
std::string_view english_texts() { return R\"texts(${english})texts\"; }

}  // namespace ${space}
")
