// Nothing typed is ever lost, and nothing is done twice.
import assert from "node:assert/strict";
import { after, before, beforeEach, it } from "node:test";

import { Api, first_paragraph } from "./support/api.mjs";
import { activate, give_password, launch, modes, person, turn_page } from "./support/browser.mjs";
import { Server } from "./support/server.mjs";
import { assert_done, assert_focus, button, paragraph, press, press_key } from "./support/steps.mjs";

let server, browser, tmbwk;
let number = 20;
let measure, id;  // a fresh draft for each case

before(async () => {
    server = await Server.start();
    browser = await launch();
    tmbwk = await Api.as(server, "tmbwk");
});

after(async () => {
    await browser?.close();
    await server?.stop();
});

beforeEach(async () => {
    measure = `M-00${++number}`;
    id = await tmbwk.open("amend", [measure]);
});

async function draft_text() {
    const answer = await tmbwk.call("GET", `/proposals/${id}/documents/${measure}`, undefined, { Accept: "application/xml" });
    return answer.text();
}

/** From now on time passes in the page only when it is told to, however long the machine takes. */
async function stop_clock(page) {
    await page.clock.install();
    await page.reload();
    await page.clock.pauseAt(Date.now() + 60_000);
}

async function open_editor(mode = modes.wide) {
    const page = await person(browser, server, "tmbwk", mode);
    await page.goto(`/proposals/${id}/draft/${measure}`);
    return page;
}

function save(page) {
    return turn_page(page, () => activate(page, page.locator("#b_save")));
}

it("two people write the same paragraph: the second sees both texts and decides", async () => {
    const [first, second] = [await open_editor(), await open_editor()];
    await paragraph(first).fill("Text des Ersten.");
    await paragraph(second).fill("Text der Zweiten.");
    await save(first);
    await save(second);
    const shown = await second.locator("main").innerText();
    assert.match(shown, /Text des Ersten\./);
    assert.equal(await paragraph(second).inputValue(), "Text der Zweiten.");
    assert.match(await draft_text(), /Text des Ersten\./);
    await second.getByLabel("Mein Text").first().check();
    await save(second);
    assert.match(await draft_text(), /Text der Zweiten\./);
    for (const page of [first, second]) await page.context().close();
});

it("a session that ends while somebody types keeps what was typed", async () => {
    const page = await open_editor();
    await paragraph(page).fill("Geschrieben, bevor die Anmeldung ablief.");
    await page.context().clearCookies({ name: "__Host-sid" });
    await save(page);
    assert.doesNotMatch(await draft_text(), /Geschrieben, bevor/);
    await give_password(page, "tmbwk");
    await turn_page(page, () => page.locator("main button[type=submit]").first().click());
    assert.match(await draft_text(), /Geschrieben, bevor die Anmeldung ablief\./);
    await page.context().close();
});

it("a server that starts again in the meantime takes what was typed", async () => {
    const page = await open_editor();
    await paragraph(page).fill("Geschrieben, während der Dienst neu begann.");
    await server.restart();
    await save(page);
    tmbwk = await Api.as(server, "tmbwk");
    assert.match(await draft_text(), /während der Dienst neu begann\./);
    await page.context().close();
});

/** How often the page sends a form to its own address from now on. */
function count_posts(page) {
    const posts = { count: 0 };
    const own = page.url();
    page.on("request", (request) => {
        if (request.method() === "POST" && request.url() === own) ++posts.count;
    });
    return posts;
}

/** Both clicks before the first is answered, and no time between them, however busy the machine. */
async function double_click(page, name) {
    const posts = count_posts(page);
    const own = page.url();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    let clicked;
    await page.route(own, async (route) => {
        await clicked;
        await route.fallback();
    });
    await button(page, name).scrollIntoViewIfNeeded();
    const { x, y, width, height } = await button(page, name).boundingBox();
    // By the mouse: a button's click() would wait for the page that follows.
    const click = () => page.mouse.click(x + width / 2, y + height / 2);
    const click_twice = async () => {
        await Promise.all([page.waitForRequest((request) => request.method() === "POST"), click()]);
        await click();
    };
    await turn_page(page, () => (clicked = click_twice()));
    await page.unroute(own);
    assert.equal(posts.count, 1);
    await assert_done(page);
}

/** The second click sends the form again, or meets the next page. */
async function double_click_without_script(page, name) {
    await turn_page(page, () => button(page, name).dblclick({ noWaitAfter: true }));
    await page.waitForLoadState("networkidle");
}

for (const [name, mode, click] of [["with script", modes.wide, double_click], ["without script", modes.plain, double_click_without_script]])
    it(`a double click submits once, and going back and sending again does no harm (${name})`, async () => {
        await tmbwk.edit(id, measure, first_paragraph("Doppelt geklickt."));
        const page = await person(browser, server, "tmbwk", mode);
        await page.goto(`/proposals/${id}/draft/submit`);
        await page.getByLabel("Begründung").first().fill("Einmal genügt");
        await click(page, "Jetzt einreichen");
        const once = await tmbwk.get(`/proposals/${id}`);
        assert.equal(once.version, 1);
        assert.equal(once.state, "submitted");
        await page.goBack();
        if (await button(page, "Jetzt einreichen").count()) await press(page, "Jetzt einreichen");
        assert.equal((await tmbwk.get(`/proposals/${id}`)).version, 1);

        const reviewer = await person(browser, server, "bimf-pruefung", mode);
        await reviewer.goto(`/proposals/${id}/act/review`);
        await click(reviewer, "Prüfung zeichnen");
        const journal = await (await Api.as(server, "rechnungshof")).get("/journal?limit=200");
        const reviews = journal.events.filter(({ proposal, kind }) => proposal === id && kind === "reviewed");
        assert.equal(reviews.length, 1);
        for (const each of [page, reviewer]) await each.context().close();
    });

it("a form that no page followed can be sent again a second later", async () => {
    const page = await open_editor();
    const posts = count_posts(page);
    await page.route(`**/draft/${measure}`, (route) =>
        route.request().method() === "POST" ? route.fulfill({ status: 204 }) : route.fallback(),
    );
    await stop_clock(page);
    const is_sent = () => page.waitForRequest((request) => request.method() === "POST");
    const save_button = page.locator("#b_save");
    await Promise.all([is_sent(), save_button.click()]);
    await save_button.click();
    await page.clock.runFor(1_100);
    await Promise.all([is_sent(), save_button.click()]);
    assert.equal(posts.count, 2);
    await page.context().close();
});

const kParagraphs = 40;

function long(xml) {
    const all = Array.from({ length: kParagraphs }, (_, at) => `<p>Absatz ${at + 1} mit einigen Worten, die man lesen und ändern kann.</p>`);
    return xml.replace(/<description>[\s\S]*?<\/description>/, `<description>${all.join("")}</description>`);
}

for (const [name, mode] of [["with script", modes.wide], ["without script", modes.plain]])
    it(`forty paragraphs: one is added, one moved, one removed, and the others keep their ids (${name})`, async () => {
        await tmbwk.edit(id, measure, long);
        const before_ids = [...(await draft_text()).matchAll(/<p id="(p-[0-9a-f]+)"/g)].map(([, it]) => it);
        const page = await open_editor(mode);
        assert.equal(await page.locator("main textarea").and(page.getByLabel(/^Absatz \d+$/)).count() >= kParagraphs, true);
        await press(page, /^Danach einfügen ?: Absatz 2$/);
        await paragraph(page, 3).fill("Ganz neu zwischen zwei und drei.");
        await press(page, /^Nach unten ?: Absatz 1$/);
        // It stands in this draft only, so the page asks once more.
        await press(page, /^Entfernen ?: Absatz 40$/);
        await press(page, /^Endgültig entfernen/);
        await save(page);
        const xml = await draft_text();
        const ids = [...xml.matchAll(/<p id="(p-[0-9a-f]+)"/g)].map(([, it]) => it);
        assert.match(xml, /Ganz neu zwischen zwei und drei\./);
        assert.deepEqual(ids.slice(0, 2), [before_ids[1], before_ids[0]]);
        assert.equal(ids.filter((it) => !before_ids.includes(it)).length, 1);
        assert.deepEqual(before_ids.filter((it) => !ids.includes(it)), [before_ids[38]]);
        await page.context().close();
    });

it("a form with errors keeps what was typed and puts the focus on the summary", async () => {
    await tmbwk.edit(id, measure, first_paragraph("Mit Fehlern."));
    await tmbwk.step(id, "submit", { reason: "Prüfen bitte" });
    const page = await person(browser, server, "bimf-pruefung");
    await page.goto(`/proposals/${id}/act/reject`);
    await press(page, "Vorschlag ablehnen");
    assert.match(await page.title(), /^Fehler:/);
    await assert_focus(page, "#errors");
    const target = await page.locator(".app-errors a").first().getAttribute("href");
    assert.equal(await page.locator(target).count(), 1, `${target} leads nowhere`);
    await page.context().close();
});

it("typing shows the change at once, leaving asks, and the form saves itself", async () => {
    const page = await open_editor();
    await stop_clock(page);
    const field = paragraph(page);
    await field.fill(`${await field.inputValue()} Und noch ein Satz.`);
    await page.clock.runFor(100);
    const place = page.locator(`[data-diff-for="${await field.getAttribute("id")}"]`);
    assert.match(await place.locator("ins").innerText(), /Und noch ein Satz\./);
    assert.match(await place.locator("ins").textContent(), /\[eingefügt: /);
    let asked = 0;
    page.on("dialog", async (dialog) => {
        ++asked;
        await dialog.dismiss();
    });
    await Promise.all([page.waitForEvent("dialog"), page.locator(".app-nav a").first().click({ noWaitAfter: true })]);
    assert.equal(asked, 1);
    await Promise.all([page.waitForResponse((response) => response.url().endsWith("/autosave")), page.clock.runFor(21_000)]);
    await page.locator("[data-autosave-status]", { hasText: "Automatisch gespeichert" }).waitFor();
    assert.match(await draft_text(), /Und noch ein Satz\./);
    await page.goto("/");
    assert.equal(asked, 1, "asked although everything is saved");
    assert.deepEqual(page.troubles, []);
    await page.context().close();
});

it("after an automatic save the form can be saved by hand, without a quarrel with itself", async () => {
    const page = await open_editor();
    await stop_clock(page);
    await paragraph(page).fill("Erst von selbst,");
    await Promise.all([page.waitForResponse((response) => response.url().endsWith("/autosave")), page.clock.runFor(21_000)]);
    await page.locator("[data-autosave-status]", { hasText: "Automatisch gespeichert" }).waitFor();
    await paragraph(page).fill("Erst von selbst, dann von Hand.");
    await save(page);
    assert.equal(await page.locator("#stale").count(), 0);
    assert.match(await draft_text(), /Erst von selbst, dann von Hand\./);
    await page.context().close();
});

it("single keys open their sheet, go where it says, and can be switched off", async () => {
    const page = await person(browser, server, "tmbwk");
    await page.clock.install();
    await page.goto("/");
    // However long the machine takes between two keys.
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Tastenkürzel" });
    await sheet.waitFor();
    await sheet.getByRole("button", { name: "Schließen" }).click();
    await page.keyboard.press("g");
    await press_key(page, "k");
    assert.equal(new URL(page.url()).pathname, "/concept");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.name), "q");
    await page.keyboard.press("?");
    assert.equal(await sheet.count(), 0, "a key typed into a field is a command");
    await page.locator("body").click({ position: { x: 5, y: 300 } });
    await page.keyboard.press("?");
    await sheet.getByRole("button", { name: "Tastenkürzel ausschalten" }).click();
    await sheet.getByRole("button", { name: "Schließen" }).click();
    await page.keyboard.press("?");
    assert.equal(await sheet.count(), 0);
    await page.context().close();
});
