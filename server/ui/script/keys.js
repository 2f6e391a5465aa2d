import { text } from "./texts.js";

// WCAG 2.1.4: single keys can be switched off; the choice stays in this browser.
const kStore = "fassung-keys";
const kWaitMilliseconds = 1500;
const kChanges = "[data-change], tr.synopsis-changed, tr.synopsis-new, tr.synopsis-gone, tr.synopsis-moved";
const kPlaces = { s: "/", k: "/concept", m: "/measures", v: "/proposals", p: "/review", j: "/journal", h: "/help" };

function are_off() {
    try {
        return localStorage.getItem(kStore) === "off";
    } catch {
        return false;
    }
}

function switch_keys() {
    try {
        localStorage.setItem(kStore, are_off() ? "on" : "off");
    } catch {
        // A browser that keeps nothing leaves them on.
    }
}

/** The link of the header or footer to that path: only what this person may open is offered. */
function link_to(path) {
    return document.querySelector(`.app-header a[href="${path}"], .app-footer a[href="${path}"]`);
}

function search_field() {
    return document.querySelector('.app-header input[name="q"], main input[name="q"]');
}

function is_typing(target) {
    return target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
}

function go_to_change(step) {
    const changes = [...document.querySelectorAll(kChanges)].filter((change) => change.checkVisibility());
    if (!changes.length) return;
    const at = changes.findIndex((change) => change.contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : changes.length - 1) : Math.min(Math.max(at + step, 0), changes.length - 1);
    const change = changes[next];
    if (!change.hasAttribute("tabindex")) change.tabIndex = -1;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: "center" });
}

function element(name, children, properties = {}) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
}

function key(name) {
    return element("kbd", [name]);
}

function rows() {
    const out = [];
    const row = (keys_, meaning) => out.push(element("dt", keys_), element("dd", [meaning]));
    if (document.querySelector(kChanges)) {
        row([key("j")], text.keysNext);
        row([key("k")], text.keysPrevious);
    }
    if (search_field()) row([key("/")], text.keysSearch);
    for (const [letter, path] of Object.entries(kPlaces)) {
        const link = link_to(path);
        if (link) row([key("g"), ` ${text.keysThen} `, key(letter)], link.dataset.keyLabel ?? link.textContent.trim());
    }
    row([key("?")], text.keysHelp);
    return out;
}

function label_switch(button) {
    button.textContent = are_off() ? text.keysOn : text.keysOff;
}

function open_sheet() {
    document.querySelector("dialog.app-keys")?.remove();
    const title = element("h2", [text.keysTitle], { id: "app-keys-title" });
    const change = element("button", [], { type: "button", className: "kern-btn kern-btn--tertiary" });
    const close = element("button", [element("span", [text.close], { className: "kern-label" })], {
        type: "button",
        className: "kern-btn kern-btn--primary",
        autofocus: true,
    });
    const label = element("span", [], { className: "kern-label" });
    change.append(label);
    label_switch(label);
    const actions = element("div", [close, change], { className: "app-actions" });
    const sheet = element("dialog", [title, element("dl", rows()), actions], { className: "app-keys" });
    sheet.setAttribute("aria-labelledby", title.id);
    change.addEventListener("click", () => {
        switch_keys();
        label_switch(label);
    });
    close.addEventListener("click", () => sheet.close());
    sheet.addEventListener("close", () => sheet.remove());
    document.body.append(sheet);
    sheet.showModal();
}

export function keys() {
    for (const button of document.querySelectorAll("[data-keys-open]")) {
        button.removeAttribute("hidden");
        button.addEventListener("click", open_sheet);
    }
    let since = -Infinity;  // when "g" was pressed
    addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
        if (are_off() || is_typing(event.target) || document.querySelector("dialog[open]")) return;
        const second = event.timeStamp - since < kWaitMilliseconds;
        since = -Infinity;
        if (second) {
            link_to(kPlaces[event.key])?.click();
        } else if (event.key === "g") {
            since = event.timeStamp;
        } else if (event.key === "j") {
            go_to_change(1);
        } else if (event.key === "k") {
            go_to_change(-1);
        } else if (event.key === "?") {
            open_sheet();
        } else if (event.key === "/" && search_field()) {
            search_field().focus();
        } else {
            return;
        }
        event.preventDefault();
    });
}
