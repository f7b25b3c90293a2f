// @ts-check
// A text box with a list to choose from: the combobox of the ARIA Authoring Practices, whose list
// completes and never chooses by itself. The text in the box stays the reader's.

import { element } from "./dom.js";

const PAUSE = 120;

/**
 * @typedef {{ inside: (Node | string)[], choose: () => void }} Option
 * @typedef {{ label: string, options: Option[] }} Group
 */

/**
 * @param {HTMLInputElement} box
 * @param {string} label of the list
 * @param {(text: string, signal: AbortSignal) => Promise<Group[]> | Group[]} offer
 * @param {(count: number) => void} tell
 * @returns {() => void} closes the list
 */
export function combobox(box, label, offer, tell) {
  const list = element("div", "offers");
  list.id = `${box.id}-offers`;
  list.role = "listbox";
  list.ariaLabel = label;
  list.hidden = true;
  box.parentElement?.after(list);
  box.role = "combobox";
  box.ariaExpanded = "false";
  box.ariaAutoComplete = "list";
  box.ariaHasPopup = "listbox";
  box.setAttribute("aria-controls", list.id);

  /** @type {Option[]} */
  let options = [];
  /** @type {HTMLElement[]} */
  let rows = [];
  let active = -1;
  let asking = new AbortController();
  /** The text that the list is for, and how far the keys have gone before its list was there. */
  let listed = "";
  let steps = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function close() {
    stopAsking();
    show([]);
  }

  /** What is on its way is no longer wanted. */
  function stopAsking() {
    steps = 0;
    clearTimeout(timer);
    asking.abort();
  }

  /** @param {Group[]} groups */
  function show(groups) {
    options = groups.flatMap((group) => group.options);
    rows = [];
    list.replaceChildren(
      ...groups.filter((group) => group.options.length).map((group) => {
        const head = element("span", "offers-label", group.label);
        head.ariaHidden = "true";
        const made = element("div", "", head, ...group.options.map(row));
        made.role = "group";
        made.ariaLabel = group.label;
        return made;
      }),
    );
    list.hidden = !rows.length;
    box.ariaExpanded = String(!list.hidden);
    move(-1);
  }

  /** @param {Option} option */
  function row(option) {
    const made = element("div", "", ...option.inside);
    made.role = "option";
    made.id = `${list.id}-${rows.length}`;
    made.ariaSelected = "false";
    made.addEventListener("click", () => choose(option));
    rows.push(made);
    return made;
  }

  /** @param {number} to */
  function move(to) {
    if (rows[active]) rows[active].ariaSelected = "false";
    active = to;
    const row = rows[active];
    if (row) {
      row.ariaSelected = "true";
      row.scrollIntoView({ block: "nearest", inline: "nearest" });
      box.setAttribute("aria-activedescendant", row.id);
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  }

  /** @param {Option} option */
  function choose(option) {
    close();
    option.choose();
  }

  /** @param {number} [by] how far to move then, from the end if negative */
  async function ask(by = 0) {
    stopAsking();
    steps = by;
    const { signal } = (asking = new AbortController());
    const text = box.value;
    try {
      const groups = await offer(text, signal);
      if (signal.aborted || document.activeElement !== box || box.value !== text) return;
      listed = text;
      show(groups);
      if (by) move(by > 0 ? Math.min(by, rows.length) - 1 : Math.max(0, rows.length + by));
      steps = 0;
      tell(rows.length);
    } catch {
      // A list that cannot be had is not missed; the search itself says what is wrong.
      if (!signal.aborted) show([]);
    }
  }

  for (const type of ["input", "compositionend"]) {
    box.addEventListener(type, (event) => {
      if (/** @type {InputEvent} */ (event).isComposing) return;
      move(-1);
      stopAsking();
      timer = setTimeout(() => ask(), PAUSE);
    });
  }
  box.addEventListener("focus", () => {
    if (!box.value) ask();
  });
  box.addEventListener("blur", close);
  // The box keeps the focus while the list is clicked, and the list its options.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    stopAsking();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  box.form?.addEventListener("submit", close);
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = rows.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden || listed !== box.value) {
        ask(steps + (event.key === "ArrowDown" ? 1 : -1));
        return;
      }
      // Who walks through the list is not handed another one.
      stopAsking();
      if (event.key === "ArrowDown") move(active < last ? active + 1 : -1);
      else move(active < 0 ? last : active - 1);
    } else if (event.key === "Enter" && options[active]) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === "Escape") {
      if (!list.hidden) {
        event.preventDefault();
        event.stopPropagation();
      }
      close();
    }
  });
  // What was typed before this script was there counts.
  if (box.value && document.activeElement === box) ask();
  return close;
}
