// @ts-check
/**
 * Compares the columns that these modules read with those that Lucene read: `node
 * compare-columns.mjs INDEX CASES`, where each line of CASES is {field, kind, lines} and each of
 * the lines "document value".
 */
import { readFileSync } from 'node:fs';
import { Columns } from '../../main/web/columns.js';
import { headerLength } from '../../main/web/header.js';
import { Source } from '../../main/web/source.js';
import { hostOf } from './files.mjs';

const [directory, casesFile] = process.argv.slice(2);
const root = readFileSync(`${directory}/_0.root`);
const idEnd = headerLength('LecternRoot') - 1;
const source = new Source('http://host/index/', hostOf(directory));
const columns = await Columns.open(source, new Uint8Array(root.subarray(idEnd - 16, idEnd)));

/** @param {string} field */
async function numbers(field) {
  const { starts, values } = await columns.numeric(field);
  const range = columns.range(field);
  const sorted = Float64Array.from(values).sort();
  if (sorted.length > 0 && (range?.least !== sorted[0] || range.most !== sorted.at(-1))) {
    return [`range ${range?.least} ${range?.most}`];
  }
  return lines(starts, values);
}

/** @param {string} field */
async function values(field) {
  const { starts, ords, distinct } = await columns.ordinals(field);
  const dictionary = await columns.values(field, Array(distinct).keys());
  const compared = dictionary.every(
    (value, i) => i === 0 || Buffer.compare(Buffer.from(dictionary[i - 1]), Buffer.from(value)) < 0,
  );
  if (!compared) return ['dictionary out of order'];
  return lines(starts, Array.from(ords, (ord) => dictionary[ord]));
}

/** @param {Int32Array} starts @param {ArrayLike<any>} found */
function lines(starts, found) {
  const all = [];
  for (let doc = 0; doc < columns.maxDoc; doc++) {
    for (let i = starts[doc]; i < starts[doc + 1]; i++) all.push(`${doc} ${found[i]}`);
  }
  return all;
}

let cases = 0;
let differences = 0;
for (const line of readFileSync(casesFile, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const expected = JSON.parse(line);
  const actual = await (expected.kind === 'numbers' ? numbers : values)(expected.field);
  cases++;
  const length = Math.max(actual.length, expected.lines.length);
  for (let i = 0; i < length; i++) {
    if (actual[i] === expected.lines[i]) continue;
    differences++;
    console.log(`${expected.field}: ${JSON.stringify(actual[i])}, not ${JSON.stringify(expected.lines[i])}`);
    break;
  }
}
console.log(`${cases} columns, ${differences} differences`);
process.exitCode = differences > 0 || cases === 0 ? 1 : 0;
