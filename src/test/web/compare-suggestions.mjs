// @ts-check
/**
 * Compares suggestions with those of Java: the first line is {title, body}, each a list of [form,
 * occurrences]; each other is {text, suggestion}, an empty suggestion for none.
 */
import { readFileSync } from 'node:fs';
import { parse } from '../../main/web/parse.js';
import { suggest } from '../../main/web/suggest.js';
import { formsOf } from './files.mjs';

const [first, ...lines] = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean);
const forms = formsOf(JSON.parse(first));

let suggestions = 0;
let differences = 0;
for (const line of lines) {
  const { text, suggestion } = JSON.parse(line);
  const actual = (await suggest(parse(text, 'en').clauses, forms, 'en')) ?? '';
  if (actual) suggestions++;
  if (actual === suggestion) continue;
  differences++;
  if (differences <= 10) console.log(JSON.stringify(text), '\n  java', suggestion, '\n  here', actual);
}
console.log(`${lines.length} queries, ${suggestions} suggestions, ${differences} differences`);
process.exitCode = differences > 0 || suggestions === 0 ? 1 : 0;
