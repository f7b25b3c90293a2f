// @ts-check
/** Chooses and cuts excerpts as the Java side does. */
import { analyze } from './analysis.js';
import { Finder } from './units.js';

/** @typedef {import('./analysis.js').Token} Token */
/** @typedef {import('./stored.js').Paragraph} Paragraph */
/** @typedef {import('./units.js').Shown} Shown */
/** @typedef {import('./units.js').Unit} Unit */
/** @typedef {{paragraph: string, text: string, highlights: [number, number][]}} Excerpt */
/** @typedef {{paragraph: Paragraph, tokens: Token[], shown: Shown, number: number}} Candidate */

const WINDOW = 240;
const LEAD = 60;
const SLACK = 20;
const ELLIPSIS = '\u2026';
/** No paragraph is begun when those before have so many bytes in UTF-8. */
const READ_BYTES = 8192;

/**
 * The heaviest of the paragraphs up to one that has all units, or up to a limit; if none has any,
 * the beginning of the text.
 *
 * @param {AsyncIterable<Paragraph>} paragraphs
 * @param {Unit[]} units those of the query by which the document matches
 * @param {string} stemming
 * @param {number} most at most so many excerpts
 * @returns {Promise<Excerpt[]>} in the order of the text
 */
export async function excerpts(paragraphs, units, stemming, most) {
  if (most <= 0) return [];
  const finder = new Finder(units);
  /** @type {Paragraph | null} */
  let beginning = null;
  /** @type {Candidate[]} */
  const found = [];
  let bytes = 0;
  let number = 0;
  for await (const paragraph of paragraphs) {
    if (paragraph.text !== '') beginning ??= paragraph;
    if (units.length === 0 && beginning) break;
    const tokens = analyze(paragraph.text, stemming);
    const shown = finder.find(tokens);
    if (shown.count > 0) found.push({ paragraph, tokens, shown, number: number++ });
    bytes += utf8Length(paragraph.text);
    if ((shown.count > 0 && shown.count === units.length) || bytes >= READ_BYTES) break;
  }
  if (found.length === 0) return beginning ? [cut(beginning, [], null)] : [];
  found.sort((a, b) => b.shown.weight - a.shown.weight || a.number - b.number);
  return found
    .slice(0, most)
    .filter(({ shown }) => shown.weight >= found[0].shown.weight / 2)
    .sort((a, b) => a.number - b.number)
    .map(({ paragraph, tokens, shown }) => cut(paragraph, tokens, shown));
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

/**
 * @param {Paragraph} paragraph @param {Token[]} tokens @param {Shown | null} shown
 * @returns {Excerpt}
 */
function cut({ id, text }, tokens, shown) {
  const start = text.length <= WINDOW ? 0 : startBefore(text, shown ? tokens[shown.first].start : 0);
  const end = endAfter(text, start);
  const head = start > 0 ? ELLIPSIS : '';
  const tail = end < text.length ? ELLIPSIS : '';
  const lit = tokens.filter((t, i) => shown?.lit.has(i) && t.start >= start && t.end <= end);
  const highlights = spans(lit, head.length - start);
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
