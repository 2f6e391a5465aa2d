import { language, text } from "./texts.js";

const kEverySeconds = 20;

function fields(form) {
    return new URLSearchParams(new FormData(form)).toString();
}

function status_of(form) {
    const given = form.querySelector("[data-autosave-status]");
    if (given) return given;
    const made = document.createElement("p");
    made.setAttribute("role", "status");
    made.dataset.autosaveStatus = "";
    form.append(made);
    return made;
}

/** What the answer says about fields of the form: the state that the next save builds on. */
async function take_over(form, response) {
    if (!(response.headers.get("content-type") ?? "").startsWith("application/json")) return;
    const answer = await response.json();
    for (const [name, value] of Object.entries(answer.fields ?? {})) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLInputElement && field.type === "hidden") field.value = value;
    }
}

async function post(form, sent) {
    const response = await fetch(form.dataset.autosave, {
        method: "POST",
        body: sent,
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        credentials: "same-origin",
        redirect: "manual",
    });
    if (response.ok) {
        await take_over(form, response);
        const time = new Date().toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
        return { saved: true, message: text.saved(time) };
    }
    if (response.status === 409 || response.status === 412) return { end: true, message: text.stale };
    if (response.type === "opaqueredirect" || [401, 403].includes(response.status))
        return { end: true, message: text.loggedOut };
    return { message: text.notSaved };
}

/** Sends a changed form every 20 seconds. One request at a time; ends where a person has to decide. */
export function autosave(form) {
    const status = status_of(form);
    let known = fields(form);
    let busy = false;
    const save = async () => {
        const sent = fields(form);
        if (busy || sent === known) return;
        busy = true;
        let result;
        try {
            result = await post(form, sent);
        } catch {
            result = { message: text.notSaved };
        }
        busy = false;
        status.textContent = result.message;
        if (result.end) clearInterval(timer);
        if (!result.saved) return;
        // Something may have been typed while the answer was under way.
        const unchanged = sent_fields_are(form, sent);
        known = unchanged ? fields(form) : sent;
        if (unchanged) form.dispatchEvent(new Event("app:saved"));
    };
    const timer = setInterval(save, kEverySeconds * 1000);
    form.addEventListener("submit", () => clearInterval(timer));
}

/** Whether all that people can change is as it was sent; hidden fields may have been taken over since. */
function sent_fields_are(form, sent) {
    const visible = (query) => {
        const out = [];
        for (const [name, value] of new URLSearchParams(query)) {
            const field = form.elements.namedItem(name);
            if (!(field instanceof HTMLInputElement && field.type === "hidden")) out.push([name, value]);
        }
        return JSON.stringify(out);
    };
    return visible(fields(form)) === visible(sent);
}
