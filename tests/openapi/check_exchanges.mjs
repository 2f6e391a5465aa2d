// Holds what the server did to what server/api/openapi.yaml says.
// usage: check_exchanges.mjs FILE; each line of FILE is {"route":…} (a row of the site map) or {"exchange":…} (a request
// with its answer), as tests/unit/api/contract writes them. Ends with 77 if the npm packages are not installed.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [file] = process.argv.slice(2);
if (!file) {
    console.error("usage: check_exchanges.mjs FILE");
    process.exit(2);
}

let Ajv, addFormats, yaml;
try {
    Ajv = (await import("ajv/dist/2020.js")).default.default;
    addFormats = (await import("ajv-formats")).default.default;
    yaml = (await import("js-yaml")).default;
} catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.error("not installed: run npm ci in tests/");
    process.exit(77);
}

const text = readFileSync(join(here, "..", "..", "server", "api", "openapi.yaml"), "utf8");
const api = yaml.load(text);
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
// For headers and parameters: their texts become numbers where the schema wants numbers.
const readingText = new Ajv({ strict: false, coerceTypes: true, validateSchema: false });
for (const validator of [ajv, readingText]) {
    addFormats(validator);
    validator.addSchema(api, "api");
}

const findings = new Set();
const lines = readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const routes = lines.filter((line) => line.route).map((line) => line.route);
const exchanges = lines.filter((line) => line.exchange).map((line) => line.exchange);

// ---- places in the file ---------------------------------------------------------------------------------------------

const escaped = (part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1");

// What stands at a place, and where it really stands after references were followed.
function at(...parts) {
    let pointer = parts.map((part) => "/" + escaped(part)).join("");
    let value = parts.reduce((node, part) => node?.[part], api);
    while (value?.$ref) {
        pointer = value.$ref.slice(1);
        value = pointer
            .slice(1)
            .split("/")
            .reduce((node, part) => node[part.replaceAll("~1", "/").replaceAll("~0", "~")], api);
    }
    return { value, pointer };
}

const compiled = new Map();
function errorsOf(validator, pointer, value) {
    const key = (validator === ajv ? "json " : "text ") + pointer;
    if (!compiled.has(key)) compiled.set(key, validator.compile({ $ref: "api#" + encodeURI(pointer) }));
    const check = compiled.get(key);
    return check(value) ? "" : validator.errorsText(check.errors, { dataVar: "" });
}

function operationOf(exchange) {
    const method = exchange.method.toLowerCase();
    return api.paths[exchange.route]?.[method] ? ["paths", exchange.route, method] : null;
}

// ---- one exchange ---------------------------------------------------------------------------------------------------

function checkContent(content, pointer, type, body, say) {
    const media = (type ?? "").split(";")[0].trim();
    if (!content) {
        if (body !== "") say(`has content, none is described`);
        return;
    }
    if (!content[media]) {
        say(`comes as "${media}", described are: ${Object.keys(content).join(", ")}`);
        return;
    }
    let value = body;
    if (media.endsWith("json")) {
        try {
            value = JSON.parse(body);
        } catch (error) {
            say(`is no JSON: ${error.message}`);
            return;
        }
    }
    const errors = errorsOf(ajv, `${pointer}/content/${escaped(media)}/schema`, value);
    if (errors) say(`${errors} in ${body.slice(0, 300)}`);
}

function checkAnswer(operation, exchange, say) {
    const { value: response, pointer } = at(...operation, "responses", String(exchange.status));
    if (!response) return say("the status is not described");
    checkContent(response.content, pointer, exchange.headers["content-type"], exchange.body, (what) =>
        say(`the answer ${what}`));
    for (const name of Object.keys(response.headers ?? {})) {
        // server/http adds it, and tests/unit/http looks at it.
        if (name === "X-Request-Id") continue;
        const { value: header, pointer: where } = at(...pointer.slice(1).split("/").map((part) =>
            part.replaceAll("~1", "/").replaceAll("~0", "~")), "headers", name);
        const sent = exchange.headers[name.toLowerCase()];
        if (sent === undefined) {
            if (header.required) say(`the header ${name} is missing`);
            continue;
        }
        const errors = errorsOf(readingText, `${where}/schema`, sent);
        if (errors) say(`the header ${name} ${errors}`);
    }
    for (const name of ["etag", "location", "retry-after", "vary", "www-authenticate"])
        if (exchange.headers[name] !== undefined &&
            !Object.keys(response.headers ?? {}).some((known) => known.toLowerCase() === name))
            say(`the header ${name} is not described`);
    if (exchange.status >= 400 && JSON.parse(exchange.body).status !== exchange.status)
        say("the problem names another status");
}

function checkRequest(operation, exchange, say) {
    const parameters = (at(...operation, "parameters").value ?? []).map((_, i) =>
        at(...operation, "parameters", i));
    const named = (place) => parameters.filter(({ value }) => value.in === place);
    const given = {
        path: exchange.params,
        query: exchange.query,
        header: Object.fromEntries(Object.entries(exchange.requestHeaders).filter(([name]) =>
            !["authorization", "content-type", "host"].includes(name))),
    };
    for (const place of ["path", "query", "header"]) {
        const known = new Map(named(place).map((one) => [
            place === "header" ? one.value.name.toLowerCase() : one.value.name, one]));
        for (const [name, value] of Object.entries(given[place])) {
            if (!known.has(name)) {
                say(`the ${place} parameter ${name} is not described`);
                continue;
            }
            const errors = errorsOf(readingText, `${known.get(name).pointer}/schema`, value);
            if (errors) say(`the ${place} parameter ${name} ${errors}`);
        }
        for (const [name, { value }] of known)
            if (value.required && given[place][name] === undefined) say(`${name} was not needed`);
    }
    const { value: body, pointer } = at(...operation, "requestBody");
    if (!body) {
        if (exchange.requestBody !== "") say("content was accepted, none is described");
        return;
    }
    if (exchange.requestBody === "") {
        if (body.required) say("content was not needed");
        return;
    }
    checkContent(body.content, pointer, exchange.requestHeaders["content-type"], exchange.requestBody, (what) =>
        say(`the accepted content ${what}`));
}

// ---- all of them ----------------------------------------------------------------------------------------------------

const described = new Set();
for (const [path, item] of Object.entries(api.paths))
    for (const method of Object.keys(item)) described.add(`${method.toUpperCase()} ${path}`);
for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    if (!described.delete(name)) {
        findings.add(`${name}: a route that is not described`);
        continue;
    }
    const open = api.paths[route.path][route.method.toLowerCase()].security?.length === 0;
    if (open !== route.public) findings.add(`${name}: ${route.public ? "needs no" : "needs a"} login, described otherwise`);
}
for (const name of described) findings.add(`${name}: described, but no route`);

const seen = new Set();
for (const exchange of exchanges) {
    const name = `${exchange.method} ${exchange.route}`;
    const operation = operationOf(exchange);
    if (!operation) continue;  // found above
    const say = (what) => findings.add(`${name} → ${exchange.status}: ${what}`);
    const type = (exchange.headers["content-type"] ?? "").split(";")[0];
    seen.add(name).add(`${name} ${exchange.status}`).add(`${name} ${exchange.status} ${type}`);
    checkAnswer(operation, exchange, say);
    if (exchange.status < 400) checkRequest(operation, exchange, say);
    if (exchange.route === "/api/openapi.yaml" && exchange.status === 200 && exchange.body !== text)
        say("not the file in the repository");
}

let answers = 0;
for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    const operation = operationOf({ route: route.path, method: route.method });
    if (!operation) continue;
    for (const status of Object.keys(at(...operation, "responses").value)) {
        const { value: response } = at(...operation, "responses", status);
        // Those are given before a handler is asked; tests/unit/http tests them.
        if (response["x-before-handler"]) continue;
        ++answers;
        if (!seen.has(`${name} ${status}`)) findings.add(`${name} → ${status}: described, but never seen`);
        else
            for (const media of Object.keys(response.content ?? {}))
                if (!seen.has(`${name} ${status} ${media}`))
                    findings.add(`${name} → ${status}: never seen as ${media}`);
    }
}

for (const finding of [...findings].sort()) console.log(finding);
console.log(`${routes.length} routes, ${answers} described answers, ${exchanges.length} exchanges, ${findings.size} findings`);
process.exit(findings.size === 0 && exchanges.length > 0 && routes.length > 0 ? 0 : 1);
