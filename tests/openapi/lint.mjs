// Holds server/api/openapi.yaml to the rules of redocly.yaml. Every finding counts, warnings too.
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import core from "@redocly/openapi-core";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const file = join(root, "server", "api", "openapi.yaml");

if (!existsSync(file)) {
    console.error(`${relative(root, file)} is missing`);
    process.exit(1);
}
const config = await core.loadConfig({ configPath: join(here, "redocly.yaml") });
const problems = await core.lint({ ref: file, config });
for (const problem of problems) {
    const place = core.getLineColLocation(problem.location[0]);
    const where = `${relative(root, place.source.absoluteRef)}:${place.start.line}:${place.start.col}`;
    console.log(`${where}: ${problem.severity}: ${problem.message} [${problem.ruleId}]`);
}
console.log(`${problems.length} findings`);
process.exit(problems.length === 0 ? 0 : 1);
