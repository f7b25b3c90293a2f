// @ts-check
// From when to when: two boxes for dates and, over them, the years as bars to click, to drag over,
// or to choose from with two sliders.

import { find } from "./dom.js";
import { days, reversed } from "./search-state.js";
import { documents, t } from "./words.js";

/** @typedef {import("./open.js").Facet} Facet */
/** @typedef {{ from: string, to: string }} Range */

/**
 * @param {HTMLElement} group
 * @param {(range: Range) => void} change
 */
export function dateRange(group, change) {
  const [from, to] = /** @type {NodeListOf<HTMLInputElement>} */ (group.querySelectorAll(".between input"));
  const [low, high] = /** @type {NodeListOf<HTMLInputElement>} */ (group.querySelectorAll("[type=range]"));
  const svg = /** @type {SVGSVGElement | null} */ (group.querySelector("svg"));
  const first = Number(low?.min);
  const last = Number(low?.max);
  const [all, chosen] = svg?.children ?? [];
  /** @type {Map<number, number>} */
  let counts = new Map();
  /** @type {Range} */
  let set = { from: "", to: "" };
  /** @type {number | undefined} where dragging over the bars began */
  let start;
  /** @type {[number, number] | undefined} the years under a hand that has not let go of them */
  let held;
  /** @type {number | undefined} the year that is pointed at */
  let over;

  /** @param {Element} path @param {number} a @param {number} b */
  function bars(path, a, b) {
    const most = Math.max(1, ...counts.values());
    let d = "";
    for (const [year, count] of counts) {
      const height = Math.max(3, Math.round((count / most) * 100));
      if (year >= a && year <= b) d += `M${year - first + 0.1} 100v-${height}h.8v${height}z`;
    }
    path.setAttribute("d", d);
  }

  /** What there is in some years, in words. @param {[number, number] | undefined} years */
  function note(years) {
    if (!years) return "";
    const [a, b] = years;
    let sum = 0;
    for (const [year, count] of counts) if (year >= a && year <= b) sum += count;
    return t("years", { years: a === b ? String(a) : `${a}–${b}`, documents: documents(sum) });
  }

  /** @param {number} year */
  const written = (year) => String(year).padStart(4, "0");
  /** @param {number} year */
  const lower = (year) => (year > first ? written(year) : "");
  /** @param {number} year */
  const upper = (year) => (year < last ? written(year) : "");

  /** Draws the years: those under a hand, else those that are set. */
  function draw() {
    if (!svg) return;
    const [a, b] = held ?? [Number(set.from.slice(0, 4) || first), Number(set.to.slice(0, 4) || last)];
    if (!held || start !== undefined) {
      low.valueAsNumber = a;
      high.valueAsNumber = b;
    }
    // Where both meet at the right end, the lower one is the one that can still be moved.
    low.classList.toggle("above", low.valueAsNumber > (first + last) / 2);
    bars(all, first, last);
    bars(chosen, a, b);
    find(".years-note", group).textContent = note(held ?? (over === undefined ? undefined : [over, over]));
  }

  /** The hand has let go. */
  function release() {
    start = held = over = undefined;
    draw();
  }

  for (const box of [from, to]) {
    box.addEventListener("change", () => {
      for (const one of [from, to]) {
        const date = one.value.trim();
        if (date !== one.value) one.value = date;
        one.setCustomValidity(date && !days(date) ? one.title : "");
      }
      const range = { from: from.value, to: to.value };
      if (reversed(range)) box.setCustomValidity(t("reversed", range));
      if (from.reportValidity() && to.reportValidity()) change(range);
    });
  }
  for (const slider of [low, high].filter(Boolean)) {
    slider.addEventListener("input", () => {
      if (low.valueAsNumber > high.valueAsNumber) slider.value = (slider === low ? high : low).value;
      held = [low.valueAsNumber, high.valueAsNumber];
      draw();
    });
    slider.addEventListener("change", () => {
      const [a, b] = held ?? [low.valueAsNumber, high.valueAsNumber];
      held = undefined;
      // The other end can be a day, which is not to become a year.
      change(slider === low ? { ...set, from: lower(a) } : { ...set, to: upper(b) });
    });
    // A slider that is back where it was changes nothing and says nothing.
    for (const end of ["pointerup", "pointercancel", "blur"]) {
      slider.addEventListener(end, () => setTimeout(() => held && start === undefined && release()));
    }
  }

  /** @param {PointerEvent} event */
  function yearAt({ clientX }) {
    const { left, width } = /** @type {SVGSVGElement} */ (svg).getBoundingClientRect();
    const year = first + Math.floor(((clientX - left) / width) * (last - first + 1));
    return Math.min(last, Math.max(first, year));
  }

  /** @param {PointerEvent} event @returns {[number, number]} */
  function dragged(event) {
    const at = yearAt(event);
    return [Math.min(start ?? at, at), Math.max(start ?? at, at)];
  }
  svg?.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    start = yearAt(event);
    svg.setPointerCapture(event.pointerId);
    held = [start, start];
    draw();
  });
  svg?.addEventListener("pointermove", (event) => {
    over = yearAt(event);
    if (start !== undefined) held = dragged(event);
    draw();
  });
  svg?.addEventListener("pointerup", (event) => {
    if (start === undefined) return;
    const [a, b] = dragged(event);
    start = held = undefined;
    // The one year that is set is let go by a second click.
    const again = a === b && set.from === set.to && Number(set.from) === a;
    change(again ? { from: "", to: "" } : { from: lower(a), to: upper(b) });
  });
  for (const end of ["pointercancel", "pointerleave"]) svg?.addEventListener(end, release);

  return {
    /** Shows what is set. What is typed and not yet asked for stays. @param {Range} range */
    show(range) {
      for (const [box, was, date] of /** @type {const} */ ([[from, set.from, range.from], [to, set.to, range.to]])) {
        if (was === date) continue;
        if (box.value !== date) box.value = date;
        box.setCustomValidity("");
      }
      set = range;
      draw();
    },
    /** @param {Facet | undefined} years of all documents that match, whatever their date */
    count(years) {
      counts = new Map((years?.values ?? []).map(({ value, count }) => [Number(value), count]));
      draw();
    },
  };
}
