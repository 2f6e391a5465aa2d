// Longer than a double click, shorter than the patience of somebody whose network has lost the first one.
const kSameClickMilliseconds = 1000;

/**
 * Drops the second submit of a double click: it would end the answer to the first before it is shown. Time alone
 * decides, so that no form stays shut: not after a download, not when one goes back to it.
 */
export function once() {
    const sent = new WeakMap();  // form → when
    addEventListener("submit", (event) => {
        if (event.defaultPrevented || event.target.getAttribute("method") !== "post") return;
        if (event.timeStamp - (sent.get(event.target) ?? -Infinity) < kSameClickMilliseconds) event.preventDefault();
        else sent.set(event.target, event.timeStamp);
    });
}
