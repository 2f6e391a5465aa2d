/** Asks before leaving a form with something typed that is nowhere saved. */
export function guard(form) {
    let changed = form.dataset.guard === "changed";
    form.addEventListener("input", () => (changed = true));
    form.addEventListener("change", () => (changed = true));
    form.addEventListener("submit", () => (changed = false));
    form.addEventListener("app:saved", () => (changed = false));
    addEventListener("beforeunload", (event) => {
        if (changed) event.preventDefault();
    });
}
