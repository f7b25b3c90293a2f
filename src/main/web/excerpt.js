// @ts-check
/** Chooses and cuts excerpts as the Java side does. */
import { Finder } from './units.js';

/** @typedef {import('./analysis.js').Token} Token */
/** @typedef {import('./stored.js').Paragraph} Paragraph */
/** @typedef {import('./units.js').Place} Place */
/** @typedef {import('./units.js').Unit} Unit */
/** @typedef {{paragraph: string, text: string, highlights: [number, number][]}} Excerpt */
/** @typedef {{id: string, text: string, tokens: Token[], places: Place[]}} Marked a paragraph with its places of units */
/** @typedef {Marked & {weight: number, number: number}} Candidate */

const WINDOW = 240;
const LEAD = 60;
const SLACK = 20;
/** Units from the anchor on that are shown in any case. */
const REACH = WINDOW - LEAD - SLACK;
const ELLIPSIS = '\u2026';
/** So many bytes of text in UTF-8 mostly come with the slot of a document. */
const SLOT_TEXT = 1000;
/** A paragraph of this share of the weight of all units is not worth reading beyond the slot. */
const ENOUGH = 0.5;
/** No paragraph is begun when those before have so many bytes in UTF-8. */
const READ_BYTES = 8192;

/**
 * The heaviest of the paragraphs that are read: up to one that has all units, or as far as it is
 * worth fetching them; if none has any, the beginning of the text.
 *
 * @param {AsyncIterable<Paragraph>} paragraphs
 * @param {Unit[]} units those of the query by which the document matches
 * @param {number} most at most so many excerpts
 * @returns {Promise<Excerpt[]>} in the order of the text
 */
export async function excerpts(paragraphs, units, most) {
  if (most <= 0) return [];
  const finder = new Finder(units);
  /** @type {{id: string, text: string} | null} */
  let beginning = null;
  /** @type {Candidate[]} */
  const found = [];
  let best = -1;
  let bytes = 0;
  for await (const { id, length, read } of paragraphs) {
    const before = bytes;
    bytes += length;
    if (best >= ENOUGH * finder.weight && before <= SLOT_TEXT && bytes > SLOT_TEXT) break;
    const text = await read();
    if (text !== '') beginning ??= { id, text };
    if (units.length === 0 && beginning) break;
    const tokens = finder.read(text);
    const places = finder.find(tokens);
    if (places.length > 0) {
      const weight = finder.weigh(places);
      found.push({ id, text, tokens, places, weight, number: found.length });
      best = Math.max(best, weight);
    }
    if (best >= finder.weight || bytes >= READ_BYTES) break;
  }
  if (found.length === 0) return beginning ? [cut({ ...beginning, tokens: [], places: [] }, 0)] : [];
  found.sort((a, b) => b.weight - a.weight || a.number - b.number);
  return found
    .slice(0, most)
    .filter(({ weight }) => weight >= found[0].weight / 2)
    .sort((a, b) => a.number - b.number)
    .map((candidate) => cut(candidate, anchorOf(candidate, finder)));
}

/**
 * Where to cut a paragraph: the place from which on an excerpt shows most, of equals the first.
 *
 * @param {Candidate} candidate @param {Finder} finder
 * @returns {number} an offset in the text
 */
function anchorOf({ tokens, places, weight }, finder) {
  let [anchor, most] = [0, -1];
  for (let from = 0; from < places.length && most < weight; from++) {
    const { start } = tokens[places[from].first];
    let to = from;
    while (to < places.length && tokens[places[to].first].start < start + REACH) to++;
    const whole = places.slice(from, to).filter(({ last }) => tokens[last].end <= start + REACH);
    const shown = finder.weigh(whole);
    if (shown > most) [anchor, most] = [start, shown];
  }
  return anchor;
}

/** @param {Marked} marked @param {number} anchor @returns {Excerpt} */
function cut({ id, text, tokens, places }, anchor) {
  const start = text.length <= WINDOW ? 0 : startBefore(text, anchor);
  const end = endAfter(text, start);
  const head = start > 0 ? ELLIPSIS : '';
  const tail = end < text.length ? ELLIPSIS : '';
  /** @type {Set<number>} */
  const lit = new Set();
  for (const { first, last } of places) for (let i = first; i <= last; i++) lit.add(i);
  const seen = tokens.filter((t, i) => lit.has(i) && t.start >= start && t.end <= end);
  const highlights = spans(seen, head.length - start);
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

/**
 * Where tokens are highlighted, neighbours together.
 *
 * @param {Token[]} tokens @param {number} shift
 */
function spans(tokens, shift) {
  /** @type {[number, number][]} */
  const found = [];
  for (const { start, end } of tokens) {
    const last = found[found.length - 1];
    if (last && last[1] >= start + shift) last[1] = end + shift;
    else found.push([start + shift, end + shift]);
  }
  return found;
}
