// @ts-check
/**
 * Compares this engine with Lucene: `node compare-search.mjs INDEX CASES [KINDS]`, where each line
 * of CASES is {kind, query (a tree) or text (UTF-16 units), options, result}, and KINDS are the
 * kinds to compare, with commas between them. Every case is run in an engine that has answered the
 * others before, in one that chooses by bounds whatever the size and takes all pairs, and some in a
 * fresh one.
 */
import { readFileSync } from 'node:fs';
import { Ranker } from '../../main/web/rank.js';
import { openIndex } from '../../main/web/search.js';
import { hostOf } from './files.mjs';

const SHOWN = 5;

const [directory, casesFile, kinds] = process.argv.slice(2);
const open = () => openIndex('http://host/index', { fetch: hostOf(directory) });
const { prefetch } = Ranker.prototype;
/** An engine that fetches frequencies, lengths and positions only where bounds leave a doubt. */
const choose = async () => {
  Ranker.prototype.prefetch = async () => {};
  const index = await open();
  Ranker.prototype.prefetch = prefetch;
  return Object.assign(index, {
    ranker: Object.assign(index.ranker, { eager: 0, probeBytes: 0, dear: 0, prefetch: async () => {} }),
  });
};
/** Lists of pairs that were taken. */
let pairs = 0;
/** An engine that counts them. @param {import('../../main/web/search.js').Index} index */
function counting(index) {
  const { ranker } = index;
  const list = ranker.list.bind(ranker);
  ranker.list = (entry) => {
    if (entry.field.name.endsWith('\u001e')) pairs++;
    return list(entry);
  };
  return index;
}
const warm = await open();
const choosing = counting(await choose());

/** The parts of a result, each as a text; scores are the floats that they are. @param {any} result */
function parts(result) {
  const hits = result.hits.map((/** @type {any} */ hit) => ({ ...hit, excerpts: 0 }));
  for (const hit of hits) hit.score = Math.fround(hit.score);
  return {
    total: `${result.total}`,
    hits: text(hits),
    excerpts: text(result.hits.map((/** @type {any} */ hit) => hit.excerpts)),
    facets: text(result.facets ?? {}),
    unknown: text(result.unknown),
    understood: text([result.understood, result.repaired]),
  };
}

/** JSON with the keys of objects in order. @param {any} value @returns {string} */
function text(value) {
  return JSON.stringify(value, (_, v) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  ) ?? 'undefined';
}

/** Cases, differences, and in which parts, by kind. @type {Map<string, {cases: number, differences: number, parts: Set<string>}>} */
const counts = new Map();
let cases = 0;
let paired = 0;
let differences = 0;
for (const line of readFileSync(casesFile, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { kind, query, text: units, options, result } = JSON.parse(line);
  if (kinds && !kinds.split(',').includes(kind)) continue;
  const asked = units ? String.fromCharCode(...units) : query;
  const expected = parts(result);
  const count = counts.get(kind) ?? { cases: 0, differences: 0, parts: new Set() };
  counts.set(kind, count);
  cases++;
  count.cases++;
  const fresh = cases % 4 ? null : await (cases % 8 ? open() : choose());
  for (const [name, index] of Object.entries({ warm, choosing, fresh })) {
    if (!index) continue;
    /** @type {Record<string, string>} */
    let actual;
    const before = pairs;
    try {
      actual = parts(await index.search(asked, options));
    } catch (e) {
      actual = { error: String(e instanceof Error ? e.stack : e) };
    }
    if (pairs > before) paired++;
    const other = Object.entries(expected).filter(([part, is]) => actual[part] !== is);
    if (other.length === 0) continue;
    differences++;
    count.differences++;
    other.forEach(([part]) => count.parts.add(part));
    if (count.differences > SHOWN) continue;
    console.log(`${kind}, ${name}: ${JSON.stringify(asked)} ${JSON.stringify(options)}`);
    for (const [part, is] of actual.error ? [['error', 'none']] : other) {
      console.log(`  ${part}, lucene: ${is.slice(0, 1500)}`);
      console.log(`  ${part}, here:   ${(actual[part] ?? '').slice(0, 1500)}`);
    }
  }
}
for (const [kind, count] of counts) {
  console.log(`${kind}: ${count.cases} cases, ${count.differences} differ ${[...count.parts].join(' ')}`);
}
console.log(`${cases} cases, ${paired} by pairs, ${differences} differences`);
process.exitCode = differences > 0 || cases === 0 ? 1 : 0;
