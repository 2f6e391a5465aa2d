// One line for each case, and at the end the counts that tests/run.sh adds up.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Node.js 18 names a file by its address, later ones by its path. */
function file_of({ file }) {
    if (!file) return "";
    return relative(process.cwd(), file.startsWith("file:") ? fileURLToPath(file) : file);
}

export default async function* report(source) {
    let passed = 0;
    let failed = 0;
    for await (const { type, data } of source) {
        // A suite is no case; what fails only because of one of its cases has been told.
        if (data?.details?.type === "suite" || data?.details?.error?.failureType === "subtestsFailed") continue;
        if (type === "test:pass" && data.skip === undefined) {
            ++passed;
            yield `passed ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`;
        } else if (type === "test:fail") {
            ++failed;
            const error = data.details.error?.cause ?? data.details.error;
            yield `FAILED ${file_of(data)} ${data.name}\n`;
            yield `       ${String(error?.stack ?? error).replaceAll("\n", "\n       ")}\n`;
        } else if (type === "test:stderr" || type === "test:stdout") {
            yield data.message;
        }
    }
    yield `${passed} passed, ${failed} failed\n`;
}
