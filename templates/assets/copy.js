// @ts-check
// Buttons that copy what they stand beside, or the whole text.

import { t } from "./words.js";

/** @param {string} words @param {() => string | Promise<string>} content */
function copying(words, content) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(await content());
      button.textContent = t("copied");
    } catch {
      button.textContent = t("notAllowed");
    }
    setTimeout(() => (button.textContent = words), 2000);
  });
  return button;
}

/** The text as it stands on the page, its paragraphs apart. @param {Element} text */
const paragraphs = (text) =>
  [...text.querySelectorAll("[data-n]")].map((p) => (p.textContent ?? "").trim()).join("\n\n");

if (navigator.clipboard) {
  for (const source of document.querySelectorAll("[data-copy]")) {
    const what = source.getAttribute("data-copy") ?? "";
    const words = what === "citation" ? t("copyCitation") : t("copy", { what });
    source.after(copying(words, () => source.textContent ?? ""));
  }
  const text = document.querySelector(".text");
  document.querySelector(".downloads")?.after(...(text ? [copying(t("copyText"), () => paragraphs(text))] : []));
}
