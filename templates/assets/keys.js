// @ts-check
// Keys that lead to the search box: / and Ctrl-K.

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

export {};
