// How long Chromium takes for the first page that somebody opens, with an empty cache each time, and what came
// over the wire: node tests/bench/first_page.mjs [ROUNDS]
import { loadavg } from "node:os";

import { launch, log_in, visitor } from "../browser/support/browser.mjs";
import { Server } from "../browser/support/server.mjs";

const rounds = Number(process.argv[2] ?? 7);
const kMostMilliseconds = 1000;
const pages = [
    { what: "login", path: "/login" },
    { what: "start page", login: "bimf-pruefung", path: "/" },
    { what: "a measure", login: "bimf-pruefung", path: "/measures/M-0002" },
    { what: "list of measures", login: "bimf-pruefung", path: "/measures" },
];

function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
}

/** A browser context has a cache of its own, which is empty; the session is the only thing taken along. */
async function first(browser, server, cookies, path) {
    const page = await visitor(browser, server);
    await page.context().addCookies(cookies);
    const protocol = await page.context().newCDPSession(page);
    let bytes = 0;
    await protocol.send("Network.enable");
    protocol.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    const response = await page.goto(path, { waitUntil: "load" });
    if (response.status() !== 200) throw new Error(`${path}: ${response.status()}`);
    await page.evaluate(() => document.fonts.ready);
    const times = await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType("navigation");
        const paint = performance.getEntriesByName("first-contentful-paint")[0];
        return { html: navigation.responseEnd, paint: paint?.startTime ?? NaN, load: navigation.loadEventEnd, all: performance.now() };
    });
    await page.context().close();
    return { ...times, bytes };
}

const server = await Server.start();
try {
    const cookies = new Map([[undefined, []]]);
    const helper = await launch();
    for (const login of new Set(pages.map((page) => page.login).filter(Boolean))) {
        const page = await log_in(await visitor(helper, server), login);
        cookies.set(login, await page.context().cookies());
    }
    await helper.close();
    console.log(`Chromium, ${rounds} rounds, medians, load ${loadavg().map((load) => load.toFixed(1)).join(" ")}\n`);
    console.log("| first page, nothing cached | HTML, ms | first paint, ms | loaded, ms | with fonts, ms | kB | under 1 s |\n|---|---|---|---|---|---|---|");
    for (const { what, login, path } of pages) {
        const measured = [];
        for (let round = 0; round < rounds; ++round) {
            // A browser of its own: processes, too, are started anew.
            const browser = await launch();
            measured.push(await first(browser, server, cookies.get(login), path));
            await browser.close();
        }
        const of = (name) => median(measured.map((each) => each[name]));
        const row = [of("html"), of("paint"), of("load"), of("all"), of("bytes") / 1000].map((value) => value.toFixed(0));
        console.log(`| ${what} | ${row.join(" | ")} | ${of("all") < kMostMilliseconds ? "yes" : "no"} |`);
    }
} finally {
    await server.stop();
}
