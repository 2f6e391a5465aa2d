// Every page that links lead to, each kind of page a few times.
const kIds = [
    [/\/M-\d{4}(?=\/|$)/g, "/{measure}"],
    [/\/\d{4}-\d{4}(?=\/|$)/g, "/{proposal}"],
    [/\/a-[0-9a-f]{8,}(?=\/|$)/g, "/{actor}"],
    [/\/\d+(?=\/|$)/g, "/{number}"],
    [/\/fields\/[a-z-]+/g, "/fields/{field}"],
    [/\/fields:[a-z-]+/g, "/fields:{field}"],
    [/\/units\/[a-z-]+/g, "/units/{unit}"],
];

/** "/measures/{measure}/compare?from&to": what addresses of one kind have in common. */
export function kind_of(url) {
    let path = url.pathname;
    for (const [pattern, name] of kIds) path = path.replace(pattern, name);
    const names = [...new Set(url.searchParams.keys())].filter((name) => name !== "notice").sort();
    return names.length ? `${path}?${names.join("&")}` : path;
}

/** Answers to GET with the cookies of a page's context, without following redirects. */
export async function get(page, address, headers = {}) {
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    return fetch(address, { headers: { Cookie: cookie, ...headers }, redirect: "manual" });
}

// The server makes few PDFs at a time and asks others to come again; crawls beside each other take turns.
let turn = Promise.resolve();
function in_turn(ask) {
    const mine = turn.then(ask);
    turn = mine.catch(() => {});
    return mine;
}

function links_in(html, base) {
    const out = [];
    for (const [, raw] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
        const url = new URL(raw.replaceAll("&amp;", "&"), base);
        // Sources of a measure stand elsewhere.
        if (url.origin !== new URL(base).origin) continue;
        url.hash = "";
        out.push(url);
    }
    return out;
}

/**
 * Visits what can be reached from `start`: at most `each` addresses of a kind are read for their links, every other
 * one of at most `most` is only asked for. Returns the pages, among them reports as files of their own (`is_file`), and
 * what is wrong with links.
 */
export async function crawl(page, server, start = "/", { each = 2, most = 600 } = {}) {
    const seen = new Set();
    const count = new Map();
    const pages = [];
    const broken = [];
    const queue = [{ url: new URL(start, server.url), from: "" }];
    while (queue.length && seen.size < most) {
        const { url, from } = queue.shift();
        if (seen.has(url.href)) continue;
        seen.add(url.href);
        const kind = kind_of(url);
        const nth = (count.get(kind) ?? 0) + 1;
        count.set(kind, nth);
        // What a child process makes is asked for once.
        const is_pdf = url.pathname.endsWith(".pdf") || url.searchParams.get("format") === "pdf";
        if (nth > (is_pdf ? 1 : each * 2)) continue;
        const answer = await (is_pdf ? in_turn(() => get(page, url.href)) : get(page, url.href));
        if (answer.status >= 400 || answer.status === 304) {
            broken.push(`${from} links to ${url.pathname}${url.search}: ${answer.status}`);
            continue;
        }
        if (answer.status >= 300) {
            const to = new URL(answer.headers.get("location"), url);
            to.hash = "";
            queue.push({ url: to, from: url.pathname });
            continue;
        }
        const is_page = (answer.headers.get("content-type") ?? "").startsWith("text/html");
        if (!is_page || nth > each) {
            await answer.body?.cancel();
            continue;
        }
        const html = await answer.text();
        const inside = html.includes('class="app-main');
        pages.push({ path: url.pathname + url.search, kind, html, headers: answer.headers, is_file: !inside });
        if (!inside) continue;
        for (const link of links_in(html, url)) queue.push({ url: link, from: url.pathname + url.search });
    }
    return { pages, broken };
}
