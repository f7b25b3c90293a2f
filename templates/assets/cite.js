// @ts-check
// Citing words of a text: whoever selects some, or goes to a paragraph by its number, is offered a
// citation of them in several forms. The key "c" opens it, too.

import { button, element, find, isTyping } from "./dom.js";
import { FORMS, place } from "./passage.js";
import { t } from "./words.js";

const KEPT = "lectern-citation";
const text = find(".text");

/** What the forms are called, but for those that are called by their own name. @type {Record<string, string>} */
const NAMES = { Text: t("plainText"), Link: t("link") };

/** What the page says of the document. @returns {import("./passage.js").Reference} */
function reference() {
  /** @param {string} what */
  const copied = (what) => find(`[data-copy="${what}"]`).textContent ?? "";
  return {
    plain: copied("citation"),
    bibtex: copied("BibTeX"),
    ris: copied("RIS"),
    csl: JSON.parse(copied("CSL-JSON"))[0],
  };
}

/** The address of this page. */
const here = () =>
  find("link[rel=canonical]")?.getAttribute("href") ?? location.href.replace(/[?#].*$/, "").replace(/index\.html$/, "");

/** The address of the document: that of a paragraph does not depend on where the pages of a text end. */
const page = () => (find(".text-pages [rel=prev]") ? here().replace(/[^/]+\/$/, "") : here());

/** @param {Range} range @returns {import("./passage.js").Passage | undefined} */
function passage(range) {
  const paragraphs = [...text.querySelectorAll("[data-n]")].filter((p) => range.intersectsNode(p));
  const pieces = paragraphs.map((p) => {
    const inside = document.createRange();
    inside.selectNodeContents(p);
    if (p.contains(range.startContainer)) inside.setStart(range.startContainer, range.startOffset);
    if (p.contains(range.endContainer)) inside.setEnd(range.endContainer, range.endOffset);
    return { p, words: inside.toString().replace(/\s+/g, " ").trim() };
  });
  // A selection up to the start of a paragraph has nothing of it.
  const full = pieces.filter(({ words }) => words);
  if (!full.length) return undefined;
  return {
    words: full.map(({ words }) => words).join("\n"),
    paragraphs: full.map(({ p }) => p.id),
    speaker: speaker(range, full.map(({ p }) => p)),
    page: page(),
    here: here(),
  };
}

/** Who says all of it. @param {Range} range @param {Element[]} paragraphs */
function speaker(range, paragraphs) {
  const said = paragraphs.map((p) =>
    [...p.querySelectorAll(".said")].filter((one) => range.intersectsNode(one)),
  );
  const names = new Set(said.flat().map((one) => one.getAttribute("title") ?? ""));
  return said.every((ones) => ones.length > 0) && names.size === 1 ? [...names][0] : "";
}

const open = button(t("cite"), () => offered && show(offered));
const bar = element("div", "cite-bar", open);
bar.hidden = true;
/** @type {import("./passage.js").Passage | undefined} */
let offered;
/** Whether what is offered is selected, and not a paragraph that the address names. */
let ofSelection = false;

/** @param {import("./passage.js").Passage | undefined} words @param {DOMRect} [at] where they end */
function offer(words, at) {
  offered = words;
  bar.hidden = !words;
  if (!words || !at) return;
  open.textContent = t("citePlace", { place: place(words) });
  const box = text.getBoundingClientRect();
  bar.style.top = `${at.bottom - box.top + 8}px`;
  const end = at.right - box.left;
  bar.style.left = `${Math.max(0, Math.min(end, box.width) - bar.offsetWidth)}px`;
}

function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  return text.contains(range.commonAncestorContainer) || range.intersectsNode(text) ? range : undefined;
}

/** Offers the words that are selected. A paragraph's offer stays where nothing is. */
function offerSelected() {
  const range = selected();
  if (!range) {
    if (ofSelection) offer(undefined);
    return;
  }
  ofSelection = true;
  text.append(bar);
  const boxes = range.getClientRects();
  offer(passage(range), boxes[boxes.length - 1] ?? range.getBoundingClientRect());
}

/** The paragraph that the address names. */
function targeted() {
  const paragraph = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return paragraph && paragraph.matches(".text [data-n]") ? paragraph : undefined;
}

/** @param {Element} paragraph */
function whole(paragraph) {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return passage(range);
}

function offerTargeted() {
  const paragraph = targeted();
  if (!paragraph) return;
  ofSelection = false;
  offer(whole(paragraph), paragraph.getBoundingClientRect());
  paragraph.after(bar); // the next stop of the keyboard
}

/** The form that was chosen last. */
function kept() {
  try {
    const name = localStorage.getItem(KEPT) ?? "";
    if (name in FORMS) return name;
  } catch {
    // No storage here: the first form is as good.
  }
  return "Text";
}

/** @param {string} name */
function keep(name) {
  try {
    localStorage.setItem(KEPT, name);
  } catch {
    // It is only not remembered.
  }
}

/** @param {import("./passage.js").Passage} words */
function show(words) {
  const known = reference();
  const result = element("pre");
  result.tabIndex = 0;
  const heading = element("h2", "", t("citePlace", { place: place(words) }));
  heading.id = "cite-heading";
  const forms = element("fieldset", "forms", element("legend", "unseen", t("form")));
  const status = element("span", "note");
  status.setAttribute("role", "status");
  /** @param {string} name */
  const choose = (name) => {
    result.textContent = FORMS[name](words, known);
    status.textContent = "";
    keep(name);
  };
  for (const name of Object.keys(FORMS)) {
    const input = element("input");
    input.type = "radio";
    input.name = "form";
    input.checked = name === kept();
    input.addEventListener("change", () => choose(name));
    forms.append(element("label", "", input, ` ${NAMES[name] ?? name}`));
  }
  choose(kept());
  const copy = button(t("copyNow"), async () => {
    try {
      await navigator.clipboard.writeText(result.textContent ?? "");
      status.textContent = t("copied");
    } catch {
      getSelection()?.selectAllChildren(result);
      status.textContent = t("selected");
    }
  });
  const close = button(t("close"), () => dialog.close());
  const dialog = element("dialog", "cite-dialog", heading, forms, result, element("p", "acts", copy, close, status));
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside it
  });
  document.body.append(dialog);
  dialog.showModal();
  copy.focus();
}

if (text) {
  text.append(bar);
  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    if (bar.contains(document.activeElement) || document.querySelector(".cite-dialog")) return;
    waiting = window.setTimeout(offerSelected, 250);
  });
  // A press on the bar must not take the selection away.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  addEventListener("hashchange", offerTargeted);
  addEventListener("resize", () => offer(undefined));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const range = selected();
    const paragraph = targeted();
    const words = range ? passage(range) : paragraph && whole(paragraph);
    if (words && !document.querySelector("dialog[open]")) show(words);
  });
}
