import { text } from "./texts.js";

const kMostSteps = 4_000_000;

function words(value) {
    return value.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** Runs of [kind, text] by the longest common subsequence of words; kind is "same", "del" or "ins". */
export function compare(before, after) {
    const a = words(before);
    const b = words(after);
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) ++start;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) ++end;
    const x = a.slice(start, a.length - end);
    const y = b.slice(start, b.length - end);
    const runs = [];
    const add = (kind, word) => {
        if (runs.length && runs.at(-1)[0] === kind) runs.at(-1)[1] += word;
        else runs.push([kind, word]);
    };
    for (const word of a.slice(0, start)) add("same", word);
    if (x.length * y.length > kMostSteps) {
        for (const word of x) add("del", word);
        for (const word of y) add("ins", word);
    } else {
        walk(x, y, add);
    }
    for (const word of a.slice(a.length - end)) add("same", word);
    return runs;
}

function walk(x, y, add) {
    const width = y.length + 1;
    const length = new Uint32Array((x.length + 1) * width);
    for (let i = x.length - 1; i >= 0; --i)
        for (let j = y.length - 1; j >= 0; --j)
            length[i * width + j] =
                x[i] === y[j]
                    ? length[(i + 1) * width + j + 1] + 1
                    : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
    let i = 0;
    let j = 0;
    while (i < x.length || j < y.length) {
        if (i < x.length && j < y.length && x[i] === y[j]) {
            add("same", x[i]);
            ++i;
            ++j;
        } else if (j === y.length || (i < x.length && length[(i + 1) * width + j] >= length[i * width + j + 1])) {
            add("del", x[i++]);
        } else {
            add("ins", y[j++]);
        }
    }
}

function hidden(words_) {
    const span = document.createElement("span");
    span.className = "visually-hidden";
    span.textContent = words_;
    return span;
}

function mark(kind, word) {
    if (kind === "same") return document.createTextNode(word);
    const element = document.createElement(kind);
    element.append(hidden(`[${kind === "ins" ? text.inserted : text.deleted}: `), word, hidden("]"));
    return element;
}

/**
 * Shows below a text field what was inserted and deleted since `data-before`. With `data-diff-optional` an empty field
 * is no text; `data-diff-while` names the choice that says which text that is: of another one nothing is known here.
 */
export function diff(place) {
    const field = document.getElementById(place.dataset.diffFor);
    if (!field || field.dataset.before === undefined) return;
    const optional = place.dataset.diffOptional !== undefined;
    const choice = document.getElementById(place.dataset.diffWhile ?? "");
    const known = [...(choice?.options ?? [])].find((option) => option.defaultSelected);
    const show = () => {
        place.replaceChildren();
        if (field.value === field.dataset.before || (optional && field.value.trim() === "")) return;
        if (choice && !known?.selected) return;
        for (const [kind, word] of compare(field.dataset.before, field.value)) place.append(mark(kind, word));
    };
    let frame = 0;
    field.addEventListener("input", () => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(show);
    });
    choice?.addEventListener("change", show);
    show();
}
