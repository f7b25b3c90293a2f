// @ts-check
// Keys that lead to the search box: / and Ctrl-K.

import { isTyping } from "./dom.js";

const box = /** @type {HTMLInputElement | null} */ (document.querySelector("#q, #find"));

document.addEventListener("keydown", (event) => {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (box && (controlK || (slash && !isTyping(event.target)))) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
