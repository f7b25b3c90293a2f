// @ts-check
/**
 * Compares this reading of queries with the Java one: each line is {text, stemming, understood,
 * repaired, words, query}.
 */
import { readFileSync } from 'node:fs';
import { understand } from '../../main/web/compile.js';
import { wordsOf } from '../../main/web/suggest.js';

/** Boosts as the floats that they are. @param {string} key @param {any} value */
const single = (key, value) => (key === 'boost' ? Math.fround(value) : value);

let queries = 0;
let differences = 0;
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const java = JSON.parse(line);
  const { text, stemming } = java;
  const { query, understood, repaired, clauses } = understand(text, { stemming, titleBoost: 2 });
  const words = wordsOf(clauses).map(({ form, stem }) => `${form} ${stem}`);
  const expected = JSON.stringify(
    [java.understood, java.repaired, java.words, java.query],
    single,
  );
  const actual = JSON.stringify([understood, repaired, words, query], single);
  queries++;
  if (actual === expected) continue;
  differences++;
  if (differences <= 10) console.log(JSON.stringify(text), '\n  java', expected, '\n  here', actual);
}
console.log(`${queries} queries, ${differences} differences`);
process.exitCode = differences > 0 || queries === 0 ? 1 : 0;
