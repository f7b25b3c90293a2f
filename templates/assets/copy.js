// @ts-check
// Buttons that copy what they stand beside, or the whole text.

/** @param {string} what @param {() => string | Promise<string>} content */
function copying(what, content) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = `Copy ${what}`;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(await content());
      button.textContent = "Copied";
    } catch {
      button.textContent = "Copying is not allowed here";
    }
    setTimeout(() => (button.textContent = `Copy ${what}`), 2000);
  });
  return button;
}

/** The text as it stands on the page, its paragraphs apart. @param {Element} text */
const paragraphs = (text) =>
  [...text.querySelectorAll("p[id]")].map((p) => (p.textContent ?? "").trim()).join("\n\n");

if (navigator.clipboard) {
  for (const source of document.querySelectorAll("[data-copy]")) {
    source.after(copying(source.getAttribute("data-copy") ?? "", () => source.textContent ?? ""));
  }
  const text = document.querySelector(".text");
  document.querySelector(".downloads")?.after(...(text ? [copying("the text", () => paragraphs(text))] : []));
}

export {};
