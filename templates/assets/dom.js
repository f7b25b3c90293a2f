// @ts-check
// What every part of the search interface makes and writes.

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name @param {string} className @param {(Node | string)[]} inside
 */
export function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** @param {string} href @param {(Node | string)[]} inside */
export function link(href, ...inside) {
  const made = element("a", "", ...inside);
  made.href = href;
  return made;
}

/** @param {string} words @param {() => void} act */
export function button(words, act) {
  const made = element("button", "plain", words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** A number as the language of the words around it writes it: that is English. @param {number} n */
export const grouped = (n) => n.toLocaleString("en");

/** @param {number} n */
export const documents = (n) => `${grouped(n)} document${n === 1 ? "" : "s"}`;

/** @template {Element} [E=HTMLElement] @param {string} selector @param {ParentNode} [inside] */
export const find = (selector, inside = document) => /** @type {E} */ (inside.querySelector(selector));
