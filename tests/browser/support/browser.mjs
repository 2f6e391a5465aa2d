// Chromium of the machine, and people in it: each has a context of their own.
import { chromium } from "playwright-core";

import { password } from "./server.mjs";

const kExecutable = process.env.CHROMIUM ?? "/usr/bin/chromium";
// Of a machine that does much else. Nothing takes so long where all is well.
const kPatienceMilliseconds = 120_000;

export function launch() {
    return chromium.launch({ executablePath: kExecutable, args: ["--no-sandbox"], timeout: kPatienceMilliseconds });
}

export const modes = {
    wide: { viewport: { width: 1280, height: 900 } },
    narrow: { viewport: { width: 320, height: 800 } },
    dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
    forced: { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
    plain: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
};

/** A page in a context of its own; what goes wrong in it stands in `page.troubles`. */
export async function visitor(browser, server, options = modes.wide) {
    const context = await browser.newContext({ baseURL: server.url, locale: "de-DE", timezoneId: "Europe/Berlin", ...options });
    context.setDefaultTimeout(kPatienceMilliseconds);
    return watched(await context.newPage(), server.url, options.javaScriptEnabled !== false);
}

/** Another tab of the same person. */
export async function tab_beside(page) {
    return watched(await page.context().newPage(), page.origin, page.has_script);
}

function watched(page, origin, has_script) {
    page.origin = origin;
    page.has_script = has_script;
    page.troubles = [];
    page.on("console", (message) => {
        // Chromium reports every status from 400 on as an error; tests look at the status themselves.
        if (["error", "warning"].includes(message.type()) && !message.text().startsWith("Failed to load resource"))
            page.troubles.push(message.text());
    });
    page.on("pageerror", (error) => page.troubles.push(String(error)));
    page.on("requestfailed", (request) => {
        if (request.failure()?.errorText !== "net::ERR_ABORTED") page.troubles.push(`${request.url()}: ${request.failure()?.errorText}`);
    });
    page.on("request", (request) => {
        if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) page.troubles.push(`foreign request: ${request.url()}`);
    });
    return page;
}

/** Waits until nothing moves any more: text does when its font comes, and a page that sets the focus scrolls there. */
export async function settle(page) {
    await page.waitForLoadState();
    if (await page.locator("[autofocus]").count()) await page.locator(":focus").first().waitFor({ state: "attached" });
    let fonts = "loading";
    while (fonts !== "loaded") fonts = await page.evaluate(() => (document.body.offsetHeight ? document.fonts.status : "loading"));
}

/**
 * Does what leads to another page, and waits until that is there. Unlike waitForNavigation it does not mind a
 * navigation that a second click puts an end to.
 */
export async function turn_page(page, act) {
    const arrives = page.waitForEvent("framenavigated", (frame) => frame === page.mainFrame());
    await Promise.all([arrives, act()]);
    await settle(page);
}

/** Without script nothing tells whether a click has hit: there the keyboard does it, which cannot miss. */
export function activate(page, element) {
    return page.has_script ? element.click() : element.press("Enter");
}

/** Fills the form of the login page, on which `page` is. */
export async function give_password(page, login) {
    await page.locator("main input[name=login]").fill(login);
    await page.locator("main input[name=password]").fill(password);
    await turn_page(page, () => page.locator("main button[type=submit]").click());
}

export async function log_in(page, login) {
    await page.goto("/login");
    await give_password(page, login);
    if (new URL(page.url()).pathname === "/login") throw new Error(`${login} could not log in: ${await page.locator("main").innerText()}`);
    return page;
}

export async function person(browser, server, login, options = modes.wide) {
    return log_in(await visitor(browser, server, options), login);
}
