import { text } from "./texts.js";

/** A button that copies `data-copy`, or the text of the element that `data-copy-from` names by its id. */
export function copy(button) {
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    status.className = "app-muted";
    button.after(status);
    button.removeAttribute("hidden");
    button.addEventListener("click", async () => {
        const value = button.dataset.copy ?? document.getElementById(button.dataset.copyFrom).textContent;
        try {
            await navigator.clipboard.writeText(value.trim());
            status.textContent = text.copied;
        } catch {
            status.textContent = text.notCopied;
        }
    });
}
