import { text } from "./texts.js";

const kMostBytes = 64 * 1024;

/** A choice of a file whose text goes into the field that `data-file-for` names; the file itself is not sent. */
export function file(choice) {
    const field = document.getElementById(choice.dataset.fileFor);
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    status.className = "app-muted";
    choice.after(status);
    choice.addEventListener("change", async () => {
        const [chosen] = choice.files;
        if (!chosen) return;
        if (chosen.size > kMostBytes) {
            status.textContent = text.fileTooLarge;
            return;
        }
        try {
            field.value = await chosen.text();
            field.dispatchEvent(new Event("input", { bubbles: true }));
            status.textContent = text.fileTaken(chosen.name);
        } catch {
            status.textContent = text.fileUnreadable;
        }
    });
}
