// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { understand } from '../../main/web/compile.js';
import { parse, print } from '../../main/web/parse.js';

const CASES = new URL('../resources/org/lectern/index/query/cases.json', import.meta.url);

/** @type {any[]} */
const cases = JSON.parse(readFileSync(CASES, 'utf8'));

/** What the cases leave out: boost 1, slop 0, no phrase, empty lists. @param {any} q @returns {any} */
function brief(q) {
  return JSON.parse(JSON.stringify(q), (key, value) => {
    const left = key === 'boost' ? 1 : key === 'slop' ? 0 : key === 'phrase' ? false : undefined;
    return value === left || (Array.isArray(value) && !value.length) ? undefined : value;
  });
}

for (const { text, stemming, ...expected } of cases) {
  const name = text.length > 60 ? `${text.slice(0, 60)}...` : text;
  test(`${stemming}: ${JSON.stringify(name)}`, () => {
    const { query, understood, repaired } = understand(text, { stemming, titleBoost: 2 });
    assert.deepEqual({ understood, repaired, query: brief(query) }, expected);
    const again = parse(understood, stemming);
    assert.equal(again.repaired, false);
    assert.deepEqual(again.clauses, parse(text, stemming).clauses);
    assert.equal(print(again.clauses), understood);
  });
}

test('there are cases', () => assert.ok(cases.length >= 150));

test('long hostile texts are queries', { timeout: 120_000 }, () => {
  for (const piece of [
    '(', ')', '"', '^', '\\', '[', ']', '{', '~', ':', '+', '-', '!', '*', '?', ' ', 'a', '(a ',
    'a^', 'title:', 'title :', '[a TO ', '[2016 TO 2018', 'AND ', 'a:', 'date:[', '-(', '"a" ',
    '共', '[   ', 'a  ', '~9', '^9', 'said:(a ', '\uD83D', '\xAD', "'", '1,', 'a.',
  ]) {
    const text = piece.repeat(100_000 / piece.length);
    const { understood } = understand(text, { stemming: 'en', titleBoost: 2 });
    assert.equal(parse(understood, 'en').repaired, false, piece);
  }
});
