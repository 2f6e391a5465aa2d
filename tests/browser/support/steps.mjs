// What people do on pages, said by what they read there.
import assert from "node:assert/strict";

import { activate, turn_page } from "./browser.mjs";

export function button(page, name) {
    return page.locator("main").getByRole("button", { name }).first();
}

export function link(page, name) {
    return page.locator("main").getByRole("link", { name }).first();
}

export async function heading(page) {
    return (await page.locator("h1").innerText()).trim();
}

/** Presses a button and waits for the page that comes of it. */
export function press(page, name) {
    return turn_page(page, () => activate(page, button(page, name)));
}

export function follow(page, name) {
    return turn_page(page, () => activate(page, link(page, name)));
}

/** A key that leads to another page. */
export function press_key(page, key) {
    return turn_page(page, () => page.keyboard.press(key));
}

/** Waits until the focus is on the element or in it: a page sets it shortly after it is loaded. */
export function assert_focus(page, selector) {
    return page.locator(`${selector}:focus, ${selector} :focus`).first().waitFor();
}

export function is_done(page) {
    return page.locator(".app-notice").isVisible();
}

export async function assert_done(page) {
    assert.ok(await is_done(page), `no confirmation on ${page.url()}: ${(await page.locator("main").innerText()).slice(0, 600)}`);
}

/** From the start page to the overview of a new draft; answers the case's number. `words`: of the measure's title. */
export async function begin_amendment(page, measure, words) {
    await page.goto("/");
    await turn_page(page, () => page.locator("main a[href^='/proposals/new']").first().click());
    await page.getByLabel("Text oder Angaben ändern").check();
    await press(page, "Weiter");
    await page.getByLabel("Wörter aus Titel oder Text").fill(words);
    await press(page, "Suchen");
    await page.locator(`main input[name=measure][value='${measure}']`).check();
    await press(page, "Weiter");
    await press(page, "Entwurf eröffnen");
    await assert_done(page);
    return /\/proposals\/([^/]+)\//.exec(page.url())[1];
}

export function paragraph(page, number = 1) {
    return page.locator("main textarea").and(page.getByLabel(`Absatz ${number}`, { exact: true })).first();
}

/** From the draft's overview: changes the first paragraph, looks at the preview, comes back. */
export async function change_paragraph(page, text) {
    await follow(page, /^Bearbeiten/);
    await paragraph(page).fill(text);
    await press(page, "Speichern und Vorschau");
    assert.ok(await page.locator(".synopsis ins").first().isVisible());
}

export async function submit(page, id, reason) {
    await page.goto(`/proposals/${id}/draft`);
    await follow(page, /^Einreichen/);
    await page.getByLabel("Begründung").first().fill(reason);
    await press(page, "Jetzt einreichen");
    await assert_done(page);
}

export async function cosign(page, id, word = "Mitgezeichnet") {
    await page.goto(`/proposals/${id}/act/cosign`);
    await page.getByLabel(word, { exact: true }).check();
    await press(page, "Votum zeichnen");
    await assert_done(page);
}
