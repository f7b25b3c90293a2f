// @ts-check
// From when to when: two boxes for dates and, over them, the years as bars to click, to drag over,
// or to choose from with two sliders.

import { documents, find } from "./dom.js";

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
  /** @type {number | undefined} where dragging began */
  let start;

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

  /** @param {string} text */
  const note = (text) => (find(".years-note", group).textContent = text);

  /** @param {number} a @param {number} b */
  function preview(a, b) {
    bars(chosen, a, b);
    let sum = 0;
    for (const [year, count] of counts) if (year >= a && year <= b) sum += count;
    note(`${a === b ? a : `${a}–${b}`}: ${documents(sum)}`);
  }

  /** @param {number} a @param {number} b */
  function choose(a, b) {
    /** @param {number} year */
    const written = (year) => String(year).padStart(4, "0");
    change({ from: a > first ? written(a) : "", to: b < last ? written(b) : "" });
  }

  /** Draws the years, those that are set among them. */
  function draw() {
    if (!svg) return;
    const a = Number(set.from.slice(0, 4) || first);
    const b = Number(set.to.slice(0, 4) || last);
    low.valueAsNumber = a;
    high.valueAsNumber = b;
    bars(all, first, last);
    bars(chosen, a, b);
    note("");
  }

  for (const box of [from, to]) {
    box.addEventListener("change", () => {
      for (const one of [from, to]) {
        one.value = one.value.trim();
        one.setCustomValidity(one.validity.patternMismatch ? one.title : "");
      }
      if (from.reportValidity() && to.reportValidity()) change({ from: from.value, to: to.value });
    });
  }
  for (const slider of [low, high].filter(Boolean)) {
    slider.addEventListener("input", () => {
      if (low.valueAsNumber > high.valueAsNumber) slider.value = (slider === low ? high : low).value;
      preview(low.valueAsNumber, high.valueAsNumber);
    });
    slider.addEventListener("change", () => choose(low.valueAsNumber, high.valueAsNumber));
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
    preview(start, start);
  });
  svg?.addEventListener("pointermove", (event) => {
    if (start !== undefined) preview(...dragged(event));
    else note(`${yearAt(event)}: ${documents(counts.get(yearAt(event)) ?? 0)}`);
  });
  svg?.addEventListener("pointerup", (event) => {
    if (start === undefined) return;
    const [a, b] = dragged(event);
    start = undefined;
    // The one year that is set is let go by a second click.
    const again = a === b && set.from === set.to && Number(set.from) === a;
    if (again) choose(first, last);
    else choose(a, b);
  });
  for (const end of ["pointercancel", "pointerleave"]) {
    svg?.addEventListener(end, () => {
      start = undefined;
      draw();
    });
  }

  return {
    /** Shows what is set. @param {Range} range */
    show(range) {
      set = range;
      for (const [box, date] of /** @type {const} */ ([[from, range.from], [to, range.to]])) {
        // What is being typed is not taken away.
        if (box === document.activeElement) continue;
        box.value = date;
        box.setCustomValidity("");
      }
      draw();
    },
    /** @param {Facet | undefined} years of all documents that match, whatever their date */
    count(years) {
      counts = new Map((years?.values ?? []).map(({ value, count }) => [Number(value), count]));
      draw();
    },
  };
}
