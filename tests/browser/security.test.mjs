// What a stranger, another site or a hostile text might try against the pages. Who may go where is the table in
// tests/unit/pages/access.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { Api, text_of } from "./support/api.mjs";
import { give_password, launch, log_in, person, turn_page, visitor } from "./support/browser.mjs";
import { crawl, get } from "./support/crawl.mjs";
import { password, Server } from "./support/server.mjs";

const kHostile = [
    `"><script>document.title='erobert'</script>`,
    `'><img src=x onerror=document.title='erobert'>`,
    `{{BOSHEIT}} [[frame.skip]] {0}`,
    `</textarea></title></template><svg/onload=document.title='erobert'>`,
    `javascript:document.title='erobert'`,
    `&lt;b&gt; &amp;amp; \u201E\u201C`,
];

let server, browser, tmbwk, reviewer;

before(async () => {
    server = await Server.start();
    browser = await launch();
    tmbwk = await Api.as(server, "tmbwk");
    reviewer = await Api.as(server, "bimf-pruefung");
});

after(async () => {
    await browser?.close();
    await server?.stop();
});

async function cookies_of(page) {
    return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function post(page, path, fields, headers = {}) {
    return fetch(server.url + path, {
        method: "POST",
        redirect: "manual",
        headers: { Cookie: await cookies_of(page), "Content-Type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams(fields).toString(),
    });
}

async function token_of(page, path) {
    const html = await (await get(page, server.url + path)).text();
    return /name="csrf" value="([^"]+)"/.exec(html)[1];
}

describe("the session", () => {
    it("a session's cookie is bound to this host, hidden from scripts and renewed at login and logout", async () => {
        const page = await visitor(browser, server);
        await page.goto("/login");
        assert.equal((await page.context().cookies()).some(({ name }) => name === "__Host-sid"), false);
        const sessions = [];
        for (let round = 0; round < 2; ++round) {
            await log_in(page, "tmbwk");
            const all = await page.context().cookies();
            for (const cookie of all) {
                assert.match(cookie.name, /^__Host-/);
                assert.equal(cookie.secure, true);
                assert.equal(cookie.httpOnly, true);
                assert.match(cookie.sameSite, /^(Lax|Strict)$/);
                assert.equal(cookie.path, "/");
            }
            sessions.push(all.find(({ name }) => name === "__Host-sid").value);
            assert.equal(await page.evaluate(() => document.cookie), "");
            await turn_page(page, () => page.locator("form[action='/logout'] button").click());
            assert.match(page.url(), /\/login/);
            assert.equal((await page.context().cookies()).some(({ name }) => name === "__Host-sid"), false);
            const old = await fetch(`${server.url}/`, { headers: { Cookie: `__Host-sid=${sessions.at(-1)}` }, redirect: "manual" });
            assert.equal(old.status, 303);
        }
        assert.notEqual(sessions[0], sessions[1]);
        await page.context().close();
    });

    it("a login leads only to pages of ours", async () => {
        for (const next of ["https://example.invalid/", "//example.invalid", "/\\example.invalid", "/%5Cexample.invalid/..", "javascript:alert(1)", "\\\\x"]) {
            const page = await visitor(browser, server);
            await page.goto(`/login?next=${encodeURIComponent(next)}`);
            await give_password(page, "tmbwk");
            assert.notEqual(new URL(page.url()).pathname, "/login", next);
            assert.equal(new URL(page.url()).origin, server.url, next);
            const back = await post(page, "/language", { csrf: await token_of(page, "/me"), language: "de", back: next });
            assert.match(back.headers.get("location") ?? "/", /^\/(?![/\\])/, next);
            await page.context().close();
        }
    });

    it("after several wrong passwords an account has to wait, and its right password too", async () => {
        const page = await visitor(browser, server);
        let refused = null;
        for (let attempt = 0; attempt < 40 && !refused; ++attempt) {
            const answer = await post(page, "/login", { csrf: await page_token(page), login: "lib", password: "falsch" });
            assert.ok([401, 429].includes(answer.status), String(answer.status));
            if (answer.status === 429) refused = answer;
        }
        assert.ok(refused, "never refused");
        assert.ok(Number(refused.headers.get("retry-after")) > 0);
        const right = await post(page, "/login", { csrf: await page_token(page), login: "lib", password });
        assert.equal(right.status, 429);
        await page.context().close();
    });

    async function page_token(page) {
        if (page.token) return page.token;
        await page.goto("/login");
        page.token = await page.locator("main input[name=csrf]").inputValue();
        return page.token;
    }
});

describe("forms", () => {
    it("a form without the session's token, or from another site, changes nothing", async () => {
        const id = await tmbwk.submitted("M-0021", text_of("title", "Unangetastet"));
        const page = await person(browser, server, "bimf-pruefung");
        const token = await token_of(page, `/proposals/${id}`);
        const other = await person(browser, server, "bimf-freigabe");
        const foreign = await token_of(other, `/proposals/${id}`);
        const path = `/proposals/${id}/act/reject`;
        const fields = { version: "1", reason: "Von anderswo" };
        const attempts = [
            [{ ...fields }, {}],
            [{ ...fields, csrf: "" }, {}],
            [{ ...fields, csrf: "0".repeat(token.length) }, {}],
            [{ ...fields, csrf: foreign }, {}],
            [{ ...fields, csrf: token }, { Origin: "https://example.invalid" }],
            [{ ...fields, csrf: token }, { Origin: "null" }],
            [{ ...fields, csrf: token }, { "Sec-Fetch-Site": "cross-site" }],
            [{ ...fields, csrf: token }, { "Content-Type": "text/plain" }],
        ];
        for (const [body, headers] of attempts) {
            const answer = await post(page, path, body, headers);
            assert.notEqual(answer.status, 303, JSON.stringify([body, headers]));
            assert.equal((await reviewer.get(`/proposals/${id}`)).state, "submitted");
        }
        await page.context().close();
        await other.context().close();
    });

    it("a page may not be framed, cached by others or send its address elsewhere", async () => {
        const page = await person(browser, server, "tmbwk");
        const answer = await get(page, `${server.url}/`);
        assert.match(answer.headers.get("content-security-policy"), /frame-ancestors 'none'/);
        assert.match(answer.headers.get("cache-control"), /private|no-store/);
        assert.match(answer.headers.get("referrer-policy"), /same-origin|no-referrer/);
        const again = await get(page, `${server.url}/`, { "If-None-Match": answer.headers.get("etag") });
        assert.equal(again.status, 304);
        await page.context().close();
    });
});

describe("hostile texts", () => {
    it("come out as they were typed, on every page that shows them", async () => {
        const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        for (const [at, text] of kHostile.entries()) {
            const measure = `M-002${at + 2}`;
            const id = await tmbwk.submitted(measure, text_of("title", escaped(text)), `Grund ${text}`);
            await reviewer.step(id, "comments", { version: 1, path: `${measure}/title`, text: `Frage ${text}` });
            await reviewer.step(id, "request-changes", { version: 1, comments: [{ path: `${measure}/title`, text: `Bitte ${text}` }] });
        }
        for (const login of ["tmbwk", "rechnungshof"]) {
            const page = await person(browser, server, login);
            const { pages } = await crawl(page, server, "/", { each: 3, most: 150 });
            const shown = pages.filter(({ html }) => html.includes("erobert"));
            if (login === "tmbwk") assert.ok(shown.length >= kHostile.length, `only ${shown.length} pages show them`);
            for (const { path, html } of shown) {
                assert.doesNotMatch(html, /<script>|<img src=x|<svg\/onload|href="javascript:/i, path);
                await page.goto(path);
                assert.notEqual(await page.title(), "erobert", path);
                assert.deepEqual(page.troubles, [], path);
            }
            await page.context().close();
        }
    });

    it("in an address do nothing", async () => {
        const page = await person(browser, server, "tmbwk");
        const names = ["q", "notice", "cursor", "asOf", "inForceOn", "field", "unit", "status", "from", "to", "next", "state"];
        for (const text of kHostile)
            for (const path of ["/", "/measures", "/search", "/proposals", "/concept", "/concept/compare", "/measures/M-0002", "/measures/M-0002/compare", `/${encodeURIComponent(text)}`]) {
                const query = new URLSearchParams(names.map((name) => [name, text]));
                const answer = await get(page, `${server.url}${path}?${query}`);
                assert.ok(answer.status < 500, `${path}: ${answer.status}`);
                assert.doesNotMatch(await answer.text(), /<script>|<img src=x|<svg\/onload|href="javascript:/i, `${path} ${text}`);
            }
        await page.context().close();
    });
});
