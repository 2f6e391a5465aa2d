import { autosave } from "./autosave.js";
import { copy } from "./copy.js";
import { diff } from "./diff.js";
import { file } from "./file.js";
import { guard } from "./guard.js";
import { keys } from "./keys.js";
import { once } from "./once.js";
import { poll } from "./poll.js";

function each(root, selector, work) {
    for (const element of root.querySelectorAll(selector)) work(element);
}

/** Once for the page, and once for each fragment that comes later. */
export function improve(root) {
    each(root, "[data-script-only]", (element) => element.removeAttribute("hidden"));
    each(root, "form[data-guard]", guard);
    each(root, "form[data-autosave]", autosave);
    each(root, "[data-diff-for]", diff);
    each(root, "[data-copy], [data-copy-from]", copy);
    each(root, "[data-file-for]", file);
    each(root, "[data-poll]", (element) => poll(element, improve));
    if (root !== document) return;
    once();
    keys();
}
