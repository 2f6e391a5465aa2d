# Turns schemas/*.xsd into a translation unit, so that verifying needs nothing but the repository.
string(REPLACE "|" ";" files "${FILES}")
set(text "#include \"core/verify/schemas.hpp\"\n\nnamespace fassung::verify {\n\nstd::map<std::string, std::string> own_schemas() {\n    return {\n")
foreach(file ${files})
    cmake_path(GET file STEM name)
    file(READ ${file} content)
    string(APPEND text "        {\"${name}\", R\"schema(${content})schema\"},\n")
endforeach()
file(WRITE ${TARGET} "${text}    };\n}\n\n}  // namespace fassung::verify\n")
