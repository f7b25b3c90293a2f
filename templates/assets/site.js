// @ts-check
// Comfort for every page: keys that lead to the search box, buttons that copy, and the words marked
// that led here from the search.

const box = /** @type {HTMLInputElement | null} */ (document.querySelector("#q, #find"));

/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && target.type === "radio")
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

// The highlights are drawn over the text, which stays as it is. A browser without them shows none.
const text = document.querySelector(".text");
const words = new Set(new URLSearchParams(location.search).getAll("mark").map((w) => w.toLowerCase()));
if (text && words.size && "highlights" in CSS) {
  const hits = new Highlight();
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: word } of (node.nodeValue ?? "").matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (words.has(word.toLowerCase())) {
        hits.add(new StaticRange({ startContainer: node, startOffset: index, endContainer: node, endOffset: index + word.length }));
      }
    }
  }
  CSS.highlights.set("hit", hits);
}

export {};
