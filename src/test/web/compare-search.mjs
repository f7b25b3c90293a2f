// @ts-check
/**
 * Compares this engine with Lucene: `node compare-search.mjs INDEX CASES`, where each line of CASES
 * is {query (UTF-16 units), options, result}. Every case is run in a fresh engine, in one that has
 * answered the others before, and in one that chooses by bounds whatever the size.
 */
import { readFileSync } from 'node:fs';
import { openIndex } from '../../main/web/search.js';
import { canonical, hostOf } from './files.mjs';

const [directory, casesFile] = process.argv.slice(2);
const open = () => openIndex('http://host/index', { fetch: hostOf(directory) });
const warm = await open();
const choosing = await open();
choosing.ranker.eager = 0;

let cases = 0;
let differences = 0;
for (const line of readFileSync(casesFile, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { query, options, result } = JSON.parse(line);
  const text = String.fromCharCode(...query);
  const expected = canonical(result);
  cases++;
  for (const [name, index] of Object.entries({ warm, choosing, fresh: await open() })) {
    if (name === 'fresh' && cases % 4 > 0) continue;
    const actual = canonical(await index.search(text, options));
    if (actual === expected) continue;
    differences++;
    if (differences > 5) continue;
    console.log(`${name}: ${JSON.stringify(text)} ${JSON.stringify(options)}`);
    console.log(`  lucene ${expected.slice(0, 2000)}`);
    console.log(`  here   ${actual.slice(0, 2000)}`);
  }
}
console.log(`${cases} cases, ${differences} differences`);
process.exitCode = differences > 0 || cases === 0 ? 1 : 0;
