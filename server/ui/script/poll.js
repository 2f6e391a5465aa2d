/**
 * Replaces the element by the fragment that its address gives, after `data-poll-seconds` (1). The fragment is one
 * element; it is asked for again as long as it has `data-poll` itself.
 */
export function poll(element, improve) {
    const seconds = Number(element.dataset.pollSeconds ?? 1);
    setTimeout(async () => {
        let fragment = null;
        try {
            const response = await fetch(element.dataset.poll, { credentials: "same-origin", redirect: "error" });
            if (!response.ok) return;
            fragment = new DOMParser().parseFromString(await response.text(), "text/html").body.firstElementChild;
        } catch {
            // The network may be back at the next turn.
            poll(element, improve);
            return;
        }
        if (!fragment) return;
        element.replaceWith(fragment);
        const around = document.createElement("div");
        fragment.before(around);
        around.append(fragment);
        improve(around);
        around.replaceWith(fragment);
    }, seconds * 1000);
}
