// @ts-check
// What every part of the search interface makes and writes.

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name @param {string} [className] @param {(Node | string)[]} inside
 */
export function element(name, className = "", ...inside) {
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

/**
 * Makes the children of an element these, in this order. What is there already stays the same element
 * and keeps the focus, and what is in its place is not touched: a press that has begun on it ends on it.
 *
 * @param {Element} parent @param {Element[]} children
 */
export function arrange(parent, children) {
  for (const old of [...parent.children]) if (!children.includes(old)) old.remove();
  if (!children.length) return;
  // Whoever is moved loses the focus, so all others are put around the one that has it.
  const held = Math.max(0, children.findIndex((child) => child.contains(document.activeElement)));
  if (children[held].parentNode !== parent) parent.prepend(children[held]);
  for (let i = held - 1; i >= 0; i--) {
    if (children[i].nextElementSibling !== children[i + 1]) children[i + 1].before(children[i]);
  }
  for (let i = held + 1; i < children.length; i++) {
    if (children[i].previousElementSibling !== children[i - 1]) children[i - 1].after(children[i]);
  }
}

/** Replaces those children that others do not equal. @param {Element} parent @param {Element[]} children */
export function renew(parent, ...children) {
  const old = [...parent.children];
  arrange(
    parent,
    children.map((child) => {
      const same = old.findIndex((one) => one.isEqualNode(child));
      return same < 0 ? child : old.splice(same, 1)[0];
    }),
  );
}

/** @template {Element} [E=HTMLElement] @param {string} selector @param {ParentNode} [inside] */
export const find = (selector, inside = document) => /** @type {E} */ (inside.querySelector(selector));

/** Whether a key is a letter of something that is being written. @param {EventTarget | null} target */
export function isTyping(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(radio|checkbox|range)$/.test(target.type))
  );
}
