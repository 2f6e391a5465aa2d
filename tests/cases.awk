# Counts the cases in one report of Boost.Test (JUNIT format).
# -v root=FOLDER/ is taken off the names of source files.
# Prints one line "count PASSED FAILED SKIPPED", then one "case NAME: FILE:LINE: MESSAGE" for each case that failed.
function attribute(name,    rest) {
    if (!match($0, " " name "=\"[^\"]*\"")) return ""
    rest = substr($0, RSTART, RLENGTH)
    sub(/^[^"]*"/, "", rest)
    sub(/"$/, "", rest)
    return rest
}
/^<testcase / {
    suite = attribute("classname")
    title = (suite == "" ? "" : suite "/") attribute("name")
    bad = skipped = 0
    file = line = message = ""
}
/^<(failure|error) / { bad = 1 }
/^<skipped/          { skipped = 1 }
bad && /^- file *: / && file == "" {
    file = $0
    sub(/^[^:]*: */, "", file)
    if (index(file, root) == 1) file = substr(file, length(root) + 1)
}
bad && /^- line *: / && line == "" {
    line = $0
    sub(/^[^:]*: */, "", line)
}
bad && message == "" && (/^- message *: / || thrown) {
    message = $0
    sub(/^- message *: */, "", message)
}
{ thrown = /^EXCEPTION STACK TRACE/ }
/^<\/testcase>/ || /^<testcase .*\/>$/ {
    if (bad) failures[++failed] = "case " title ": " file ":" line ": " message
    else if (skipped) ++left_out
    else ++passed
}
END {
    printf "count %d %d %d\n", passed, failed, left_out
    for (i = 1; i <= failed; ++i) print failures[i]
}
