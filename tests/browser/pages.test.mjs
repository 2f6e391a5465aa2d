// Every page that somebody can reach, in a record with cases in many states.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { launch, modes, person, settle, tab_beside, visitor } from "./support/browser.mjs";
import { axe_violations, contrast_violations, html_errors, overflow } from "./support/checks.mjs";
import { crawl } from "./support/crawl.mjs";
import { fill } from "./support/record.mjs";
import { Server } from "./support/server.mjs";

const kRoles = ["", "tmbwk", "tmjmv", "bimf-pruefung", "bimf-freigabe", "rechnungshof", "lib", "betrieb"];
const kMostHtmlBytes = 250_000;

let server, browser;
const found = new Map();  // login → { page, pages, broken }

before(async () => {
    server = await Server.start();
    browser = await launch();
    await fill(server);
    for (const login of kRoles) {
        const page = login ? await person(browser, server, login) : await visitor(browser, server);
        found.set(login, { page, ...(await crawl(page, server, login ? "/" : "/login")) });
    }
});

after(async () => {
    await browser?.close();
    await server?.stop();
});

/** One page of each kind that nobody has taken yet. A report's sandbox lets no test run in it. */
function fresh(pages, taken) {
    return pages.filter(({ kind, is_file }) => !is_file && !taken.has(kind) && taken.add(kind));
}

const looked_at = new Set();
const kAtOnce = 2;

/** Goes through the pages, two at a time, each in a tab of the same person; answers what `look` finds. */
async function look_through(page, pages, look) {
    const wrong = [];
    const queue = [...pages];
    const tabs = [page];
    while (tabs.length < kAtOnce) tabs.push(await tab_beside(page));
    await Promise.all(
        tabs.map(async (tab) => {
            for (let next = queue.shift(); next; next = queue.shift()) {
                await tab.goto(next.path);
                await settle(tab);
                for (const error of await look(tab)) wrong.push(`${next.path}: ${error}`);
                for (const trouble of tab.troubles.splice(0)) wrong.push(`${next.path}: ${trouble}`);
            }
        }),
    );
    for (const tab of tabs.slice(1)) await tab.close();
    return wrong;
}

for (const login of kRoles) {
    const who = login || "a stranger";
    describe(`pages for ${who}`, () => {
        it(`${who}: there are pages, and every link leads somewhere`, () => {
            const { pages, broken } = found.get(login);
            assert.ok(pages.length >= (login ? 20 : 4), `only ${pages.length} pages`);
            assert.deepEqual(broken, []);
        });

        it(`${who}: html-validate finds no error, and each page has its headers`, async () => {
            const errors = [];
            for (const { path, html, headers } of found.get(login).pages) {
                for (const error of await html_errors(html)) errors.push(`${path}: ${error}`);
                const policy = headers.get("content-security-policy") ?? "";
                // A report is a file with its own style, in a sandbox where no script runs.
                const is_safe = policy.includes("default-src 'none'") && (!policy.includes("unsafe") || policy.endsWith("sandbox"));
                if (!is_safe) errors.push(`${path}: policy ${policy}`);
                if (headers.get("x-content-type-options") !== "nosniff") errors.push(`${path}: may be sniffed`);
                if (html.length > kMostHtmlBytes) errors.push(`${path}: ${html.length} bytes`);
            }
            assert.deepEqual(errors, []);
        });

        it(`${who}: axe finds nothing, and the console is empty`, async () => {
            const { page, pages } = found.get(login);
            const wrong = await look_through(page, fresh(pages, looked_at), axe_violations);
            assert.deepEqual(wrong, []);
        });
    });
}

describe("one page of each kind", () => {
    /** Calls `look` for each kind of page once, as somebody who may see it. */
    async function each_kind(mode, look) {
        const taken = new Set();
        const wrong = [];
        for (const login of [...kRoles].reverse()) {
            const pages = fresh(found.get(login).pages, taken);
            if (!pages.length) continue;
            const page = login ? await person(browser, server, login, mode) : await visitor(browser, server, mode);
            for (const error of await look_through(page, pages, look)) wrong.push(`${login} ${error}`);
            await page.context().close();
        }
        assert.deepEqual(wrong, []);
    }

    it("at 320 px nothing sticks out, and axe finds nothing", () =>
        each_kind(modes.narrow, async (page) => {
            const wrong = await axe_violations(page);
            const pixels = await overflow(page);
            if (pixels > 0) wrong.push(`${pixels} px wider than the screen`);
            return wrong;
        }));

    // The same elements in other colours.
    it("in dark mode axe finds nothing wrong with contrast", () => each_kind(modes.dark, contrast_violations));

    it("in forced colours axe finds nothing wrong with contrast", () => each_kind(modes.forced, contrast_violations));

    it("without script nothing is offered that needs it", () =>
        each_kind(modes.plain, async (page) => {
            const wrong = [];
            for (const button of await page.locator("main button[type=button]:visible").all())
                wrong.push(`needs script: ${await button.innerText()}`);
            return wrong;
        }));

    it("with text twice as large nothing sticks out", () =>
        each_kind({ viewport: { width: 1280, height: 900 } }, async (page) => {
            await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
            const pixels = await overflow(page);
            return pixels > 0 ? [`${pixels} px wider than the screen`] : [];
        }));
});
