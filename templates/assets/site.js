// @ts-check
// Comfort for every page: the search box and the keys that lead to it, buttons that copy, and the words
// marked that led here from the search.

import "./find.js";
import "./marks.js";
import "./offline.js";

const box = /** @type {HTMLInputElement | null} */ (document.querySelector("#q, #find"));

/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(radio|checkbox|range)$/.test(target.type))
  );
}

document.addEventListener("keydown", (event) => {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (box && (controlK || (slash && !isTyping(event.target)))) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

for (const source of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const what = source.getAttribute("data-copy");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = `Copy ${what}`;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent ?? "");
      button.textContent = "Copied";
    } catch {
      button.textContent = "Copying is not allowed here";
    }
    setTimeout(() => (button.textContent = `Copy ${what}`), 2000);
  });
  source.after(button);
}
