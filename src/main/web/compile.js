// @ts-check
/**
 * From the tree of what was typed to what is searched for, in the normal form that
 * docs/query-language.md describes; Java's QueryCompiler gives the same.
 */
import { isCjk } from './analysis.js';
import { days, parse, print } from './parse.js';
import { ANY, ONE, runs, wordQuery } from './plain.js';

/** @typedef {import('./query.js').SearchQuery} SearchQuery */
/** @typedef {import('./query.js').BoolQuery} BoolQuery */
/** @typedef {import('./query.js').Clause} Clause */
/** @typedef {import('./query.js').Part} Part */
/** @typedef {import('./query.js').Token} Token */
/** @typedef {import('./plain.js').Settings} Settings */
/** @typedef {{field: string, boost: number, speakers: string[]}} Scope of a clause; speakers of what counts */

const OCCURS = /** @type {const} */ (['must', 'should', 'mustNot', 'filter']);
/** Days before and after all that have four digits for the year. */
const [FIRST, LAST] = [-99999999, 99999999];
const [LEAST, MOST] = [1e-9, 1e9].map(Math.fround);
/** @type {Record<string, string>} */
const KEYWORD_FIELDS = { lang: 'language', type: 'type', year: 'year' };

/** Without scores: all boosts are 1. @param {SearchQuery} q @returns {SearchQuery} */
function unscored(q) {
  if (q.type === 'none') return q;
  if (q.type === 'said') return { ...q, query: unscored(q.query), boost: 1 };
  if (q.type !== 'bool') return { ...q, boost: 1 };
  return { ...q, must: q.must.map(unscored), should: q.should.map(unscored) };
}

/** Two queries that differ in boosts at most, as one. @param {any} a @param {any} b @returns {any} */
function sum(a, b) {
  /** @param {any[]} x @param {any[]} y */
  const each = (x, y) => x.map((q, i) => sum(q, y[i]));
  if (a.type === 'bool') return { ...a, must: each(a.must, b.must), should: each(a.should, b.should) };
  if (a.type === 'said' && a.query.type !== 'all') return { ...a, query: sum(a.query, b.query) };
  return { ...a, boost: Math.fround(a.boost + b.boost) };
}

/** Equal clauses as one, in the order of first appearance. @param {SearchQuery[]} clauses */
function merged(clauses) {
  /** @type {Map<string, SearchQuery>} */
  const found = new Map();
  for (const q of clauses) {
    const key = JSON.stringify(unscored(q));
    const same = found.get(key);
    found.set(key, same ? sum(same, q) : q);
  }
  return [...found.values()];
}

/**
 * Clauses joined, in normal form.
 *
 * @param {Partial<Omit<BoolQuery, 'type'>>} clauses in normal form
 * @returns {SearchQuery}
 */
export function bool({ must = [], should = [], mustNot = [], filter = [] }) {
  /** @param {SearchQuery[]} list @param {'must' | 'should'} only */
  const flat = (list, only) =>
    list.flatMap((q) =>
      q.type === 'bool' && OCCURS.every((occur) => (occur === only) === q[occur].length > 0)
        ? q[only]
        : [q],
    );
  /** @param {SearchQuery} q */
  const some = (q) => q.type !== 'none';
  if (![...must, ...filter].every(some)) return { type: 'none' };
  const any = should.length > 0;
  /** @type {BoolQuery} */
  const q = {
    type: 'bool',
    must: merged(flat(must, 'must')),
    should: merged(flat(should.filter(some), 'should')),
    mustNot: merged(flat(mustNot.filter(some), 'should').map(unscored)).map(unscored),
    filter: merged(flat(filter, 'must').map(unscored)).map(unscored),
  };
  if (!q.must.length && !q.should.length && !q.filter.length) {
    if (any || !mustNot.length) return { type: 'none' };
    q.must.push({ type: 'all', boost: 1 });
  }
  const scored = [...q.must, ...q.should];
  return scored.length === 1 && !q.mustNot.length && !q.filter.length ? scored[0] : q;
}

/** @param {string} form */
const isOneCjk = (form) => [...form].length === 1 && isCjk(form);

/** @param {string} form */
const patternOf = (form) => form.replaceAll(ANY, '*').replaceAll(ONE, '?').replace(/\*+/g, '*');

/** @param {string} field */
const isText = (field) => field === 'title' || field === 'body';

/** @param {Token[]} tokens */
const nameOf = (tokens) => tokens.map(({ form }) => form).join(' ');

/** The names that stand for whose words count. @param {Part} part @returns {string[]} */
function speakersOf(part) {
  if (part.type === 'range') return [];
  if (part.type !== 'group') return [nameOf(part.tokens)];
  return part.clauses.flatMap((c) => (c.occur === 'mustNot' || c.field ? [] : speakersOf(c.part)));
}

/** One word as a pattern, or null. @param {string} field @param {string} form @param {number} boost @returns {SearchQuery | null} */
function wildcard(field, form, boost) {
  const pattern = isOneCjk(form) ? `${form}*` : patternOf(form);
  return pattern === form ? null : { type: 'wildcard', field, pattern, boost };
}

/**
 * A word, or words that follow one another, in the text.
 *
 * @param {string} field @param {Token[]} run @param {Part} part @param {number} boost
 * @returns {SearchQuery}
 */
function leaf(field, run, part, boost) {
  const query = wordQuery(field, run, boost);
  if (query.type === 'phrase') return { ...query, slop: part.type === 'quoted' ? part.slop : 0 };
  const [{ term, form }] = run;
  const pattern = wildcard(field, form, boost);
  if (pattern) return pattern;
  if (part.type !== 'word') return { type: 'term', field, term, boost };
  return part.edits && !isCjk(form) ? { type: 'fuzzy', field, form, edits: part.edits, boost } : query;
}

/**
 * Words of a name.
 *
 * @param {string} field @param {Token[]} tokens @param {Part} part @param {number} boost
 * @returns {SearchQuery}
 */
function names(field, tokens, part, boost) {
  /** @type {SearchQuery[]} */
  const must = [];
  const plain = tokens.filter(({ form }) => {
    const single = tokens.length === 1 || part.type === 'word' ? wildcard(field, form, boost) : null;
    if (single) must.push(single);
    else if (part.type === 'word' && part.edits && !isCjk(form)) {
      must.push({ type: 'fuzzy', field, form, edits: part.edits, boost });
    } else return true;
    return false;
  });
  const words = plain.map(({ form }) => form);
  const phrase = part.type === 'quoted' ? part.slop === 0 : runs(plain).length === 1;
  if (words.length) must.push({ type: 'names', field, words, phrase: phrase && words.length > 1, boost });
  return bool({ must });
}

class Compiler {
  /** @param {Settings} settings */
  constructor({ titleBoost }) {
    this.titleBoost = titleBoost;
  }

  /** @param {Clause[]} clauses @param {Scope} scope @returns {SearchQuery} */
  query(clauses, scope) {
    const speakers = clauses.flatMap((c) =>
      c.field === 'said' && (c.occur === 'filter' || c.occur === 'must') ? speakersOf(c.part) : [],
    );
    const inner = speakers.length ? { ...scope, speakers } : scope;
    /** @type {Record<import('./query.js').Occur, SearchQuery[]>} */
    const lists = { must: [], should: [], mustNot: [], filter: [] };
    for (const { occur, field, part, factor } of clauses) {
      const boost = Math.fround(scope.boost * (factor ? Math.fround(+factor) : 1));
      lists[occur].push(
        this.part(part, {
          ...inner,
          field: field || scope.field,
          boost: Math.min(Math.max(boost, LEAST), MOST),
        }),
      );
    }
    const { must, should, filter } = lists;
    // What is beside a condition has to match as if the condition were not there.
    if (filter.length && !must.length && should.length) {
      return bool({ ...lists, must: [bool({ should })], should: [] });
    }
    return bool(lists);
  }

  /** @param {Part} part @param {Scope} scope @returns {SearchQuery} */
  part(part, scope) {
    const { field, boost, speakers } = scope;
    if (part.type === 'group') return this.query(part.clauses, scope);
    if (part.type === 'range') {
      const [from, to] = [part.from, part.to].map((end) => days(end) ?? [LAST, FIRST]);
      const first = part.from === '*' ? FIRST : part.open === '[' ? from[0] : from[1] + 1;
      const last = part.to === '*' ? LAST : part.close === ']' ? to[1] : to[0] - 1;
      return first > last ? { type: 'none' } : { type: 'dates', from: first, to: last, boost };
    }
    const { text } = part;
    const words = part.tokens.filter((token) => patternOf(token.form) !== '*');
    const tokens = words.length ? words : part.tokens; // beside words, * alone says nothing
    if (field === 'date' || (field === 'year' && !/^\d+$/.test(text))) {
      const [from, to] = days(text) ?? [LAST, FIRST];
      return { type: 'dates', from, to, boost };
    }
    if (KEYWORD_FIELDS[field]) {
      const values = [...new Set([text, text.toLowerCase()])];
      return { type: 'keyword', field: KEYWORD_FIELDS[field], values, boost };
    }
    if (field === 'said') {
      return { type: 'said', name: nameOf(tokens), query: { type: 'all', boost: 1 }, boost };
    }
    if (field && !isText(field)) return names(field, tokens, part, boost);
    if (!field && !words.length) return { type: 'all', boost };
    /** @type {SearchQuery[]} */
    const should = [];
    for (const run of part.type === 'word' ? runs(tokens) : [tokens]) {
      if (!field && !speakers.length) {
        should.push(leaf('title', run, part, Math.fround(boost * this.titleBoost)));
      }
      if (field === 'title') should.push(leaf(field, run, part, boost));
      else if (!speakers.length) should.push(leaf('body', run, part, boost));
      for (const name of field === 'title' ? [] : speakers) {
        should.push({ type: 'said', name, query: leaf('body', run, part, boost), boost: 1 });
      }
    }
    return bool({ should });
  }
}

/**
 * What a text asks for.
 *
 * @param {string} text
 * @param {Settings} settings
 * @returns {import('./plain.js').Understood}
 */
export function understand(text, settings) {
  const { clauses, repaired } = parse(text, settings.stemming);
  const scope = { field: '', boost: 1, speakers: [] };
  const query = new Compiler(settings).query(clauses, scope);
  return { query, understood: print(clauses), repaired, clauses };
}
