# Gathers the bundle in the folder BUNDLE and writes TARGET, a translation unit that takes its files in. STYLES and SCRIPTS
# are lists separated by "|", KERN the folder of the npm package.
string(REPLACE "|" ";" STYLES "${STYLES}")
string(REPLACE "|" ";" SCRIPTS "${SCRIPTS}")
set(fonts ${KERN}/dist/fonts/fira-sans)
file(REMOVE_RECURSE ${BUNDLE})
file(MAKE_DIRECTORY ${BUNDLE})

file(COPY_FILE ${KERN}/dist/kern.min.css ${BUNDLE}/kern.css)
file(COPY_FILE ${fonts}/FiraSans-Regular.woff2 ${BUNDLE}/fira-sans-400.woff2)
file(COPY_FILE ${fonts}/FiraSans-Italic.woff2 ${BUNDLE}/fira-sans-400-italic.woff2)
file(COPY_FILE ${fonts}/FiraSans-Medium.woff2 ${BUNDLE}/fira-sans-500.woff2)
file(COPY_FILE ${fonts}/FiraSans-SemiBold.woff2 ${BUNDLE}/fira-sans-600.woff2)
file(COPY_FILE ${ICON} ${BUNDLE}/icon.svg)
foreach(script ${SCRIPTS})
    file(COPY ${script} DESTINATION ${BUNDLE})
endforeach()

execute_process(COMMAND ${CMAKE_COMMAND} -E cat ${STYLES} OUTPUT_FILE ${BUNDLE}/app.css COMMAND_ERROR_IS_FATAL ANY)

# The font's licence comes without its text; weasyprint's parts, which the program needs anyway, bring it along.
set(OFL_TEXT "")
foreach(package python3-fonttools libpango-1.0-0)
    set(copyright /usr/share/doc/${package}/copyright)
    if(OFL_TEXT STREQUAL "" AND EXISTS ${copyright})
        file(READ ${copyright} text)
        string(FIND "${text}" "SIL OPEN FONT LICENSE Version 1.1" start)
        set(last "OTHER DEALINGS IN THE FONT SOFTWARE.")
        string(FIND "${text}" "${last}" end)
        if(start GREATER -1 AND end GREATER start)
            string(LENGTH "${last}" length)
            math(EXPR length "${end} + ${length} - ${start}")
            string(SUBSTRING "${text}" ${start} ${length} OFL_TEXT)
            string(REPLACE "\n .\n" "\n\n" OFL_TEXT "${OFL_TEXT}")
            string(REPLACE "\n " "\n" OFL_TEXT "${OFL_TEXT}")
        endif()
    endif()
endforeach()
if(OFL_TEXT STREQUAL "")
    set(OFL_TEXT "The text of the licence: https://openfontlicense.org")
endif()
file(READ ${KERN}/LICENSE.md EUPL_TEXT)
configure_file(${NOTICE} ${BUNDLE}/licences.txt @ONLY)

file(GLOB files ${BUNDLE}/*)
set(labels "")
set(rows "")
set(number 0)
foreach(file ${files})
    get_filename_component(name ${file} NAME)
    string(APPEND labels "asm(\".section .rodata\\n.balign 16\\nfassung_ui_${number}_begin:\\n.incbin \\\"${file}\\\"\\n\"\n"
        "    \"fassung_ui_${number}_end:\\n.byte 0\\n.previous\\n\");\n"
        "extern \"C\" char const fassung_ui_${number}_begin[];\nextern \"C\" char const fassung_ui_${number}_end[];\n")
    string(APPEND rows "    {\"${name}\", fassung_ui_${number}_begin, fassung_ui_${number}_end},\n")
    math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${TARGET} "#include \"server/ui/embedded.hpp\"\n\n${labels}\nnamespace fassung::ui {\n\n"
    "static EmbeddedFile const kFiles[] = {\n${rows}};\nstd::span<EmbeddedFile const> embedded_files() { return kFiles; }\n\n"
    "}  // namespace fassung::ui\n")
