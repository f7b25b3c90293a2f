// @ts-check
// Reading without a network: the service worker keeps what was read, and on the search page the
// reader can have the whole site kept. Nothing of it happens before the page is there and at rest.

import { t } from "./words.js";

/** Milliseconds of rest, in which the page and a first search can load. */
const REST = 2000;

/** @typedef {{ kept?: boolean, keeping?: number, failed?: string, bytes: number }} State */

const address = /** @type {HTMLElement | null} */ (document.querySelector("[data-worker]"))?.dataset.worker;
const place = /** @type {HTMLElement | null} */ (document.querySelector("#offline"));
const note = place?.querySelector("span");
const button = place?.querySelector("button");

/** @type {ServiceWorkerContainer | undefined} */
const workers = navigator.serviceWorker;

/** What the button asks for. */
let wish = "wish";

/** @param {string} what */
async function ask(what) {
  (await workers?.ready)?.active?.postMessage({ offline: what });
}

/** @param {number} bytes */
const size = (bytes) => (bytes < 950_000 ? `${Math.ceil(bytes / 1000)} KB` : `${Math.ceil(bytes / 1_000_000)} MB`);

/** @param {State} state */
function show({ kept, keeping, failed, bytes }) {
  if (!place || !note || !button) return;
  const busy = keeping !== undefined && keeping < 1;
  const text = failed
    ? t("offline.failed", { why: failed })
    : busy
      ? t("offline.keeping", { percent: Math.floor(keeping * 10) * 10 })
      : kept
        ? t("offline.kept")
        : "";
  if (note.textContent !== text) note.textContent = text;
  wish = kept ? "forget" : "wish";
  button.textContent = kept ? t("offline.remove") : t("offline.keep", { size: size(bytes) });
  // A button that is disabled would lose the focus.
  button.ariaDisabled = String(busy);
  place.hidden = false;
}

async function begin() {
  if (!workers || !address) return;
  workers.addEventListener("message", ({ data }) => {
    if (data?.offline) show(data.offline);
  });
  try {
    await workers.register(address);
  } catch (error) {
    console.warn("Pages cannot be kept for reading offline:", error);
    return;
  }
  button?.addEventListener("click", () => button.ariaDisabled !== "true" && ask(wish));
  // Who searches will search again, so a small index is then kept whole.
  await ask(place ? "searched" : "state");
}

addEventListener("load", () => setTimeout(begin, REST));
