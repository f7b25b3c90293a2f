// @ts-check
/**
 * The query language, from text to a tree; docs/query-language.md has the grammar and every repair,
 * Java's QueryReader reads alike. Any text is a query, and the time is linear in its length.
 */
import { analyze } from './analysis.js';
import { ANY, END as MARKS, MAX_WORDS, ONE, QUOTE, WILD } from './plain.js';

/** @typedef {import('./query.js').Clause} Clause */
/** @typedef {import('./query.js').Part} Part */

const MAX_DEPTH = 32;
const MAX_FACTOR = 1000;
const MAX_SLOP = 999;
const MAX_EDITS = 2;
/** What ends a question, where nothing else makes a pattern of the word. */
const QUESTION = /^([^\uFDD0\uFDD1]*)\uFDD1+$/;
/** @type {Record<string, string>} */
const WILDCARDS = { '*': ANY, '?': ONE };

/** What ends a word. */
const END = `\\s${MARKS}`;
const ENDS = RegExp(`[${END}]`);
const QUOTES = RegExp(`[${QUOTE}]`);
const SPECIAL = RegExp(`[\\\\*?${END}]|^[-+]`, 'g');
const IN_QUOTES = RegExp(`[\\\\${QUOTE}]`, 'g');
const RANGE = /([[{])\s*"?([^\s"[\]{}]+)"?\s+TO\s+"?([^\s"[\]{}]+)"?\s*([\]}])/y;
const OPERATOR = RegExp(`(?:AND|OR|NOT|&&|\\|\\|)(?![^${END}])|[-+!]`, 'y');
const ALONE = /[-+!](?!\S)/y;
const FIELD = /([A-Za-z]{1,9})\s*:\s*/y;
const VALUE = RegExp(`[(${QUOTE}]|${RANGE.source}|(?!${OPERATOR.source})[^${END}]`, 'y');
const SUFFIX = RegExp(`([~^])(\\d+(?:\\.\\d+)?|[^${END}]*)`, 'y');
const BLANK = /\s*/y;

/** Each name that a field may have, and its own. @type {Record<string, string>} */
const FIELDS = {
  title: 'title', body: 'body', person: 'person', event: 'event', place: 'place',
  source: 'source', publisher: 'source', year: 'year', date: 'date', type: 'type', kind: 'type',
  lang: 'lang', language: 'lang', said: 'said', speaker: 'said',
};

/** @param {string} field */
const isDate = (field) => field === 'date' || field === 'year';
/** Whether values of a field are compared whole. @param {string} field */
const isExact = (field) => field === 'type' || field === 'lang' || field === 'said';
/** Whether a field says something of the document, rather than being its text. @param {string} field */
export const isMetadata = (field) => field !== '' && field !== 'title' && field !== 'body';
/** @param {Clause} clause */
const isCondition = ({ occur, field }) => occur === 'should' && isMetadata(field);

/**
 * The days of a date as typed: a year, its last digits perhaps X, or a month or a day.
 *
 * @param {string} date
 * @returns {[number, number] | null} the first and the last, yyyymmdd; not all are in the calendar
 */
export function days(date) {
  const parts = /^(\d\d(?:\d\d|\dX|XX))(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1);
  if (month && !(+month > 0 && +month < 13) || day && !(+day > 0 && +day < 32)) return null;
  return [
    +year.replaceAll('X', '0') * 10000 + +(month ?? 1) * 100 + +(day ?? 1),
    +year.replaceAll('X', '9') * 10000 + +(month ?? 12) * 100 + +(day ?? 31),
  ];
}

/** @param {string} open @param {string} from @param {string} to @param {string} close @returns {Part | null} */
const range = (open, from, to, close) =>
  [from, to].every((end) => end === '*' || days(end)) ? { type: 'range', open, from, to, close } : null;

/** @param {string} typed @returns {Part | null} */
function date(typed) {
  if (days(typed)) return { type: 'word', text: typed, edits: 0, tokens: [] };
  const ends = typed === ANY ? ['', ''] : typed.split(/\.\.|\//);
  return ends.length === 2 ? range('[', ends[0] || '*', ends[1] || '*', ']') : null;
}

/** Makes conditions required that stand beside no OR, and forgets where OR says nothing. @param {Clause[]} clauses */
function settled(clauses) {
  const optional = clauses.map((c, i) => isCondition(c) && (c.or || !!clauses[i + 1]?.or));
  clauses.forEach((c, i) => {
    if (isCondition(c) && !optional[i]) c.occur = 'filter';
    c.or &&= optional[i] || optional[i - 1];
  });
  return clauses;
}

class Parser {
  /** @param {string} text @param {string} stemming */
  constructor(text, stemming) {
    this.text = text;
    this.stemming = stemming;
    this.at = 0;
    this.left = MAX_WORDS;
    this.repaired = false;
  }

  /** @param {RegExp} pattern a sticky one */
  match(pattern) {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** @param {RegExp} pattern */
  take(pattern) {
    const found = this.match(pattern);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** @param {string} field that of the parentheses around @param {number} depth @returns {Clause[]} */
  query(field, depth) {
    /** @type {Clause[]} */
    const clauses = [];
    let join = '';
    let sign = '';
    let tooDeep = 0; // parentheses that are open and ignored
    for (;;) {
      this.take(BLANK);
      const c = this.text[this.at];
      if (c === undefined || (c === ')' && depth > 0 && !tooDeep)) break;
      if (this.take(ALONE)) {
        this.repaired = true;
        continue;
      }
      const operator = this.take(OPERATOR)?.[0];
      if (operator) {
        if (sign) this.repaired = true;
        sign = /^[-+!N]/.test(operator) ? (operator === '+' ? 'must' : 'mustNot') : '';
        if (!sign) {
          if (join || !clauses.length) this.repaired = true;
          join = clauses.length ? operator : '';
        }
        continue;
      }
      if (c === '(' ? depth === MAX_DEPTH : /[)^~:[\]{}]/.test(c) && !this.match(RANGE)) {
        this.repaired = true;
        if (!this.take(SUFFIX)) this.at++;
        if (c === '(') tooDeep++;
        if (c === ')') {
          this.suffixes(false);
          if (tooDeep) tooDeep--;
        }
        continue;
      }
      const start = this.at;
      let own = FIELDS[this.take(FIELD)?.[1].toLowerCase() ?? ''] ?? '';
      if (!own || !this.match(VALUE)) {
        own = '';
        this.at = start;
      } else if (depth === MAX_DEPTH && this.text[this.at] === '(') {
        continue; // to where the parenthesis is ignored, and its field with it
      }
      const [part, factor] = this.part(own || field, depth);
      if (part) {
        const and = /^[A&]/.test(join);
        const last = clauses[clauses.length - 1];
        if (and && last && last.occur !== 'mustNot') last.occur = 'must';
        const occur = /** @type {Clause['occur']} */ (sign || (and ? 'must' : 'should'));
        clauses.push({ occur, or: /^[O|]/.test(join), field: own, part, factor });
      } else {
        this.repaired = true;
      }
      if (part?.type === 'word' && this.text[this.at] === ':') {
        this.at++; // no field has this name: what follows is a word as well, with the same sign
        this.repaired = true;
      } else {
        join = sign = '';
      }
    }
    if (join || sign) this.repaired = true;
    return settled(clauses);
  }

  /** @param {string} field @param {number} depth @returns {[Part | null, string]} and its factor */
  part(field, depth) {
    const limits = this.take(RANGE);
    if (limits) {
      const { factor } = this.suffixes(false);
      const [, open, from, to, close] = limits;
      return [isDate(field) && this.left-- > 0 ? range(open, from, to, close) : null, factor];
    }
    if (this.text[this.at] === '(') {
      this.at++;
      const clauses = this.query(field, depth + 1);
      this.close();
      return [clauses.length ? { type: 'group', clauses } : null, this.suffixes(false).factor];
    }
    const quoted = QUOTES.test(this.text[this.at]);
    if (quoted) this.at++;
    let text = this.read(quoted ? QUOTES : ENDS, quoted ? {} : WILDCARDS);
    if (quoted) {
      this.close();
      text = text.replace(/\s+/g, ' ').replace(/^ | $/g, '');
    } else {
      text = text.replace(QUESTION, '$1');
    }
    if (isExact(field) && text.search(WILD) >= 0) {
      this.repaired = true;
      text = text.replace(WILD, '');
    }
    const isWord = quoted || text.search(WILD) < 0;
    const { distance, factor } = this.suffixes(isWord && !isDate(field) && !isExact(field));
    if (isDate(field)) return [this.left-- > 0 ? date(text) : null, factor];
    return [this.words(text, quoted, distance), factor];
  }

  /** Takes what closes a parenthesis or quotation, if it is not the end of the text that does. */
  close() {
    if (this.at < this.text.length) this.at++;
    else this.repaired = true;
  }

  /** Text without its escapes. @param {RegExp} end @param {Record<string, string>} signs */
  read(end, signs) {
    let out = '';
    for (; this.at < this.text.length; this.at++) {
      let c = this.text[this.at];
      if (end.test(c)) break;
      if (c !== '\\') c = signs[c] ?? c;
      else if (this.at + 1 < this.text.length) c = this.text[++this.at];
      else {
        c = '';
        this.repaired = true;
      }
      out += c;
    }
    return out;
  }

  /** What may follow a part. @param {boolean} far whether a distance means anything */
  suffixes(far) {
    /** @type {string | undefined} */
    let distance;
    let factor = '';
    for (let m = this.take(SUFFIX); m; m = this.take(SUFFIX)) {
      const value = Math.fround(+m[2]);
      if (m[1] === '~' && far && distance === undefined) distance = m[2];
      else if (m[1] === '^' && !factor && /^\d/.test(m[2]) && value > 0 && value <= MAX_FACTOR) factor = m[2];
      else this.repaired = true;
    }
    return { distance, factor };
  }

  /**
   * A part of as many words as there is room for; null if there are none.
   *
   * @param {string} text @param {boolean} quoted @param {string | undefined} distance
   * @returns {Part | null}
   */
  words(text, quoted, distance) {
    if (this.left <= 0) return null;
    let tokens = analyze(text, this.stemming);
    while (tokens.length > this.left) {
      this.repaired = true;
      text = text.slice(0, tokens[this.left - 1].end);
      tokens = analyze(text, this.stemming);
    }
    if (!tokens.length) return null;
    this.left -= tokens.length;
    const most = quoted ? MAX_SLOP : MAX_EDITS;
    let moves = distance && /^\d+$/.test(distance) ? Math.min(+distance, most) : 0;
    if (distance === '' && !quoted) moves = most;
    else if (distance !== undefined && (String(moves) !== distance || !(quoted || moves))) {
      this.repaired = true;
    }
    return quoted
      ? { type: 'quoted', text, slop: moves, tokens }
      : { type: 'word', text, edits: moves, tokens };
  }
}

/**
 * Reads a query.
 *
 * @param {string} text
 * @param {string} stemming
 * @returns {{clauses: Clause[], repaired: boolean}} repaired if something was not read as it was typed
 */
export function parse(text, stemming) {
  const parser = new Parser(text, stemming);
  return { clauses: parser.query('', 0), repaired: parser.repaired };
}

/** A word as it has to be typed. @param {string} text */
function escaped(text) {
  if (/^(AND|OR|NOT|&&|\|\|)$/.test(text)) return `\\${text}`;
  return text.replace(SPECIAL, '\\$&').replaceAll(ANY, '*').replaceAll(ONE, '?');
}

/** @param {Part} part @returns {string} */
function printPart(part) {
  if (part.type === 'group') return `(${print(part.clauses)})`;
  if (part.type === 'range') return `${part.open}${part.from} TO ${part.to}${part.close}`;
  const [text, distance] =
    part.type === 'word'
      ? [escaped(part.text), part.edits]
      : [`"${part.text.replace(IN_QUOTES, '\\$&')}"`, part.slop];
  return distance ? `${text}~${distance}` : text;
}

/**
 * The canonical form of a query; parsing it gives the same tree.
 *
 * @param {Clause[]} clauses
 * @returns {string}
 */
export function print(clauses) {
  let out = '';
  for (const { occur, or, field, part, factor } of clauses) {
    if (out) out += or ? ' OR ' : ' ';
    out += (occur === 'must' ? '+' : occur === 'mustNot' ? '-' : '') + (field && `${field}:`);
    out += printPart(part) + (factor && `^${factor}`);
  }
  return out;
}
