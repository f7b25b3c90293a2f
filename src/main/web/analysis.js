// @ts-check
/**
 * Text to terms, the same as Lectern's Java analyzer; docs/index-format.md has the grammar and a
 * shared file of cases holds the two together.
 */
import { stem as porter } from './porter.js';

/**
 * One word or two neighbouring CJK characters: the term of the index, the stem and the folded form
 * that make it, and offsets in UTF-16 units.
 *
 * @typedef {{term: string, stem: string, form: string, start: number, end: number}} Token
 */

const MAX_LENGTH = 64;
/** Stands between stem and form in a term of the index; no word contains it. */
export const SEPARATOR = '\x1F';

const CJK =
  /[\u1100-\u11FF\u3005\u3007\u3021-\u3029\u3038-\u303B\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3131-\u318E\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97C\uAC00-\uD7A3\uD7B0-\uD7FB\uF900-\uFAFF\uFF66-\uFFDC\u{1AFF0}-\u{1B16F}\u{20000}-\u{3FFFD}]/u;
const IGNORED = /[\xAD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/;
const APOSTROPHE = /['\u2019\u02BC\uFF07]/;
const WORD = /[\p{L}\p{M}\p{N}\p{Co}\p{Cn}]/u;
const LETTER = /\p{L}/u;
/** What belongs to the CJK character before it: marks, halfwidth voice marks, later jamo. */
const ATTACHED = /[\p{M}\u1160-\u11FF\uFF9E\uFF9F]/u;
const THREE_DIGITS = /^[0-9]{3}$/;
const STRIPPED =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u0652\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\u{E0100}-\u{E01EF}]/gu;
const NOT_KEPT = /[^\p{L}\p{M}\p{N}\p{Co}\p{Cn}']/gu;
/** Letters that have no decomposition but are commonly typed without their stroke. */
const PLAIN = /[\u03C2\xDF\xE6\u0153\xF8\u0111\xF0\u0142\u0131\xFE\u0127]/g;
/** @type {Record<string, string>} */
const PLAIN_FORM = {
  '\u03C2': '\u03C3', '\xDF': 'ss', '\xE6': 'ae', '\u0153': 'oe', '\xF8': 'o', '\u0111': 'd',
  '\xF0': 'd', '\u0142': 'l', '\u0131': 'i', '\xFE': 'th', '\u0127': 'h',
};

const OTHER = 0;
const IS_WORD = 1;
const IS_CJK = 2;
const IS_APOSTROPHE = 3;
const IS_IGNORED = 4;
/** Classes of the first characters, of which most texts are made. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code);
  return /[0-9A-Za-z]/.test(c) ? IS_WORD : c === "'" ? IS_APOSTROPHE : OTHER;
});
/** A word that nobody asks for. @type {Token} */
const OTHER_WORD = { term: '', stem: '', form: '', start: 0, end: 0 };
const HAN = /^[\u4E00-\u9FFF]+$/;

/** @param {string} c one code point, or nothing past the end */
function classOf(c) {
  if (c < '\x80') return c === '' ? OTHER : ASCII[c.charCodeAt(0)];
  if (HAN.test(c)) return IS_CJK;
  if (APOSTROPHE.test(c)) return IS_APOSTROPHE;
  if (IGNORED.test(c)) return IS_IGNORED;
  if (CJK.test(c)) return IS_CJK;
  return WORD.test(c) ? IS_WORD : OTHER;
}

/** @param {string} text @param {number} i @returns {string} */
function charAt(text, i) {
  const c = text.codePointAt(i);
  return c === undefined ? '' : String.fromCodePoint(c);
}

/** Whether a folded word is of CJK characters. @param {string} form */
export const isCjk = (form) => CJK.test(form);

/** @param {string} word @returns {string} */
export function fold(word) {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7F]*$/.test(word)) return word.toLowerCase();
  if (HAN.test(word)) return word;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(PLAIN, (c) => PLAIN_FORM[c])
    .replace(STRIPPED, '')
    .replace(NOT_KEPT, '')
    .normalize('NFC');
}

/**
 * The stem of a folded word: Porter's, if it is the beginning of the word, or such a beginning and
 * one of the letters i, e and l, and at least two letters of the word are left; else the word.
 *
 * @param {string} form @returns {string}
 */
export function stemOf(form) {
  if (!/^[a-z]+$/.test(form)) return form;
  const stem = porter(form);
  if (form.startsWith(stem)) return stem.length >= 2 ? stem : form;
  const kept = stem.slice(0, -1);
  return kept.length >= 2 && /[iel]$/.test(stem) && form.startsWith(kept) ? stem : form;
}

/** The term of the index. @param {string} stem @param {string} form @returns {string} */
export const termOf = (stem, form) => (stem === form ? form : stem + SEPARATOR + form);

/** What is alike in a word of ASCII letters and digits and its form. @param {number} code of the first @param {number} length */
export const shapeOf = (code, length) => length * 128 + (code | 32);

/**
 * The words of a text in order, with their places in it.
 *
 * @param {string} text
 * @param {string} [stemming] `en` for the Porter stemmer, `none` for words as they are
 * @param {Set<number>} [shapes] if given, tokens of plain words of other shapes are empty
 * @returns {Token[]}
 */
export function analyze(text, stemming = 'none', shapes) {
  /** @type {Token[]} */
  const tokens = [];
  let at = 0;

  /** @param {string} form @param {number} start @param {number} end */
  const emit = (form, start, end) => {
    if (form === '') return;
    const stem = stemming === 'en' ? stemOf(form) : form;
    tokens.push({ term: termOf(stem, form), stem, form, start, end });
  };

  /** @param {number} i */
  const classAt = (i) => classOf(charAt(text, i));

  /** @param {number} i */
  const singleLetterAt = (i) => {
    const c = charAt(text, i);
    if (classOf(c) !== IS_WORD || !LETTER.test(c)) return false;
    const next = classAt(i + c.length);
    return next === OTHER || next === IS_CJK;
  };

  const word = () => {
    const start = at;
    let end = at;
    let raw = '';
    let length = 0;
    let group = 0; // code points since the start or the last stop or comma
    let singles = true; // only single letters with stops so far
    let digits = true; // only ASCII digits so far
    while (at < text.length && length < MAX_LENGTH) {
      const c = charAt(text, at);
      const kind = classOf(c);
      if (kind === IS_WORD) {
        raw += c;
        length++;
        group++;
        singles = singles && group === 1 && LETTER.test(c);
        digits = digits && c >= '0' && c <= '9';
        at += c.length;
        end = at;
      } else if (kind === IS_IGNORED) {
        at++;
      } else if (kind === IS_APOSTROPHE && end === at && classAt(at + 1) === IS_WORD) {
        raw += "'";
        length++;
        group++;
        singles = false;
        digits = false;
        at++;
      } else if (c === '.' && end === at && singles && singleLetterAt(at + 1)) {
        group = 0;
        at++;
      } else if (
        c === ',' && end === at && digits && group <= 3 &&
        THREE_DIGITS.test(text.slice(at + 1, at + 4)) && classAt(at + 4) !== IS_WORD
      ) {
        group = 0;
        at++;
      } else {
        break;
      }
    }
    const folded = fold(raw);
    emit((folded.endsWith("'s") ? folded.slice(0, -2) : folded).replaceAll("'", ''), start, end);
  };

  /** A word of ASCII letters and digits with nothing in or behind it that asks for a closer look. */
  const plain = () => {
    let end = at;
    let letters = 0;
    let code = text.charCodeAt(at);
    while (ASCII[code] === IS_WORD) {
      if (code > 57) letters++;
      code = text.charCodeAt(++end);
    }
    const length = end - at;
    const isPlain =
      length <= MAX_LENGTH && !(code > 127) && code !== 39 &&
      (code !== 44 || letters > 0) && (code !== 46 || length > 1);
    if (!isPlain) return false;
    if (shapes && !shapes.has(shapeOf(text.charCodeAt(at), length))) tokens.push(OTHER_WORD);
    else emit(text.slice(at, end).toLowerCase(), at, end);
    at = end;
    return true;
  };

  /** One CJK character with what follows and belongs to it. */
  const unit = () => {
    const start = at;
    let raw = charAt(text, at);
    at += raw.length;
    let end = at;
    while (at < text.length) {
      const c = charAt(text, at);
      if (ATTACHED.test(c)) {
        raw += c;
        at += c.length;
        end = at;
      } else if (IGNORED.test(c)) {
        at++;
      } else {
        break;
      }
    }
    return { form: fold(raw), start, end };
  };

  const cjk = () => {
    let previous = unit();
    if (classAt(at) !== IS_CJK) {
      emit(previous.form, previous.start, previous.end);
      return;
    }
    while (classAt(at) === IS_CJK) {
      const next = unit();
      emit(previous.form + next.form, previous.start, next.end);
      previous = next;
    }
  };

  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (ASCII[code] === OTHER) {
      at++;
      continue;
    }
    if (code < 128 && plain()) continue;
    const c = charAt(text, at);
    const kind = classOf(c);
    if (kind === IS_WORD) word();
    else if (kind === IS_CJK) cjk();
    else at += c.length;
  }
  return tokens;
}
