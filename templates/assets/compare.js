// @ts-check
// The address of a passage that is cut otherwise now leads to the one that has its beginning.

/** What begins at or before a place in a paragraph. @param {string} paragraph @param {number} offset */
function at(paragraph, offset) {
  /** @type {Element | null} */
  let found = null;
  let nearest = -1;
  for (const one of document.querySelectorAll(".compare [id]")) {
    const rest = one.id === paragraph ? "0" : one.id.startsWith(`${paragraph}.`) ? one.id.slice(paragraph.length + 1) : "";
    if (!/^\d+$/.test(rest)) continue;
    const start = Number(rest);
    // The one before is better than any behind.
    if (found === null || (start <= offset ? nearest > offset || start > nearest : nearest > offset && start < nearest)) {
      found = one;
      nearest = start;
    }
  }
  return found;
}

function land() {
  document.querySelector(".landed")?.remove();
  const id = decodeURIComponent(location.hash.slice(1));
  const parts = /^(.+?)(?:\.(\d+))?$/.exec(id);
  if (!parts || document.getElementById(id)) return;
  const found = at(parts[1], Number(parts[2] ?? 0));
  // A row has the address of its first passage, so that is where it is.
  const passage = found?.querySelector("td p") ?? found;
  if (!passage) return;
  const note = /** @type {HTMLTemplateElement} */ (document.querySelector("#recut")).content;
  passage.before(note.cloneNode(true));
  passage.scrollIntoView({ block: "center", inline: "center" });
}

addEventListener("hashchange", land);
land();

export {};
