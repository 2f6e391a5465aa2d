// Makes the pictures of the README's tour from a demo record: node tests/browser/screenshots.mjs [FOLDER]
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

import { launch, log_in, visitor } from "./support/browser.mjs";
import { fill } from "./support/record.mjs";
import { root, Server } from "./support/server.mjs";

const folder = resolve(process.argv[2] ?? join(root, "build/screenshots"));
const kShape = { viewport: { width: 1200, height: 800 }, deviceScaleFactor: 1, reducedMotion: "reduce" };

const pictures = ({ cases }) => [
    { name: "start", login: "bimf-pruefung", path: "/" },
    { name: "measure", login: "lib", path: "/measures/M-0002" },
    { name: "history", login: "rechnungshof", path: "/measures/M-0002/history" },
    { name: "editor", login: "tmbwk", path: `/proposals/${cases.draft}/draft/M-0025` },
    { name: "case", login: "tmbwk", path: `/proposals/${cases.open}` },
    { name: "review", login: "bimf-pruefung", path: `/review/${cases.submitted}` },
    { name: "review-dark", login: "bimf-pruefung", path: `/review/${cases.submitted}`, shape: { colorScheme: "dark" } },
    { name: "case-narrow", login: "tmbwk", path: `/proposals/${cases.open}`, shape: { viewport: { width: 320, height: 800 } } },
    { name: "journal", login: "rechnungshof", path: "/journal" },
];

const server = await Server.start();
const browser = await launch();
try {
    const record = await fill(server);
    mkdirSync(folder, { recursive: true });
    for (const { name, login, path, shape } of pictures(record)) {
        const page = await log_in(await visitor(browser, server, { ...kShape, ...shape }), login);
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(folder, `${name}.png`) });
        await page.context().close();
    }
    console.log(`${folder}`);
} finally {
    await browser.close();
    await server.stop();
}
