# Turns openapi.yaml into a translation unit, so that the program carries it.
file(READ ${SOURCE} text)
file(WRITE ${TARGET} "namespace fassung::api {\nextern char const* const kOpenApi;\nchar const* const kOpenApi = R\"openapi(${text})openapi\";\n}  // namespace fassung::api\n")
