// @ts-check
// A card for a name in the text: who this is, taken from the name's own page when somebody points at it
// or comes to it by keyboard. From a disk, where pages cannot read each other, there is none.

import { element, find } from "./dom.js";

const WAIT = 300;
const text = find(".text");
/** @type {Map<string, Promise<Node[]>>} */
const known = new Map();
const card = element("div", "name-card");
card.id = "name-card";
card.setAttribute("role", "tooltip");
card.hidden = true;
/** @type {HTMLAnchorElement | undefined} */
let current;
let waiting = 0;

/** What the head of a page says. @param {string} href */
async function facts(href) {
  const response = await fetch(href);
  if (!response.ok) throw new Error(String(response.status));
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const head = page.querySelector(".page-head");
  const name = head?.querySelector("h1")?.textContent;
  if (!name) throw new Error("no name");
  const role = head.querySelector(".lead")?.textContent;
  const tally = [...head.querySelectorAll(".tally a:not([rel~=external])")].map((a) => a.textContent ?? "");
  return [
    element("strong", "", name),
    ...(role ? [element("span", "", role)] : []),
    ...(tally.length ? [element("span", "note", tally.join(" · "))] : []),
  ];
}

/** @param {HTMLAnchorElement} link */
async function show(link) {
  if (!known.has(link.href)) known.set(link.href, facts(link.href));
  let inside;
  try {
    inside = await known.get(link.href);
  } catch {
    known.delete(link.href);
    return;
  }
  if (current !== link || !inside) return;
  card.replaceChildren(...inside.map((node) => node.cloneNode(true)));
  card.hidden = false;
  link.setAttribute("aria-describedby", card.id);
  const [at] = link.getClientRects();
  const below = at.bottom + card.offsetHeight + 12 < innerHeight;
  card.style.top = `${(below ? at.bottom + 6 : at.top - card.offsetHeight - 6) + scrollY}px`;
  card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - card.offsetWidth - 24)) + scrollX}px`;
}

function hide() {
  clearTimeout(waiting);
  current?.removeAttribute("aria-describedby");
  current = undefined;
  card.hidden = true;
}

/** @param {Event} event */
const named = (event) =>
  event.target instanceof Element
    ? /** @type {HTMLAnchorElement | null} */ (event.target.closest(".text a:is(.person, .org, .place)"))
    : null;

/** @param {Event} event @param {number} wait */
function come(event, wait) {
  const link = named(event);
  if (!link || link === current) {
    if (link) clearTimeout(waiting);
    return;
  }
  hide();
  current = link;
  waiting = window.setTimeout(() => show(link), wait);
}

if (text && location.protocol !== "file:") {
  find(".edition").append(card); // inside a landmark
  const leave = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(hide, WAIT); // time to move onto the card
  };
  text.addEventListener("pointerover", (event) => event.pointerType === "mouse" && come(event, WAIT));
  text.addEventListener("pointerout", (event) => named(event) && leave());
  card.addEventListener("pointerenter", () => clearTimeout(waiting));
  card.addEventListener("pointerleave", leave);
  text.addEventListener("focusin", (event) => named(event)?.matches(":focus-visible") && come(event, 0));
  text.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}
