// @ts-check
// Lists of documents without reloading: another order or page takes the place of the list, and words
// typed into its field leave only the documents on the page that have them. Both do nothing that the
// links and the form do not do without this script.

import { find } from "./dom.js";
import { grouped } from "./words.js";

const LIST = ".listing";

/** The list on the page, made anew with each order or page. */
const list = () => /** @type {HTMLElement} */ (find(LIST));

/** @param {string} text */
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Shows only the documents that have all words. */
function filter() {
  const field = /** @type {HTMLInputElement | null} */ (find("#narrow", list()));
  if (!field) return;
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  const cards = [...list().querySelectorAll(".card")];
  for (const card of cards) {
    const text = folded(card.textContent ?? "");
    /** @type {HTMLElement} */ (card).hidden = !words.every((word) => text.includes(word));
  }
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (list().querySelectorAll(".year"))) {
    group.hidden = !group.querySelector(".card:not([hidden])");
  }
  const shown = cards.filter((card) => !(/** @type {HTMLElement} */ (card).hidden)).length;
  const note = find(".found-here", list());
  const said = note.dataset[shown ? "some" : "none"] ?? "";
  note.textContent = words.length ? said.replace("{0}", grouped(shown)).replace("{1}", grouped(cards.length)) : "";
}

/**
 * Makes the addresses of a page whole, which count from where it is: what stays of it, and what is taken
 * from it, is shown at other addresses, too. Style sheets and fonts are read by then, and would be anew.
 * @param {Document} page @param {string} address where it is
 */
function resolve(page, address) {
  for (const name of ["href", "action"]) {
    for (const element of page.querySelectorAll(`:is(a, form, link:not([rel="stylesheet"], [rel="preload"]))[${name}]:not([href^="#"])`)) {
      element.setAttribute(name, new URL(/** @type {string} */ (element.getAttribute(name)), address).href);
    }
  }
}

let asked = 0;
// A jump within the page is none to another.
let path = location.pathname;

/** Puts the list of another page in the place of this one. @param {string} href @param {boolean} isNew */
async function show(href, isNew) {
  const mine = ++asked;
  list().setAttribute("aria-busy", "true");
  try {
    const response = await fetch(href);
    if (!response.ok || !/html/.test(response.headers.get("content-type") ?? "")) throw new Error(href);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    resolve(page, href);
    const made = page.querySelector(LIST);
    if (!made) throw new Error(href);
    if (mine !== asked) return;
    const words = /** @type {HTMLInputElement | null} */ (find("#narrow"))?.value;
    const from = document.activeElement?.closest("nav")?.className;
    if (isNew) history.pushState(null, "", href);
    path = location.pathname;
    list().replaceWith(document.adoptNode(made));
    const languages = page.querySelector(".languages");
    if (languages) find(".languages").replaceWith(document.adoptNode(languages));
    document.title = page.title;
    const field = /** @type {HTMLInputElement | null} */ (find("#narrow"));
    if (field && words) field.value = words;
    filter();
    // Who chose an order is still there; who turned the page begins at its top.
    if (from === "orders") find(".orders [aria-current]")?.focus();
    else if (isNew) {
      scrollTo(0, 0);
      find("#main").focus();
    }
  } catch {
    location.assign(href);
  }
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest(`${LIST} :is(.orders, .pages) a`);
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (link instanceof HTMLAnchorElement && plain && location.protocol !== "file:") {
    event.preventDefault();
    if (link.href !== location.href) show(link.href, true);
  }
});
document.addEventListener("input", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.id === "narrow") filter();
});
addEventListener("popstate", () => {
  if (location.pathname !== path) show(location.href, false);
});
filter();
resolve(document, location.href);
