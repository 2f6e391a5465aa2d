// The main job as people do it: by clicking, in a browser context for each.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import { Api, text_of } from "./support/api.mjs";
import { launch, modes, person, turn_page } from "./support/browser.mjs";
import { Server } from "./support/server.mjs";
import { assert_done, assert_focus, begin_amendment, change_paragraph, cosign, follow, heading, press, press_key, submit } from "./support/steps.mjs";

let server, browser;

before(async () => {
    server = await Server.start();
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await server?.stop();
});

it("five people in five browsers bring an amendment from the draft to the signed revision", async () => {
    const logins = ["tmbwk", "tmjmv", "bimf-pruefung", "bimf-freigabe", "rechnungshof"];
    const [proposer, cosigner, reviewer, approver, auditor] = await Promise.all(logins.map((login) => person(browser, server, login)));

    const id = await begin_amendment(proposer, "M-0002", "Grundbildung");
    await change_paragraph(proposer, "Seit 2026 liegen Zahlen zu 14 Kursen vor.");
    await submit(proposer, id, "Zahlen nachgetragen");

    // Each of them finds the case on the start page.
    for (const page of [cosigner, reviewer]) {
        await page.goto("/");
        assert.ok(await page.locator(`main a[href^='/proposals/${id}']`).first().isVisible(), page.url());
    }
    await cosign(cosigner, id);

    await reviewer.goto(`/review/${id}`);
    assert.ok(await reviewer.locator(".synopsis ins").first().isVisible());
    await reviewer.goto(`/proposals/${id}/act/review`);
    await press(reviewer, "Prüfung zeichnen");
    await assert_done(reviewer);

    await approver.goto("/");
    await turn_page(approver, () => approver.locator(`main a[href^='/proposals/${id}']`).first().click());
    await approver.goto(`/proposals/${id}/act/approve`);
    assert.match(await approver.locator("main").innerText(), /14 Kursen/);
    await press(approver, "Freigabe zeichnen");
    await assert_done(approver);

    await auditor.goto("/measures/M-0002/history");
    assert.match(await auditor.locator("main").innerText(), new RegExp(id));
    await auditor.goto("/measures/M-0002");
    assert.match(await auditor.locator("main").innerText(), /Seit 2026 liegen Zahlen zu 14 Kursen vor\./);
    await auditor.goto("/journal");
    assert.match(await auditor.locator("main").innerText(), /Freigabe/);

    for (const page of [proposer, cosigner, reviewer, approver, auditor]) {
        assert.deepEqual(page.troubles, []);
        await page.context().close();
    }
});

it("the rules of release are changed on their own road, and the page of a case says so", async () => {
    const [proposer, reviewer, approver, outside] = await Promise.all(
        ["tfm", "bimf-pruefung", "bimf-freigabe", "tsk-freigabe"].map((login) => person(browser, server, login)),
    );
    const waiting = await (await Api.as(server, "tmbwk")).submitted("M-0024", text_of("title", "Vor der neuen Regel"));
    await proposer.goto("/policy");
    await follow(proposer, "Änderung der Regeln vorschlagen");
    await press(proposer, "Entwurf eröffnen");
    const id = /\/proposals\/([^/]+)\//.exec(proposer.url())[1];
    await follow(proposer, /^Bearbeiten/);
    await proposer.getByRole("group", { name: "Bedingung 1 (review)" }).getByLabel(/^Frist in Arbeitstagen/).fill("12");
    await press(proposer, "Speichern und Vorschau");
    assert.match(await proposer.locator(".synopsis ins").first().innerText(), /12/);
    await submit(proposer, id, "Längere Prüfung");

    await reviewer.goto(`/proposals/${id}/act/review`);
    await press(reviewer, "Prüfung zeichnen");
    for (const page of [approver, outside]) {
        await page.goto(`/proposals/${id}/act/approve`);
        await press(page, "Freigabe zeichnen");
        await assert_done(page);
    }
    await proposer.goto("/policy");
    assert.match(await proposer.locator("main").innerText(), /12 Arbeitstage/);
    await press(proposer, "Vergleichen");
    assert.match(await proposer.locator(".synopsis ins").first().innerText(), /12/);
    await proposer.goto(`/proposals/${waiting}`);
    assert.match(await proposer.locator("main").innerText(), new RegExp(`durch Vorgang ${id}`));
    for (const page of [proposer, reviewer, approver, outside]) {
        assert.deepEqual(page.troubles, []);
        await page.context().close();
    }
});

it("without script the same road is open", async () => {
    const [proposer, cosigner, reviewer, approver] = await Promise.all(
        ["tmbwk", "tmjmv", "bimf-pruefung", "bimf-freigabe"].map((login) => person(browser, server, login, modes.plain)),
    );
    const id = await begin_amendment(proposer, "M-0003", "Dolmetschen");
    await change_paragraph(proposer, "Ohne Skript geschrieben.");
    await submit(proposer, id, "Geht auch so");
    const { requirements } = await (await Api.as(server, "tmbwk")).get(`/proposals/${id}/requirements`);
    await reviewer.goto(`/proposals/${id}/act/review`);
    await press(reviewer, "Prüfung zeichnen");
    for (const { id: name, met } of requirements) {
        if (!name.startsWith("cosign-") || met) continue;
        const login = name.slice(name.indexOf(":") + 1);
        const page = login === "tmjmv" ? cosigner : await person(browser, server, login, modes.plain);
        await cosign(page, id);
    }
    await approver.goto(`/proposals/${id}/act/approve`);
    await press(approver, "Freigabe zeichnen");
    await approver.goto("/measures/M-0003");
    assert.match(await approver.locator("main").innerText(), /Ohne Skript geschrieben\./);
    for (const page of [proposer, cosigner, reviewer, approver]) await page.context().close();
});

/** Presses Tab until the element has the focus; each stop on the way must be visible. */
async function tab_to(page, locator) {
    for (let step = 0; step < 150; ++step) {
        await page.keyboard.press("Tab");
        const seen = await page.evaluate(() => {
            const { activeElement: active } = document;
            if (!active || active === document.body) return "body";
            const style = getComputedStyle(active);
            const shown = style.outlineStyle !== "none" || style.boxShadow !== "none";
            const around = active.closest(".kern-form-check, .kern-form-input, label, li, div");
            return shown || (around && getComputedStyle(around).outlineStyle !== "none") ? "" : active.outerHTML.slice(0, 200);
        });
        if (seen !== "body") assert.equal(seen, "", `the focus cannot be seen on ${page.url()}`);
        if (await locator.evaluate((element) => element === document.activeElement)) return;
    }
    assert.fail(`not reached by Tab on ${page.url()}: ${locator}`);
}

it("the keyboard alone is enough to read a case, go through its changes and sign", async () => {
    const tmbwk = await Api.as(server, "tmbwk");
    const id = await tmbwk.submitted("M-0002", (xml) => xml.replace(/(<title[^>]*>)[^<]*/, "$1Mit der Tastatur"));
    const page = await person(browser, server, "tmjmv");
    await page.goto("/");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "app-skip");
    await page.keyboard.press("Enter");
    await tab_to(page, page.locator(`main a[href='/proposals/${id}']`).first());
    await press_key(page, "Enter");
    assert.match(await heading(page), new RegExp(id));
    await page.keyboard.press("j");
    assert.equal(await page.evaluate(() => document.activeElement.matches("tr, [data-change]")), true);
    await tab_to(page, page.locator(`main a[href^='/proposals/${id}/act/cosign']`).first());
    await press_key(page, "Enter");
    await tab_to(page, page.locator("main input[name=word]").first());
    await page.keyboard.press("Space");
    await tab_to(page, page.getByRole("button", { name: "Votum zeichnen" }));
    await press_key(page, "Enter");
    await assert_done(page);
    await assert_focus(page, "main");
    await page.context().close();
});

it("a reviewer signs several cases on one page, with one event for each", async () => {
    const tmbwk = await Api.as(server, "tmbwk");
    const title = (text) => (xml) => xml.replace(/(<title[^>]*>)[^<]*/, `$1${text}`);
    const ids = [await tmbwk.submitted("M-0021", title("Erster")), await tmbwk.submitted("M-0022", title("Zweiter"))];
    const page = await person(browser, server, "bimf-pruefung");
    await page.goto("/review");
    for (const id of ids) await page.locator(`main input[name=case][value='${id}']`).first().check();
    await turn_page(page, () => page.locator("form[action='/bulk'] button[type=submit]").first().click());
    const text = await page.locator("main").textContent();
    for (const word of ["Erster", "Zweiter"]) assert.match(text, new RegExp(word));
    await turn_page(page, () => page.locator("form[action='/bulk/confirm'] button[type=submit]").last().click());
    for (const id of ids) {
        const { requirements } = await tmbwk.get(`/proposals/${id}/requirements`);
        assert.equal(requirements.find(({ id: name }) => name === "review")?.met, true, id);
    }
    await page.context().close();
});

it("in English the frame is English, and official text says that it is German", async () => {
    const page = await person(browser, server, "tmbwk");
    await page.goto("/measures/M-0002");
    await turn_page(page, () => page.locator("form[action='/language'] button").click());
    assert.equal(new URL(page.url()).pathname, "/measures/M-0002");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.match(await page.locator(".app-nav").innerText(), /Concept/);
    assert.equal(await page.locator("h1, h1 *").and(page.locator("[lang=de]")).count() > 0, true, "the title has no lang");
    for (const path of ["/", "/proposals", "/concept", "/help"]) {
        await page.goto(path);
        assert.equal(await page.locator("html").getAttribute("lang"), "en", path);
    }
    await turn_page(page, () => page.locator("form[action='/language'] button").click());
    assert.equal(await page.locator("html").getAttribute("lang"), "de");
    await page.context().close();
});

it("a synopsis prints to PDF without navigation and with its marks", async () => {
    const tmbwk = await Api.as(server, "tmbwk");
    const id = await tmbwk.submitted("M-0023", (xml) => xml.replace(/(<title[^>]*>)[^<]*/, "$1Zum Drucken"));
    const page = await person(browser, server, "tmbwk");
    await page.goto(`/proposals/${id}`);
    const pdf = await page.pdf({ format: "A4", tagged: true });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.ok(pdf.length > 10_000);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".app-nav").isVisible(), false);
    assert.equal(await page.locator(".app-footer").isVisible(), false);
    assert.equal(await page.locator(".synopsis ins").first().isVisible(), true);
    await page.context().close();
});
