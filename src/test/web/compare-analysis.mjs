// @ts-check
/** Compares this analyzer with the Java one: each line is {text (UTF-16 units), tokens}. */
import { readFileSync } from 'node:fs';
import { analyze } from '../../main/web/analysis.js';

let cases = 0;
let differences = 0;
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { text: units, tokens } = JSON.parse(line);
  const text = String.fromCharCode(...units);
  const actual = JSON.stringify(analyze(text, 'en').map((t) => [t.term, t.start, t.end]));
  const expected = JSON.stringify(tokens);
  cases++;
  if (actual === expected) continue;
  differences++;
  if (differences <= 10) console.log(JSON.stringify(text), '\n  java', expected, '\n  here', actual);
}
console.log(`${cases} cases, ${differences} differences`);
process.exitCode = differences > 0 || cases === 0 ? 1 : 0;
