// @ts-check
/**
 * Chooses and cuts excerpts as the Java side does: the first paragraph that has the rarest query
 * word of all that the document's body has; for a match by title alone the beginning of the text.
 */
import { analyze } from './analysis.js';

/** @typedef {import('./analysis.js').Token} Token */
/** @typedef {import('./stored.js').Paragraph} Paragraph */
/** @typedef {{paragraph: string, text: string, highlights: [number, number][]}} Excerpt */

const WINDOW = 240;
const LEAD = 60;
const SLACK = 20;
const ELLIPSIS = '\u2026';

/**
 * @param {AsyncIterable<Paragraph>} paragraphs
 * @param {string | null} wanted the rarest of the terms that the body has, or null if it has none
 * @param {Set<string>} terms all terms of the query
 * @param {string} stemming
 * @returns {Promise<Excerpt[]>}
 */
export async function excerpts(paragraphs, wanted, terms, stemming) {
  for await (const paragraph of paragraphs) {
    if (wanted === null) {
      if (paragraph.text !== '') return [cut(paragraph, [], 0, terms)];
      continue;
    }
    const tokens = analyze(paragraph.text, stemming);
    const anchor = tokens.find((t) => t.term === wanted);
    if (anchor) return [cut(paragraph, tokens, anchor.start, terms)];
  }
  return [];
}

/** @param {Paragraph} paragraph @param {Token[]} tokens @param {number} anchor @param {Set<string>} terms @returns {Excerpt} */
function cut({ id, text }, tokens, anchor, terms) {
  const start = text.length <= WINDOW ? 0 : startBefore(text, anchor);
  const end = endAfter(text, start);
  const head = start > 0 ? ELLIPSIS : '';
  const tail = end < text.length ? ELLIPSIS : '';
  const highlights = spans(tokens, start, end, head.length - start, terms);
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

/** @param {Token[]} tokens @param {number} start @param {number} end @param {number} shift @param {Set<string>} terms */
function spans(tokens, start, end, shift, terms) {
  /** @type {[number, number][]} */
  const found = [];
  for (const token of tokens) {
    if (token.start < start || token.end > end || !terms.has(token.term)) continue;
    const last = found[found.length - 1];
    if (last && last[1] >= token.start + shift) last[1] = token.end + shift;
    else found.push([token.start + shift, token.end + shift]);
  }
  return found;
}
