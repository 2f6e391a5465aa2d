// The other door: brings a record into a state faster than by clicking.
import { password } from "./server.mjs";

export class Api {
    constructor(server, token) {
        this.server = server;
        this.token = token;
    }

    static async as(server, login) {
        const guest = new Api(server, "");
        const session = await guest.post("/session", { login, password });
        return new Api(server, session.token);
    }

    async call(method, path, body, headers = {}) {
        if (this.token) headers.Authorization = `Bearer ${this.token}`;
        return fetch(`${this.server.url}/api/v1${path}`, { method, body, headers });
    }

    async json(method, path, body, headers = {}) {
        const answer = await this.call(method, path, body, headers);
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
        return text === "" ? null : JSON.parse(text);
    }

    get(path) {
        return this.json("GET", path);
    }

    post(path, body) {
        return this.json("POST", path, JSON.stringify(body), { "Content-Type": "application/json" });
    }

    step(id, step, body) {
        return this.post(`/proposals/${id}/${step}`, body);
    }

    async open(kind, measures, more = {}) {
        const opened = await this.post("/proposals", { kind, ...(measures.length ? { measures } : {}), ...more });
        return opened.id;
    }

    /** `change`: what becomes of the document's XML. */
    async edit(id, measure, change) {
        const path = `/proposals/${id}/documents/${measure}`;
        const present = await this.call("GET", path, undefined, { Accept: "application/xml" });
        const headers = { "Content-Type": "application/xml" };
        if (present.headers.get("etag")) headers["If-Match"] = present.headers.get("etag");
        const saved = await this.call("PUT", path, change(await present.text()), headers);
        if (!saved.ok) throw new Error(`PUT ${path}: ${saved.status} ${await saved.text()}`);
    }

    async submitted(measure, change, reason = "Anpassung an den Stand") {
        const id = await this.open("amend", [measure]);
        await this.edit(id, measure, change);
        await this.step(id, "submit", { reason });
        return id;
    }
}

/** The text of the first element of that name, or of the name and attributes given, replaced. */
export function text_of(tag, text) {
    return (xml) => {
        const found = new RegExp(`(<${tag}[^>]*>)[^<]*`);
        if (!found.test(xml)) throw new Error(`no element ${tag}`);
        return xml.replace(found, (_, start) => start + text);
    };
}

/** Of the first paragraph of the description. */
export function first_paragraph(text) {
    return text_of('p id="p-', text);
}
