// @ts-check
/** Chooses and cuts excerpts as the Java side does. */
import { analyze } from './analysis.js';

/** @typedef {import('./stored.js').Paragraph} Paragraph */
/** @typedef {import('./units.js').Units} Units */
/** @typedef {import('./units.js').Place} Place */
/** @typedef {{paragraph: string, text: string, highlights: [number, number][]}} Excerpt */
/** @typedef {{paragraph: Paragraph, places: Place[], weight: number, at: number}} Candidate */

const WINDOW = 240;
const LEAD = 60;
const SLACK = 20;
const ELLIPSIS = '\u2026';
/** Paragraphs are read until so many bytes have been. */
const MOST_READ = 8192;

/**
 * The heaviest of the paragraphs up to one that has all units of the document, or up to a limit. A
 * match without units, by the title alone, shows the beginning of the text.
 *
 * @param {AsyncIterable<Paragraph>} paragraphs
 * @param {Units} units of the query
 * @param {Set<number>} had those that the document has
 * @param {string} stemming
 * @param {number} count at most so many excerpts
 * @returns {Promise<Excerpt[]>}
 */
export async function excerpts(paragraphs, units, had, stemming, count) {
  if (count <= 0) return [];
  /** @type {Candidate[]} */
  const found = [];
  let read = 0;
  let at = 0;
  for await (const paragraph of paragraphs) {
    if (had.size === 0) {
      if (paragraph.text !== '') return [cut(paragraph, [])];
      continue;
    }
    const { units: here, places } = units.find(analyze(paragraph.text, stemming));
    if (here.size > 0) found.push({ paragraph, places, weight: units.weight(here), at: at++ });
    if (here.size >= had.size && [...had].every((unit) => here.has(unit))) break;
    read += utf8Length(paragraph.text);
    if (read >= MOST_READ) break;
  }
  found.sort((a, b) => b.weight - a.weight || a.at - b.at);
  const best = found.filter((one, i) => i < count && one.weight * 2 >= found[0].weight);
  best.sort((a, b) => a.at - b.at);
  return best.map(({ paragraph, places }) => cut(paragraph, places));
}

/** @param {string} text */
function utf8Length(text) {
  let n = text.length;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // Each half of a pair takes two bytes of its four.
    if (c > 0x7f) n += c > 0x7ff && (c & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return n;
}

/** @param {Paragraph} paragraph @param {Place[]} places ascending @returns {Excerpt} */
function cut({ id, text }, places) {
  const anchor = (places.find(({ phrase }) => phrase) ?? places[0])?.start ?? 0;
  const start = text.length <= WINDOW ? 0 : startBefore(text, anchor);
  const end = endAfter(text, start);
  const head = start > 0 ? ELLIPSIS : '';
  const tail = end < text.length ? ELLIPSIS : '';
  const highlights = spans(places, start, end, head.length - start);
  return { paragraph: id, text: head + text.slice(start, end) + tail, highlights };
}

/** @param {string} text @param {number} i */
const isLowSurrogate = (text, i) => (text.charCodeAt(i) & 0xfc00) === 0xdc00;

/** @param {string} text @param {number} anchor */
function startBefore(text, anchor) {
  const start = Math.min(Math.max(0, anchor - LEAD), Math.max(0, text.length - WINDOW));
  if (start === 0) return 0;
  for (let i = start; i < Math.min(start + SLACK, anchor); i++) if (text[i - 1] === ' ') return i;
  return isLowSurrogate(text, start) ? start + 1 : start;
}

/** @param {string} text @param {number} start */
function endAfter(text, start) {
  const end = start + WINDOW;
  if (end >= text.length) return text.length;
  for (let i = end; i > end - SLACK; i--) if (text[i] === ' ') return i;
  return isLowSurrogate(text, end) ? end - 1 : end;
}

/** @param {Place[]} places @param {number} start @param {number} end @param {number} shift */
function spans(places, start, end, shift) {
  /** @type {[number, number][]} */
  const found = [];
  for (const place of places) {
    if (place.start < start || place.end > end) continue;
    const last = found[found.length - 1];
    if (last && last[1] >= place.start + shift) last[1] = Math.max(last[1], place.end + shift);
    else found.push([place.start + shift, place.end + shift]);
  }
  return found;
}
